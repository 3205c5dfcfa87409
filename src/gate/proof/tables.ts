import { z } from "zod"
import { instant } from "#ground/kernel/shapes.ts"
import { clear, sealed, table } from "#ground/kernel/table.ts"

/** How often a table changed and what its rows come to, as `states.ts` seals it. */
export type KeptState = { readonly counter: number; readonly sums: Readonly<Record<string, string>> }

export const tableStateTable = table(
  "table_states",
  { name: clear(z.string(), "which table it is"), sealed: sealed<KeptState>() },
  { key: ["name"], undeciding: "is sealed: what the rows of each table come to opens only as it was written" },
)

export const migrationTable = table(
  "migrations",
  { name: clear(z.string(), "which step forward it was"), applied_at: clear(instant, "when it was made") },
  {
    key: ["name"],
    undeciding: "says which steps forward were made; a database that claims others is refused or does not run",
  },
)
