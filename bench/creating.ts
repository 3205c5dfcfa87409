import { mkdtempSync, rmSync } from "node:fs"
import { tmpdir } from "node:os"
import { join } from "node:path"
import { DatabaseSync } from "node:sqlite"
import { aFullPerson } from "#tests/people/everything.ts"
import { password } from "#tests/people/served.ts"
import { Visitor } from "#tests/people/visitor.ts"
import { rate, startChild } from "./load.ts"
import type { Row } from "./table.ts"

/** How many bytes of rows a new person is, as the practice's database tells afterwards. */
type Size = { readonly sealed: number; readonly tokens: number; readonly line: number }

function sizeOf(file: string): Size {
  const database = new DatabaseSync(file, { readOnly: true })
  const one = (sql: string): number => Number(Object.values(database.prepare(sql).get() ?? {})[0])
  const persons = one("select count(*) from persons")
  const size = {
    sealed: Math.round(one("select avg(length(sealed)) from persons")),
    tokens: Math.round(one("select count(*) from person_tokens") / persons),
    line: Math.round(one("select avg(length(line)) from audit_lines where event like 'persons.%'")),
  }
  database.close()
  return size
}

/** Commits per second of one bare writer: a row as large as a person, its tokens and its log line, each time durable. */
function bareCommits({ sealed, tokens, line }: Size): number {
  const folder = mkdtempSync(join(tmpdir(), "hoeder-bench-"))
  const database = new DatabaseSync(join(folder, "bare.db"))
  database.exec(`pragma journal_mode = wal; pragma synchronous = full; pragma secure_delete = on;
    create table persons (id text primary key, state text, changed_at text, sealed blob) strict;
    create table person_tokens (token blob, person_id text, primary key (token, person_id)) strict, without rowid;
    create table audit_lines (seq integer primary key, person_id text, line text, hash blob) strict;
    create index audit_lines_by_person on audit_lines (person_id, seq)`)
  const person = database.prepare("insert into persons values (?, 'active', '2026-11-22T09:00:00.000Z', ?)")
  const token = database.prepare("insert into person_tokens values (?, ?)")
  const audit = database.prepare("insert into audit_lines values (null, ?, ?, ?)")
  const [content, text, hash] = [Buffer.alloc(sealed, 1), "x".repeat(line), Buffer.alloc(32)]
  const random = new Uint8Array(8)
  const begun = performance.now()
  let commits = 0
  while (performance.now() - begun < 5000) {
    const id = crypto.randomUUID()
    database.exec("begin immediate")
    person.run(id, content)
    for (let index = 0; index < tokens; index += 1) token.run(crypto.getRandomValues(random), id)
    audit.run(id, text, hash)
    database.exec("commit")
    commits += 1
  }
  const seconds = (performance.now() - begun) / 1000
  database.close()
  rmSync(folder, { recursive: true })
  return commits / seconds
}

/** Making a person over HTTP, against what one writer can commit of the same size without anything around it. */
export async function creating(): Promise<readonly Row[]> {
  const folder = mkdtempSync(join(tmpdir(), "hoeder-bench-"))
  const hoeder = await startChild("hoeder", folder)
  const anna = new Visitor(hoeder.address)
  await anna.signIn("bench", "anna@bench.example", password)
  const { bsn: _number, ...person } = aFullPerson("Jansen", "")
  const create = await rate({
    url: `${hoeder.address}/api/persons`,
    method: "POST",
    connections: 16,
    headers: { cookie: anna.cookie, origin: hoeder.address, "content-type": "application/json" },
    // Names differ, as they do in life: a thousand Jansens born on one day would be a benchmark of the warning for doubles.
    setupClient: (client) => {
      let made = 0
      client.on("response", () => {
        made += 1
        client.setBody(
          JSON.stringify({
            ...person,
            name: { ...person.name, familyName: `Jansen${crypto.randomUUID().slice(0, 8)}${made}` },
          }),
        )
      })
    },
    body: JSON.stringify(person),
  })
  hoeder.stop()
  const size = sizeOf(join(folder, "practices", "bench", "practice.db"))
  const bare = bareCommits(size)
  rmSync(folder, { recursive: true })
  return [
    {
      what: `bare SQLite commits: ${size.sealed} bytes, ${size.tokens} tokens, a log line`,
      figure: bare,
      unit: "commits/s",
    },
    {
      what: "persons made over HTTP, 16 connections",
      figure: create,
      unit: "persons/s",
      ratio: create / bare,
      aim: { atLeast: 0.5 },
    },
  ]
}
