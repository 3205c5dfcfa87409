import { type Look, tables } from "#ground/kernel/scope.ts"
import type { IdsQuery } from "#ground/store/ids-query.ts"
import type { PersonId } from "#ground/kernel/ids.ts"
import type { PersonState } from "./contract.ts"
import { type PersonTables, type OpenedRow, readColumns } from "./rows.ts"

/** More hits are not opened and put in order: the question is too wide. */
export const mostHits = 2000

/** Who counts as a hit: in all of `among`, the narrowest first. */
export type HitFilter = { readonly state: PersonState | "any"; readonly among: readonly IdsQuery<PersonId>[] }

// The ids lead and the persons follow: a cross join is what both engines take in that order, or in a better one.
function hits(at: Look, { state, among: [first, ...rest] }: HitFilter) {
  const db = tables<PersonTables>(at)
  const all =
    first === undefined
      ? db.selectFrom("persons")
      : db
          .selectFrom(db.selectFrom(first.as("found")).select("found.id").distinct().as("hit"))
          .crossJoin("persons")
          .whereRef("persons.id", "=", "hit.id")
  const inState = state === "any" ? all : all.where("persons.state", "=", state)
  return rest.reduce((query, ids) => query.where("persons.id", "in", ids), inState)
}

/** The hits that changed last, at most one more than `mostHits`: the one that shows that there are more. */
export const lastChangedHits = (at: Look, filter: HitFilter): Promise<OpenedRow[]> =>
  hits(at, filter)
    .select(readColumns.map((column) => `persons.${column}` as const))
    .orderBy("persons.changed_at", "desc")
    .limit(mostHits + 1)
    .execute()

export async function countHits(at: Look, filter: HitFilter): Promise<number> {
  const { total } = await hits(at, filter)
    .select((row) => row.fn.countAll().as("total"))
    .executeTakeFirstOrThrow()
  return Number(total)
}
