import type { Permission } from "./permission.ts"
import type { Look } from "./scope.ts"

/**
 * How soon somebody has to look at what waits, the soonest first. `harm`: every day that it stays so costs safety, or breaks a law;
 * `answer`: a colleague cannot go on before it; `look`: it has to be looked over; `know`: it may wait until somebody comes by.
 */
export const urgencies = ["harm", "answer", "look", "know"] as const

export type Urgency = (typeof urgencies)[number]

/** Something that waits. It is about no person: not by a name, and not because one person alone can be meant. */
export type Waiting = {
  readonly urgency: Urgency
  /** A few words in the reader's language, to be read below the name of the place: "2 keer na te kijken". */
  readonly text: string
  /** How many things wait. */
  readonly count: number
  /** Since when the first of them does. */
  readonly since?: Temporal.Instant | undefined
}

/** What of a room waits for somebody who comes to a place of the site, and how it stands there. */
export type WaitingSource = {
  /** The address of the page where it is done: `/backups`. */
  readonly place: `/${string}`
  /** All that a reader must hold to be told: no less than it takes to see it at that place. */
  readonly needs: "signed-in" | readonly [Permission, ...Permission[]]
  /** What waits for this reader, the worst first. */
  readonly find: (at: Look) => Promise<readonly Waiting[]>
  /** How it stands where nothing waits, in a few words: "Laatste back-up gisteren". */
  readonly stands?: (at: Look) => Promise<string | undefined>
}
