import type { TextKey } from "#ground/words/words.ts"
import type { AgedThing } from "./ageing.ts"
import type { DossierId, PersonId } from "./ids.ts"
import { refuse } from "./refusal.ts"
import type { Change, Look } from "./scope.ts"

/**
 * What is about to be destroyed: all that is held on a person, one of their dossiers with all that is in it, or (`part`) a
 * single thing that somebody takes out in daily work: a tie, a task, a number.
 */
export type Doomed = { readonly person: PersonId; readonly dossier?: DossierId | undefined; readonly part?: true }

/** A single thing that somebody takes out in daily work, while the person and the dossier stay. */
export type Part = Doomed & { readonly part: true }

/** One dossier of a person: their own, or one in which they have a role. */
export type OwnDossier = { readonly person: PersonId; readonly dossier: DossierId }

/**
 * What an end takes, whichever end it is: all that is held on persons, or what belongs to dossiers while their persons stay.
 * `liveOn`: the persons themselves stay, only the kinds of data that are asked for go.
 */
export type Ending =
  | { readonly persons: readonly PersonId[]; readonly liveOn?: true }
  | { readonly dossiers: readonly OwnDossier[] }

/** The things of an ending, one by one. */
export const doomedIn = (ending: Ending): readonly Doomed[] =>
  "persons" in ending ? ending.persons.map((person) => ({ person })) : ending.dossiers

/** A name for a person or for a dossier of theirs, the same wherever it is made. */
export const thingOf = ({ person, dossier }: Pick<Doomed, "person" | "dossier">): string =>
  dossier === undefined ? person : `${person} ${dossier}`

/**
 * How much there is of a kind of data on one thing that is to end. `state` changes when something is added, changed or taken out;
 * nothing has to be opened for it.
 */
export type Tally = { readonly count: number; readonly state: string }

/** How a kind of data is counted and taken away. */
export type Removal = {
  /** Whether it may belong to a dossier, and so goes when that goes. */
  readonly inDossiers: boolean
  /** By the name of the thing (`thingOf`); without one there is nothing. */
  readonly tally: (at: Look, ending: Ending) => Promise<ReadonlyMap<string, Tally>>
  /** Gives how many were taken away; throws where there is no leave to. */
  readonly remove: (at: Change, clearance: Clearance, ending: Ending) => Promise<number>
  /**
   * Takes away single things by their ids (of a kind that declares its `ageing`), or what belongs to them (of a kind that goes with
   * it); gives how many.
   */
  readonly removeSingle?: (at: Change, clearance: Clearance, things: readonly AgedThing[]) => Promise<number>
  /** Takes out what `remove` leaves behind of what is gone; who removed has not ended before this is through. */
  readonly sweep?: Sweep
}

/** One pass over what is left of things that are gone, in changes of its own; broken off, it begins anew and finds the rest. */
export type Sweep = (place: SweptPlace) => Promise<void>

/** A practice as a sweep has it. */
export type SweptPlace = {
  look<Result>(read: (at: Look) => Promise<Result>): Promise<Result>
  /** `write` gives how many rows it took out. */
  change(write: (at: Change) => Promise<number>): Promise<void>
  /** Aborted when the sweep is to break off. */
  readonly signal: AbortSignal
}

/** Of what outlives its person, and may: it holds opaque ids and nothing of anybody. */
export const stays: Removal = { inDossiers: false, tally: async () => new Map(), remove: async () => 0 }

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

/** Leave to take away again what is left of persons who were erased before: a backup brought it back. */
export const leaveForErased = (persons: readonly PersonId[]): Clearance =>
  new Clearance(persons.map((person) => ({ person })))

const nameOf = ({ person, dossier, part }: Omit<Doomed, "part"> & { readonly part?: true | undefined }): string =>
  `${person} ${dossier ?? ""} ${part === true ? "part" : ""}`

export type Verdict = {
  readonly clearance: Clearance
  /** What may go. */
  readonly free: readonly Doomed[]
  /** Every reason for what may not; a thing may be held more than once. */
  readonly held: readonly HeldBack[]
}

/** Every reason to keep any of these now, from every room that knows one (`Room.holds`). Gives no leave. */
export const heldBack = async (doomed: readonly Doomed[], at: Look): Promise<readonly HeldBack[]> =>
  (await Promise.all(at.holdSources.map((source) => source(at, doomed)))).flat().filter(keepsFrom())

const keepsFrom =
  (overruling?: "term") =>
  ({ doomed: { part }, hold: { force } }: HeldBack): boolean =>
    force !== overruling && (force === "all" || part !== true)

/**
 * The one place where is decided whether something may be destroyed: every room that knows a reason to keep it is asked. It gives
 * leave for persons and whole dossiers, so whatever calls it is an end that two agree on (`src/ends.test.ts`). `overruling: "term"` is
 * for a person who asks for their own file to end before its period is over.
 */
export async function mayDestroy(
  doomed: readonly Doomed[],
  at: Look,
  { overruling }: { readonly overruling?: "term" } = {},
): Promise<Verdict> {
  const said = (await Promise.all(at.holdSources.map((source) => source(at, doomed)))).flat()
  const held = said.filter(keepsFrom(overruling))
  const kept = new Set(held.map(({ doomed: one }) => nameOf(one)))
  const free = doomed.filter((one) => !kept.has(nameOf(one)))
  return { clearance: new Clearance(free), free, held }
}

/** Leave for single things, of which some may be held: nobody and no dossier ends by it. */
export async function mayTakeOut(parts: readonly Part[], at: Look): Promise<Verdict> {
  const held = await heldBack(parts, at)
  const kept = new Set(held.map(({ doomed }) => nameOf(doomed)))
  const free = parts.filter((one) => !kept.has(nameOf(one)))
  return { clearance: new Clearance(free), free, held }
}

/** Leave for who takes a single thing out in daily work; refuses `general.held` where any of it is held, and says why. */
export async function leaveToDestroy(parts: readonly Part[], at: Look): Promise<Clearance> {
  const { clearance, held } = await mayTakeOut(parts, at)
  const [first] = held
  if (first !== undefined) throw refuse("general.held", { ground: at.say(first.hold.ground), until: first.hold.until })
  return clearance
}
