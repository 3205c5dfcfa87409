import type { Look } from "#ground/kernel/scope.ts"
import type { IdsQuery } from "#ground/store/ids-query.ts"
import type { PersonId } from "#ground/kernel/ids.ts"
import { allPersonsInReach } from "#gate/access/access.ts"
import type { PersonState } from "./contract.ts"
import { personsInOrder } from "./order.ts"
import { commonIds } from "./search-rows.ts"
import { personTokens, tokenOf } from "./tokens.ts"
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
}

/** Whom a question finds, in order of name. */
export type PersonHits = {
  readonly total: number
  /** So many of them, from a place in their order on. */
  slice(start: number, size: number): readonly PersonId[]
  /** Those whom the words find, and the state or the letter leaves out; nobody where nothing was typed. */
  leftOut(): readonly PersonId[]
}

const nobody: PersonHits = { total: 0, slice: () => [], leftOut: () => [] }

/** Finds persons. National numbers find somebody only for those who may see them. */
export async function findPersons(at: Look, question: PersonQuestion): Promise<PersonHits> {
  const { state, letter } = question
  const part = { group: state === "any" ? undefined : state, letter }
  const asked = askedOf(at, question)
  if (asked === "nobody") return nobody
  const order = await personsInOrder(at)
  const [first, ...rest] = asked
  if (first === undefined)
    return { ...nobody, total: order.count(part), slice: (start, size) => order.slice(part, start, size) }
  const all = order.sorted(await commonIds(at, [first, ...rest]), {})
  const found = order.sorted(all, part)
  return {
    total: found.length,
    slice: (start, size) => found.slice(start, start + size),
    leftOut: () => {
      const shown = new Set(found)
      return all.filter((id) => !shown.has(id))
    },
  }
}

/** The queries of which somebody must be in all; `nobody` where something was typed, but no word. */
function askedOf(at: Look, { query = "", among }: PersonQuestion): readonly IdsQuery<PersonId>[] | "nobody" {
  const others = [among, allPersonsInReach(at)].filter((ids) => ids !== undefined)
  if (query.trim() === "") return others
  const readings = readQuery(query, findableBy(at))
  const ids = personTokens.matching(
    at,
    readings.map((reading) => reading.map((part) => part.map((one) => tokenOf(at.keys, one)))),
  )
  return ids === undefined ? "nobody" : [ids, ...others]
}
