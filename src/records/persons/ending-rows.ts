import type { PersonId, InactiveReasonId } from "#ground/kernel/ids.ts"
import { inPortions } from "#ground/kernel/portions.ts"
import { type Look, tables } from "#ground/kernel/scope.ts"
import { given } from "#ground/store/prepared.ts"
import type { PersonState } from "./contract.ts"
import { listReasons, meantBy } from "./reasons/reasons.ts"
import type { PersonTables } from "./rows.ts"

/** Which persons may be about to end, by what rules can see without opening anything. */
export type EndingSelection = {
  readonly states: readonly PersonState[]
  /** Last activity on this day or before. */
  readonly untouchedSince: string
  /** Inactive since this day or later. */
  readonly inactiveFrom?: string | undefined
  /** Inactive for one of these reasons: their ids, or their names. */
  readonly reasons?: readonly string[] | undefined
}

/** A person as rules see one. */
export type PersonAtRest = {
  readonly id: PersonId
  readonly state: PersonState
  readonly lastActivityOn: string
  /** Since when they are not active, by the clock; nothing of whoever is. */
  readonly restedAt: string | undefined
}

type Row = { id: string; state: string; last_activity_on: string; rested_at: string | null }

const columns = ["id", "state", "last_activity_on", "rested_at"] as const

const atRest = (row: Row): PersonAtRest => ({
  id: row.id as PersonId,
  state: row.state as PersonState,
  lastActivityOn: row.last_activity_on,
  restedAt: row.rested_at ?? undefined,
})

/** The next persons who fit, in order of id; also those beyond the reader's reach. */
export async function listAtRest(
  at: Look,
  { states, untouchedSince, inactiveFrom, reasons }: EndingSelection,
  after: string,
  howMany: number,
): Promise<readonly PersonAtRest[]> {
  let query = tables<PersonTables>(at)
    .selectFrom("persons")
    .select(columns)
    .where("id", ">", given<PersonId>(after))
    .where("state", "in", states)
    .where("last_activity_on", "<=", untouchedSince)
  if (inactiveFrom !== undefined) query = query.where("inactive_on", ">=", inactiveFrom)
  if (reasons !== undefined) {
    const known = await listReasons(at)
    const wanted = reasons.flatMap((reason) => meantBy(known, reason).reasonId ?? [])
    query = query.where("inactive_reason_id", "in", wanted.length === 0 ? [given<InactiveReasonId>("")] : wanted)
  }
  return (await query.orderBy("id").limit(howMany).execute()).map(atRest)
}

/** Persons as rules see them, by id; who is not there (any more) is left out. */
export async function personsAtRest(at: Look, ids: readonly PersonId[]): Promise<ReadonlyMap<PersonId, PersonAtRest>> {
  const found = new Map<PersonId, PersonAtRest>()
  for (const some of inPortions(ids)) {
    const rows = await tables<PersonTables>(at).selectFrom("persons").select(columns).where("id", "in", some).execute()
    for (const row of rows) found.set(row.id, atRest(row))
  }
  return found
}
