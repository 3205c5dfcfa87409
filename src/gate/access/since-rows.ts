import type { GroupId, UserId } from "#ground/kernel/ids.ts"
import type { Extent } from "#ground/kernel/permission.ts"
import { type Look, tables } from "#ground/kernel/scope.ts"
import { membershipSince } from "./migrations/2026-11-22-access-since.ts"
import type { AccessTables } from "./rows.ts"

/** What a group was granted, and when for the last time. */
export type Granted = {
  readonly group: GroupId
  readonly permission: string
  readonly extent: Extent
  readonly grantedAt: string
}

/** Everything that was granted to groups. */
export async function listGranted(at: Look): Promise<readonly Granted[]> {
  const rows = await tables<AccessTables>(at).selectFrom("group_permissions").selectAll().execute()
  return rows.map((row) => ({
    group: row.group_id,
    permission: row.permission,
    extent: row.extent,
    grantedAt: row.granted_at,
  }))
}

/** Who is in which group since when; no moment where that is longer ago than anybody noted. */
export async function listMembers(
  at: Look,
): Promise<readonly { readonly user: UserId; readonly group: GroupId; readonly since: string | undefined }[]> {
  const rows = await tables<AccessTables>(at).selectFrom("memberships").selectAll().execute()
  return rows.map((row) => ({
    user: row.user_id,
    group: row.group_id,
    since: row.since === "" ? undefined : row.since,
  }))
}

/** When the first group was made; from then on there is something to look at. */
export async function firstGroupMadeAt(at: Look): Promise<string | undefined> {
  const row = await tables<AccessTables>(at)
    .selectFrom("groups")
    .select("created_at")
    .orderBy("created_at")
    .limit(1)
    .executeTakeFirst()
  return row?.created_at
}

type KnownMigrations = { migrations: { name: string; applied_at: string } }

/** Since when uses of permissions are noted in this practice: what was not used before that is not known. */
export async function usesNotedSince(at: Look): Promise<string> {
  const row = await tables<KnownMigrations>(at)
    .selectFrom("migrations")
    .select("applied_at")
    .where("name", "=", membershipSince.name)
    .executeTakeFirstOrThrow()
  return row.applied_at
}
