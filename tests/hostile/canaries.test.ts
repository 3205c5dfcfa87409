import assert from "node:assert/strict"
import { mkdtempSync, readdirSync, readFileSync, writeFileSync } from "node:fs"
import { tmpdir } from "node:os"
import { join } from "node:path"
import { after, test } from "node:test"
import { Client } from "pg"
import { aFullPerson, fillEverything } from "#tests/people/everything.ts"
import { endAll, startPostgres, atEnd } from "#tests/people/postgres.ts"
import { password, served } from "#tests/people/served.ts"
import type { Visitor } from "#tests/people/visitor.ts"

const word = "kanariegeel"
const email = `${word}@linde.example`

after(endAll)

/** Every way in which a word could lie on a disk: as text of 8 and of 16 bits, as hex, as base64 in each of its three phases. */
function disguises(secret: string): readonly Buffer[] {
  const bytes = Buffer.from(secret)
  const base64 = [0, 1, 2].map((phase) => {
    const whole = Buffer.concat([Buffer.alloc(phase), bytes])
      .toString("base64")
      .replace(/=+$/, "")
    // The first and last signs also depend on what stands before and after.
    return Buffer.from(whole.slice(phase === 0 ? 0 : 4, -2))
  })
  const hex = bytes.toString("hex")
  const utf16 = [Buffer.from(secret, "utf16le"), Buffer.from(secret, "utf16le").swap16()]
  return [
    bytes,
    Buffer.from(secret.toUpperCase()),
    Buffer.from(hex),
    Buffer.from(hex.toUpperCase()),
    ...utf16,
    ...base64,
  ]
}

const filesBelow = (folder: string): string[] =>
  readdirSync(folder, { withFileTypes: true, recursive: true })
    .filter((file) => file.isFile())
    .map((file) => join(file.parentPath, file.name))

/** A file may go while we look: what is gone holds nothing. */
function contentOf(file: string): Buffer {
  try {
    return readFileSync(file)
  } catch (error) {
    if (error instanceof Error && "code" in error && error.code === "ENOENT") return Buffer.alloc(0)
    throw error
  }
}

/** The files below a folder in which one of the secrets lies in the clear. */
function findIn(folder: string, secrets: readonly string[]): string[] {
  const wanted = secrets.flatMap((secret) => disguises(secret).map((bytes) => ({ secret, bytes })))
  return filesBelow(folder).flatMap((file) => {
    const content = contentOf(file)
    return wanted.filter(({ bytes }) => content.includes(bytes)).map(({ secret }) => `${secret} in ${file}`)
  })
}

/** What a person's data, a colleague's account and the practice's settings hold that must not be read from a disk. */
const secrets = [
  word,
  "Kanariegeel",
  "999993653",
  "85073003328",
  "1985-12-01",
  "0612345678",
  "+31612345678",
  "3077AW",
  "3077 AW",
  "Praktijk linde",
  password,
]

test("the search finds a canary in each disguise", () => {
  const folder = mkdtempSync(join(tmpdir(), "hoeder-canary-"))
  for (const [index, bytes] of disguises(word).entries()) {
    writeFileSync(join(folder, "cage"), Buffer.concat([Buffer.from("xyz"), bytes, Buffer.from("abc")]))
    assert.notDeepEqual(findIn(folder, [word]), [], `disguise ${index}`)
  }
  writeFileSync(join(folder, "cage"), Buffer.from(`zz${word}`).toString("base64"))
  assert.notDeepEqual(findIn(folder, [word]), [])
})

/** Does everything that touches a disk, and looks at the disk while and after it is done. */
async function exercise(anna: Visitor, look: (moment: string) => void): Promise<void> {
  const { person } = await fillEverything(anna, email, word)
  look("filled")

  const rows = Array.from({ length: 1500 }, (_, index) => `${word}${index};K.;01-12-1985;${word}straat`)
  const form = new FormData()
  form.append("mode", "run")
  form.append(
    "file",
    new Blob([["achternaam;voorletters;geboortedatum;straat", ...rows, ";;32-13-1985;fout"].join("\n")]),
    `${word}.csv`,
  )
  const started = (await anna.ask("POST", "/api/imports", form)).body as { id: string }
  for (let looked = false; ;) {
    const { state, rows } = (await anna.ask("GET", `/api/imports/${started.id}`)).body as {
      state: string
      rows: { handled: number }
    }
    if (state === "done") break
    assert.notEqual(state, "failed")
    if (!looked && rows.handled > 0) look("importing")
    looked ||= rows.handled > 0
    await new Promise((resolve) => setTimeout(resolve, 50))
  }

  for (const options of [{}, { password: `${word}${word}` }]) {
    const response = await anna.fetch("POST", `/api/persons/${person}/export`, { content: "all", ...options })
    assert.equal(response.status, 200)
    assert.ok(response.body)
    let looked = false
    for await (const _part of response.body) {
      if (!looked) look("exporting")
      looked = true
    }
  }

  await anna.ask("POST", "/api/persons/search", { query: word })
  await anna.ask("POST", "/api/persons", { ...aFullPerson(word, "999990408"), birth: { date: "not a date" } })
  await anna.ask("GET", `/api/persons/${word}`)
  await anna.ask("POST", "/api/sign-in", { practice: "linde", email, password: `${word}-verkeerd` })
  look("done")
}

/** What the program writes for its operator while `work` goes on. */
async function operatorsLog(work: () => Promise<void>): Promise<string> {
  const write = process.stderr.write.bind(process.stderr)
  const lines: string[] = []
  process.stderr.write = ((line: string | Uint8Array) => lines.push(String(line)) > 0) as typeof process.stderr.write
  try {
    await work()
  } finally {
    process.stderr.write = write
  }
  return lines.join("")
}

test("nothing personal is on the disk in the clear (sqlite)", { timeout: 300_000 }, async () => {
  const site = await served()
  const log = await operatorsLog(async () => {
    try {
      await site.practice("linde", email)
      await exercise(await site.signedIn("linde", email), (moment) =>
        assert.deepEqual(findIn(site.folder, secrets), [], moment),
      )
    } finally {
      await site.close()
    }
  })

  assert.deepEqual(findIn(site.folder, secrets), [], "after closing")
  for (const secret of secrets) assert.equal(log.includes(secret), false, `${secret} in the operators' log`)
})

test("nothing personal is on the disk in the clear (postgres)", { timeout: 300_000 }, async () => {
  const postgres = await startPostgres()
  atEnd(postgres.stop)
  const site = await served({ url: postgres.url })
  const checkpoint = async (): Promise<void> => {
    const client = new Client({ connectionString: postgres.url })
    await client.connect()
    await client.query("checkpoint")
    await client.end()
  }
  try {
    await site.practice("linde", email)
    await exercise(await site.signedIn("linde", email), (moment) => {
      assert.deepEqual(findIn(site.folder, secrets), [], moment)
      // What PostgreSQL wrote stays in its log of changes: it is enough to look there twice.
      if (moment === "importing" || moment === "done") assert.deepEqual(findIn(postgres.folder, secrets), [], moment)
    })
  } finally {
    await site.close()
  }
  await checkpoint()

  assert.deepEqual(findIn(postgres.folder, secrets), [], "after closing")
})
