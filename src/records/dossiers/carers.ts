import type { DossierId, TeamId, UserId } from "#ground/kernel/ids.ts"
import type { Permission } from "#ground/kernel/permission.ts"
import { refuse } from "#ground/kernel/refusal.ts"
import type { Change, Look } from "#ground/kernel/scope.ts"
import { namesOfUsers } from "#gate/accounts/accounts.ts"
import { type Carers, carersOf, dossiersInReach, setCaredFor, setCarers } from "#gate/access/access.ts"
import { teamNames } from "#gate/teams/teams.ts"
import { listParties } from "./party-rows.ts"
import type { DossierRecord } from "./rows.ts"
import type { PersonSeal } from "#ground/kernel/scope.ts"

export type NamedCarers = {
  readonly treating: { readonly id: UserId; readonly name: string }[]
  readonly teams: { readonly id: TeamId; readonly name: string }[]
}

/** Who treats with the one who is responsible, and which teams, by name. */
export async function namedCarers(at: Look, dossier: DossierId): Promise<NamedCarers> {
  const { treating, teams } = await carersOf(at, dossier)
  const userName = await namesOfUsers(at)
  const names = await teamNames(at, teams)
  return {
    treating: treating.map((id) => ({ id, name: userName(id) })),
    teams: teams.map((id) => ({ id, name: names.get(id) ?? at.say("dossiers.team-gone") })),
  }
}

/** Writes who cares for a dossier; what is left out of `carers` stays as it was. */
export async function writeCarers(
  at: Change,
  dossier: DossierRecord,
  carers: Omit<Carers, "responsible">,
): Promise<void> {
  const before = await carersOf(at, dossier.id)
  const { treating = before.treating, teams = before.teams } = carers
  const known = await teamNames(at, teams)
  if (teams.some((team) => !known.has(team))) throw refuse("dossiers.team-unknown", { field: "teams" })
  await setCarers(at, dossier.id, { responsible: dossier.responsible, treating, teams })
}

/** Writes whom a dossier is about: its person and the parties. */
export async function writeCaredFor(at: Change, dossier: DossierRecord, seal: PersonSeal): Promise<void> {
  const parties = await listParties(at, seal, dossier.id)
  const persons = parties.flatMap(({ content: { other } }) =>
    other !== undefined && "person" in other ? [other.person] : [],
  )
  await setCaredFor(at, dossier.id, dossier.person, persons)
}

/** Whether the reader may do something in this very dossier. */
export const mayInDossier = async (at: Look, permission: Permission, dossier: DossierId): Promise<boolean> =>
  at.may(permission) && (await dossiersInReach(at.within(permission), [dossier])).has(dossier)
