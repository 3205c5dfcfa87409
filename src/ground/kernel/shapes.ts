import { z } from "zod"
import { hasDomain } from "#ground/reading/emails.ts"
import { asLine, asName, asText } from "./typed.ts"

export { asName } from "./typed.ts"

// Everything in this file may be imported by the browser: it holds shapes and nothing of Node.

const uuid = /^[0-9a-f]{8}-[0-9a-f]{4}-[1-8][0-9a-f]{3}-[89ab][0-9a-f]{3}-[0-9a-f]{12}$/

const id = <Kind extends string>() => z.string().regex(uuid).brand<Kind>()

/** One shape per kind of id: a `PersonId` is not a `DossierId`, though both are UUIDs. */
export const ids = {
  practice: id<"practice">(),
  person: id<"person">(),
  organisation: id<"organisation">(),
  tie: id<"tie">(),
  dossier: id<"dossier">(),
  dossierType: id<"dossierType">(),
  party: id<"party">(),
  entry: id<"entry">(),
  document: id<"document">(),
  blob: id<"blob">(),
  user: id<"user">(),
  group: id<"group">(),
  team: id<"team">(),
  session: id<"session">(),
  passkey: id<"passkey">(),
  emergency: id<"emergency">(),
  import: id<"import">(),
  draft: id<"draft">(),
  task: id<"task">(),
  identifier: id<"identifier">(),
  policy: id<"policy">(),
  notice: id<"notice">(),
  termEnd: id<"termEnd">(),
  erasure: id<"erasure">(),
  profile: id<"profile">(),
  inactiveReason: id<"inactiveReason">(),
  hold: id<"hold">(),
  certificate: id<"certificate">(),
  folderRule: id<"folderRule">(),
  folderRun: id<"folderRun">(),
  approval: id<"approval">(),
}

/** Says of something that it is damaged and cannot be read: what stands here stands in for it. */
export const unreadable = z.literal(true).optional()

/** One line of text as a person types or pastes it: without what cannot be seen, trimmed, at most `max` UTF-16 units. */
export const line = (max = 200) => z.string().overwrite(asLine).trim().min(1).max(max)

/** What somebody or something is called: a line without any mark that only steers how its letters are set. */
export const name = (max = 200) => z.string().overwrite(asName).trim().min(1).max(max)

/** What somebody looks for, or a number in whatever form it is typed: as a line, and it may be empty. */
export const typed = (max: number) => z.string().overwrite(asLine).trim().max(max)

/** Why somebody does something, in their own words. */
export const reason = line(200)

/** Text of several lines, at most `max` UTF-16 units; tabs and line ends stay, other control characters are taken out. */
export const text = (max = 100_000) => z.string().overwrite(asText).max(max)

const address =
  /^(?!\.)(?!.*\.\.)[A-Za-z0-9_'+.-]*[A-Za-z0-9_+-]@(?:[\p{L}\p{N}][\p{L}\p{M}\p{N}-]*\.)+\p{L}[\p{L}\p{M}\p{N}-]+$/u

/** A mail address, as it is written; its domain may be in any script (RFC 5890). */
export const email = z.email({ pattern: address, abort: true }).max(254).refine(hasDomain)

/** A day that exists, `YYYY-MM-DD`, from 1800 to 2199. */
export const day = z.iso.date().refine((value) => value >= "1800-01-01" && value < "2200-01-01")

/** A date of birth as registers keep it: a day, or only the month or the year when more is not known. */
export const partialDay = z.union([day, z.string().regex(/^(18|19|20|21)\d\d(-(0[1-9]|1[0-2]))?$/)])

/** An instant in UTC with milliseconds, `2026-11-22T09:30:00.000Z`. */
export const instant = z.string().regex(/^\d{4}-\d\d-\d\dT\d\d:\d\d:\d\d\.\d{3}Z$/)

/** How often a thing was changed; a change names the version it saw. */
export const version = z.int().min(1)

/** Where in a list an answer begins: `page` counts from 1, `size` is at most 200. */
export const paging = {
  page: z.int().min(1).max(100_000).default(1),
  size: z.int().min(1).max(200).default(50),
}

/** The same in the address of a `GET`, where numbers come as text. */
export const queryPaging = {
  page: z.coerce.number().int().min(1).max(100_000).default(1),
  size: z.coerce.number().int().min(1).max(200).default(50),
}

/** An answer that is nothing but done. */
export const nothing = z.strictObject({})
