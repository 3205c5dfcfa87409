import type { Look } from "#ground/kernel/scope.ts"
import type { IdsQuery } from "#ground/store/ids-query.ts"
import type { PersonId } from "#ground/kernel/ids.ts"
import { allPersonsInReach } from "#gate/access/access.ts"
import { byName } from "#records/finding/finding.ts"
import type { PersonLine, PersonState } from "./contract.ts"
import { linesOf } from "./lines.ts"
import { openRows } from "./rows.ts"
import { countHits, type HitFilter, lastChangedHits, mostHits } from "./search-rows.ts"
import { clue, personTokens, tokenOf } from "./tokens.ts"
import { readQuery } from "./typed-query.ts"
import { findableBy } from "./visible.ts"

export type PersonQuestion = {
  /** What somebody typed. */
  readonly query?: string | undefined
  /** `A` to `Z`, or `#`. */
  readonly letter?: string | undefined
  readonly state: PersonState | "any"
  /** Only persons that this query names; for what another room knows. */
  readonly among?: IdsQuery<PersonId> | undefined
  readonly page: number
  readonly size: number
}

export type PersonHits = {
  readonly total: number
  readonly cut: boolean
  readonly persons: readonly PersonLine[]
  /** All that were put in order, of every page. */
  readonly ids: ReadonlySet<string>
}

/**
 * Finds persons and gives a page of them in order of name. Above 2,000 hits only those that changed last are put in
 * order, and `cut` says so; `total` counts all. National numbers find somebody only for those who may see them.
 */
export async function findPersons(at: Look, question: PersonQuestion): Promise<PersonHits> {
  const filter = filterOf(at, question)
  if (filter === undefined) return { total: 0, cut: false, persons: [], ids: new Set() }
  const rows = await lastChangedHits(at, filter)
  const cut = rows.length > mostHits
  const total = cut ? await countHits(at, filter) : rows.length
  const lines = await linesOf(at, await openRows(at, rows.slice(0, mostHits)))
  lines.sort((one, other) => byName(one.listName, other.listName) || (one.id < other.id ? -1 : 1))
  const from = (question.page - 1) * question.size
  return { total, cut, persons: lines.slice(from, from + question.size), ids: new Set(lines.map(({ id }) => id)) }
}

/** Nothing when nobody can fit: something was typed, but no word. */
function filterOf(at: Look, { query = "", letter, state, among }: PersonQuestion): HitFilter | undefined {
  const among_ = [among, allPersonsInReach(at)].filter((ids) => ids !== undefined)
  const byLetter = letter === undefined ? [] : [[tokenOf(at.keys, clue("letter", letter))]]
  if (query.trim() === "") {
    const ids = byLetter.length === 0 ? undefined : personTokens.matching(at, [byLetter])
    return { state, among: [...(ids === undefined ? [] : [ids]), ...among_] }
  }
  const readings = readQuery(query, findableBy(at))
  const ids = personTokens.matching(
    at,
    readings.map((reading) => [...reading.map((part) => part.map((one) => tokenOf(at.keys, one))), ...byLetter]),
  )
  return ids === undefined ? undefined : { state, among: [ids, ...among_] }
}
