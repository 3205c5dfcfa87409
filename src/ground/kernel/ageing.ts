import type { TextKey } from "#ground/words/words.ts"
import type { Doomed } from "./doomed.ts"
import type { DossierId, PersonId } from "./ids.ts"
import type { Look } from "./scope.ts"

/** One thing of a kind of data by itself: an entry, a file, a task. `since`: the instant at which its term began. */
export type AgedThing = {
  readonly id: string
  readonly person: PersonId
  readonly dossier?: DossierId | undefined
  readonly since: string
}

/** From a moment on, up to another; without one there is no bound on that side. */
export type Span = { readonly from?: Temporal.Instant | undefined; readonly before?: Temporal.Instant | undefined }

/** Which part of a list: so many, after one of them or after so many of them. */
export type AgedPortion = {
  readonly howMany: number
  readonly after?: AgedThing | undefined
  readonly skip?: number | undefined
}

/**
 * How single things of a kind of data grow old, and so may go while their person and their dossier stay. What is listed is what is
 * there for everybody, within the reader's reach or not; nothing is opened for it.
 */
export type Ageing = {
  /** What a policy is about, in the plural: "finished tasks". */
  readonly label: TextKey
  /** From what its term runs: "the day on which the task was done". */
  readonly event: TextKey
  /**
   * `record`: what the law has the practice keep is (also) in it, so that it goes no sooner than the dossier or the person that it
   * belongs to might. `working-matter`: not what is to be kept but what it was made with; terms and running cases do not hold it, as
   * they do not in daily work, but what must stay whole (a claim, art. 18 GDPR) stays whole with it.
   */
  readonly standing: "record" | "working-matter"
  /** The room takes it away after so many days, whatever a policy says. */
  readonly goesAfterDays?: number
  /** Of how many the term began in a span, and of how many persons they are. */
  readonly count: (at: Look, span: Span) => Promise<{ readonly things: number; readonly persons: number }>
  /** Those of which the term began in a span, the longest ago first. */
  readonly list: (at: Look, span: Span, portion: AgedPortion) => Promise<readonly AgedThing[]>
}

/** As what a single thing is to be destroyed. */
export const doomedBy = ({ standing }: Ageing, { person, dossier }: AgedThing): Doomed =>
  standing === "record" ? { person, dossier } : { person, dossier, part: true }
