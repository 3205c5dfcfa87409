import { type Look, tables } from "#ground/kernel/scope.ts"
import type { IdsQuery } from "#ground/store/ids-query.ts"
import type { PersonId } from "#ground/kernel/ids.ts"
import type { PersonTables } from "./rows.ts"

/** The ids that each of these queries gives, the narrowest first. */
export async function commonIds(
  at: Look,
  [first, ...rest]: readonly [IdsQuery<PersonId>, ...IdsQuery<PersonId>[]],
): Promise<readonly PersonId[]> {
  let query = tables<PersonTables>(at).selectFrom(first.as("found")).select("found.id").distinct()
  for (const ids of rest) query = query.where("found.id", "in", ids)
  const rows = await query.execute()
  return rows.map(({ id }) => id)
}
