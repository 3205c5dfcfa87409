import { inPortions } from "#ground/kernel/portions.ts"
import type { Sweep } from "#ground/kernel/removal.ts"
import { type Change, type Look, type Reader, tables } from "#ground/kernel/scope.ts"
import type { IdsQuery } from "#ground/store/ids-query.ts"
import { type PreparedWrite, preparedWrite } from "#ground/store/prepared.ts"
import { sweepOf, type Tokens } from "./sweep.ts"

/** One way to understand what was typed: every part must fit, each by any of its tokens. */
export type TokenReading = readonly (readonly Uint8Array[])[]

type Tables = { tokens: { token: Uint8Array; thing: string }; things: { id: string } }

export type TokenRow = readonly [token: Uint8Array, thing: string]

/** So many rows go into one statement at most; the engines take more, but gain nothing by it. */
const mostRows = 256

/** A table of tokens and of the things they find, which are in a table of their own. */
export class TokenTable<Id extends string> {
  // One piece of code for tables of several names: to the types they are one table with one name.
  readonly #table: "tokens"
  readonly #thing: "thing"
  readonly #things: "things"
  readonly #inserts = new Map<number, PreparedWrite>()
  /** Takes out all tokens of things that are gone; until then these are found no more than afterwards. */
  readonly sweep: Sweep

  constructor(names: Tokens) {
    this.#table = names.table.name as "tokens"
    this.#thing = names.thing as "thing"
    this.#things = names.things.name as "things"
    this.sweep = sweepOf(names)
  }

  async add(at: Change, rows: readonly TokenRow[]): Promise<void> {
    for (const portion of inPortions(rows, mostRows)) {
      const some = [...portion]
      const last = some.at(-1)
      if (last === undefined) return
      // Filled up to an eighth by naming the last row again, which changes nothing: few forms of the statement.
      while (some.length % 8 > 0) some.push(last)
      await this.#insertOf(some.length)(at, some.flat())
    }
  }

  /** Takes tokens from one thing. */
  async remove(at: Change, one: Id, tokens: readonly Uint8Array[]): Promise<void> {
    if (tokens.length === 0) return
    const table = this.#table
    const rows = tables<Tables>(at).deleteFrom(table).where("token", "in", tokens)
    await rows.where(this.#thing, "=", one).execute()
  }

  /** Takes all tokens but these from one thing. */
  async keepOnly(at: Change, one: Id, tokens: readonly Uint8Array[]): Promise<void> {
    const table = this.#table
    const all = tables<Tables>(at).deleteFrom(table).where(this.#thing, "=", one)
    await (tokens.length === 0 ? all : all.where("token", "not in", tokens)).execute()
  }

  /** The ids of what fits at least one of the readings; nothing when there is no reading. */
  matching(at: Look, readings: readonly TokenReading[]): IdsQuery<Id> | undefined {
    const db = tables<Tables>(at)
    const [first, ...rest] = readings.map((reading) =>
      db.selectFrom(this.#inReading(db, reading).as("reading")).select("reading.id"),
    )
    if (first === undefined) return undefined
    return rest.reduce((query, reading) => query.union(reading), first).$castTo<{ id: Id }>()
  }

  /** Which of these tokens are there, and on what that is there. */
  async holders(
    at: Look,
    tokens: readonly Uint8Array[],
  ): Promise<readonly { readonly token: Uint8Array; readonly id: Id }[]> {
    const [table, thing, things] = [this.#table, this.#thing, this.#things] as const
    const found: { token: Uint8Array; id: Id }[] = []
    for (const some of inPortions(tokens, mostRows)) {
      const query = tables<Tables>(at)
        .selectFrom(table)
        .select(["token", `${table}.${thing} as id`])
        .where("token", "in", some)
        .where((row) =>
          row.exists(row.selectFrom(things).select(`${things}.id`).whereRef(`${things}.id`, "=", `${table}.${thing}`)),
        )
      for (const row of await query.execute()) found.push({ token: row.token, id: row.id as Id })
    }
    return found
  }

  #insertOf(size: number): PreparedWrite {
    const known = this.#inserts.get(size)
    if (known !== undefined) return known
    const row = { token: "", [this.#thing]: "" }
    const rows = Array.from({ length: size }, () => row) as never[]
    const made = preparedWrite<Tables>((db) =>
      db
        .insertInto(this.#table)
        .values(rows)
        .onConflict((conflict) => conflict.doNothing()),
    )
    this.#inserts.set(size, made)
    return made
  }

  #inReading(db: Reader<Tables>, [first, ...rest]: TokenReading) {
    return rest.reduce((query, part) => query.intersect(this.#fitting(db, part)), this.#fitting(db, first ?? []))
  }

  #fitting(db: Reader<Tables>, tokens: readonly Uint8Array[]) {
    return db.selectFrom(this.#table).select(`${this.#table}.${this.#thing} as id`).where("token", "in", tokens)
  }
}
