import { type Change, tables } from "#ground/kernel/scope.ts"
import type { TablesOf } from "#ground/kernel/table.ts"
import type { numberTable } from "./tables.ts"

type NumberTables = TablesOf<typeof numberTable>

/** The first number of every counter; four digits from the start, so that lists line up. */
const firstNumber = 1001

/** Takes `howMany` numbers of a counter and gives the first of them. None is ever given twice, also after erasure. */
export async function nextNumbers(at: Change, counter: string, howMany: number): Promise<number> {
  const taken = await tables<NumberTables>(at)
    .insertInto("numbers")
    .values({ name: counter, next: firstNumber + howMany })
    .onConflict((conflict) =>
      conflict.column("name").doUpdateSet((row) => ({ next: row("numbers.next", "+", howMany) })),
    )
    .returning("next")
    .executeTakeFirstOrThrow()
  return taken.next - howMany
}

/** Sees to it that a counter goes on after `number`; for numbers that come from elsewhere (an import). */
export async function skipNumbersTo(at: Change, counter: string, number: number): Promise<void> {
  const next = Math.max(number + 1, firstNumber)
  await tables<NumberTables>(at)
    .insertInto("numbers")
    .values({ name: counter, next })
    .onConflict((conflict) => conflict.column("name").doUpdateSet({ next }).where("numbers.next", "<", next))
    .execute()
}
