import type { DatabaseSync } from "node:sqlite"
import type { TableShape } from "#ground/store/connections.ts"

type Rows<Columns extends string> = readonly Readonly<Record<Columns, string | number>>[]

const types: Readonly<Record<string, TableShape["columns"][number]["type"]>> = {
  TEXT: "text",
  INTEGER: "integer",
  INT: "integer",
  BLOB: "bytes",
}

/** The tables of a file, from SQLite's own catalogue. */
export function shapesOf(database: DatabaseSync): readonly TableShape[] {
  const tables = database
    .prepare("select name from sqlite_schema where type = 'table' and name not like 'sqlite_%' order by name")
    .all() as unknown as Rows<"name">
  return tables.map(({ name }) => shapeOf(database, String(name)))
}

function shapeOf(database: DatabaseSync, name: string): TableShape {
  const columns = database
    .prepare('select name, upper(type) as type, pk, "notnull" or pk > 0 as filled from pragma_table_info(?)')
    .all(name) as unknown as Rows<"name" | "type" | "pk" | "filled">
  const others = database.prepare('select distinct "table" as other from pragma_foreign_key_list(?)').all(name)
  return {
    name,
    columns: columns.map((column) => ({
      name: String(column.name),
      type: known(types[column.type], name),
      mayBeEmpty: Number(column.filled) === 0,
    })),
    key: columns
      .filter(({ pk }) => Number(pk) > 0)
      .toSorted((a, b) => Number(a.pk) - Number(b.pk))
      .map((column) => String(column.name)),
    restsOn: (others as unknown as Rows<"other">).map(({ other }) => String(other)),
  }
}

function known<Type>(type: Type | undefined, table: string): Type {
  if (type === undefined) throw new Error(`${table} has a type of column that migrations do not know`)
  return type
}
