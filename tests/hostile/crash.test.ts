import assert from "node:assert/strict"
import { randomBytes, randomInt } from "node:crypto"
import { mkdtempSync, rmSync } from "node:fs"
import { tmpdir } from "node:os"
import { join } from "node:path"
import { test } from "node:test"
import { verifyChain } from "#gate/audit/audit.ts"
import { password, served } from "#tests/people/served.ts"
import { Visitor } from "#tests/people/visitor.ts"
import { oneFile } from "#tests/people/one-file.ts"
import { email, serverProgram, type ServerProcess, startServer } from "./server-process.ts"

const kills = 50
const rowsOfAnImport = 300

/** What the server said it had done, and so must never lose. */
type Acknowledged = {
  readonly persons: Map<string, string>
  readonly entries: { readonly id: string; readonly dossier: string; readonly text: string }[]
  readonly documents: Map<string, string>
  readonly imports: { readonly id: string; readonly mark: string }[]
}

const count = ({ persons, entries, documents, imports }: Acknowledged): number =>
  persons.size + entries.length + documents.size + imports.length

type Person = { readonly id: string; readonly name: { readonly familyName: string } }

test(
  "kill -9 under load: all that was acknowledged is there, no import is half, the log is whole",
  { timeout: 840_000 },
  async () => {
    const folder = mkdtempSync(join(tmpdir(), "hoeder-crash-"))
    const key = randomBytes(32)
    const done: Acknowledged = { persons: new Map(), entries: [], documents: new Map(), imports: [] }
    const program = await oneFile(serverProgram)
    const start = (): Promise<ServerProcess> => startServer(program, folder, key)
    const anna = await firstVisit(start)

    for (let round = 0; round < kills; round += 1) {
      const server = await start()
      const visitor = at(server, anna)
      const killed = new AbortController()
      const loads = [persons, persons, entries, documents, imports].map((load, index) =>
        load(visitor, done, killed.signal, `${round}-${index}`),
      )
      const before = count(done)
      while (count(done) < before + 5) await new Promise((resolve) => setTimeout(resolve, 5))
      await new Promise((resolve) => setTimeout(resolve, randomInt(0, 400)))
      killed.abort()
      await server.kill()
      await Promise.all(loads)
    }

    assert.ok(
      Math.min(done.persons.size, done.entries.length, done.documents.size, done.imports.length) > 10,
      "there was hardly any load",
    )
    const server = await start()
    try {
      const visitor = at(server, anna)
      await importsAreWhole(visitor, done)
      await everythingIsThere(visitor, done)
    } finally {
      await server.end()
    }
    await logIsWhole(folder, key)
    rmSync(folder, { recursive: true })
  },
)

let type = ""

/** Signs in once; sessions outlive the server, and their cookie with them. */
async function firstVisit(start: () => Promise<ServerProcess>): Promise<Visitor> {
  const server = await start()
  const anna = new Visitor(server.address)
  await anna.signIn("linde", email, password)
  const made = await anna.ask("POST", "/api/dossier-types", { name: "Behandeling" })
  type = (made.body as { id: string }).id
  await server.end()
  return anna
}

function at(server: ServerProcess, known: Visitor): Visitor {
  const visitor = new Visitor(server.address)
  for (const [name, value] of known.cookies) visitor.cookies.set(name, value)
  return visitor
}

type Load = (visitor: Visitor, done: Acknowledged, killed: AbortSignal, mark: string) => Promise<void>

/** Repeats until the server dies under it. */
async function until(killed: AbortSignal, act: () => Promise<void>): Promise<void> {
  while (!killed.aborted) {
    try {
      await act()
    } catch (error) {
      // The connection went down with the server; anything else is a finding.
      if (error instanceof assert.AssertionError || !(error instanceof TypeError)) throw error
      return
    }
  }
}

async function make(visitor: Visitor, path: string, body: unknown): Promise<{ readonly id: string }> {
  const answer = await visitor.ask("POST", path, body)
  assert.equal(answer.status, 200, `${path}: ${answer.text}`)
  return answer.body as { id: string }
}

const persons: Load = (visitor, done, killed, mark) =>
  until(killed, async () => {
    const familyName = `Jansen ${mark} ${done.persons.size}`
    const { id } = await make(visitor, "/api/persons", { name: { familyName } })
    done.persons.set(id, familyName)
  })

