import type { Job, Room } from "#ground/kernel/room.ts"
import { catalogueOf } from "#ground/words/words.ts"
import { access } from "#gate/access/access.ts"
import { accounts } from "#gate/accounts/accounts.ts"
import { approval } from "#gate/approval/approval.ts"
import { audit } from "#gate/audit/audit.ts"
import { eid } from "#gate/eid/eid.ts"
import { emergency } from "#gate/emergency/emergency.ts"
import { groups } from "#gate/groups/groups.ts"
import { keys } from "#gate/keys/keys.ts"
import { oidc } from "#gate/oidc/oidc.ts"
import { outbox } from "#gate/outbox/outbox.ts"
import { type PracticesSetting, practices } from "#gate/practices/practices.ts"
import { proof } from "#gate/proof/proof.ts"
import { review } from "#gate/review/review.ts"
import { settings } from "#gate/settings/settings.ts"
import { teams } from "#gate/teams/teams.ts"
import { users } from "#gate/users/users.ts"
import { waiting } from "#gate/waiting/waiting.ts"
import { documents } from "#records/documents/documents.ts"
import { dossiers } from "#records/dossiers/dossiers.ts"
import { drafts } from "#records/drafts/drafts.ts"
import { manageEmergencies } from "#records/emergency/emergency.ts"
import { holds } from "#records/holds/holds.ts"
import { organisations } from "#records/organisations/organisations.ts"
import { persons } from "#records/persons/persons.ts"
import { search } from "#records/search/search.ts"
import { tasks } from "#records/tasks/tasks.ts"
import { backups } from "#duties/backups/backups.ts"
import { certificates } from "#duties/certificates/certificates.ts"
import { erasure } from "#duties/erasure/erasure.ts"
import { folders } from "#duties/folders/folders.ts"
import { imports } from "#duties/imports/imports.ts"
import { leaving } from "#duties/leaving/leaving.ts"
import { portability } from "#duties/portability/portability.ts"
import { retention } from "#duties/retention/retention.ts"
import { manageTeams } from "#duties/teams/teams.ts"
import { cli } from "#doors/cli/cli.ts"
import { sweepFiles } from "#doors/clock/clock.ts"
import { eidDoor } from "#doors/eid/eid.ts"

/** Every room of the program; in their order people read what a group may do: daily work first, and managing last. */
export const allRooms: readonly Room[] = [
  proof,
  settings,
  keys,
  access,
  teams,
  accounts,
  oidc,
  eid,
  approval,
  audit,
  emergency,
  outbox,
  organisations,
  persons,
  dossiers,
  documents,
  search,
  drafts,
  tasks,
  holds,
  backups,
  certificates,
  folders,
  imports,
  portability,
  erasure,
  retention,
  manageTeams,
  manageEmergencies,
  users,
  groups,
  review,
  waiting,
  practices,
  leaving,
  cli,
  eidDoor,
]

/** The texts of all rooms, for what is said before the program is open. */
export const allWords = catalogueOf(allRooms.map(({ words }) => words))

/** The jobs of all rooms, and the sweep of files that none of them names. */
export const allJobs = (rooms: readonly Room[]): readonly Job[] => [...gather(rooms, "jobs"), sweepFiles(rooms)]

/** One kind of thing that rooms give, of all rooms together. */
export const gather = <
  Kind extends Exclude<
    keyof Room,
    "words" | "blobsInUse" | "restsOn" | "holds" | "openTables" | "secondPersonActs" | "waits"
  >,
>(
  rooms: readonly Room[],
  kind: Kind,
): Room[Kind][number][] => rooms.flatMap((room) => room[kind] as Room[Kind][number][])

/** What a practice takes from the rooms when it is opened, beside what the program knows of itself. */
export const fromRooms = (rooms: readonly Room[]): Pick<PracticesSetting, "migrations" | "rules"> => ({
  migrations: gather(rooms, "migrations"),
  rules: gather(rooms, "tables").map(({ rule }) => rule),
})
