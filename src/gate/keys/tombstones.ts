import type { Generated, Insertable, Kysely } from "kysely"
import type { PersonId } from "#ground/kernel/ids.ts"
import { inPortions } from "#ground/kernel/portions.ts"
import { instantText } from "#ground/kernel/time.ts"
import type { RowOf } from "#ground/kernel/table.ts"
import { keysAtOnce } from "./keyring-rows.ts"
import type { Erased } from "./ledger.ts"
import type { TombstoneStage, keyRotationTable, tombstoneTable } from "./tables.ts"

const waiting: readonly TombstoneStage[] = ["buried", "gone", "turning"]

type KeysTables = {
  tombstones: RowOf<typeof tombstoneTable> & { proof: Generated<Uint8Array | null> }
  key_turns: RowOf<typeof keyRotationTable>
}

const known = (db: unknown): Kysely<KeysTables> => db as Kysely<KeysTables>

/** Marks persons as erased, in the transaction that takes their rows away. */
export async function layTombstones(db: unknown, persons: readonly PersonId[], at: Temporal.Instant): Promise<void> {
  const buried_at = instantText(at)
  for (const some of inPortions(persons)) {
    const rows = some.map((person_id) => ({ person_id, buried_at, state: "buried" }))
    await known(db)
      .insertInto("tombstones")
      .values(rows as readonly Insertable<KeysTables["tombstones"]>[])
      .onConflict((old) => old.column("person_id").doNothing())
      .execute()
  }
}

/** Whether a tombstone was laid by an erasure, and not by somebody who can write in the database. */
export type LaidByErasure = (row: { readonly person_id: string; readonly proof: Uint8Array | null }) => boolean

/** Some whose keys may still be there. */
export async function unfinished(db: unknown, isLaid: LaidByErasure): Promise<readonly Erased[]> {
  const query = known(db).selectFrom("tombstones").select(["person_id", "buried_at", "proof"])
  const rows = await query.where("state", "=", "buried").limit(keysAtOnce).execute()
  return rows.filter(isLaid).map((row) => ({ person: row.person_id, at: row.buried_at }))
}

export const finish = async (db: unknown, persons: readonly PersonId[]): Promise<void> =>
  void (await known(db)
    .updateTable("tombstones")
    .set({ state: "gone" })
    .where("person_id", "in", persons)
    .where("state", "=", "buried")
    .execute())

export const move = async (db: unknown, from: TombstoneStage, to: TombstoneStage): Promise<void> =>
  void (await known(db).updateTable("tombstones").set({ state: to }).where("state", "=", from).execute())

export const noteRotation = async (db: unknown, rotation: { readonly id: string; readonly at: Temporal.Instant }) =>
  void (await known(db)
    .insertInto("key_turns")
    .values({ id: rotation.id, turned_at: instantText(rotation.at) })
    .execute())

/** What still waits for the wrap key to be rotated, and when it last was. */
export type RotationState = {
  readonly waiting: number
  readonly waitingSince: string | undefined
  readonly rotatedAt: string | undefined
}

export async function readRotationState(db: unknown): Promise<RotationState> {
  const some = await known(db)
    .selectFrom("tombstones")
    .select((all) => [all.fn.countAll<number>().as("count"), all.fn.min("buried_at").as("since")])
    .where("state", "in", waiting)
    .executeTakeFirst()
  const last = await known(db)
    .selectFrom("key_turns")
    .select("turned_at")
    .orderBy("id", "desc")
    .limit(1)
    .executeTakeFirst()
  return {
    waiting: Number(some?.count ?? 0),
    waitingSince: some?.since ?? undefined,
    rotatedAt: last?.turned_at,
  }
}
