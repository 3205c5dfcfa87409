import { z } from "zod"
import { act } from "#ground/kernel/act.ts"
import { partialDay } from "#ground/kernel/shapes.ts"
import { PersonName } from "./content.ts"
import { NewIdentifiers } from "./identifiers.ts"
import { PersonLine } from "./person.ts"

export const findDuplicates = act({
  name: "persons.find-duplicates",
  route: "POST /persons/duplicates",
  shows: ["person"],
  takes: z.strictObject({ name: PersonName, birthDate: partialDay.optional(), ...NewIdentifiers }),
  gives: z.strictObject({ perhapsDuplicate: z.array(PersonLine) }),
})

/** The persons this user opened last, newest first, from the access log. */
export const listRecentPersons = act({
  name: "persons.list-recent",
  route: "GET /persons/recent",
  shows: ["person"],
  takes: z.strictObject({}),
  gives: z.strictObject({ persons: z.array(PersonLine) }),
})
