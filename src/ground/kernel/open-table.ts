import type { TextKey } from "#ground/words/words.ts"
import type { Look } from "./scope.ts"
import type { AnyTable } from "./table.ts"

type OpenCell = string | number | boolean | undefined

/**
 * What a room keeps that is held on no person, as one table in open form: a practice that leaves takes it along. What signs
 * people in (passwords, keys, sessions) is not for another program, and in none of them.
 */
export type OpenTable = {
  /** Singular, as a kind of data's: `organisation`. */
  readonly name: string
  readonly label: TextKey
  /** The tables of the database that it shows. */
  readonly of: readonly AnyTable[]
  /** Each column and what stands in it. */
  readonly columns: Readonly<Record<string, TextKey>>
  /** One at a time, so that memory stays flat. */
  readonly rows: (at: Look) => AsyncIterable<Readonly<Record<string, OpenCell>>>
}

const atOnce = 200

/** Everything of a list that is read page by page. */
export async function* eachOf<Row>(
  read: (asked: { readonly page: number; readonly size: number }) => Promise<readonly Row[]>,
): AsyncGenerator<Row, void> {
  for (let page = 1; ; page += 1) {
    const rows = await read({ page, size: atOnce })
    yield* rows
    if (rows.length < atOnce) return
  }
}
