import type { Audience } from "#ground/kernel/audience.ts"
import { type AnyTable, calledBy } from "#ground/kernel/table.ts"
import { declared } from "./tables.ts"

/** The tables of another audience than the staff, for the room that declares it: the same ones under its names. */
export const accountTablesOf = ({ tables }: Pick<Audience, "tables">): readonly AnyTable[] =>
  declared.map((table) => calledBy(`${tables}${table.name}`, table))
