import type { ImportId } from "#ground/kernel/ids.ts"
import { type Change, type Look, tables } from "#ground/kernel/scope.ts"
import { orRefuse } from "#ground/kernel/unreadable.ts"
import type { TablesOf } from "#ground/kernel/table.ts"
import type { Duplicate } from "./duplicates.ts"
import { importDuplicateTable } from "./tables.ts"

type DuplicateTables = TablesOf<typeof importDuplicateTable>

const placeOf = (id: string, line: number) => importDuplicateTable.place(`${id}/${line}`)

/** Keeps the duplicates of one chunk of rows; those that were kept before stay as they are. */
export async function insertDuplicates(at: Change, id: ImportId, duplicates: readonly Duplicate[]): Promise<void> {
  const [first] = duplicates
  if (first === undefined) return
  const sealed = at.keys.practice.seal(placeOf(id, first.line), duplicates)
  await tables<DuplicateTables>(at)
    .insertInto("import_doubles")
    .values({ import_id: id, first_line: first.line, sealed })
    .execute()
}

export async function deleteDuplicates(at: Change, id: ImportId): Promise<void> {
  await tables<DuplicateTables>(at).deleteFrom("import_doubles").where("import_id", "=", id).execute()
}

/** The duplicates of an import in the order of its lines, chunk by chunk; refuses where one cannot be read. */
export async function* listDuplicateChunks(at: Look, id: ImportId): AsyncGenerator<readonly Duplicate[], void> {
  for await (const chunk of listChunksAsKept(at, id)) yield chunk ?? orRefuse()
}

/** The same, with nothing in the place of what cannot be read. */
export async function* listChunksAsKept(
  at: Look,
  id: ImportId,
): AsyncGenerator<readonly Duplicate[] | undefined, void> {
  let after = 0
  for (;;) {
    const row = await tables<DuplicateTables>(at)
      .selectFrom("import_doubles")
      .select(["first_line", "sealed"])
      .where("import_id", "=", id)
      .where("first_line", ">", after)
      .orderBy("first_line")
      .executeTakeFirst()
    if (row === undefined) return
    const kept = placeOf(id, row.first_line)
    yield at.keys.practice.openOr<readonly Duplicate[], undefined>(kept, row.sealed, () => undefined)
    after = row.first_line
  }
}

/** Changes what is kept of duplicates; those for which nothing new is said stay as they are. */
export async function changeDuplicates(
  at: Change,
  id: ImportId,
  changed: (duplicate: Duplicate) => Duplicate | undefined,
): Promise<void> {
  const chunks: (readonly Duplicate[])[] = []
  for await (const chunk of listDuplicateChunks(at, id)) chunks.push(chunk)
  for (const chunk of chunks) {
    const [first] = chunk
    const after = chunk.map((duplicate) => changed(duplicate) ?? duplicate)
    if (first === undefined || after.every((duplicate, index) => duplicate === chunk[index])) continue
    await tables<DuplicateTables>(at)
      .updateTable("import_doubles")
      .set({ sealed: at.keys.practice.seal(placeOf(id, first.line), after) })
      .where("import_id", "=", id)
      .where("first_line", "=", first.line)
      .execute()
  }
}

/** The imports of which duplicates are kept. */
export async function importsWithDuplicates(at: Look): Promise<readonly ImportId[]> {
  const rows = await tables<DuplicateTables>(at).selectFrom("import_doubles").select("import_id").distinct().execute()
  return rows.map((row) => row.import_id as ImportId)
}
