import type { OrganisationId, PersonId } from "#ground/kernel/ids.ts"
import { refuse } from "#ground/kernel/refusal.ts"
import type { Look } from "#ground/kernel/scope.ts"
import { shownUnreadable } from "#ground/kernel/unreadable.ts"
import { listOrganisations } from "#records/organisations/organisations.ts"
import { checkPeriod } from "#records/persons/checked-content.ts"
import type { Tie, TieKind } from "#records/persons/contract.ts"
import { fullNameOf } from "#records/persons/record.ts"
import { listRecords } from "#records/persons/rows.ts"
import type { SealedTie } from "#records/persons/tables.ts"
import type { TieRecord } from "./tie-rows.ts"

const mirrors: Partial<Record<TieKind, TieKind>> = {
  parent: "child",
  child: "parent",
  partner: "partner",
  sibling: "sibling",
  family: "family",
  representative: "represented",
  represented: "representative",
  other: "other",
}

/** What this person is to the other, when the other is `kind` to this person. */
export const mirrored = (kind: TieKind): TieKind => mirrors[kind] ?? "contact"

/** Refuses an end before the beginning, and a mandate of whoever represents nobody. */
export function checkTie({ kind, from, until, mandate }: Pick<SealedTie, "kind" | "from" | "until" | "mandate">): void {
  checkPeriod(from, until, "until")
  if (mandate === undefined || kind === "representative" || kind === "represented") return
  throw refuse("persons.mandate-without-representative", { field: "mandate" })
}

/** Ties with the names of the others, as they are called today; who was forgotten has none. */
export async function withNames(at: Look, ties: readonly TieRecord[]): Promise<Tie[]> {
  const others = ties.map((tie) => tie.content.other)
  const persons = await listRecords(
    at,
    others.flatMap((other): PersonId[] => ("person" in other ? [other.person] : [])),
    at.keys.toName,
  )
  const organisations = await listOrganisations(
    at,
    others.flatMap((other): OrganisationId[] => ("organisation" in other ? [other.organisation] : [])),
  )
  const personOf = new Map(persons.map((person) => [person.id, person]))
  const organisationOf = new Map(organisations.map((organisation) => [organisation.id, organisation]))
  return ties.map(({ id, version, person, content: { other, ...content } }) => {
    const tie = { ...content, id, version, person, ...shownUnreadable(content) }
    if ("person" in other) {
      const known = personOf.get(other.person)
      if (known === undefined) return { ...tie, other: { erased: true } }
      return { ...tie, other: { person: known.id, name: fullNameOf(known), state: known.state } }
    }
    const known = "organisation" in other ? organisationOf.get(other.organisation) : undefined
    if (known === undefined) return { ...tie, other: { erased: true } }
    const { name, phone } = known.content
    return { ...tie, other: { organisation: known.id, name, ...(phone === undefined ? {} : { phone }) } }
  })
}
