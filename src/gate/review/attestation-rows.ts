import { type GroupId, newId, type UserId } from "#ground/kernel/ids.ts"
import { type Change, type Look, tables } from "#ground/kernel/scope.ts"
import { instantText } from "#ground/kernel/time.ts"
import type { TablesOf } from "#ground/kernel/table.ts"
import { type attestationTable, attestedGroupTable, type SeenGroup } from "./tables.ts"

type AttestationTables = TablesOf<typeof attestationTable | typeof attestedGroupTable>

/** A round in which somebody looks at all groups. */
export type Round = {
  readonly id: string
  readonly begunAt: string
  readonly by: UserId
  readonly endedAt: string | undefined
}

/** That somebody looked at a group. */
export type LookedAt = SeenGroup & { readonly group: GroupId; readonly at: string; readonly by: UserId }

const roundOf = (row: AttestationTables["attestations"]): Round => ({
  id: row.id,
  begunAt: row.begun_at,
  by: row.begun_by,
  endedAt: row.ended_at ?? undefined,
})

const rounds = (at: Look) => tables<AttestationTables>(at).selectFrom("attestations")

/** The round that was begun last. */
export async function findLastRound(at: Look): Promise<Round | undefined> {
  const row = await rounds(at).selectAll().orderBy("id", "desc").limit(1).executeTakeFirst()
  return row && roundOf(row)
}

/** When a round was done for the last time. */
export async function lastDoneAt(at: Look): Promise<string | undefined> {
  const row = await rounds(at)
    .select("ended_at")
    .where("ended_at", "is not", null)
    .orderBy("ended_at", "desc")
    .limit(1)
    .executeTakeFirst()
  return row?.ended_at ?? undefined
}

/** A page of rounds, the last one first. */
export async function listRounds(
  at: Look,
  page: number,
  size: number,
): Promise<{ readonly total: number; readonly rounds: readonly Round[] }> {
  const { total } = await rounds(at)
    .select((row) => row.fn.countAll().as("total"))
    .executeTakeFirstOrThrow()
  const rows = await rounds(at)
    .selectAll()
    .orderBy("id", "desc")
    .limit(size)
    .offset((page - 1) * size)
    .execute()
  return { total: Number(total), rounds: rows.map(roundOf) }
}

export async function insertRound(at: Change, by: UserId): Promise<Round> {
  const id = newId<string>(at.now)
  const begunAt = instantText(at.now)
  await tables<AttestationTables>(at)
    .insertInto("attestations")
    .values({ id, begun_at: begunAt, begun_by: by, ended_at: null })
    .execute()
  return { id, begunAt, by, endedAt: undefined }
}

export async function endRound(at: Change, id: string): Promise<void> {
  await tables<AttestationTables>(at)
    .updateTable("attestations")
    .set({ ended_at: instantText(at.now) })
    .where("id", "=", id)
    .execute()
}

export async function insertLookedAt(
  at: Change,
  round: string,
  group: GroupId,
  by: UserId,
  seen: SeenGroup,
): Promise<void> {
  const id = newId<string>(at.now)
  await tables<AttestationTables>(at)
    .insertInto("attested_groups")
    .values({
      id,
      attestation_id: round,
      group_id: group,
      user_id: by,
      looked_at: instantText(at.now),
      sealed: at.keys.practice.seal(attestedGroupTable.place(id), seen),
    })
    .execute()
}

/** What was looked at in a round, in that order. */
export async function listLookedAt(at: Look, round: string): Promise<readonly LookedAt[]> {
  const rows = await tables<AttestationTables>(at)
    .selectFrom("attested_groups")
    .selectAll()
    .where("attestation_id", "=", round)
    .orderBy("id")
    .execute()
  return rows.map((row) => ({
    ...at.keys.practice.openOr(attestedGroupTable.place(row.id), row.sealed, (sign) => ({
      name: sign,
      confirmed: [],
      removed: [],
    })),
    group: row.group_id,
    at: row.looked_at,
    by: row.user_id,
  }))
}
