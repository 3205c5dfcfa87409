import type { PersonId } from "#ground/kernel/ids.ts"
import { type Look, tables } from "#ground/kernel/scope.ts"
import type { AnyTable } from "#ground/kernel/table.ts"

/** Tells which of these persons have something that refers to them: ties, dossiers, documents. */
export type ReferenceCheck = (at: Look, persons: readonly PersonId[]) => Promise<readonly PersonId[]>

/** The check of a table in which every row that is about a person names them. */
export const referencesIn =
  ({ name }: AnyTable & { readonly columns: { readonly person_id: unknown } }): ReferenceCheck =>
  async (at, persons) => {
    if (persons.length === 0) return []
    const query = tables<Record<string, { person_id: PersonId }>>(at)
      .selectFrom(name)
      .select("person_id")
      .distinct()
      .where("person_id", "in", persons)
    return (await query.execute()).map((row) => row.person_id)
  }
