import type { Look } from "#ground/kernel/scope.ts"
import { allPersonsInReach } from "#gate/access/access.ts"
import { swapsOf, wordsOf } from "#records/finding/finding.ts"
import { personsInOrder } from "./order.ts"
import { commonIds } from "./search-rows.ts"
import { personTokens, tokenOf } from "./tokens.ts"
import { readQuery } from "./typed-query.ts"
import { findableBy } from "./visible.ts"

/** What was typed with two letters of one word the other way round, where that finds somebody; for when nothing else does. */
export async function meantBy(at: Look, typed: string): Promise<string | undefined> {
  const finds = findableBy(at)
  const within = [allPersonsInReach(at)].filter((ids) => ids !== undefined)
  const words = wordsOf(typed)
  const order = await personsInOrder(at)
  for (const [index, word] of words.entries()) {
    for (const swapped of swapsOf(word)) {
      const query = words.with(index, swapped).join(" ")
      const readings = readQuery(query, (kind) => kind !== "sound" && finds(kind))
      const ids = personTokens.matching(
        at,
        readings.map((reading) => reading.map((part) => part.map((one) => tokenOf(at.keys, one)))),
      )
      if (ids === undefined) continue
      if (order.sorted(await commonIds(at, [ids, ...within]), {}).length > 0) return query
    }
  }
  return undefined
}
