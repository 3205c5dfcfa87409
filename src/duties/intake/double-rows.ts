import type { ImportId } from "#ground/kernel/ids.ts"
import { type Change, type Look, tables } from "#ground/kernel/scope.ts"
import { orRefuse } from "#ground/kernel/unreadable.ts"
import type { Double } from "./doubles.ts"

type DoubleTables = { import_doubles: { import_id: string; first_line: number; sealed: Uint8Array } }

const placeOf = (id: string, line: number) => ({ table: "import_doubles", row: `${id}/${line}` })

/** Keeps the doubles of one chunk of rows; those that were kept before stay as they are. */
export async function insertDoubles(at: Change, id: ImportId, doubles: readonly Double[]): Promise<void> {
  const [first] = doubles
  if (first === undefined) return
  const sealed = at.keys.practice.seal(placeOf(id, first.line), doubles)
  await tables<DoubleTables>(at)
    .insertInto("import_doubles")
    .values({ import_id: id, first_line: first.line, sealed })
    .execute()
}

export async function deleteDoubles(at: Change, id: ImportId): Promise<void> {
  await tables<DoubleTables>(at).deleteFrom("import_doubles").where("import_id", "=", id).execute()
}

/** The doubles of an import in the order of its lines, chunk by chunk; refuses where one cannot be read. */
export async function* listDoubleChunks(at: Look, id: ImportId): AsyncGenerator<readonly Double[], void> {
  for await (const chunk of listChunksAsKept(at, id)) yield chunk ?? orRefuse()
}

/** The same, with nothing in the place of what cannot be read. */
export async function* listChunksAsKept(at: Look, id: ImportId): AsyncGenerator<readonly Double[] | undefined, void> {
  let after = 0
  for (;;) {
    const row = await tables<DoubleTables>(at)
      .selectFrom("import_doubles")
      .select(["first_line", "sealed"])
      .where("import_id", "=", id)
      .where("first_line", ">", after)
      .orderBy("first_line")
      .executeTakeFirst()
    if (row === undefined) return
    const kept = placeOf(id, row.first_line)
    yield at.keys.practice.openOr<readonly Double[], undefined>(kept, row.sealed, () => undefined)
    after = row.first_line
  }
}

/** Changes what is kept of doubles; those for which nothing new is said stay as they are. */
export async function changeDoubles(
  at: Change,
  id: ImportId,
  changed: (double: Double) => Double | undefined,
): Promise<void> {
  const chunks: (readonly Double[])[] = []
  for await (const chunk of listDoubleChunks(at, id)) chunks.push(chunk)
  for (const chunk of chunks) {
    const [first] = chunk
    const after = chunk.map((double) => changed(double) ?? double)
    if (first === undefined || after.every((double, index) => double === chunk[index])) continue
    await tables<DoubleTables>(at)
      .updateTable("import_doubles")
      .set({ sealed: at.keys.practice.seal(placeOf(id, first.line), after) })
      .where("import_id", "=", id)
      .where("first_line", "=", first.line)
      .execute()
  }
}

/** The imports of which doubles are kept. */
export async function importsWithDoubles(at: Look): Promise<readonly ImportId[]> {
  const rows = await tables<DoubleTables>(at).selectFrom("import_doubles").select("import_id").distinct().execute()
  return rows.map((row) => row.import_id as ImportId)
}
