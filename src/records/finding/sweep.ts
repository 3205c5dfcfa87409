import { setImmediate } from "node:timers/promises"
import type { Expression, ExpressionBuilder, SqlBool } from "kysely"
import type { Sweep } from "#ground/kernel/removal.ts"
import { type Change, type Look, tables } from "#ground/kernel/scope.ts"
import type { AnyTable, ColumnOf } from "#ground/kernel/table.ts"

/** So many tokens are looked through at a time; what is left among them goes in one change, and daily work goes on in between. */
const atOnce = 5000

type Tables = { tokens: { token: Uint8Array; thing: string }; things: { id: string } }
type Row = ExpressionBuilder<Tables, "tokens">
type Spot = { readonly token: Uint8Array; readonly thing: string }
type SweptStretch = { readonly after: Spot; readonly upTo: Spot | undefined }

/** Which table holds the tokens, which of its columns names the thing, and in which table the things are. */
export type Tokens<Of extends AnyTable = AnyTable> = {
  readonly table: Of
  readonly thing: ColumnOf<Of>
  readonly things: AnyTable
}

/**
 * Takes the tokens of things that are gone out of a table, in the order of the table. Those of one thing lie all over it: thing by
 * thing nearly every token costs a page of the disk, while in this order each page is written once.
 */
export function sweepOf(names: Tokens): Sweep {
  // One piece of code for tables of several names: to the types they are one table with one name.
  const table = names.table.name as "tokens"
  const thing = names.thing as "thing"
  const things = names.things.name as "things"

  const isPast = (row: Row, { token, thing: id }: Spot): Expression<SqlBool> =>
    row(row.refTuple("token", thing), ">", row.tuple(token, id))

  const isLeft = (row: Row, { after, upTo }: SweptStretch): Expression<SqlBool> =>
    row.and([
      isPast(row, after),
      ...(upTo === undefined ? [] : [row(row.refTuple("token", thing), "<=", row.tuple(upTo.token, upTo.thing))]),
      row.not(
        row.exists(row.selectFrom(things).select(`${things}.id`).whereRef(`${things}.id`, "=", `${table}.${thing}`)),
      ),
    ])

  const endOf = (at: Look, after: Spot): Promise<Spot | undefined> =>
    tables<Tables>(at)
      .selectFrom(table)
      .select(["token", `${table}.${thing} as thing`])
      .where((row) => isPast(row, after))
      .orderBy("token")
      .orderBy(thing)
      .limit(1)
      .offset(atOnce - 1)
      .executeTakeFirst()

  const hasLeft = async (at: Look, stretch: SweptStretch): Promise<boolean> => {
    const query = tables<Tables>(at).selectFrom(table).select("token").limit(1)
    return (await query.where((row) => isLeft(row, stretch)).executeTakeFirst()) !== undefined
  }

  const takeOut = async (at: Change, stretch: SweptStretch): Promise<number> => {
    const query = tables<Tables>(at).deleteFrom(table)
    const { numDeletedRows } = await query.where((row) => isLeft(row, stretch)).executeTakeFirstOrThrow()
    return Number(numDeletedRows)
  }

  return async (place) => {
    let after: Spot | undefined = { token: new Uint8Array(), thing: "" }
    while (after !== undefined && !place.signal.aborted) {
      const from: Spot = after
      const stretch = await place.look(async (at) => ({ after: from, upTo: await endOf(at, from) }))
      if (await place.look((at) => hasLeft(at, stretch))) await place.change((at) => takeOut(at, stretch))
      after = stretch.upTo
      await setImmediate()
    }
  }
}
