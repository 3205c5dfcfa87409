import type { Kysely } from "kysely"
import type { PersonId, PracticeId } from "#ground/kernel/ids.ts"
import { inPortions } from "#ground/kernel/portions.ts"
import type { Store } from "#ground/store/store.ts"
import type { Erased } from "#gate/keys/keys.ts"
import type { RowState } from "./states.ts"

/** A practice as the control store has it. */
export type PracticeRow = {
  readonly id: string
  readonly slug: string
  readonly state: RowState
  readonly engine: string
  readonly wrapped_key: Uint8Array
  readonly sealed: Uint8Array
  readonly created_at: string
}

type ControlTables = {
  practices: PracticeRow
  wrap_keys: { practice_id: string; generation: number; wrapped: Uint8Array }
  erasure_ledger: { practice_id: string; line: number; person_id: string; erased_at: string }
  /** Practices in which nothing is due before `until`, as nobody has opened them since. */
  asleep: { practice_id: string; until: string }
}

// The control store holds these tables.
const controlled = (db: Kysely<unknown>): Kysely<ControlTables> => db as Kysely<ControlTables>

export const findPractice = (control: Store, slug: string): Promise<PracticeRow | undefined> =>
  control.look((db) => controlled(db).selectFrom("practices").selectAll().where("slug", "=", slug).executeTakeFirst())

export const listPractices = (control: Store): Promise<readonly PracticeRow[]> =>
  control.look((db) => controlled(db).selectFrom("practices").selectAll().orderBy("slug").execute())

/** Those that are open to be used, or in which something is due by now. */
export const listAwake = (control: Store, now: string): Promise<readonly PracticeRow[]> =>
  control.look((db) => {
    const asleep = controlled(db).selectFrom("asleep").select("practice_id").where("until", ">", now)
    return controlled(db).selectFrom("practices").selectAll().where("id", "not in", asleep).orderBy("slug").execute()
  })

export const noteAsleep = (control: Store, practice: PracticeId, until: string): Promise<unknown> =>
  control.change(({ db }) =>
    controlled(db)
      .insertInto("asleep")
      .values({ practice_id: practice, until })
      .onConflict((old) => old.column("practice_id").doUpdateSet({ until }))
      .execute(),
  )

/** From here on something may be due in a practice at any moment. */
export async function noteAwake(control: Store, practice: PracticeId): Promise<void> {
  const row = await control.look((db) =>
    controlled(db).selectFrom("asleep").select("until").where("practice_id", "=", practice).executeTakeFirst(),
  )
  if (row === undefined) return
  await control.change(({ db }) => controlled(db).deleteFrom("asleep").where("practice_id", "=", practice).execute())
}

export const insertPractice = (control: Store, row: PracticeRow): Promise<unknown> =>
  control.change(({ db }) => controlled(db).insertInto("practices").values(row).execute())

/** Takes the key of a practice away, and with it all that it opens. */
export const forgetPracticeKey = (control: Store, practice: PracticeId): Promise<unknown> =>
  control.change(async ({ db }) => {
    await controlled(db).deleteFrom("wrap_keys").where("practice_id", "=", practice).execute()
    const gone = { state: "ending", wrapped_key: new Uint8Array(), sealed: new Uint8Array() } as const
    await controlled(db).updateTable("practices").set(gone).where("id", "=", practice).execute()
  })

export const markDestroyed = (control: Store, practice: PracticeId): Promise<unknown> =>
  control.change(async ({ db }) => {
    await controlled(db).deleteFrom("erasure_ledger").where("practice_id", "=", practice).execute()
    await controlled(db).deleteFrom("asleep").where("practice_id", "=", practice).execute()
    await controlled(db).updateTable("practices").set({ state: "destroyed" }).where("id", "=", practice).execute()
  })

/** What changes in a practice's row while it lives. */
export type ChangedRow = Partial<Pick<PracticeRow, "state" | "engine" | "sealed">>

/** Changes a practice's row where it is in the state that is expected; gives whether it was. */
export const updatePractice = (
  control: Store,
  { id, state }: { readonly id: PracticeId; readonly state: RowState },
  changed: ChangedRow,
): Promise<boolean> =>
  control.change(async ({ db }) => {
    const query = controlled(db).updateTable("practices").set(changed).where("id", "=", id).where("state", "=", state)
    return Number((await query.executeTakeFirst()).numUpdatedRows) === 1
  })

