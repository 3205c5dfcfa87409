import type { TeamId, UserId } from "#ground/kernel/ids.ts"
import { type Change, type Look, tables } from "#ground/kernel/scope.ts"
import { instantText } from "#ground/kernel/time.ts"
import { writeOver } from "#ground/store/seen-version.ts"
import type { TablesOf } from "#ground/kernel/table.ts"
import { type teamMemberTable, teamTable } from "./tables.ts"

type TeamTables = TablesOf<typeof teamTable | typeof teamMemberTable>

export type TeamMember = { readonly user: UserId; readonly isLead: boolean }

/** A team, opened; one that has ended has no members. */
export type TeamRecord = {
  readonly id: TeamId
  readonly version: number
  readonly name: string
  readonly endedAt: string | undefined
  readonly members: readonly TeamMember[]
}

/** Every team there is or was, with its members. */
export async function listTeams(at: Look): Promise<readonly TeamRecord[]> {
  const db = tables<TeamTables>(at)
  const members = new Map<TeamId, TeamMember[]>()
  for (const row of await db.selectFrom("team_members").selectAll().orderBy("user_id").execute()) {
    const team = members.get(row.team_id) ?? []
    members.set(row.team_id, [...team, { user: row.user_id, isLead: row.is_lead === 1 }])
  }
  const rows = await db.selectFrom("teams").selectAll().orderBy("id").execute()
  return rows.map((row) => ({
    id: row.id,
    version: row.version,
    name: at.keys.practice.openOr(teamTable.place(row.id), row.sealed, (name) => ({ name })).name,
    endedAt: row.ended_at ?? undefined,
    members: members.get(row.id) ?? [],
  }))
}

export async function insertTeam(at: Change, id: TeamId, name: string): Promise<void> {
  const sealed = at.keys.practice.seal(teamTable.place(id), { name })
  await tables<TeamTables>(at)
    .insertInto("teams")
    .values({ id, version: 1, created_at: instantText(at.now), ended_at: null, sealed })
    .execute()
}

/** Writes a team over the version that was read. */
async function updateTeam(
  at: Change,
  seen: TeamRecord,
  changes: { readonly sealed?: Uint8Array; readonly ended_at?: string },
): Promise<void> {
  await writeOver(tables<TeamTables>(at), "teams", seen, { ...changes, version: seen.version + 1 })
}

export const storeName = (at: Change, seen: TeamRecord, name: string): Promise<void> =>
  updateTeam(at, seen, { sealed: at.keys.practice.seal(teamTable.place(seen.id), { name }) })

/** Ends a team: nobody is in it any more. */
export async function storeEnd(at: Change, seen: TeamRecord): Promise<void> {
  await updateTeam(at, seen, { ended_at: instantText(at.now) })
  await tables<TeamTables>(at).deleteFrom("team_members").where("team_id", "=", seen.id).execute()
}

/** Puts a user in teams, where they are no member yet. */
export async function insertMember(at: Change, user: UserId, teams: readonly TeamId[]): Promise<void> {
  await tables<TeamTables>(at)
    .insertInto("team_members")
    .values(teams.map((team) => ({ team_id: team, user_id: user, is_lead: 0 })))
    .onConflict((conflict) => conflict.doNothing())
    .execute()
}

export async function updateMember(at: Change, team: TeamId, { user, isLead }: TeamMember): Promise<void> {
  await tables<TeamTables>(at)
    .updateTable("team_members")
    .set({ is_lead: isLead ? 1 : 0 })
    .where("team_id", "=", team)
    .where("user_id", "=", user)
    .execute()
}

export async function deleteMember(at: Change, team: TeamId, user: UserId): Promise<void> {
  const members = tables<TeamTables>(at).deleteFrom("team_members").where("team_id", "=", team)
  await members.where("user_id", "=", user).execute()
}

export async function deleteFromAllTeams(at: Change, user: UserId): Promise<void> {
  await tables<TeamTables>(at).deleteFrom("team_members").where("user_id", "=", user).execute()
}
