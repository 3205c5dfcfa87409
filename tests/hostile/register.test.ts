// The register of practices, in the hands of somebody who can write in it and has no key.
import assert from "node:assert/strict"
import { randomBytes } from "node:crypto"
import { mkdtempSync, rmSync } from "node:fs"
import { tmpdir } from "node:os"
import { join } from "node:path"
import { DatabaseSync } from "node:sqlite"
import { test } from "node:test"
import { password, served } from "#tests/people/served.ts"
import { Visitor } from "#tests/people/visitor.ts"

const slugs = ["linde", "eik"] as const

/** Does something to a database of a stopped program. */
function inside(file: string, work: (db: DatabaseSync) => void): void {
  const db = new DatabaseSync(file)
  work(db)
  db.close()
}

test("a practice's row under another's name opens nothing, and an older row does not have anything believed anew", async () => {
  const folder = mkdtempSync(join(tmpdir(), "hoeder-register-"))
  const key = randomBytes(32)
  const register = join(folder, "control.db")
  const open = () => served({ folder, key: Buffer.from(key) })
  const signIn = async (address: string, slug: string): Promise<number> => {
    const visitor = new Visitor(address, address)
    const asked = { practice: slug, email: `anna@${slug}.example`, password }
    return (await visitor.ask("POST", "/api/sign-in", asked)).status
  }

  const first = await open()
  const rows = new Map<string, Uint8Array>()
  for (const slug of slugs) {
    await first.hoeder.practices.create({ slug, name: slug, language: "nl" })
    // As it is before anything in the practice is proven.
    inside(register, (db) => {
      const row = db.prepare("select sealed from practices where slug = ?").get(slug)
      if (row !== undefined) rows.set(slug, row["sealed"] as Uint8Array)
    })
    await first.user(slug, `anna@${slug}.example`, ["persons.read"])
  }
  assert.equal(await signIn(first.address, "linde"), 200)
  await first.close()

  inside(register, (db) => {
    db.exec("update practices set slug = 'x' where slug = 'linde'")
    db.exec("update practices set slug = 'linde' where slug = 'eik'")
    db.exec("update practices set slug = 'eik' where slug = 'x'")
  })
  const swapped = await open()
  for (const slug of slugs) assert.notEqual(await signIn(swapped.address, slug), 200, slug)
  await swapped.close()
  inside(register, (db) => {
    db.exec("update practices set slug = 'x' where slug = 'linde'")
    db.exec("update practices set slug = 'linde' where slug = 'eik'")
    db.exec("update practices set slug = 'eik' where slug = 'x'")
    db.prepare("update practices set sealed = ? where slug = 'linde'").run(rows.get("linde") ?? null)
  })
  const practice = join(folder, "practices", "linde", "practice.db")
  inside(practice, (db) => db.exec("update memberships set since = '2000-01-01'"))
  const older = await open()
  const troubles = await older.hoeder.practices.use("linde", async (linde) => linde?.verifyProofs())
  assert.deepEqual(
    troubles?.map(({ table }) => table),
    ["memberships"],
  )
  await older.close()
  rmSync(folder, { recursive: true, force: true })
})
