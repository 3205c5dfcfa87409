import type { z } from "zod"
import type { TextKey } from "#ground/words/words.ts"
import type { Ageing } from "./ageing.ts"
import type { Removal } from "./removal.ts"
import type { DossierId, PersonId } from "./ids.ts"
import type { Permission } from "./permission.ts"
import type { Look } from "./scope.ts"
import type { AnyTable } from "./table.ts"

/** GDPR art. 9 (special), art. 10 (criminal), art. 87 (national number); all else is ordinary. */
export type Category = "ordinary" | "special" | "criminal" | "national-number"

/** GDPR art. 6(1)(a)-(f). */
export type Basis =
  | "consent"
  | "contract"
  | "legal-obligation"
  | "vital-interest"
  | "public-task"
  | "legitimate-interest"

export type FieldRule = {
  readonly label: TextKey
  /** Given by the person (art. 20), or made by the practice (art. 15 only). */
  readonly from: "person" | "practice"
  readonly category?: Category
  /** What support is to see of it once it can look in with names masked; nothing reads it before. */
  readonly support: "hide" | "pseudonym" | "as-is"
  /** Who may see it, and write it, beside those who may see or write the whole; said of a whole field, not of a part of a group. */
  readonly needs?: Permission
  /** Text of a closed choice: the value is looked up as `<choices>.<value>`. */
  readonly choices?: string
  /** Shown in the Word document as it was written: Markdown, or what `format` beside it says. */
  readonly written?: true
  /** Kept as a code or a bare number, and spelled for people as they write it. */
  readonly spelled?: "country" | "phone"
  /** For a group or a list of groups: the rules of what is inside. */
  readonly fields?: Readonly<Record<string, FieldRule>>
  /** Never shown to people (a technical reference); still in XML and JSON. */
  readonly technical?: true
}

/** One thing held on a person, opened, as it goes into an export. */
export type DataItem = {
  readonly id: string
  /** The id of the thing it belongs to, of the kind of data named by `within`. */
  readonly within?: string
  /** How it is called in a list or as a heading. */
  readonly title: string
  /** After the kind of data's `shape`. */
  readonly values: Readonly<Record<string, unknown>>
  /** It is damaged and does not open: the values stand in for it. */
  readonly unreadable?: true
  /** Why it stays out of what the person receives, unless everything is asked for inspection. */
  readonly leftOut?: "working-note" | "third-person"
  readonly file?: DataFile
}

/** A file of the export; `bytes` may throw a `SealError` when the file is damaged. */
export type DataFile = {
  readonly name: string
  readonly size: number
  readonly sha256: string
  readonly crc32: number
  readonly bytes: () => AsyncIterable<Uint8Array>
}

/**
 * One kind of personal data, declared once. Export, erasure and canary test
 * are loops over the list of kinds of data and know no room.
 */
export type DataKind = {
  /** Name of the element in XML and JSON, singular: `entry`. */
  readonly name: string
  readonly table: AnyTable
  /** The column that says whom a row is about. */
  readonly subject: "id" | "person_id"
  readonly label: TextKey
  /** What an exported thing looks like; the XSD is made from it. */
  readonly shape: z.ZodObject
  /** Who may see anything of it, beside those who may see the person. */
  readonly needs?: Permission
  /** A rule for every key of `shape`. */
  readonly fields: Readonly<Record<string, FieldRule>>
  readonly category: Category
  readonly purpose: TextKey
  readonly basis: Basis
  readonly export: { readonly order: number; readonly within?: string }
  /** Everything of this kind on a person, oldest first; one at a time, so that memory stays flat. */
  readonly list: (at: Look, person: PersonId) => AsyncIterable<DataItem>
  /** How it is taken away. Erasing and anonymising take it whole, whatever stands below. */
  readonly removal: Removal
  /** How single things of it grow old and go by themselves, by a policy. What may only go with its person has none. */
  readonly ageing?: Ageing
  /** Other tables that tell of persons and that `removal` empties along: what something is found by, who cares for it. */
  readonly takesAlong?: readonly AnyTable[]
  /** What a clean-up does with it unless the practice chose otherwise; `kept`: it cannot choose, the person's page rests on it. */
  readonly cleanUp: "goes" | "stays" | "kept" | GoesWith
  /** What anonymising leaves of it: nothing, or figures. */
  readonly anonymise: "goes" | { readonly figures: Figures }
}

/** Goes when another kind goes, by the name of that one: files with their documents. */
export type GoesWith = { readonly with: string }

/** What is left of something once nobody can be found in it: in which groups it counts, `{ age: "30-44" }`. */
export type Figure = { readonly dossier?: DossierId; readonly groups: Readonly<Record<string, string>> }

/** The figures of persons; who has none is left out. */
export type Figures = (at: Look, persons: readonly PersonId[]) => Promise<ReadonlyMap<PersonId, readonly Figure[]>>
