import {
  type DossierId,
  type DossierTypeId,
  newId,
  type PersonId,
  type TeamId,
  type UserId,
} from "#ground/kernel/ids.ts"
import { change } from "#ground/kernel/operation.ts"
import { requirePast } from "#ground/kernel/past.ts"
import { refuse } from "#ground/kernel/refusal.ts"
import type { Change, Look } from "#ground/kernel/scope.ts"
import { dayText, instantText } from "#ground/kernel/time.ts"
import { userNames } from "#gate/accounts/accounts.ts"
import { endMaker, setCaredFor } from "#gate/access/access.ts"
import { nextNumbers } from "#gate/settings/settings.ts"
import { getWithSeal as getPersonWithSeal, noteChange } from "#records/persons/persons.ts"
import { asSeen } from "./as-seen.ts"
import { writeCarers } from "./carers.ts"
import { openDossier as act } from "./contract.ts"
import { may } from "./permissions.ts"
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
  readonly treating?: readonly UserId[] | undefined
  readonly teams?: readonly TeamId[] | undefined
}

/** Opens a dossier for a person. Who sees but some dossiers is responsible for the one they open, unless they name another. */
export async function makeDossier(
  at: Change,
  person: PersonId,
  { type, title, description, openedOn, responsible: named, treating = [], teams = [] }: NewDossier,
): Promise<DossierRecord> {
  const { seal } = await getPersonWithSeal(at, person)
  if (!(await getType(at, type)).inUse) throw refuse("dossiers.type-not-in-use", { field: "type" })
  const responsible = named ?? ("user" in at.reach ? at.reach.user : undefined)
  await checkUsers(at, [responsible, ...treating])
  const today = dayText(at.now, at.practice.zone)
  requirePast(at, openedOn ?? today, "dossiers.date-to-come", { field: "openedOn" })
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
    lastCareOn: today,
    version: 1,
    content: { number: `D${await nextNumbers(at, "dossier", 1)}`, title, description, reopened: [] },
  }
  await insertDossier(at, seal, dossier)
  await endMaker(at, person)
  await setCaredFor(at, dossier.id, person, [])
  await writeCarers(at, dossier, { treating, teams })
  await makeFindable(at, dossier)
  await noteChange(at, person)
  return dossier
}

/** Refuses who has no account here. */
export async function checkUsers(at: Look, users: readonly (UserId | null | undefined)[]): Promise<void> {
  const named = users.filter((user) => user !== undefined && user !== null)
  if (named.length === 0) return
  const known = await userNames(at)
  if (named.some((user) => !known.has(user))) throw refuse("dossiers.responsible-unknown", { field: "responsible" })
}
