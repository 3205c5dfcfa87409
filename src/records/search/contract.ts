import { z } from "zod"
import { act } from "#ground/kernel/act.ts"
import { ids, line, paging, typed } from "#ground/kernel/shapes.ts"
import { PersonLine, PersonState } from "#records/persons/contract.ts"

/**
 * Finds persons by what is known of them: name (or its beginning, or how it sounds), birth, postcode, house number,
 * phone, e-mail, number. Several words must all fit. Search is a POST: what is looked for is never in an address.
 */
export const searchPersons = act({
  name: "persons.search",
  route: "POST /persons/search",
  shows: ["person"],
  takes: z.strictObject({
    query: typed(200).optional(),
    letter: z
      .string()
      .regex(/^([A-Z]|#)$/)
      .optional(),
    state: z.union([PersonState, z.literal("any")]).default("active"),
    dossierType: ids.dossierType.optional(),
    responsible: ids.user.optional(),
    ...paging,
  }),
  gives: z.strictObject({
    total: z.int(),
    page: z.int(),
    size: z.int(),
    persons: z.array(PersonLine),
    /** With a `query`: how many more it finds that the other filters leave out, and the first few of them. */
    hidden: z.strictObject({ total: z.int(), persons: z.array(PersonLine) }).optional(),
    /** When nobody at all is found: what may have been meant, with two letters the other way round. */
    meant: z.string().optional(),
  }),
})

/** What Ctrl+K finds: a few persons, organisations and dossiers at once. */
export const searchAll = act({
  name: "search.all",
  route: "POST /search",
  shows: ["person", "organisation", "dossier"],
  takes: z.strictObject({ query: line(200) }),
  gives: z.strictObject({
    persons: z.array(PersonLine),
    organisations: z.array(z.strictObject({ id: ids.organisation, name: z.string(), kind: z.string() })),
    dossiers: z.array(
      z.strictObject({
        id: ids.dossier,
        number: z.string(),
        title: z.string(),
        person: z.string(),
        /** Whose it is. */
        of: ids.person,
        state: z.enum(["open", "closed", "archived"]),
      }),
    ),
    meant: z.string().optional(),
  }),
})
