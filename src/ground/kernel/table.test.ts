import assert from "node:assert/strict"
import { test } from "node:test"
import type { PersonId, UserId } from "./ids.ts"
import { day, ids, instant } from "./shapes.ts"
import { blankOf, clear, clearIn, type ColumnOf, free, revision, type RowOf, sealed, table } from "./table.ts"

const visits = table(
  "visits",
  {
    id: clear(ids.task, "opaque"),
    person_id: clear(ids.person, "opaque; whose visit it is"),
    planned_on: clear(day.nullable(), "order of lists"),
    made_at: free(instant, "how many were made when", "tells when it was made, and no more"),
    version: revision,
    sealed: sealed<{ readonly note: string }>(),
  },
  { checked: "rows", concerns: "person_id" },
)

test("what decides is what is in the clear and not said to be harmless, in the order in which it stands", () => {
  assert.deepEqual(visits.rule, {
    name: "visits",
    key: ["id"],
    decides: ["person_id", "planned_on"],
    free: {
      made_at: "tells when it was made, and no more",
      version: "finds out that two people change one thing at the same time",
      sealed: "opens only as it was sealed",
    },
    checked: "rows",
    anchored: false,
    broken: "told",
    concerns: "person_id",
  })
})

test("of a table that is looked at as a whole, what is sealed decides too", () => {
  const { rule } = table("rooms", { id: clear(ids.team, "opaque"), sealed: sealed() }, { checked: "whole" })
  assert.deepEqual(rule, {
    name: "rooms",
    key: ["id"],
    decides: ["sealed"],
    free: {},
    checked: "whole",
    anchored: true,
    broken: "refused",
  })
})

test("a blank row has every column, and what is in the clear says why", () => {
  assert.deepEqual(Object.keys(blankOf(visits)), Object.keys(visits.columns))
  assert.equal(clearIn(visits)["person_id"], "opaque; whose visit it is")
  assert.equal(clearIn(visits)["sealed"], undefined)
})

test("what a table does not say does not compile", () => {
  type VisitRow = RowOf<typeof visits>
  const person = "p" as PersonId
  const user = "u" as UserId
  const seal = <Content>(_place: { readonly content?: Content }, _content: Content): void => {}
  const column = (_name: ColumnOf<typeof visits>): void => {}

  const right: Pick<VisitRow, "person_id" | "planned_on"> = { person_id: person, planned_on: null }
  seal(visits.place("v"), { note: "at home" })
  column("planned_on")
  // @ts-expect-error: a user is no person
  const wrong: Pick<VisitRow, "person_id"> = { person_id: user }
  // @ts-expect-error: the column is called otherwise
  column("planed_on")
  // @ts-expect-error: something else is sealed here
  seal(visits.place("v"), { text: "at home" })
  // @ts-expect-error: whom a row concerns is one of its columns
  table("beds", { id: clear(ids.team, "opaque") }, { checked: "rows", concerns: "person_id" })
  assert.ok(right.person_id !== wrong.person_id)
})
