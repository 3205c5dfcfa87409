import type { ImportId } from "#ground/kernel/ids.ts"
import { type Change, type Look, tables } from "#ground/kernel/scope.ts"
import type { TablesOf } from "#ground/kernel/table.ts"
import { codeNow } from "./code-now.ts"
import type { ImportFault } from "./read-row.ts"
import { importFaultTable } from "./tables.ts"

type FaultTables = TablesOf<typeof importFaultTable>

const placeOf = (id: string, line: number) => importFaultTable.place(`${id}/${line}`)

/** Keeps the faults of one chunk of rows. */
export async function insertFaults(at: Change, id: ImportId, faults: readonly ImportFault[]): Promise<void> {
  const [first] = faults
  if (first === undefined) return
  const sealed = at.keys.practice.seal(placeOf(id, first.line), faults)
  await tables<FaultTables>(at)
    .insertInto("import_faults")
    .values({ import_id: id, first_line: first.line, sealed })
    .execute()
}

export async function deleteFaults(at: Change, id: ImportId): Promise<void> {
  await tables<FaultTables>(at).deleteFrom("import_faults").where("import_id", "=", id).execute()
}

/** The faults of an import in the order of its lines, chunk by chunk. */
export async function* listFaults(at: Look, id: ImportId): AsyncGenerator<ImportFault, void> {
  let after = 0
  for (;;) {
    const row = await tables<FaultTables>(at)
      .selectFrom("import_faults")
      .select(["first_line", "sealed"])
      .where("import_id", "=", id)
      .where("first_line", ">", after)
      .orderBy("first_line")
      .executeTakeFirst()
    if (row === undefined) return
    const { first_line: line, sealed } = row
    const faults = at.keys.practice.openOr<readonly ImportFault[], undefined>(
      placeOf(id, line),
      sealed,
      () => undefined,
    )
    if (faults === undefined) yield { line, column: undefined, code: "imports.faults-unreadable" }
    else for (const fault of faults) yield { ...fault, code: codeNow(fault.code) }
    after = row.first_line
  }
}
