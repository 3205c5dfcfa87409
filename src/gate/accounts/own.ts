import type { Change, Look, Reader, Writer } from "#ground/kernel/scope.ts"
import { tables } from "#ground/kernel/scope.ts"
import type { SealedTable } from "#ground/kernel/table.ts"
import { renamed } from "#ground/store/renamed.ts"
import { named } from "./audience.ts"
import { type AccountTables, declared } from "./tables.ts"

// The accounts of whoever is signing in: each audience has the same tables under names of its own. Rows ask for theirs here.

/** The tables of the audience's accounts, by the names that they are declared by. */
export function accounts(at: Pick<Change, "db" | "audience">): Writer<AccountTables>
export function accounts(at: Pick<Look, "db" | "audience">): Reader<AccountTables>
export function accounts(at: Pick<Look, "db" | "audience">): Reader<AccountTables> {
  const prefix = at.audience.tables
  return prefix === "" ? tables<AccountTables>(at) : renamed(tables<AccountTables>(at), prefix, names)
}

const names: ReadonlySet<string> = new Set(declared.map(({ name }) => name))

/** Where the sealed content of a row stands, in the audience's own table. */
export const sealedAt = <Of extends SealedTable>(
  { audience }: Pick<Look, "audience">,
  of: Of,
  row: string,
): ReturnType<Of["place"]> => {
  const place = of.place(row)
  return { ...place, table: `${audience.tables}${place.table}` } as ReturnType<Of["place"]>
}

/** What is stored of a word that is found or compared by it, for one use by this audience. */
export const keyed = (at: Pick<Look, "keys" | "audience">, use: string, word: string): Uint8Array =>
  at.keys.token(named(at, use), word)
