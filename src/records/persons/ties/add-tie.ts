import { newId, type OrganisationId, type PersonId, type TieId } from "#ground/kernel/ids.ts"
import { change } from "#ground/kernel/operation.ts"
import { refuse } from "#ground/kernel/refusal.ts"
import type { Change } from "#ground/kernel/scope.ts"
import { getOrganisationRecord } from "#records/organisations/organisations.ts"
import { addTie as act, type TieKind } from "#records/persons/contract.ts"
import { may } from "#records/persons/permissions.ts"
import { checkUnrestricted, getWithSeal, noteChange } from "#records/persons/rows.ts"
import type { SealedTie, TieContent, TieOther } from "#records/persons/tables.ts"
import { insertTie, listTieRecords, type TieRecord } from "./tie-rows.ts"
import { checkTie, mirrored, withNames } from "./ties.ts"

export const addTie = change(act, {
  needs: may["persons.write"],
  logs: {
    event: "persons.tie-added",
    action: "C",
    object: "tie",
    of: ({ id }, tie) => ({ person: id, thing: tie?.id }),
  },
  run: async (at, { id, person, organisation, ...content }) => {
    const other = otherOf(person, organisation)
    const [tie] = await withNames(at, [await makeTie(at, id, other, content)])
    if (tie === undefined) throw new Error("the tie was just made")
    return tie
  },
})

function otherOf(person: PersonId | undefined, organisation: OrganisationId | undefined): TieOther {
  if (person !== undefined && organisation === undefined) return { person }
  if (organisation !== undefined && person === undefined) return { organisation }
  throw refuse("persons.tie-needs-one", { field: "person" })
}

/** Ties a person to another person (on both sides) or to an organisation; `kind` is what the other is to the person. */
export async function makeTie(
  at: Change,
  id: PersonId,
  other: TieOther,
  content: TieContent & { readonly kind: TieKind },
): Promise<TieRecord> {
  checkTie(content)
  const { seal } = await getWithSeal(at, id)
  const known = await listTieRecords(at, seal)
  if (known.some((tie) => tie.content.kind === content.kind && isSame(tie.content.other, other)))
    throw refuse("persons.tie-exists")
  await noteChange(at, id)
  const own = { id: newId<TieId>(at.now), content: { ...content, other } }
  if ("organisation" in other) {
    await getOrganisationRecord(at, other.organisation)
    return insertTie(at, seal, { ...own, mirror: undefined })
  }
  if (other.person === id) throw refuse("persons.tie-with-self", { field: "person" })
  // The answer says what the other is called: that is for those who may read them, not for who only names an id.
  const { seal: otherSeal } = await getWithSeal(at.within(may["persons.read"]), other.person)
  await checkUnrestricted(at, other.person)
  const mirror = newId<TieId>(at.now)
  const seenFromThere: SealedTie = { ...content, kind: mirrored(content.kind), other: { person: id } }
  await insertTie(at, otherSeal, { id: mirror, mirror: own.id, content: seenFromThere })
  return insertTie(at, seal, { ...own, mirror })
}

const isSame = (one: SealedTie["other"], other: TieOther): boolean => JSON.stringify(one) === JSON.stringify(other)
