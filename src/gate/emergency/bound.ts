import type { UserId } from "#ground/kernel/ids.ts"
import { refuse } from "#ground/kernel/refusal.ts"
import type { Change, Look } from "#ground/kernel/scope.ts"
import { instantText } from "#ground/kernel/time.ts"
import { forgetMisses, insertMiss, listMisses } from "./miss-rows.ts"
import { boundHours, most } from "./limits.ts"
import { type CountedEmergencies, letOn, listCounted } from "./rows.ts"

/** What a user used up of each kind. */
export type Used = { readonly [Kind in keyof typeof most]: number }

/** What keeps a user from going on: `running` ends by ending one, the others with time or by a reviewer. */
export type Stop = keyof typeof most

export type EmergencyBounds = {
  readonly used: Used
  readonly stop: Stop | undefined
  /** When the first of what counts is too long ago to count, where that is what stops. */
  readonly freeAt: string | undefined
  readonly counted: readonly CountedEmergencies[]
}

const sinceOf = (at: Look): string => instantText(at.now.subtract({ hours: boundHours }))

/** How the users who used something up stand now. */
export async function standings(at: Look): Promise<ReadonlyMap<UserId, EmergencyBounds>> {
  const since = sinceOf(at)
  const counted = Map.groupBy(await listCounted(at, since), ({ user }) => user)
  const missed = Map.groupBy(await listMisses(at, since), ({ user_id }) => user_id)
  const users = new Set([...counted.keys(), ...missed.keys()])
  return new Map(
    [...users].map((user) => {
      const misses = (missed.get(user) ?? []).map(({ missed_at }) => missed_at)
      return [user, standing(counted.get(user) ?? [], misses)]
    }),
  )
}

export const standingOf = async (at: Look, user: UserId): Promise<EmergencyBounds> =>
  (await standings(at)).get(user) ?? standing([], [])

function standing(counted: readonly CountedEmergencies[], misses: readonly string[]): EmergencyBounds {
  const taken = counted.filter(({ counts }) => counts).map(({ beginsAt }) => beginsAt)
  const used = { running: counted.filter(({ lasts }) => lasts).length, taken: taken.length, missed: misses.length }
  const stop = (["taken", "missed", "running"] as const).find((kind) => used[kind] >= most[kind])
  const counts = stop === "taken" ? taken : stop === "missed" ? misses : []
  const first = counts.at(-(stop === undefined ? 0 : most[stop]))
  const freeAt = first && instantText(Temporal.Instant.from(first).add({ hours: boundHours }))
  return { used, stop, freeAt, counted }
}

const refusals = {
  running: "emergency.running.too-many",
  taken: "emergency.taken.too-many",
  missed: "emergency.missed.too-many",
} as const

/**
 * Refuses who has come to the bound, before anybody is looked for; and who is of whom a row is not as it was written, since then nobody
 * knows how far they are.
 */
export async function requireRoom(at: Change, user: UserId): Promise<EmergencyBounds> {
  for (const table of ["emergencies", "emergency_misses"]) {
    const broken = await at.proofs.broken(table)
    if (broken.has(user) || broken.has("*")) throw refuse("general.not-proven")
  }
  const stands = await standingOf(at, user)
  if (stands.stop !== undefined) throw refuse(refusals[stands.stop], { count: most[stands.stop] })
  return stands
}

/** Counts that a user looked for somebody who was not found. Says whether this was the last time. */
export async function countMiss(at: Change, user: UserId): Promise<boolean> {
  await insertMiss(at, user, sinceOf(at))
  return (await standingOf(at, user)).used.missed >= most.missed
}

/** What a user used up in the past hours counts no more. What runs goes on and counts. */
export async function startAnew(at: Change, user: UserId): Promise<void> {
  await letOn(at, user, sinceOf(at))
  await forgetMisses(at, user)
}
