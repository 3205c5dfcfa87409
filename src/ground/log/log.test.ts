import assert from "node:assert/strict"
import { test } from "node:test"
import { newId, type PracticeId } from "#ground/kernel/ids.ts"
import { faultOf } from "./fault.ts"
import { type LogEvent, openLog } from "./log.ts"

const clock = { now: () => Temporal.Instant.from("2026-11-22T09:00:00Z") }
const practice = newId<PracticeId>(clock.now())

const written = (event: LogEvent): Record<string, unknown> => {
  const lines: string[] = []
  openLog({ clock, write: (line) => lines.push(line) })(event)
  assert.equal(lines.length, 1)
  assert.match(lines[0] ?? "", /^\{[^\n]*\}\n$/)
  return JSON.parse(lines[0] ?? "") as Record<string, unknown>
}

test("an event is one line of JSON with its time and how bad it is", () => {
  const line = written({ event: "chain-broken", practice, line: 12 })

  assert.deepEqual(line, {
    time: "2026-11-22T09:00:00.000Z",
    level: "error",
    event: "chain-broken",
    practice,
    line: 12,
  })
})

test("of an error its kind, code and place are told, and never its message", () => {
  const cause = Object.assign(new RangeError("jansen@example.nl\n    at Anna Jansen"), { code: "SQLITE_CONSTRAINT" })
  const error = new Error("duplicate key (email)=(jansen@example.nl)", { cause })

  const line = JSON.stringify(
    written({
      event: "request-failed",
      reference: "r-1",
      act: { name: "persons.create" },
      practice,
      fault: faultOf(error),
    }),
  )

  assert.doesNotMatch(line, /jansen|duplicate/i)
  assert.match(line, /"act":"persons.create"/)
  assert.match(line, /"kind":"RangeError","code":"SQLITE_CONSTRAINT"/)
  assert.match(line, /log\.test\.ts/)
})

test("what is no code-like text is not written, whatever its type said", () => {
  const line = written({ event: "job-failed", job: { name: "Anna Jansen, 12 mei" }, fault: faultOf("Anna Jansen") })

  assert.equal(line["job"], "?")
  assert.doesNotMatch(JSON.stringify(line), /Anna/)
})

test("a row is told by its key, of however many parts", () => {
  const rowOf = (row: string) =>
    written({ event: "unreadable", practice: "p" as never, table: "import_faults", row })["row"]

  assert.equal(rowOf("01a22ca3-5e3a-7224-a07b-bd336d23a24a/3"), "01a22ca3-5e3a-7224-a07b-bd336d23a24a/3")
  assert.equal(rowOf("01a22ca3-5e3a-7224-a07b-bd336d23a24a/Anna Jansen"), "?")
})
