import type { Origin } from "#ground/kernel/actor.ts"
import { placeOf } from "#ground/kernel/network.ts"
import { type Change } from "#ground/kernel/scope.ts"
import { accounts, keyed } from "#gate/accounts/own.ts"
import { instantText } from "#ground/kernel/time.ts"
import type { RuleName } from "#gate/accounts/limits.ts"
import { countWrong, faded, noTries, secondsLeft, takeBack, type Tries } from "./slow-down.ts"

/** What is being counted: tries on an account, from an address, or of a user's codes. */
export type CountedTries = { readonly rule: RuleName; readonly name: string }

/** A name in the table, keyed, so that it tells neither the account nor the address; an unknown account has one too. */
export const counted = (at: Change, rule: RuleName, value: string): CountedTries => ({
  rule,
  name: `${rule}:${Buffer.from(keyed(at, "sign-in-limit", value)).toString("hex")}`,
})

/** The same for where somebody comes from. */
export const countedPlace = (at: Change, rule: RuleName, from: Origin): CountedTries =>
  counted(at, rule, placeOf(from.address))

async function readTries(at: Change, name: string): Promise<Tries> {
  const row = await accounts(at).selectFrom("sign_in_limits").selectAll().where("name", "=", name).executeTakeFirst()
  if (row === undefined) return noTries(at.now)
  const tries: Tries = {
    wrong: row.wrong,
    locks: row.locks,
    locked: row.locked === 1,
    freeAt: Temporal.Instant.from(row.free_at),
    lastAt: Temporal.Instant.from(row.last_at),
  }
  return faded(tries, at.now)
}

async function writeTries(at: Change, name: string, tries: Tries): Promise<void> {
  const values = {
    wrong: tries.wrong,
    locks: tries.locks,
    locked: tries.locked ? 1 : 0,
    free_at: instantText(tries.freeAt),
    last_at: instantText(tries.lastAt),
  }
  await accounts(at)
    .insertInto("sign_in_limits")
    .values({ name, ...values })
    .onConflict((conflict) => conflict.column("name").doUpdateSet(values))
    .execute()
}

/** The lock that this try brings if it is wrong; the user is told then. */
export type AccountLock = { readonly rule: LockRule; readonly wrong: number; readonly minutes: number }
export type LockRule = Exclude<RuleName, UntoldRule>
type UntoldRule = (typeof untold)[number]

/** Rules that are about a place and not about an account: there is nobody to tell. */
const untold = ["address", "passkey", "linkAddress", "everywhere"] as const
const isTold = (rule: RuleName): rule is LockRule => !(untold as readonly RuleName[]).includes(rule)

/** Whether a try is taken; when it is not, for how long. */
export type Admission =
  | { readonly taken: true; readonly lock: AccountLock | undefined }
  | { readonly taken: false; readonly locked: boolean; readonly seconds: number }

/**
 * Admits a try, and counts it as wrong before it is known to be: whoever sends a hundred tries at once
 * is then slowed down as if they had come one after the other. A right one is taken back with `takeBackTry`.
 */
export async function admitTry(at: Change, all: readonly CountedTries[]): Promise<Admission> {
  const known: { one: CountedTries; tries: Tries }[] = []
  for (const one of all) known.push({ one, tries: await readTries(at, one.name) })
  const blocked = known
    .map(({ tries }) => ({ locked: tries.locked, seconds: secondsLeft(tries, at.now) }))
    .filter(({ seconds }) => seconds > 0)
    .toSorted((a, b) => b.seconds - a.seconds)[0]
  if (blocked !== undefined) return { taken: false, ...blocked }
  let lock: AccountLock | undefined
  for (const { one, tries } of known) {
    const after = countWrong(tries, at.audience.limits.tries[one.rule], at.now)
    if (after.locked && isTold(one.rule))
      lock = { rule: one.rule, wrong: after.wrong, minutes: Math.ceil(secondsLeft(after, at.now) / 60) }
    await writeTries(at, one.name, after)
  }
  return { taken: true, lock }
}

/** Takes back the counting of a try that was right. */
export async function takeBackTry(at: Change, one: CountedTries): Promise<void> {
  await writeTries(at, one.name, takeBack(await readTries(at, one.name), at.now))
}

/** Forgets every wrong try. */
export async function forgetTries(at: Change, one: CountedTries): Promise<void> {
  await accounts(at).deleteFrom("sign_in_limits").where("name", "=", one.name).execute()
}
