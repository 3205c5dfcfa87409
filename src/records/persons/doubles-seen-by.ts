import type { Look } from "#ground/kernel/scope.ts"
import type { PersonLine } from "./contract.ts"
import { type Candidate, findDoubles } from "./find-doubles.ts"
import { personLines } from "./lines.ts"
import { findableBy } from "./visible.ts"

/** Who a candidate may be, for this reader: a national number finds somebody only for who may see it. */
export async function doublesSeenBy(at: Look, { name, birthDate, bsn, insz }: Candidate): Promise<PersonLine[]> {
  const numbers = findableBy(at)("bsn") ? { bsn, insz } : {}
  const [found = []] = await findDoubles(at, [{ name, birthDate, ...numbers }])
  return [...(await personLines(at, found.slice(0, 20)))]
}
