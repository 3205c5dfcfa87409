import assert from "node:assert/strict"
import { test } from "node:test"
import type { Organisation } from "#records/organisations/contract.ts"
import { emptyOrganisation, organisationContent, valuesOfOrganisation } from "./values.ts"

test("a form holds what is typed in it and nothing else of what is known", () => {
  const known = {
    id: "1",
    version: 3,
    kind: "hospital",
    name: "Zuiderkruis",
    note: undefined,
    may: { edit: true },
  } as unknown as Organisation
  assert.deepEqual(valuesOfOrganisation(known), { ...emptyOrganisation(), kind: "hospital", name: "Zuiderkruis" })
})

test("what is empty does not go, but a name always does: without one the server refuses it", () => {
  assert.deepEqual(organisationContent({ ...emptyOrganisation("NL"), kind: "school", city: " Deventer " }), {
    name: "",
    kind: "school",
    country: "NL",
    city: "Deventer",
  })
})
