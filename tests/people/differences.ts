// What differs between two moments of a practice: in its tables, its files, and what opens with its keys.
import { readdirSync } from "node:fs"
import { join } from "node:path"
import type { Kysely } from "kysely"
import type { DataKind } from "#ground/kernel/data-kind.ts"
import type { PersonId } from "#ground/kernel/ids.ts"
import { gather } from "#main/rooms.ts"
import type { TestPractice } from "#tests/people/practice.ts"

export type Row = Readonly<Record<string, unknown>>
export type Tables = ReadonlyMap<string, readonly Row[]>

/** What an erasure itself writes, and what only ever grows: they name nobody but by opaque ids. */
const ledgers = [
  "audit_lines",
  "approvals",
  "ended_alone",
  "erasures",
  "erasure_items",
  "certificates",
  "numbers",
  "tombstones",
  "permission_uses",
  "table_states",
]

export const dataKindsOf = (linde: TestPractice): readonly DataKind[] => gather(linde.rooms, "dataKinds")

/** The whole database, in an order of its own. */
export async function dump(linde: TestPractice): Promise<Tables> {
  return linde.look(async (at) => {
    const db = at.db as unknown as Kysely<Record<string, Row>>
    const found = new Map<string, readonly Row[]>()
    for (const { name } of await db.introspection.getTables()) {
      if (ledgers.includes(name) || name.startsWith("kysely")) continue
      const rows = await db.selectFrom(name).selectAll().execute()
      found.set(name, rows.map(plain).toSorted(byText))
    }
    return found
  })
}

const plain = (row: Row): Row =>
  Object.fromEntries(
    // A proof follows from its row, and from how often its table had changed.
    Object.entries(row)
      .filter(([column]) => column !== "proof")
      .map(([column, value]) => [column, value instanceof Uint8Array ? Buffer.from(value).toString("hex") : value]),
  )
export const byText = (one: Row, other: Row): number => JSON.stringify(one).localeCompare(JSON.stringify(other))

export type Difference = { readonly gone: readonly string[]; readonly came: readonly string[] }

/** What is in a table no more, and what is new in it. */
export function differences(before: Tables, after: Tables): ReadonlyMap<string, Difference> {
  const found = new Map<string, Difference>()
  for (const [table, rows] of before) {
    const was = new Set(rows.map((row) => JSON.stringify(row)))
    const is = new Set((after.get(table) ?? []).map((row) => JSON.stringify(row)))
    const difference = { gone: [...was.difference(is)], came: [...is.difference(was)] }
    if (difference.gone.length + difference.came.length > 0) found.set(table, difference)
  }
  return found
}

/** The ids of everything that is held on a person, and of the person. */
export const idsOn = (dataKinds: readonly DataKind[], tables: Tables, person: PersonId): ReadonlySet<string> =>
  new Set(
    dataKinds.flatMap(({ table, subject }) =>
      (tables.get(table.name) ?? []).filter((row) => row[subject] === person).map((row) => String(row["id"] ?? person)),
    ),
  ).add(person)

/** All that is held on somebody, as an export says it. */
export async function exportOf(
  linde: TestPractice,
  person: PersonId,
  without: readonly string[] = [],
): Promise<string> {
  return linde.look(async (at) => {
    const all: unknown[] = []
    for (const { name, list } of dataKindsOf(linde).filter((one) => !["access", ...without].includes(one.name)))
      for await (const { id, title, values, within } of list(at, person)) all.push([name, id, within, title, values])
    return JSON.stringify(all, undefined, 1)
  })
}

export const filesIn = (linde: TestPractice): ReadonlySet<string> =>
  new Set(
    readdirSync(linde.folder, { recursive: true, withFileTypes: true })
      .filter((file) => file.isFile() && file.parentPath.includes("documents"))
      .map((file) => join(file.parentPath, file.name)),
  )

/** Where a word is in what opens with a key that is left: the practice's, or of somebody who stays. */
export async function openWith(
  linde: TestPractice,
  word: string,
  persons: readonly PersonId[],
): Promise<readonly string[]> {
  return linde.look(async (at) => {
    const db = at.db as unknown as Kysely<Record<string, Row>>
    const seals = [at.keys.practice, ...(await at.keys.persons(persons)).values()]
    const opened: unknown[] = []
    for (const { name: table, columns } of await db.introspection.getTables()) {
      if (!columns.some(({ name }) => name === "sealed")) continue
      for (const row of await db.selectFrom(table).selectAll().execute())
        for (const seal of seals)
          for (const id of [row["id"], row["name"], `${String(row["import_id"])}/${String(row["first_line"])}`])
            try {
              opened.push([table, seal.open({ table, row: String(id) }, row["sealed"] as Uint8Array)])
            } catch {
              // Not sealed with this key, or not by this name.
            }
    }
    return opened.map((one) => JSON.stringify(one)).filter((one) => one.includes(word))
  })
}
