import type { TextKey } from "#ground/words/words.ts"
import type { DossierId, PersonId } from "./ids.ts"
import type { Look } from "./scope.ts"

/**
 * What is about to be destroyed: all that is held on a person, one of their dossiers with all that is in it, or (`part`) a
 * single thing that somebody takes out in daily work: a tie, a task, a number.
 */
export type Doomed = { readonly person: PersonId; readonly dossier?: DossierId | undefined; readonly part?: true }

/**
 * How much a hold holds. `all`: nothing of it may go, not even one line (a claim, an inspection, art. 18 GDPR). `ending`: it
 * may not end, while daily corrections go on (a case that runs). `term`: a period of keeping is not over; the person may ask
 * for an earlier end (BW 7:455), nobody else.
 */
export type HoldForce = "all" | "ending" | "term"

/** One reason why something may not be destroyed now. */
export type Hold = {
  readonly force: HoldForce
  /** Why, in the reader's words. */
  readonly ground: TextKey
  /** The day on which it ends by itself, `2046-11-22`. */
  readonly until?: string | undefined
}
export type HeldBack = { readonly doomed: Doomed; readonly hold: Hold }

/** A room's reasons to keep things; it looks at every one, also beyond the reader's reach. */
export type HoldSource = (at: Look, doomed: readonly Doomed[]) => Promise<readonly HeldBack[]>

/** Leave to destroy, which nothing but `mayDestroy` gives: what deletes asks for it. */
class Clearance {
  readonly #cleared: ReadonlySet<string>

  constructor(cleared: readonly Doomed[]) {
    this.#cleared = new Set(cleared.map(nameOf))
  }

  /** Throws when somebody destroys more than they were given leave for. */
  require(doomed: Doomed): void {
    const { person, part } = doomed
    const wider = [doomed, { person }, ...(part ? [{ ...doomed, part: undefined }] : [])]
    if (!wider.some((one) => this.#cleared.has(nameOf(one))))
      throw new Error("something was about to be destroyed without leave")
  }
}
export type { Clearance }

const nameOf = ({ person, dossier, part }: Omit<Doomed, "part"> & { readonly part?: true | undefined }): string =>
  `${person} ${dossier ?? ""} ${part === true ? "part" : ""}`

export type Verdict = {
  readonly clearance: Clearance
  /** What may go. */
  readonly free: readonly Doomed[]
  /** Every reason for what may not; a thing may be held more than once. */
  readonly held: readonly HeldBack[]
}

/**
 * The one place where is decided whether something may be destroyed: every room that knows a reason to keep it is asked
 * (`Room.holds`). `overruling: "term"` is for a person who asks for their own file to end before its period is over.
 */
export async function mayDestroy(
  doomed: readonly Doomed[],
  at: Look,
  { overruling }: { readonly overruling?: "term" } = {},
): Promise<Verdict> {
  const said = (await Promise.all(at.holdSources.map((source) => source(at, doomed)))).flat()
  const held = said.filter(
    ({ doomed: one, hold: { force } }) => force !== overruling && (force === "all" || one.part !== true),
  )
  const kept = new Set(held.map(({ doomed: one }) => nameOf(one)))
  const free = doomed.filter((one) => !kept.has(nameOf(one)))
  return { clearance: new Clearance(free), free, held }
}
