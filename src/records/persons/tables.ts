import { z } from "zod"
import { day, ids, instant } from "#ground/kernel/shapes.ts"
import { bytes, clear, flag, free, revision, sealed, table } from "#ground/kernel/table.ts"
import type { OrganisationId, PersonId } from "#ground/kernel/ids.ts"
import { IdentifierKind } from "./contract/identifiers.ts"
import { PersonState } from "./contract/person.ts"
import type { SealedPerson } from "./record.ts"
import type { CoveredIdentifier, Tie, TieKind } from "./contract.ts"

/** With whom a tie is. */
export type TieOther = { readonly person: PersonId } | { readonly organisation: OrganisationId }

export type Nobody = { readonly nobody: true }

/** What may be changed about a tie. */
export type TieContent = Pick<Tie, "from" | "until" | "mandate" | "note">

/** What is sealed of a tie: also with whom it is; of one that cannot be read nobody may know. */
export type SealedTie = TieContent & { readonly kind: TieKind; readonly other: TieOther | Nobody }

/** What is sealed of a national number. */
export type SealedIdentifier = {
  readonly value: string
  readonly checkedHow: CoveredIdentifier["checkedHow"]
  readonly since: string
}

export const personTable = table(
  "persons",
  {
    id: clear(ids.person, "opaque; what everything about the person points to"),
    state: clear(PersonState, "lists show who is active; retention begins for those who are not"),
    inactive_on: clear(day.nullable(), "retention counts from this day"),
    last_activity_on: clear(day, "retention counts from the last day on which something was done with the file"),
    restricted: clear(flag, "a write asks with each change whether the data are only to be stored (GDPR art. 18)"),
    inactive_reason_id: clear(
      ids.inactiveReason.nullable(),
      "opaque; what may end is selected by the reason for which somebody became inactive",
    ),
    of_age_in: clear(
      z.string().nullable(),
      "retention counts from this month; the month only, so that nobody's date of birth is in the clear",
    ),
    deceased_on: clear(day.nullable(), "retention counts from this day"),
    rested_at: clear(
      instant.nullable(),
      "who ceased to be active a short while ago takes a second person to erase; the clock's own moment",
    ),
    created_at: free(instant, "order of lists; how many came in when", "tells when it was made, and no more"),
    changed_at: free(
      instant,
      "the last changed come first in a list that is cut",
      "tells when it was changed, and no more",
    ),
    findable: free(
      flag,
      "finds whom older rules made findable, to do them again by those of today",
      "says by which rules somebody was made findable; once more does no harm",
    ),
    version: revision,
    sealed: sealed<SealedPerson>(),
  },
  { checked: "rows", concerns: "id" },
)

export const inactiveReasonTable = table(
  "inactive_reasons",
  {
    id: clear(ids.inactiveReason, "opaque; where the sealed reason stands"),
    in_use: clear(flag, "which reasons are offered"),
    sealed: sealed<string>(),
    version: revision,
  },
  { checked: "whole" },
)

export const personTokenTable = table(
  "person_tokens",
  {
    token: clear(bytes, "a keyed hash of what is searched for"),
    person_id: clear(ids.person, "opaque; who is found"),
  },
  {
    key: ["token", "person_id"],
    undeciding: "finds persons; what is found is read from the person, and nobody is shown who does not open",
  },
)

export const personNumberTable = table(
  "person_numbers",
  {
    token: clear(bytes, "a keyed hash; no number is given twice"),
  },
  { key: ["token"], checked: "rows" },
)

export const identifierTable = table(
  "identifiers",
  {
    id: clear(ids.identifier, "opaque; where the sealed number stands"),
    person_id: clear(ids.person, "opaque; whose number it is"),
    kind: clear(IdentifierKind, "a person has one of each kind, and the practice may stop keeping a kind"),
    sealed: sealed<SealedIdentifier>(),
  },
  { checked: "rows", concerns: "person_id" },
)

export const tieTable = table(
  "ties",
  {
    id: clear(ids.tie, "opaque; where the sealed tie stands"),
    person_id: clear(ids.person, "opaque; on whose page it stands"),
    mirror_id: clear(ids.tie.nullable(), "opaque; the same tie on the other person's page, which changes with it"),
    version: revision,
    sealed: sealed<SealedTie>(),
  },
  { checked: "rows", concerns: "person_id" },
)
