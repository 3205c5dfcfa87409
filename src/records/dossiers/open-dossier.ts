import { type DossierId, type DossierTypeId, newId, type PersonId, type UserId } from "#ground/kernel/ids.ts"
import { change } from "#ground/kernel/operation.ts"
import { refuse } from "#ground/kernel/refusal.ts"
import type { Change, Look } from "#ground/kernel/scope.ts"
import { dayText, instantText } from "#ground/kernel/time.ts"
import { userNames } from "#gate/accounts/accounts.ts"
import { nextNumbers } from "#gate/settings/settings.ts"
import { getWithSeal as getPersonWithSeal, noteActivity } from "#records/persons/persons.ts"
import { asSeen } from "./as-seen.ts"
import { openDossier as act } from "./contract.ts"
import { may } from "./policy.ts"
import { type DossierRecord, insertDossier } from "./rows.ts"
import { makeFindable } from "./tokens.ts"
import { getType } from "./type-rows.ts"

export const openDossier = change(act, {
  needs: may["dossiers.write"],
  logs: {
    event: "dossiers.opened",
    action: "C",
    object: "dossier",
    of: ({ id }, dossier) => ({ person: id, thing: dossier?.id }),
  },
  run: async (at, { id, ...content }) => {
    const dossier = await makeDossier(at, id, content)
    const { seal } = await getPersonWithSeal(at, id)
    return asSeen(at, dossier, seal)
  },
})

export type NewDossier = {
  readonly type: DossierTypeId
  readonly title: string
  readonly description?: string | undefined
  readonly openedOn?: string | undefined
  readonly responsible?: UserId | undefined
}

/** Opens a dossier for a person. */
export async function makeDossier(
  at: Change,
  person: PersonId,
  { type, title, description, openedOn, responsible }: NewDossier,
): Promise<DossierRecord> {
  const { seal } = await getPersonWithSeal(at, person)
  if (!(await getType(at, type)).inUse) throw refuse("dossiers.type-not-in-use", { field: "type" })
  await checkUser(at, responsible)
  const today = dayText(at.now, at.practice.zone)
  checkPast(openedOn ?? today, today, "openedOn")
  const now = instantText(at.now)
  const dossier: DossierRecord = {
    id: newId<DossierId>(at.now),
    person,
    type,
    state: "open",
    openedOn: openedOn ?? today,
    closedOn: undefined,
    responsible,
    createdAt: now,
    changedAt: now,
    version: 1,
    content: { number: `D${await nextNumbers(at, "dossier", 1)}`, title, description, reopened: [] },
  }
  await insertDossier(at, seal, dossier)
  await makeFindable(at, dossier)
  await noteActivity(at, person)
  return dossier
}

/** Refuses somebody who has no account here. */
export async function checkUser(at: Look, user: UserId | null | undefined): Promise<void> {
  if (user === undefined || user === null) return
  if (!(await userNames(at)).has(user)) throw refuse("dossiers.responsible-unknown", { field: "responsible" })
}

/** Refuses a day that is still to come. */
export function checkPast(day: string, today: string, field: string): void {
  if (day > today) throw refuse("dossiers.date-to-come", { field })
}
