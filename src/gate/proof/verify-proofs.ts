import type { Kysely } from "kysely"
import type { Key } from "#ground/crypto/key.ts"
import { SealError } from "#ground/crypto/seal.ts"
import type { Seal, Trouble } from "#ground/kernel/scope.ts"
import { isProven, type ProvenTable, type TableRule } from "#ground/kernel/table-rule.ts"
import { indexesFit } from "#ground/store/indexes-fit.ts"
import { selectProven } from "./rows.ts"
import { readState, stateMark, type TableState } from "./states.ts"
import { differing, everybody } from "./watch.ts"

type ProofsVerifying = {
  readonly key: Key
  readonly seal: Seal
  readonly rules: readonly TableRule[]
  /** What the newest word of the access log says of the anchored tables. */
  readonly marks: readonly string[]
}

/** Goes through every row of every table that decides; gives what is not as it was written, missing, or put back. */
export async function verifyProofs(
  db: Kysely<unknown>,
  { key, seal, rules, marks }: ProofsVerifying,
): Promise<readonly Trouble[]> {
  const found: Trouble[] = []
  for (const rule of rules.filter(isProven)) {
    const state = await stateIn(db, seal, rule.name)
    const isNewest = state !== undefined && !isOlder(key, rule, state, marks)
    const broken =
      state === undefined || !isNewest || !(await indexesFit(db, rule.name))
        ? [everybody]
        : differing({ key }, rule, state, await selectProven(db, rule))
    for (const concern of broken) found.push({ table: rule.name, concern })
  }
  return found
}

async function stateIn(db: Kysely<unknown>, seal: Seal, name: string): Promise<TableState | undefined> {
  try {
    return await readState(db, seal, name)
  } catch (error) {
    if (error instanceof SealError) return undefined
    throw error
  }
}

/** By how many changes each anchored table is known, from the marks of the newest word of the access log. */
export function countersOf(marks: readonly string[]): ReadonlyMap<string, number> {
  return new Map(
    marks.map((mark) => {
      const [name = "", counter = ""] = mark.split(":")
      return [name, Number(counter)]
    }),
  )
}

/** Whether the access log knows a newer state of a table. */
function isOlder(key: Key, rule: ProvenTable, state: TableState, marks: readonly string[]): boolean {
  if (rule.anchored === false) return false
  if (rule.anchored === "ends" && state.counter > (countersOf(marks).get(rule.name) ?? 0)) return false
  return !marks.includes(stateMark(key, rule.name, state))
}

/** The anchored tables whose state is not the one that the access log says last. */
export async function staleTables(
  db: Kysely<unknown>,
  { key, seal, rules, marks }: ProofsVerifying,
): Promise<readonly string[]> {
  const stale: string[] = []
  for (const rule of rules.filter(isProven)) {
    if (rule.anchored === false) continue
    const state = await stateIn(db, seal, rule.name)
    if (state === undefined || isOlder(key, rule, state, marks)) stale.push(rule.name)
  }
  return stale
}
