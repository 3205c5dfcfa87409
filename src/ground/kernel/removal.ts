import type { AgedThing } from "./ageing.ts"
import type { Clearance, Ending } from "./ending.ts"
import type { Change, Look } from "./scope.ts"

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
