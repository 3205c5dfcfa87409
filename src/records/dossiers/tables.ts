import { z } from "zod"
import { day, ids, instant, version } from "#ground/kernel/shapes.ts"
import { bytes, clear, flag, free, revision, sealed, table, word } from "#ground/kernel/table.ts"
import type { OrganisationId, PersonId, UserId } from "#ground/kernel/ids.ts"
import { DossierState } from "./contract/dossier.ts"
import type { KeptEntry } from "./mended.ts"
import type { EntryRecord } from "./entry-record.ts"
import type { DossierType } from "./contract/types.ts"

/** A version from before; of one that cannot be read nobody knows who wrote it. */
export type OlderEntry = Omit<EntryRecord, "author"> & { readonly author: UserId | undefined }

/** What is sealed of a dossier. */
export type SealedDossier = {
  readonly number: string
  readonly title: string
  readonly description?: string | undefined
  readonly closeReason?: string | undefined
  readonly reopened: readonly { readonly at: string; readonly reason: string }[]
  readonly takenBack?: readonly { readonly at: string; readonly reason: string }[] | undefined
}

export type DossierTypeContent = Omit<DossierType, "id" | "version" | "inUse">

/** Who takes part; on the party's own side there is only the role. */
export type SealedParty = {
  readonly role: string
  readonly other?: { readonly person: PersonId } | { readonly organisation: OrganisationId } | undefined
}

export const dossierTypeTable = table(
  "dossier_types",
  {
    id: clear(ids.dossierType, "opaque; where the sealed name stands"),
    in_use: clear(flag, "which types are offered"),
    sealed: sealed<DossierTypeContent>(),
    version: revision,
  },
  { checked: "whole" },
)

export const dossierTable = table(
  "dossiers",
  {
    id: clear(ids.dossier, "opaque; what everything in the dossier points to"),
    person_id: clear(ids.person, "opaque; whose dossier it is"),
    type_id: clear(ids.dossierType, "lists are filtered by type, and periods of retention go by it"),
    state: clear(DossierState, "nothing is written in a closed dossier; retention begins for it"),
    opened_on: clear(day, "order of lists"),
    closed_on: clear(day.nullable(), "retention counts from this day"),
    responsible_id: clear(ids.user.nullable(), "users see their own dossiers; says of no person but staff"),
    last_care_on: clear(day, "retention counts from the last change of the content of care"),
    archived_on: clear(day.nullable(), "daily lists leave out what was put away"),
    created_at: free(instant, "how many were opened when", "tells when it was made, and no more"),
    changed_at: free(instant, "order of lists", "tells when it was changed, and no more"),
    version: revision,
    sealed: sealed<SealedDossier>(),
  },
  { checked: "rows", concerns: "person_id" },
)

export const dossierTokenTable = table(
  "dossier_tokens",
  {
    token: clear(bytes, "a keyed hash of what is searched for"),
    dossier_id: clear(ids.dossier, "opaque; which dossier is found"),
  },
  { key: ["token", "dossier_id"], undeciding: "finds dossiers; what is found is read from the dossier itself" },
)

export const partyTable = table(
  "parties",
  {
    id: clear(ids.party, "opaque; where the sealed role stands"),
    dossier_id: clear(ids.dossier, "opaque; the dossier it is about"),
    person_id: clear(ids.person, "opaque; on whom this row is held"),
    side: clear(word<"dossier" | "party">(), "whether it is held on whose dossier it is, or on the party"),
    mirror_id: clear(ids.party.nullable(), "opaque; the same role as held on the other"),
    sealed: sealed<SealedParty>(),
  },
  { checked: "rows", concerns: "person_id" },
)

export const entryTable = table(
  "entries",
  {
    id: clear(ids.entry, "opaque; where the sealed text stands"),
    dossier_id: clear(ids.dossier, "opaque; in whose journal it is"),
    person_id: clear(ids.person, "opaque; whose dossier it is"),
    author_id: clear(ids.user, "who wrote it is staff, and shown by name from the accounts"),
    happened_at: clear(instant, "order of the journal"),
    written_at: clear(instant, "shows that a record was not written afterwards"),
    corrected_at: clear(instant.nullable(), "shows that there are older versions"),
    working_note: clear(flag, "counted as left out without opening it"),
    about_third_person: clear(flag, "counted as left out without opening it"),
    version: revision,
    mended: free(
      flag,
      "finds the texts that were kept before their format was, to seal them again",
      "says whether its text was looked through; once more does no harm",
    ),
    sealed: sealed<KeptEntry>(),
  },
  { checked: "rows", concerns: "person_id" },
)

export const entryVersionTable = table(
  "entry_versions",
  {
    id: clear(z.string(), "opaque; where the sealed version stands"),
    entry_id: clear(ids.entry, "opaque; the entry it was a version of"),
    person_id: clear(ids.person, "opaque; whose dossier it is"),
    version: clear(version, "order of the versions"),
    mended: free(
      flag,
      "finds the texts that were kept before their format was, to seal them again",
      "says whether its text was looked through; once more does no harm",
    ),
    sealed: sealed<OlderEntry>(),
  },
  { checked: "rows", concerns: "person_id" },
)