const entries: Load = async (visitor, done, killed, mark) => {
  let dossier = ""
  await until(killed, async () => {
    if (dossier === "") {
      const person = await make(visitor, "/api/persons", { name: { familyName: `Dossier ${mark}` } })
      dossier = (await make(visitor, `/api/persons/${person.id}/dossiers`, { type, title: "Knie" })).id
    }
    const text = `Tekst ${mark} ${done.entries.length}`
    const { id } = await make(visitor, `/api/dossiers/${dossier}/entries`, { text })
    done.entries.push({ id, dossier, text })
  })
}

const documents: Load = async (visitor, done, killed, mark) => {
  let person = ""
  await until(killed, async () => {
    if (person === "") person = (await make(visitor, "/api/persons", { name: { familyName: `Document ${mark}` } })).id
    const content = randomBytes(60_000).toString("hex")
    const form = new FormData()
    form.append("file", new Blob([content]), "brief.txt")
    const { id } = await make(visitor, `/api/persons/${person}/documents`, form)
    done.documents.set(id, content)
  })
}

const imports: Load = (visitor, done, killed, mark) =>
  until(killed, async () => {
    // Short: a word is found by its first twelve letters.
    const word = `im${mark.replace("-", "x")}y${done.imports.length}`
    const form = new FormData()
    form.append("mode", "run")
    form.append(
      "file",
      new Blob([["achternaam", ...Array.from({ length: rowsOfAnImport }, (_, row) => `${word}z${row}`)].join("\n")]),
      "leden.csv",
    )
    const { id } = await make(visitor, "/api/imports", form)
    done.imports.push({ id, mark: word })
    await new Promise((resolve) => setTimeout(resolve, 200))
  })

async function importsAreWhole(visitor: Visitor, done: Acknowledged): Promise<void> {
  for (const { id, mark } of done.imports) {
    const deadline = performance.now() + 60_000
    for (;;) {
      const { state, rows } = (await visitor.ask("GET", `/api/imports/${id}`)).body as {
        state: string
        rows: { fresh: number }
      }
      assert.notEqual(state, "failed", `import ${mark}`)
      if (state === "done") {
        assert.equal(rows.fresh, rowsOfAnImport, `import ${mark}`)
        break
      }
      assert.ok(performance.now() < deadline, `import ${mark} does not go on: ${state}`)
      await new Promise((resolve) => setTimeout(resolve, 50))
    }
    const found = (await visitor.ask("POST", "/api/persons/search", { query: mark, size: 1 })).body as { total: number }
    assert.equal(found.total, rowsOfAnImport, `import ${mark} made others than its rows`)
  }
}

async function everythingIsThere(visitor: Visitor, done: Acknowledged): Promise<void> {
  for (const [id, familyName] of done.persons) {
    const answer = await visitor.ask("GET", `/api/persons/${id}`)
    assert.equal(answer.status, 200, `person ${familyName} is lost`)
    assert.equal((answer.body as Person).name.familyName, familyName)
  }
  const kept = new Map<string, string>()
  for (const dossier of new Set(done.entries.map((entry) => entry.dossier))) {
    for (let page = 1; ; page += 1) {
      const { entries, total } = (await visitor.ask("GET", `/api/dossiers/${dossier}/entries?size=200&page=${page}`))
        .body as {
        entries: { id: string; text: string }[]
        total: number
      }
      for (const { id, text } of entries) kept.set(id, text)
      if (page * 200 >= total) break
    }
  }
  for (const { id, text } of done.entries) assert.equal(kept.get(id), text, `entry ${text} is lost`)
  for (const [id, content] of done.documents) {
    const answer = await visitor.ask("GET", `/api/documents/${id}/content`)
    assert.equal(answer.text, content, `document ${id} is not what was sent`)
  }
}

async function logIsWhole(folder: string, key: Buffer): Promise<void> {
  const site = await served({ folder, key })
  const verdict = await site.hoeder.practices.use(
    "linde",
    async (practice) => practice && verifyChain(practice.store, practice.keys.chain),
  )
  assert.equal(verdict?.whole, true, JSON.stringify(verdict))
  await site.close()
}
