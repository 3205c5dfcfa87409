import type { UserId } from "#ground/kernel/ids.ts"
import type { Change, Look } from "#ground/kernel/scope.ts"
import { instantText } from "#ground/kernel/time.ts"
import { daysBefore } from "./limits.ts"
import { listEnded, writeEnded } from "./rows.ts"

/** The moment from which on what was done counts. */
export const since = (at: Look, moment: Temporal.Instant = at.now): string =>
  instantText(moment.subtract({ hours: 24 * daysBefore }))

/** How much a user ended in the past thirty days with nobody's yes, whichever way it went. */
export async function endedAloneBy(at: Look, user: UserId): Promise<number> {
  const ended = await listEnded(at, since(at))
  return ended.filter(({ by }) => by === user).reduce((sum, { count }) => sum + count, 0)
}

/** Notes that a user ends so much of a thing with nobody's yes: as much as was asked for, and later what really went. */
export const noteEndedAlone = (at: Change, thing: string, user: UserId, count: number): Promise<void> =>
  writeEnded(at, thing, user, count)
