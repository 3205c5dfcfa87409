import assert from "node:assert/strict"
import { after, before, describe, test } from "node:test"
import type { Kysely } from "kysely"
import type { Act } from "#ground/kernel/act.ts"
import type { StoredLine } from "#gate/audit/audit.ts"
import { gather } from "#main/rooms.ts"
import { fillEverything } from "#tests/people/everything.ts"
import { fillWithOwn, withIds } from "#tests/people/own-canaries.ts"
import { type Served, served } from "#tests/people/served.ts"
import type { Visitor } from "#tests/people/visitor.ts"
import { type Ask, aside, asks, type Filled, inputOf } from "./asks.ts"
import { got } from "./got.ts"

const [boss, reader] = ["boss@linde.example", "reader@linde.example"]

/** Right inputs for what the table has aside because it tells nothing that can be hidden: it does tell of persons. */
const versioned =
  (path: string, rest: object) =>
  async ({ everything, boss }: Filled) => {
    const { body } = await boss.ask("GET", `/api/tasks/${everything.known(path)}`)
    return { version: (body as { version: number }).version, ...rest }
  }
const more: Readonly<Record<string, readonly Ask[]>> = {
  "search.all": [{ input: () => ({ query: "dossier" }) }],
  "tasks.list": [{ input: () => ({ whose: "mine" }) }],
  "tasks.finish": [{ input: versioned("tasks", {}) }],
  "tasks.reopen": [{ input: versioned("tasks", {}) }],
  "tasks.hand-over": [
    { input: async (filled) => versioned("tasks", { user: filled.everything.known("responsible") })(filled) },
  ],
  "holds.change-until": [{ input: () => ({ version: 1, until: "2031-01-01", reason: "langer" }) }],
  "holds.end": [{ input: () => ({ reason: "klaar" }) }],
  "emergency.review": [{ input: () => ({ version: 1, verdict: "in-order", note: "gezien" }) }],
  "emergency.take-back-review": [{ input: () => ({ version: 2 }) }],
}

/** Where each person's own word is seen at the least: an operation that finds nothing shows nothing. */
const seenAtLeast = [
  "persons.get",
  "persons.list-ties",
  "persons.change",
  "search.all",
  "dossiers.get",
  "dossiers.list-mine",
  "dossiers.list-of-person",
  "dossiers.list-entries",
  "dossiers.list-entry-versions",
  "documents.get",
  "documents.get-content",
  "documents.list-of-person",
  "drafts.get",
  "tasks.get",
  "tasks.list",
  "tasks.list-of-person",
  "tasks.finish",
  "tasks.hand-over",
  "holds.list",
  "holds.list-of-person",
  "holds.change-until",
  "emergency.list",
  "emergency.get",
  "emergency.list-of-person",
  "emergency.review",
  "emergency.take-back-review",
  "portability.export",
]
/** Lists in which others come along, who are not the person that the address names. */
const seenOfBoth = ["search.all", "dossiers.list-mine", "tasks.list", "holds.list", "emergency.list"]

