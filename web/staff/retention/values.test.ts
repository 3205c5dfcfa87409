import assert from "node:assert/strict"
import { test } from "node:test"
import type { Policy, Preset } from "#duties/retention/contract.ts"
import { contentOf, filledBy, noValues, valuesOf, withAbout } from "./values.ts"

const preset = {
  id: "nl-wgbo",
  name: "Behandeldossier",
  about: "dossier",
  event: "last-contact",
  endOfYear: false,
  term: { years: 20, months: 0, days: 0 },
  source: "BW 7:454",
} as Preset

test("what a policy is about goes as the server takes it", () => {
  const about = (typed: string, types: readonly string[] = []) => contentOf({ ...noValues, about: typed, types }).about
  assert.deepEqual(about("dossier"), { kind: "dossier", all: true })
  assert.deepEqual(about("dossier:types", ["a", "b"]), { kind: "dossier", types: ["a", "b"] })
  assert.deepEqual(about("person:without-open-dossier"), { kind: "person", which: "without-open-dossier" })
  assert.deepEqual(about("data-kind:tasks"), { kind: "data-kind", dataKind: "tasks" })
})

test("a policy that is known comes out of its form as it went in", () => {
  const content = {
    name: "Taken",
    about: { kind: "dossier", types: ["a"] },
    event: "dossier-closed",
    endOfYear: true,
    term: { years: 1, months: 2, days: 3 },
    end: "clean-up",
    profile: "p",
    how: "by-itself",
    noticeDays: 14,
    source: "AVG 5",
  }
  const {
    id: _id,
    version: _v,
    inUse: _u,
    changedAt: _at,
    ...rest
  } = contentOf(
    valuesOf({ ...content, id: "1", version: 1, inUse: true, changedAt: "" } as unknown as Policy),
  ) as unknown as Record<string, unknown>
  assert.deepEqual(rest, content)
})

test("single things have a beginning of their own and are erased; only dossiers go into the archive", () => {
  const archived = { ...noValues, end: "archive" as const }
  assert.deepEqual(withAbout(archived, "data-kind:tasks"), {
    ...archived,
    about: "data-kind:tasks",
    event: "own",
    end: "erase",
  })
  assert.equal(withAbout(archived, "person:without-dossier").end, "erase")
  assert.equal(withAbout(archived, "dossier:types").end, "archive")
  assert.equal(withAbout({ ...noValues, event: "own" }, "dossier").event, "dossier-closed")
})

test("who asks each time lets nothing go by itself, and a profile belongs to a clean-up", () => {
  assert.equal(contentOf({ ...noValues, end: "ask", how: "by-itself" }).how, "review")
  assert.equal("profile" in contentOf({ ...noValues, end: "erase", profile: "p" }), false)
})

test("a preset fills in the type that it fits, where that is one only", () => {
  const types = [
    { id: "1", name: "Behandeldossier fysiotherapie" },
    { id: "2", name: "Intake" },
  ]
  assert.deepEqual(filledBy(noValues, preset, types).types, ["1"])
  assert.deepEqual(filledBy(noValues, preset, [...types, { id: "3", name: "behandeldossier" }]).types, [])
  assert.deepEqual(filledBy(noValues, preset, [{ id: "9", name: "Anders" }]).types, ["9"])
  assert.equal(filledBy(noValues, { ...preset, about: "person" }, types).about, "person:without-dossier")
})
