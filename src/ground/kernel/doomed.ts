import type { TextKey } from "#ground/words/words.ts"
import type { DossierId, PersonId } from "./ids.ts"

/**
 * What is about to be destroyed: all that is held on a person, one of their dossiers with all that is in it, or (`part`) a
 * single thing that somebody takes out in daily work: a tie, a task, a number.
 */
export type Doomed = { readonly person: PersonId; readonly dossier?: DossierId | undefined; readonly part?: true }

/** A single thing that somebody takes out in daily work, while the person and the dossier stay. */
export type DoomedPart = Doomed & { readonly part: true }

/** A name for a person or for a dossier of theirs, the same wherever it is made. */
export const thingOf = ({ person, dossier }: Pick<Doomed, "person" | "dossier">): string =>
  dossier === undefined ? person : `${person} ${dossier}`

/**
 * How much a hold holds. `all`: nothing of it may go, not even one line (a claim, an inspection, art. 18 GDPR). `ending`: it
 * may not end, while daily corrections go on (a case that runs). `term`: a period of keeping is not over; the person may ask
 * for an earlier end (BW 7:455), nobody else.
 */
export type HoldForce = "all" | "ending" | "term"

/** One reason why something may not be destroyed now. */
export type HoldReason = {
  readonly force: HoldForce
  /** Why, in the reader's words. */
  readonly ground: TextKey
  /** The day on which it ends by itself, `2046-11-22`. */
  readonly until?: string | undefined
}
export type HeldBack = { readonly doomed: Doomed; readonly hold: HoldReason }
