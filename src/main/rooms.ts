import type { Job, Room } from "#ground/kernel/room.ts"
import { access } from "#gate/access/access.ts"
import { accounts } from "#gate/accounts/accounts.ts"
import { approvalRoom } from "#gate/approval/approval.ts"
import { audit } from "#gate/audit/audit.ts"
import { eid } from "#gate/eid/eid.ts"
import { emergency } from "#gate/emergency/emergency.ts"
import { groupsRoom } from "#gate/groups/groups.ts"
import { keys } from "#gate/keys/keys.ts"
import { oidcRoom } from "#gate/oidc/oidc.ts"
import { outbox } from "#gate/outbox/outbox.ts"
import type { PracticesSetting } from "#gate/practices/practices.ts"
import { proof } from "#gate/proof/proof.ts"
import { reviewRoom } from "#gate/review/review.ts"
import { settings } from "#gate/settings/settings.ts"
import { teams } from "#gate/teams/teams.ts"
import { type Site, usersRoom } from "#gate/users/users.ts"
import type { FolderRoot } from "#ground/config/folders.ts"
import { documents } from "#records/documents/documents.ts"
import { dossiers } from "#records/dossiers/dossiers.ts"
import { drafts } from "#records/drafts/drafts.ts"
import { manageEmergencies } from "#records/emergency/emergency.ts"
import { holds } from "#records/holds/holds.ts"
import { organisations } from "#records/organisations/organisations.ts"
import { persons } from "#records/persons/persons.ts"
import { search } from "#records/search/search.ts"
import { tasksRoom } from "#records/tasks/tasks.ts"
import { backups } from "#duties/backups/backups.ts"
import { certificates } from "#duties/certificates/certificates.ts"
import { erasureRoom } from "#duties/erasure/erasure.ts"
import { foldersRoom } from "#duties/folders/folders.ts"
import { imports } from "#duties/imports/imports.ts"
import { portabilityRoom } from "#duties/portability/portability.ts"
import { retentionRoom } from "#duties/retention/retention.ts"
import { manageTeams } from "#duties/teams/teams.ts"
import { sweepFiles } from "#doors/clock/clock.ts"

/** Every room of the program, in the order of the floors. */
export function allRooms(
  site: Site,
  roots: readonly FolderRoot[] = [],
  providerNetworks: readonly string[] = [],
): readonly Room[] {
  const records: readonly Room[] = [organisations, persons, dossiers, documents, search, drafts, tasksRoom(site), holds]
  const held = [audit, emergency, ...records, imports].flatMap((room) => room.dataKinds)
  const retention = retentionRoom(site, held)
  const dataKinds = [...held, ...retention.dataKinds]
  const duties: readonly Room[] = [
    backups,
    certificates,
    foldersRoom(roots),
    imports,
    portabilityRoom(dataKinds),
    erasureRoom(dataKinds),
    retention,
    manageTeams,
    manageEmergencies,
  ]
  const ways = [accounts, oidcRoom(providerNetworks), eid]
  const others = [
    proof,
    settings,
    keys,
    access,
    teams,
    ...ways,
    approvalRoom(duties.flatMap((room) => room.secondPersonActs ?? [])),
    audit,
    emergency,
    outbox,
    ...records,
    ...duties,
  ]
  const users = usersRoom({ site, others })
  const groups = groupsRoom([...others, users].flatMap((room) => room.permissions))
  const permissions = [...others, users, groups].flatMap((room) => room.permissions)
  return [...others, users, groups, reviewRoom({ site, permissions })]
}

/** The jobs of all rooms, and the sweep of files that none of them names. */
export const allJobs = (rooms: readonly Room[]): readonly Job[] => [...gather(rooms, "jobs"), sweepFiles(rooms)]

/** One kind of thing that rooms give, of all rooms together. */
export const gather = <
  Kind extends Exclude<keyof Room, "blobsInUse" | "restsOn" | "holds" | "openTables" | "secondPersonActs">,
>(
  rooms: readonly Room[],
  kind: Kind,
): Room[Kind][number][] => rooms.flatMap((room) => room[kind] as Room[Kind][number][])

/** What a practice takes from the rooms when it is opened, beside what the program knows of itself. */
export const fromRooms = (rooms: readonly Room[]): Pick<PracticesSetting, "migrations" | "tables"> => ({
  migrations: gather(rooms, "migrations"),
  tables: gather(rooms, "tables"),
})
