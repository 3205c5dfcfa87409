import { setTimeout as wait } from "node:timers/promises"
import { pretendToVerify } from "#ground/crypto/password.ts"
import type { Audience } from "#ground/kernel/audience.ts"
import type { Origin } from "#ground/kernel/actor.ts"
import { Refusal, refuse } from "#ground/kernel/refusal.ts"
import { placeOf } from "#ground/kernel/network.ts"
import type { EarlyLimit } from "./early-limit.ts"
import { normaliseEmail } from "#gate/accounts/users/email.ts"
import { pretendTries } from "./pretend-tries.ts"
import { nobodysHash, othersFrom } from "./sign-in.ts"

type PretendTyped = { readonly practice: string; readonly email: string; readonly password: string }

/** Answers a sign-in at a practice that is not there, as one that is there answers an unknown account. Never gives anything. */
export type PretendSignIn = (typed: PretendTyped, from: Origin, now: Temporal.Instant) => Promise<never>

/** Makes one for a door; it counts the tries in memory, since there is no practice to keep them. */
export function pretendSignIn(audience: Audience, early: EarlyLimit): PretendSignIn {
  const admit = pretendTries(audience)
  return async ({ practice, email, password }, from, now) => {
    const account = { rule: "account", practice, value: normaliseEmail(email) } as const
    early.admit(from, now)
    admit([account, { rule: "address", practice, value: placeOf(from.address) }], now)
    await pretendToVerify(nobodysHash, password, othersFrom(from))
    throw refuse("accounts.not-recognised")
  }
}

/** Longer than a wrong password takes on a machine that is not busy. */
const leastMilliseconds = 600

/**
 * Begins to count now; what it gives ends at the first whole multiple of the least time after it is called. On a machine that
 * is so busy that the work takes longer, its length must not show either: who wants to measure can make the machine busy.
 */
function nextMoment(): () => Promise<void> {
  const begun = performance.now()
  let isPast = false
  const first = wait(leastMilliseconds).then(() => {
    isPast = true
  })
  return async () => {
    if (!isPast) return first
    const left = leastMilliseconds - ((performance.now() - begun) % leastMilliseconds)
    await wait(Math.ceil(left))
  }
}

/**
 * Lets the answer to a wrong password leave at a fixed time after the question, whatever went on behind it: what an unknown
 * practice, an unknown account and a wrong password differ in is writing to the disk, and that is within this time.
 */
export async function evenly<Result>(signingIn: () => Promise<Result>): Promise<Result> {
  const due = nextMoment()
  try {
    return await signingIn()
  } catch (error) {
    if (error instanceof Refusal && error.code === "accounts.not-recognised") await due()
    throw error
  }
}

/** Lets every answer leave at that time: what goes on behind it must not be told by the clock either. */
export async function alwaysEvenly<Result>(work: () => Promise<Result>): Promise<Result> {
  const due = nextMoment()
  try {
    return await work()
  } finally {
    await due()
  }
}
