import { readFileSync } from "node:fs"
import { join } from "node:path"
import { z } from "zod"

const BrpPerson = z.strictObject({
  bsn: z.string().regex(/^99999\d{4}$/),
  initials: z.string().optional(),
  firstNames: z.string().optional(),
  particle: z.string().optional(),
  familyName: z.string(),
  /** BRP aanduidingNaamgebruik; absent for the own name. */
  nameUse: z.enum(["P", "V", "N"]).optional(),
  partner: z.strictObject({ particle: z.string().optional(), familyName: z.string() }).optional(),
  gender: z.enum(["M", "V", "O"]).optional(),
  /** `YYYY-MM-DD`, `YYYY-MM` or `YYYY`. */
  birth: z.string().optional(),
  birthPlace: z.string().optional(),
  birthCountry: z.string().optional(),
  address: z
    .strictObject({
      kind: z.literal("post").optional(),
      street: z.string().optional(),
      houseNumber: z.string().optional(),
      houseLetter: z.string().optional(),
      addition: z.string().optional(),
      postcode: z.string().optional(),
      city: z.string().optional(),
      country: z.string().optional(),
      from: z.string().optional(),
    })
    .optional(),
  /** The person asked that the address is not given to others. */
  secret: z.literal(true).optional(),
  guardianship: z.literal(true).optional(),
  /** As `birth`, or `unknown`. */
  death: z.string().optional(),
  parents: z.array(z.string()).default([]),
  children: z.array(z.string()).default([]),
  partners: z.array(z.string()).default([]),
})

/** A test person of the BRP; see brp/NOTICE.md. */
export type BrpPerson = z.output<typeof BrpPerson>

export const readBrpPersons = (): readonly BrpPerson[] =>
  z.array(BrpPerson).parse(JSON.parse(readFileSync(join(import.meta.dirname, "brp/test-persons.json"), "utf8")))
