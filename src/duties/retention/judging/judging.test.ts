import assert from "node:assert/strict"
import { test } from "node:test"
import fc from "fast-check"
import type { PolicyId } from "#ground/kernel/ids.ts"
import type { DossierDates, RoleDates } from "#records/dossiers/dossiers.ts"
import type { PersonDates } from "#records/persons/persons.ts"
import { RetentionEvent } from "#duties/retention/contract.ts"
import { type ThingFacts, keptBy, longestOf, type TermRule, ruleOf, thingsUnder } from "./judging.ts"

const somebody: PersonDates = {
  id: "p" as never,
  state: "active",
  inactiveOn: undefined,
  lastActivityOn: "2026-11-22",
  ofAgeIn: undefined,
  deceasedOn: undefined,
  isRestricted: false,
}
const aDossier = (closedOn?: string, rest: Partial<DossierDates> = {}): DossierDates => ({
  id: `d${closedOn}` as never,
  person: somebody.id,
  type: "t" as never,
  state: closedOn === undefined ? "open" : "closed",
  closedOn,
  archivedOn: undefined,
  lastCareOn: "2020-01-31",
  ...rest,
})
const facts = (
  dossiers: readonly DossierDates[] = [],
  rest: Partial<PersonDates> = {},
  roles: RoleDates[] = [],
): ThingFacts => ({
  person: { ...somebody, ...rest },
  dossiers,
  roles,
})

type Made = Partial<Pick<TermRule, "about" | "event">> & {
  years?: number
  months?: number
  endOfYear?: boolean
  id?: string
}
const rule = ({ years = 2, months = 0, endOfYear = false, id = "one", ...rest }: Made = {}): TermRule =>
  ruleOf({
    id: id as PolicyId,
    about: { kind: "dossier" },
    event: "dossier-closed",
    endOfYear,
    term: { years, months, days: 0 },
    ...rest,
  })
const persons = { kind: "person", which: "without-open-dossier" } as const

test("each event has its day, of a dossier and of a person", () => {
  const closed = aDossier("2024-02-29")
  const all = facts([closed, aDossier("2023-05-05")], {
    inactiveOn: "2025-08-31",
    ofAgeIn: "2030-02",
    deceasedOn: "2026-03-29",
  })
  const day = (event: RetentionEvent, dossier?: DossierDates): string | undefined =>
    keptBy(rule({ event, years: 1 }), { facts: all, dossier })

  assert.deepEqual(
    RetentionEvent.options.map((event) => [event, day(event, closed), day(event)]),
    [
      ["dossier-closed", "2025-02-28", "2025-02-28"],
      ["last-contact", "2021-01-31", "2027-11-22"],
      ["inactive", "2026-08-31", "2026-08-31"],
      ["majority", "2031-02-28", "2031-02-28"],
      ["death", "2027-03-29", "2027-03-29"],
      ["no-running-case", "2025-02-28", "2025-02-28"],
      ["own", undefined, undefined],
    ],
  )
})

test("what did not happen begins no term", () => {
  const open = aDossier()
  const none = facts([open])
  for (const event of ["dossier-closed", "inactive", "majority", "death", "no-running-case"] as const)
    assert.equal(keptBy(rule({ event }), { facts: none, dossier: open }), undefined, event)
  assert.equal(keptBy(rule({ event: "last-contact" }), { facts: none, dossier: open }), "2022-01-31")
})

test("a case of somebody else in which a person takes part runs for that person too", () => {
  const event = "no-running-case"
  const role = (state: "open" | "closed", closedOn?: string): RoleDates => ({ person: somebody.id, state, closedOn })
  const kept = (...roles: RoleDates[]) =>
    keptBy(rule({ event, about: persons }), { facts: facts([aDossier("2024-01-01")], {}, roles) })

  assert.equal(kept(), "2026-01-01")
  assert.equal(kept(role("open")), undefined)
  assert.equal(kept(role("closed", "2025-06-30")), "2027-06-30")
  assert.equal(keptBy(rule({ event, about: persons }), { facts: facts() }), "2028-11-22", "whoever was never in one")
})

test("a policy is about the dossiers of its type, or about persons by what runs", () => {
  const [one, other] = [aDossier("2024-01-01"), aDossier(undefined, { type: "u" as never })]
  const under = (about: TermRule["about"], all: ThingFacts) =>
    thingsUnder([rule({ about })], all).map(({ dossier }) => dossier?.id ?? "person")

  assert.deepEqual(under({ kind: "dossier" }, facts([one, other])), [one.id, other.id])
  assert.deepEqual(under({ kind: "dossier", type: "u" as never }, facts([one, other])), [other.id])
  assert.deepEqual(under(persons, facts([one, other])), [])
  assert.deepEqual(under(persons, facts([one])), ["person"])
  assert.deepEqual(under({ kind: "person", which: "without-dossier" }, facts([one])), [])
  assert.deepEqual(under({ kind: "person", which: "without-dossier" }, facts()), ["person"])
  assert.deepEqual(
    under({ kind: "data-kind", dataKind: "document" }, facts([one])),
    [],
    "single things are no dossiers",
  )
})

test("with a person go all dossiers, so that the one that is kept longest keeps the person", () => {
  const rules = [rule({ id: "dossiers", years: 20 }), rule({ id: "persons", about: persons, event: "last-contact" })]
  const all = facts([aDossier("2024-01-01"), aDossier("2025-06-30")])

  assert.deepEqual(longestOf(rules, { facts: all }), { through: "2045-06-30", policy: "dossiers" })
  assert.deepEqual(longestOf(rules, { facts: all, dossier: all.dossiers[0] }), {
    through: "2044-01-01",
    policy: "dossiers",
  })
  assert.deepEqual(longestOf(rules, { facts: facts() }), { through: "2028-11-22", policy: "persons" })
})

test("of several policies the longest wins, and another one never shortens", () => {
  const aDay = fc
    .date({ min: new Date("1990-01-01"), max: new Date("2060-12-31"), noInvalidDate: true })
    .map((date) => date.toISOString().slice(0, 10))
  const aRule = fc
    .record({
      years: fc.nat(40),
      months: fc.nat(11),
      endOfYear: fc.boolean(),
      event: fc.constantFrom(...RetentionEvent.options),
      about: fc.constantFrom<TermRule["about"][]>({ kind: "dossier" }, persons),
    })
    .map((made) => rule(made))
  const some = fc
    .record({ closed: fc.array(aDay, { maxLength: 4 }), inactive: aDay, died: aDay, active: aDay })
    .map(({ closed, inactive, died, active }) =>
      facts(
        closed.map((day) => aDossier(day, { lastCareOn: day })),
        { inactiveOn: inactive, deceasedOn: died, lastActivityOn: active, ofAgeIn: inactive.slice(0, 7) },
      ),
    )
  fc.assert(
    fc.property(fc.array(aRule, { maxLength: 6 }), aRule, some, (rules, more, all) => {
      for (const thing of thingsUnder([...rules, more], all)) {
        const [before, after] = [longestOf(rules, thing), longestOf([...rules, more], thing)]
        assert.ok((after?.through ?? "") >= (before?.through ?? ""))
        const own = keptBy(more, thing)
        if (thingsUnder([more], all).some(({ dossier }) => dossier === thing.dossier))
          assert.ok((after?.through ?? "") >= (own ?? ""))
      }
    }),
  )
})
