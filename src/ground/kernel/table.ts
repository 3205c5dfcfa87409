import { z } from "zod"
import type { SealAddress } from "./look.ts"
import { version } from "./shapes.ts"
import type { Broken, TableRule } from "./table-rule.ts"

/**
 * A column that is not sealed. `shape` is what the program reads from it and writes to it, `why` says why the database may know it,
 * and `harmless` why somebody without the key may change it; without that it decides, and is proven.
 */
type ClearColumn<Shape extends z.ZodType = z.ZodType> = {
  readonly shape: Shape
  readonly why: string
  readonly harmless?: string
}

/** A column that holds content sealed as JSON, at the row's own address; `content` is never there, and tells the types what it is. */
type SealedColumn<Content = unknown, Empty = unknown> = {
  readonly sealed: "free" | "decides"
  readonly mayBeEmpty: boolean
  readonly content?: Content
  readonly empty?: Empty
}

type Columns = Readonly<Record<string, ClearColumn | SealedColumn>>

/** How the rows of a table are looked at (`TableRule`). */
type Facts<Name> =
  | { readonly key?: readonly Name[]; readonly checked: "rows"; readonly concerns?: Name }
  | {
      readonly key?: readonly Name[]
      readonly checked: "whole"
      readonly concerns?: Name
      readonly broken?: Broken
      readonly anchored?: boolean | "ends"
    }
  | { readonly key?: readonly Name[]; readonly undeciding: string }

type ContentOf<Of extends Columns> = {
  [Name in keyof Of]: Of[Name] extends SealedColumn<infer Content> ? Content : never
}[keyof Of]

/** A table, said once: its columns, what of them the database may know, and what is proven. */
export type AnyTable = { readonly name: string; readonly columns: Columns; readonly rule: TableRule }

/** A table whose name and columns the types know. */
export type Table<Name extends string, Of extends Columns> = {
  readonly name: Name
  readonly columns: Of
  readonly rule: TableRule
  /** Where the sealed content of a row stands, by the row's key as text. */
  readonly place: (row: string) => SealAddress<ContentOf<Of>>
}

/** A table of which something is sealed, so far as that is. */
export type SealedTable = { readonly place: (row: string) => SealAddress }

/** The same table once more, under another name. */
export const calledBy = (name: string, { columns, rule }: AnyTable): AnyTable =>
  Object.freeze({ name, columns, rule: Object.freeze({ ...rule, name }) })

/** A row as the database has it. */
export type RowOf<Of extends AnyTable> = {
  -readonly [Name in keyof Of["columns"]]: Of["columns"][Name] extends ClearColumn<infer Shape>
    ? z.output<Shape>
    : Of["columns"][Name] extends SealedColumn<unknown, infer Empty>
      ? Uint8Array | Empty
      : never
}

/** What Kysely knows of tables: `tables<TablesOf<typeof dossierTable | typeof partyTable>>(at)`. */
export type TablesOf<Of extends AnyTable> = { [One in Of as One["name"]]: RowOf<One> }

/** The names of a table's columns. */
export type ColumnOf<Of extends AnyTable> = keyof Of["columns"] & string

/** Text of which only some words occur, and which no shape of the contract says. */
export const word = <Value extends string>() => z.custom<Value>((value) => typeof value === "string")

/** Bytes in the clear: a token, a hash. */
export const bytes = z.custom<Uint8Array>((value) => value instanceof Uint8Array)

/** A yes or a no: 1 or 0. */
export const flag = z.int().min(0).max(1)

/** Declares a column in the clear; where its table is proven, it decides. */
export const clear = <Shape extends z.ZodType>(shape: Shape, why: string): ClearColumn<Shape> => ({ shape, why })

/** Declares a column in the clear that may be changed without harm. */
export const free = <Shape extends z.ZodType>(shape: Shape, why: string, harmless: string): ClearColumn<Shape> => ({
  shape,
  why,
  harmless,
})

/**
 * Declares a column of sealed content. Of a table that is looked at as a whole it decides; of others only where that is said, for it
 * opens only as it was sealed.
 */
export const sealed = <Content>(as: SealedColumn["sealed"] = "free"): SealedColumn<Content, never> => ({
  sealed: as,
  mayBeEmpty: false,
})

/** Declares a column of sealed content that may be empty. */
export const maybeSealed = <Content>(as: SealedColumn["sealed"] = "free"): SealedColumn<Content, null> => ({
  sealed: as,
  mayBeEmpty: true,
})

/** How often a row was changed. */
export const revision = free(
  version,
  "finds out that two people change one thing at the same time",
  "finds out that two people change one thing at the same time",
)

const isSealed = (column: ClearColumn | SealedColumn): column is SealedColumn => "sealed" in column

/**
 * Declares a table, beside its room's rows. Columns that decide are proven in the order in which they stand here: a new one goes
 * behind them. Migrations, queries and contracts are written apart: what is kept, asked and shown differ on purpose.
 */
export function table<const Name extends string, Of extends Columns>(
  name: Name,
  columns: Of,
  facts: Facts<keyof Of & string>,
): Table<Name, Of> {
  return Object.freeze({
    name,
    columns: Object.freeze(columns),
    rule: Object.freeze(ruleOf(name, columns, facts)),
    place: (row: string) => ({ table: name, row }),
  })
}

function ruleOf(name: string, columns: Columns, { key = ["id"], ...facts }: Facts<string>): TableRule {
  if ("undeciding" in facts) return { name, key, why: facts.undeciding }
  const isWhole = facts.checked === "whole"
  const others = Object.entries(columns).filter(([column]) => !key.includes(column))
  const harmlessIn = (column: ClearColumn | SealedColumn): string | undefined => {
    if (!isSealed(column)) return column.harmless
    return isWhole || column.sealed === "decides" ? undefined : "opens only as it was sealed"
  }
  return {
    name,
    key,
    decides: others.flatMap(([column, said]) => (harmlessIn(said) === undefined ? [column] : [])),
    free: Object.fromEntries(
      others.flatMap(([column, said]) => {
        const harmless = harmlessIn(said)
        return harmless === undefined ? [] : [[column, harmless]]
      }),
    ),
    anchored: isWhole,
    broken: isWhole ? (facts.concerns === undefined ? "refused" : "hidden") : "told",
    ...facts,
  }
}

/** A row in which nothing stands, with every column: to put a statement together. */
export const blankOf = <Of extends AnyTable>({ columns }: Of): RowOf<Of> =>
  Object.fromEntries(Object.keys(columns).map((name) => [name, ""])) as RowOf<Of>

/** The columns in the clear, and why each is. */
export const clearIn = ({ columns }: AnyTable): Readonly<Record<string, string>> =>
  Object.fromEntries(Object.entries(columns).flatMap(([column, said]) => (isSealed(said) ? [] : [[column, said.why]])))
