import type { ErasureId, PersonId } from "#ground/kernel/ids.ts"
import { inPortions } from "#ground/kernel/portions.ts"
import { type Change, type Look, tables } from "#ground/kernel/scope.ts"
import type { RowOf, TablesOf } from "#ground/kernel/table.ts"
import type { ErasureItem } from "./contract.ts"
import type { ErasureItemRecord } from "./record.ts"
import { erasureItemTable, type Why } from "./tables.ts"

type ItemRow = RowOf<typeof erasureItemTable>
type ItemTables = TablesOf<typeof erasureItemTable>

type ItemFate = ErasureItem["fate"]

const inOneStatement = 200

const place = (erasure: string, person: string, dossier: string) =>
  erasureItemTable.place(`${erasure}/${person}/${dossier}`)

const open = (at: Look, row: ItemRow): ErasureItemRecord => ({
  person: row.person_id,
  dossier: row.dossier_id === "" ? undefined : row.dossier_id,
  fate: row.fate as ItemFate,
  seen: row.seen,
  isActive: row.is_active === 1,
  lastActivityOn: row.last_activity_on,
  ...(row.sealed === null
    ? {}
    : at.keys.practice.openOr<Why>(place(row.erasure_id, row.person_id, row.dossier_id), row.sealed, () => ({}))),
})

const sealed = (
  at: Change,
  erasure: ErasureId,
  { person, dossier, reason, until }: Why & ItemThing,
): Uint8Array | null =>
  reason === undefined ? null : at.keys.practice.seal(place(erasure, person, dossier ?? ""), { reason, until })

type ItemThing = Pick<ErasureItemRecord, "person" | "dossier">

const rowOf = (at: Change, erasure: ErasureId, item: ErasureItemRecord): ItemRow => ({
  erasure_id: erasure,
  person_id: item.person,
  dossier_id: item.dossier ?? "",
  fate: item.fate,
  seen: item.seen,
  is_active: item.isActive ? 1 : 0,
  last_activity_on: item.lastActivityOn,
  sealed: sealed(at, erasure, item),
})

export async function insertItems(at: Change, erasure: ErasureId, items: readonly ErasureItemRecord[]): Promise<void> {
  for (const some of inPortions(items, inOneStatement)) {
    const rows = some.map((item) => rowOf(at, erasure, item))
    await tables<ItemTables>(at).insertInto("erasure_items").values(rows).execute()
  }
}

/** The items of an erasure that are about these persons. */
export async function itemsOf(
  at: Look,
  erasure: ErasureId,
  persons: readonly PersonId[],
): Promise<readonly ErasureItemRecord[]> {
  const found: ErasureItemRecord[] = []
  for (const some of inPortions(persons)) {
    const query = tables<ItemTables>(at)
      .selectFrom("erasure_items")
      .selectAll()
      .where("erasure_id", "=", erasure)
      .where("person_id", "in", some)
    found.push(...(await query.execute()).map((row) => open(at, row)))
  }
  return found
}

/** The items of an erasure in order, those that go first. */
export async function listItems(
  at: Look,
  erasure: ErasureId,
  fate: ItemFate | undefined,
  { page, size }: { readonly page: number; readonly size: number },
): Promise<{ readonly items: readonly ErasureItemRecord[]; readonly total: number }> {
  const all = tables<ItemTables>(at).selectFrom("erasure_items").where("erasure_id", "=", erasure)
  const some = fate === undefined ? all : all.where("fate", "=", fate)
  const { total } = await some.select((row) => row.fn.countAll().as("total")).executeTakeFirstOrThrow()
  const rows = await some
    .selectAll()
    .orderBy("fate")
    .orderBy("person_id")
    .orderBy("dossier_id")
    .limit(size)
    .offset((page - 1) * size)
    .execute()
  return { items: rows.map((row) => open(at, row)), total: Number(total) }
}

/** The next items that go, after those of a person; all of one person come together. */
export async function nextItems(
  at: Look,
  erasure: ErasureId,
  howMany: number,
  after?: PersonId,
): Promise<readonly ErasureItemRecord[]> {
  const all = tables<ItemTables>(at)
    .selectFrom("erasure_items")
    .selectAll()
    .where("erasure_id", "=", erasure)
    .where("fate", "=", "goes")
  const some = after === undefined ? all : all.where("person_id", ">", after)
  const rows = await some.orderBy("person_id").orderBy("dossier_id").limit(howMany).execute()
  const items = rows.map((row) => open(at, row))
  const last = items.at(-1)?.person
  if (items.length < howMany || items[0]?.person === last) return items
  return items.filter(({ person }) => person !== last)
}

/** Items that are done with: their things are gone. */
export async function deleteItems(at: Change, erasure: ErasureId, items: readonly ItemThing[]): Promise<void> {
  const whole = items.filter(({ dossier }) => dossier === undefined).map(({ person }) => person)
  for (const some of inPortions(whole)) {
    await tables<ItemTables>(at)
      .deleteFrom("erasure_items")
      .where("erasure_id", "=", erasure)
      .where("dossier_id", "=", "")
      .where("person_id", "in", some)
      .execute()
  }
  for (const { person, dossier } of items) {
    if (dossier === undefined) continue
    await tables<ItemTables>(at)
      .deleteFrom("erasure_items")
      .where("erasure_id", "=", erasure)
      .where("person_id", "=", person)
      .where("dossier_id", "=", dossier)
      .execute()
  }
}

/** Holds items back, each with its reason. */
export async function holdBack(
  at: Change,
  erasure: ErasureId,
  items: readonly (ItemThing & Why)[],
  fate: ItemFate,
): Promise<void> {
  for (const item of items) {
    const { person, dossier } = item
    await tables<ItemTables>(at)
      .updateTable("erasure_items")
      .set({ fate, sealed: sealed(at, erasure, item) })
      .where("erasure_id", "=", erasure)
      .where("person_id", "=", person)
      .where("dossier_id", "=", dossier ?? "")
      .execute()
  }
}

/** Who is gone is no longer named where they were once held back; what still runs finds out by itself. */
export async function forgetPersons(at: Change, persons: readonly PersonId[]): Promise<void> {
  for (const some of inPortions(persons)) {
    await tables<ItemTables>(at)
      .deleteFrom("erasure_items")
      .where("person_id", "in", some)
      .where("fate", "!=", "goes")
      .execute()
  }
}

/** Takes the items of an erasure out: all, or those that would still have gone. */
export async function dropItems(at: Change, erasure: ErasureId, fate?: ItemFate): Promise<void> {
  const all = tables<ItemTables>(at).deleteFrom("erasure_items").where("erasure_id", "=", erasure)
  await (fate === undefined ? all : all.where("fate", "=", fate)).execute()
}
