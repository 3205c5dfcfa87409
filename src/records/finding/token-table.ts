import type { Sweep } from "#ground/kernel/removal.ts"
import { type Change, type Look, type Reader, tables } from "#ground/kernel/scope.ts"
import type { IdsQuery } from "#ground/store/ids-query.ts"
import { type PreparedWrite, preparedWrite } from "#ground/store/prepared.ts"
import { sweepOf } from "./sweep.ts"

/** One way to understand what was typed: every part must fit, each by any of its tokens. */
export type Reading = readonly (readonly Uint8Array[])[]

type Tables = { tokens: { token: Uint8Array; thing: string }; things: { id: string } }

export type TokenRow = readonly [token: Uint8Array, thing: string]

/** A table of tokens. */
export interface TokenTable<Id extends string> {
  add(at: Change, rows: readonly TokenRow[]): Promise<void>
  /** Takes tokens from one thing. */
  remove(at: Change, thing: Id, tokens: readonly Uint8Array[]): Promise<void>
  /** Takes all tokens but these from one thing. */
  keepOnly(at: Change, thing: Id, tokens: readonly Uint8Array[]): Promise<void>
  /** Takes out all tokens of things that are gone; until then these are found no more than afterwards. */
  readonly sweep: Sweep
  /** The ids of what fits at least one of the readings; nothing when there is no reading. */
  matching(at: Look, readings: readonly Reading[]): IdsQuery | undefined
  /** Which of these tokens are there, and on what that is there. */
  holders(at: Look, tokens: readonly Uint8Array[]): Promise<readonly { readonly token: Uint8Array; readonly id: Id }[]>
}

/** So many rows go into one statement at most; the engines take more, but gain nothing by it. */
const mostRows = 256

/** The work on the table `name (token bytes, <thing> text, primary key (token, <thing>))`, of things in a table of their own. */
export function tokenTable<Id extends string>(names: {
  readonly table: string
  readonly thing: string
  readonly things: string
}): TokenTable<Id> {
  // One piece of code for tables of several names: to the types they are one table with one name.
  const table = names.table as "tokens"
  const thing = names.thing as "thing"
  const things = names.things as "things"
  const inserts = new Map<number, PreparedWrite>()

  const insertOf = (size: number): PreparedWrite => {
    const known = inserts.get(size)
    if (known !== undefined) return known
    const row = { token: "", [thing]: "" }
    const rows = Array.from({ length: size }, () => row) as never[]
    const made = preparedWrite<Tables>((db) =>
      db
        .insertInto(table)
        .values(rows)
        .onConflict((conflict) => conflict.doNothing()),
    )
    inserts.set(size, made)
    return made
  }

  const fitting = (db: Reader<Tables>, tokens: readonly Uint8Array[]) =>
    db.selectFrom(table).select(`${table}.${thing} as id`).where("token", "in", tokens)

  const inReading = (db: Reader<Tables>, [first, ...rest]: Reading) =>
    rest.reduce((query, part) => query.intersect(fitting(db, part)), fitting(db, first ?? []))

  return {
    add: async (at, rows) => {
      for (let from = 0; from < rows.length; from += mostRows) {
        const some = rows.slice(from, from + mostRows)
        const last = some.at(-1)
        if (last === undefined) return
        // Filled up to an eighth by naming the last row again, which changes nothing: few forms of the statement.
        while (some.length % 8 > 0) some.push(last)
        await insertOf(some.length)(at, some.flat())
      }
    },
    remove: async (at, one, tokens) => {
      if (tokens.length === 0) return
      await tables<Tables>(at).deleteFrom(table).where("token", "in", tokens).where(thing, "=", one).execute()
    },
    keepOnly: async (at, one, tokens) => {
      const all = tables<Tables>(at).deleteFrom(table).where(thing, "=", one)
      await (tokens.length === 0 ? all : all.where("token", "not in", tokens)).execute()
    },
    sweep: sweepOf(names),
    matching: (at, readings) => {
      const db = tables<Tables>(at)
      const [first, ...rest] = readings.map((reading) =>
        db.selectFrom(inReading(db, reading).as("reading")).select("reading.id"),
      )
      if (first === undefined) return undefined
      return rest.reduce((query, reading) => query.union(reading), first)
    },
    holders: async (at, tokens) => {
      const found: { token: Uint8Array; id: Id }[] = []
      for (let from = 0; from < tokens.length; from += mostRows) {
        const some = tokens.slice(from, from + mostRows)
        const query = tables<Tables>(at)
          .selectFrom(table)
          .select(["token", `${table}.${thing} as id`])
          .where("token", "in", some)
          .where((row) =>
            row.exists(
              row.selectFrom(things).select(`${things}.id`).whereRef(`${things}.id`, "=", `${table}.${thing}`),
            ),
          )
        for (const row of await query.execute()) found.push({ token: row.token, id: row.id as Id })
      }
      return found
    },
  }
}
