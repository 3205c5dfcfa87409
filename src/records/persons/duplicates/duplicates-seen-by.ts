import type { Look } from "#ground/kernel/scope.ts"
import type { PersonLine } from "#records/persons/contract.ts"
import { type DuplicateCandidate, findDuplicates } from "./duplicates.ts"
import { personLines } from "#records/persons/lines.ts"
import { findableBy } from "#records/persons/visible.ts"

/** Who a candidate may be, for this reader: a national number finds somebody only for those who may see it. */
export async function duplicatesSeenBy(
  at: Look,
  { name, birthDate, bsn, insz }: DuplicateCandidate,
): Promise<PersonLine[]> {
  const numbers = findableBy(at)("bsn") ? { bsn, insz } : {}
  const [found = []] = await findDuplicates(at, [{ name, birthDate, ...numbers }])
  return [...(await personLines(at, found.slice(0, 20)))]
}
