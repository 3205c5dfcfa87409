import type { Clearance } from "#ground/kernel/ending.ts"
import type { ImportId, PersonId } from "#ground/kernel/ids.ts"
import { inPortions } from "#ground/kernel/portions.ts"
import { type Change, type Look, tables } from "#ground/kernel/scope.ts"
import type { TablesOf } from "#ground/kernel/table.ts"
import type { importPersonTable, importTable } from "./tables.ts"
import type { ImportState } from "./contract.ts"

type MadeTables = TablesOf<typeof importPersonTable | typeof importTable>

/** A person that an import made, and from which line of the file. */
export type Made = { readonly person: PersonId; readonly line: number }

const atOnce = 250

export async function insertMade(at: Change, id: ImportId, made: readonly Made[]): Promise<void> {
  for (const some of inPortions(made, atOnce)) {
    const rows = some.map(({ person, line }) => ({ person_id: person, import_id: id, line }))
    await tables<MadeTables>(at).insertInto("import_persons").values(rows).execute()
  }
}

/** The next persons that an import made, in the order of the file. */
export async function listMade(at: Look, id: ImportId, afterLine: number, howMany: number): Promise<readonly Made[]> {
  const rows = await tables<MadeTables>(at)
    .selectFrom("import_persons")
    .select(["person_id", "line"])
    .where("import_id", "=", id)
    .where("line", ">", afterLine)
    .orderBy("line")
    .limit(howMany)
    .execute()
  return rows.map(({ person_id, line }) => ({ person: person_id, line }))
}

/** Whom a line of the file became. */
export async function findMadeAt(at: Look, id: ImportId, line: number): Promise<PersonId | undefined> {
  const row = await tables<MadeTables>(at)
    .selectFrom("import_persons")
    .select("person_id")
    .where("import_id", "=", id)
    .where("line", "=", line)
    .executeTakeFirst()
  return row?.person_id
}

export async function deleteMade(at: Change, clearance: Clearance, persons: readonly PersonId[]): Promise<void> {
  for (const person of persons) clearance.require({ person, part: true })
  for (const some of inPortions(persons, atOnce)) {
    await tables<MadeTables>(at).deleteFrom("import_persons").where("person_id", "in", some).execute()
  }
}

/** From which import a person came, if from one. */
export async function findOrigin(
  at: Look,
  person: PersonId,
): Promise<{ readonly id: string; readonly line: number; readonly at: string } | undefined> {
  const row = await tables<MadeTables>(at)
    .selectFrom("import_persons")
    .innerJoin("imports", "imports.id", "import_persons.import_id")
    .select(["imports.id", "import_persons.line", "imports.started_at"])
    .where("import_persons.person_id", "=", person)
    .executeTakeFirst()
  return row === undefined ? undefined : { id: row.id, line: row.line, at: row.started_at }
}

/** From which imports persons came. */
export async function importsOf(at: Look, persons: readonly PersonId[]): Promise<readonly ImportId[]> {
  const found = new Set<ImportId>()
  for (const some of inPortions(persons, atOnce)) {
    const rows = await tables<MadeTables>(at)
      .selectFrom("import_persons")
      .select("import_id")
      .distinct()
      .where("person_id", "in", some)
      .execute()
    for (const row of rows) found.add(row.import_id as ImportId)
  }
  return [...found]
}

/** Of these persons, those who came from an import that is still at work, and reads the file that tells of them. */
export async function personsAtWork(
  at: Look,
  persons: readonly PersonId[],
  states: readonly ImportState[],
): Promise<readonly PersonId[]> {
  const rows = await tables<MadeTables>(at)
    .selectFrom("import_persons")
    .innerJoin("imports", "imports.id", "import_persons.import_id")
    .select("person_id")
    .where("import_persons.person_id", "in", persons)
    .where("imports.state", "in", states)
    .execute()
  return rows.map((row) => row.person_id)
}