/** Takes a practice out of the register, with its wrap keys; the erasure ledger stays. */
export const deletePractice = (control: Store, id: PracticeId): Promise<void> =>
  control.change(async ({ db }) => {
    await controlled(db).deleteFrom("wrap_keys").where("practice_id", "=", id).execute()
    await controlled(db).deleteFrom("asleep").where("practice_id", "=", id).execute()
    await controlled(db).deleteFrom("practices").where("id", "=", id).execute()
  })

export const findPracticeById = (control: Store, id: PracticeId): Promise<PracticeRow | undefined> =>
  control.look((db) => controlled(db).selectFrom("practices").selectAll().where("id", "=", id).executeTakeFirst())

type WrapKeyRow = { readonly generation: number; readonly wrapped: Uint8Array }

export const listWrapKeys = (control: Store, practice: PracticeId): Promise<readonly WrapKeyRow[]> =>
  control.look((db) =>
    controlled(db)
      .selectFrom("wrap_keys")
      .select(["generation", "wrapped"])
      .where("practice_id", "=", practice)
      .execute(),
  )

/** Keeps a wrap key unless there is one of its generation. */
export const insertWrapKey = (control: Store, practice: PracticeId, row: WrapKeyRow): Promise<unknown> =>
  control.change(({ db }) =>
    controlled(db)
      .insertInto("wrap_keys")
      .values({ practice_id: practice, ...row })
      .onConflict((old) => old.columns(["practice_id", "generation"]).doNothing())
      .execute(),
  )

/** Gives how many went. */
export const deleteWrapKeysBefore = (control: Store, practice: PracticeId, generation: number): Promise<number> =>
  control.change(async ({ db }) => {
    const { numDeletedRows } = await controlled(db)
      .deleteFrom("wrap_keys")
      .where("practice_id", "=", practice)
      .where("generation", "<", generation)
      .executeTakeFirst()
    return Number(numDeletedRows)
  })

const linesAtOnce = 500

export const ledgerLength = (control: Store, practice: PracticeId): Promise<number> =>
  control.look((db) => lastLine(db, practice))

async function lastLine(db: Kysely<unknown>, practice: PracticeId): Promise<number> {
  const query = controlled(db)
    .selectFrom("erasure_ledger")
    .select((all) => all.fn.max("line").as("last"))
  return (await query.where("practice_id", "=", practice).executeTakeFirst())?.last ?? 0
}

/** Adds lines for whoever has none yet. */
export const appendToLedger = (control: Store, practice: PracticeId, erased: readonly Erased[]): Promise<void> =>
  control.change(async ({ db }) => {
    let line = await lastLine(db, practice)
    for (const some of inPortions(erased)) {
      const there = await controlled(db)
        .selectFrom("erasure_ledger")
        .select("person_id")
        .where("practice_id", "=", practice)
        .where(
          "person_id",
          "in",
          some.map(({ person }) => person),
        )
        .execute()
      const known = new Set(there.map((row) => row.person_id))
      const rows = some
        .filter(({ person }) => !known.has(person))
        .map(({ person, at }) => ({ practice_id: practice, line: (line += 1), person_id: person, erased_at: at }))
      if (rows.length > 0) await controlled(db).insertInto("erasure_ledger").values(rows).execute()
    }
  })

/** All lines in their order, in pages of one moment. */
export const readLedger = <Result>(
  control: Store,
  practice: PracticeId,
  visit: (pages: AsyncIterable<readonly Erased[]>) => Promise<Result>,
): Promise<Result> => control.look((db) => visit(ledgerPages(db, practice)))

async function* ledgerPages(db: Kysely<unknown>, practice: PracticeId): AsyncGenerator<readonly Erased[]> {
  for (let after = 0; ;) {
    const rows = await controlled(db)
      .selectFrom("erasure_ledger")
      .select(["line", "person_id", "erased_at"])
      .where("practice_id", "=", practice)
      .where("line", ">", after)
      .orderBy("line")
      .limit(linesAtOnce)
      .execute()
    const last = rows.at(-1)
    if (last === undefined) return
    yield rows.map((row) => ({ person: row.person_id as PersonId, at: row.erased_at }))
    after = last.line
  }
}
