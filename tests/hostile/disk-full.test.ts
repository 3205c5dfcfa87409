import assert from "node:assert/strict"
import { randomBytes } from "node:crypto"
import { rmSync, statfsSync, writeFileSync } from "node:fs"
import { join } from "node:path"
import { test } from "node:test"
import { verifyChain } from "#gate/audit/audit.ts"
import { password, served } from "#tests/people/served.ts"
import { Visitor } from "#tests/people/visitor.ts"
import { smallDisk } from "./small-disk.ts"

type Problem = { readonly code: string; readonly detail: string }

const disk = smallDisk()
disk?.remove()
const reason = disk === undefined ? "a small disk needs a mount, which is not permitted here" : false

test("a full disk is reported clearly and loses nothing", { skip: reason, timeout: 120_000 }, async () => {
  const small = smallDisk()
  assert.ok(small)
  const key = randomBytes(32)
  const site = await served({ folder: join(small.folder, "data"), key })
  await site.practice("linde", "anna@linde.example")
  const anna = await site.signedIn("linde", "anna@linde.example")
  const kept: string[] = []
  const create = () =>
    anna.ask("POST", "/api/persons", { name: { familyName: `Jansen ${kept.length}` }, note: "x".repeat(20_000) })

  // Nearly full: what is sent does not fit, and what was begun of it is taken away again.
  kept.push(((await create()).body as { id: string }).id)
  const { bavail, bsize } = statfsSync(small.folder)
  writeFileSync(join(small.folder, "ballast"), Buffer.alloc(Math.max(0, bavail * bsize - 3 * 1024 * 1024)))
  const form = new FormData()
  form.append("file", new Blob([randomBytes(8 * 1024 * 1024)]), "foto.bin")
  const upload = await anna.ask("POST", `/api/persons/${kept[0]}/documents`, form)
  assert.deepEqual([upload.status, (upload.body as Problem).code], [507, "general.disk-full"])
  assert.match((upload.body as Problem).detail, /schijf is vol/)

  // Full: nothing can be saved, nor read, since what is read cannot be logged. It is said each time.
  let full: Problem | undefined
  for (let tries = 0; tries < 2000 && full === undefined; tries += 1) {
    const answer = await create()
    if (answer.status === 200) kept.push((answer.body as { id: string }).id)
    else full = answer.body as Problem
  }
  assert.equal(full?.code, "general.disk-full")
  assert.equal((await create()).status, 507)

  // Room again: everything acknowledged is there, and work goes on without a restart.
  rmSync(join(small.folder, "ballast"))
  for (const id of kept) assert.equal((await anna.ask("GET", `/api/persons/${id}`)).status, 200, `${id} is lost`)
  assert.equal((await create()).status, 200)
  await site.close()

  const again = await served({ folder: join(small.folder, "data"), key })
  const visitor = new Visitor(again.address)
  await visitor.signIn("linde", "anna@linde.example", password)
  const found = (await visitor.ask("POST", "/api/persons/search", { query: "jansen" })).body as { total: number }
  assert.equal(found.total, kept.length + 1)
  const verdict = await again.hoeder.practices.use(
    "linde",
    async (practice) => practice && verifyChain(practice.store, practice.keys.chain),
  )
  assert.equal(verdict?.whole, true)
  await again.close()
  small.remove()
})
