import { type Change, type Look, tables } from "#ground/kernel/scope.ts"
import type { TablesOf } from "#ground/kernel/table.ts"
import { type FigureGroup, groupOf } from "./groups.ts"
import { smallestGroup } from "./limits.ts"
import type { ErasureCounts } from "./record.ts"
import { figureTable } from "./tables.ts"

type FigureTables = TablesOf<typeof figureTable>

/** A group is found by a keyed hash of its name. */
const idOf = (at: Look, name: string): string => Buffer.from(at.keys.token("figure", name)).toString("hex")

/** How many count in a group already. */
export async function figuresThere(at: Look, name: string): Promise<number> {
  const query = tables<FigureTables>(at).selectFrom("figures").select("persons").where("id", "=", idOf(at, name))
  return (await query.executeTakeFirst())?.persons ?? 0
}

/** Adds to the figures. A group that would stay smaller than five is left out: somebody could be found in it. */
export async function addFigures(at: Change, figures: ErasureCounts): Promise<void> {
  for (const [name, more] of Object.entries(figures)) {
    const persons = (await figuresThere(at, name)) + more
    if (persons < smallestGroup) continue
    const id = idOf(at, name)
    const sealed = at.keys.practice.seal(figureTable.place(id), groupOf(name))
    await tables<FigureTables>(at)
      .insertInto("figures")
      .values({ id, persons, sealed })
      .onConflict((conflict) => conflict.column("id").doUpdateSet({ persons }))
      .execute()
  }
}

/** All figures, the largest first. */
export async function listFigureRows(
  at: Look,
  { page, size }: { readonly page: number; readonly size: number },
): Promise<{ readonly figures: readonly (FigureGroup & { readonly persons: number })[]; readonly total: number }> {
  const all = tables<FigureTables>(at).selectFrom("figures")
  const { total } = await all.select((row) => row.fn.countAll().as("total")).executeTakeFirstOrThrow()
  const rows = await all
    .selectAll()
    .orderBy("persons", "desc")
    .orderBy("id")
    .limit(size)
    .offset((page - 1) * size)
    .execute()
  const figures = rows.map(({ id, persons, sealed }) => ({
    ...at.keys.practice.openOr(figureTable.place(id), sealed, (sign) => ({
      age: sign,
      postcode: sign,
      type: sign,
      length: sign,
    })),
    persons,
  }))
  return { figures, total: Number(total) }
}