describe("whose content is shown has a line in the log", () => {
  const site: { served?: Served; filled?: Filled; visitor?: Visitor } = {}
  const words = { person: "eigenkanarie", other: "tweedekanarie" }

  before(async () => {
    const given = await served()
    site.served = given
    await given.practice("linde", boss)
    const all = gather(given.hoeder.rooms, "permissions").map(({ name }) => name)
    await given.user("linde", reader, all)
    const visitor = await given.signedIn("linde", reader)
    const anna = await given.signedIn("linde", boss)
    const { user } = (await visitor.ask("GET", "/api/me")).body as { user: { id: string } }
    const everything = await fillEverything(anna, boss, "gewoonwoord")
    const forReader = { user: user.id, visitor }
    const { other, person } = everything
    await fillWithOwn([anna, boss], everything, { person: other, word: words.other, reader: forReader })
    const own = await fillWithOwn([anna, boss], everything, { person, word: words.person, reader: forReader })
    await visitor.stepUpOnce(reader)
    site.visitor = visitor
    site.filled = { boss: anna, everything: withIds(everything, own) }
  })
  after(() => site.served?.close())

  /** The lines that the reader left since the last look. */
  const linesSince = async (seq: number): Promise<readonly (StoredLine & { seq: number })[]> => {
    const { served } = site
    assert.ok(served)
    return served.hoeder.practices.use("linde", async (practice) => {
      assert.ok(practice)
      return practice.store.look(async (untyped) => {
        const db = untyped as Kysely<{ audit_lines: { seq: number; line: string } }>
        const rows = await db.selectFrom("audit_lines").select(["seq", "line"]).where("seq", ">", seq).execute()
        return rows.map((row) => ({ seq: row.seq, ...(JSON.parse(row.line) as StoredLine) }))
      })
    })
  }

  test("what is asked with HEAD, a range or a mark, or is broken off, leaves a line or gives nothing", async () => {
    const { served, filled, visitor } = site
    assert.ok(served && filled && visitor)
    const { everything } = filled
    const made = await filled.boss.ask("GET", `/api/persons/${everything.other}/documents`)
    const document = (made.body as { documents: { id: string }[] }).documents[0]?.id ?? ""
    const ways: readonly (readonly [string, string, Record<string, string>])[] = [
      ["HEAD", `/api/documents/${document}/content`, {}],
      ["HEAD", `/api/persons/${everything.other}`, {}],
      ["GET", `/api/documents/${document}/content`, { range: "bytes=0-3" }],
      ["GET", `/api/documents/${document}/content`, { "if-none-match": "*" }],
      ["GET", `/api/documents/${document}/content?show=true`, {}],
    ]
    for (const [method, path, headers] of ways) {
      const seq = (await linesSince(0)).at(-1)?.seq ?? 0
      const { cookie, origin } = visitor
      const controller = new AbortController()
      const answer = await fetch(`${served.address}${path}`, {
        method,
        headers: { cookie, origin, ...headers },
        signal: controller.signal,
      })
      // Broken off before the body is read: what was opened is in the log all the same.
      controller.abort()
      const lines = (await linesSince(seq)).filter(({ person }) => person === everything.other)
      assert.ok(answer.status >= 400 || lines.length > 0, `${method} ${path} ${JSON.stringify(headers)}`)
    }
  })

  // Last: what ends something comes at the end of it.
  test("every operation of the program, also in lists and in files", async () => {
    const { served, filled, visitor } = site
    assert.ok(served && filled && visitor)
    const me = (await visitor.ask("GET", "/api/me")).body as { user: { id: string } }
    const acts = new Map<string, Act>(gather(served.hoeder.rooms, "operations").map(({ act }) => [act.name, act]))
    const secrets = [
      { id: filled.everything.person, word: words.person },
      { id: filled.everything.other, word: words.other },
    ]
    const seen = new Map<string, Set<string>>()
    const unseen: string[] = []
    let seq = 0
    for (const [name, of] of Object.entries(asks)) {
      const act = acts.get(name)
      assert.ok(act, name)
      for (const ask of [...(of === aside ? [] : of), ...(more[name] ?? (of === aside ? [of] : []))]) {
        const input = await inputOf(act, ask, filled)
        seq = (await linesSince(seq)).at(-1)?.seq ?? seq
        const { status, text } = await got(visitor, act, input)
        assert.ok(status < 500, `${name} answered ${status}: ${text}`)
        if (more[name] !== undefined && ask !== aside) assert.equal(status, 200, `${name}: ${text}`)
        const lines = (await linesSince(seq)).filter(({ user, outcome }) => user === me.user.id && outcome === "done")
        for (const { id, word } of secrets) {
          if (!text.includes(word)) continue
          seen.set(name, (seen.get(name) ?? new Set()).add(word))
          if (!lines.some((line) => line.person === id)) unseen.push(`${name} showed ${word} and left no line`)
        }
      }
    }
    assert.deepEqual(unseen, [])
    for (const name of seenAtLeast) assert.ok(seen.get(name)?.has(words.person), `${name} showed nothing of the person`)
    for (const name of seenOfBoth) assert.deepEqual(seen.get(name)?.size, 2, `${name} did not show both`)
  })
})
