import type { UserId } from "#ground/kernel/ids.ts"
import { refuse } from "#ground/kernel/refusal.ts"
import { actingUser, type Look } from "#ground/kernel/scope.ts"
import type { RefusalCode } from "#ground/words/words.ts"
import type { UserRecord } from "#gate/accounts/accounts.ts"
import { isMadeBy, approversFor } from "#gate/approval/approval.ts"
import { may } from "./permissions.ts"

const needs = [may["emergency.review"].name]

/** Who can let a user go on beyond the bound: the rule of everything that takes a second person. */
export const secondPersonsFor = async (at: Look, user: UserId): Promise<readonly UserRecord[]> =>
  (await approversFor(at, needs, user, undefined)).approvers

/**
 * How a reader stands to the emergency access of a user. `second`: somebody else in every way, whose word frees them to go on.
 * `nearest`: who made the user's account a short while ago, or was made by the same; they review where there is nobody else, and
 * free nobody by it.
 */
export type Reviewing = "second" | "nearest" | { readonly not: RefusalCode }

/** Says how the reader stands to users; asked once for each. */
export function reviewing(at: Look): (user: UserId) => Promise<Reviewing> {
  const reader = actingUser(at)
  const known = new Map<UserId, Reviewing>()
  return async (user) => {
    const stands = known.get(user) ?? (await askOnce(at, user, reader))
    known.set(user, stands)
    return stands
  }
}

async function askOnce(at: Look, user: UserId, reader: UserId): Promise<Reviewing> {
  if (user === reader) return { not: "emergency.own" }
  const { approvers, others } = await approversFor(at, needs, user, undefined)
  if (approvers.some(({ id }) => id === reader)) return "second"
  if (!others.some(({ id }) => id === reader)) return { not: "approval.not-able" }
  const isOnlyOne = approvers.length === 0 && !(await isMadeBy(at, { user: reader, by: user, needs }))
  return isOnlyOne ? "nearest" : { not: "emergency.made-by-user" }
}

/** Refuses who cannot look at the emergency access of a user; else says whether their word frees that user. */
export async function requireReviewer(at: Look, user: UserId): Promise<"second" | "nearest"> {
  const stands = await reviewing(at)(user)
  if (typeof stands !== "string") throw refuse(stands.not)
  return stands
}
