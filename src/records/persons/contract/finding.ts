import { z } from "zod"
import { act } from "#ground/kernel/act.ts"
import { ids, line, partialDay } from "#ground/kernel/shapes.ts"
import { PersonName } from "./content.ts"
import { NewIdentifiers } from "./identifiers.ts"
import { PersonLine } from "./person.ts"

export const findDuplicates = act({
  name: "persons.find-duplicates",
  route: "POST /persons/duplicates",
  takes: z.strictObject({ name: PersonName, birthDate: partialDay.optional(), ...NewIdentifiers }),
  gives: z.strictObject({ perhapsDouble: z.array(PersonLine) }),
})

/** Whom emergency access is to be taken to, by the person's number; tells nothing else of them. */
export const findByNumber = act({
  name: "persons.find-by-number",
  route: "POST /persons/by-number",
  takes: z.strictObject({ number: line(40) }),
  gives: z.strictObject({ id: ids.person }),
})

/** The persons this user opened last, newest first, from the access log. */
export const listRecentPersons = act({
  name: "persons.list-recent",
  route: "GET /persons/recent",
  takes: z.strictObject({}),
  gives: z.strictObject({ persons: z.array(PersonLine) }),
})
