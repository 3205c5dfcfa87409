import type { Doomed, HeldBack, DoomedPart } from "./doomed.ts"
import type { DossierId, PersonId } from "./ids.ts"
import type { Look } from "./look.ts"
import { refuse } from "./refusal.ts"

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

/** Leave to destroy, which nothing but `mayDestroy` gives: what deletes asks for it. */
class Clearance {
  readonly #cleared: ReadonlySet<string>

  constructor(cleared: readonly Doomed[]) {
    this.#cleared = new Set(cleared.map(nameOf))
  }

  /** Throws when somebody destroys more than they were given clearance for. */
  require(doomed: Doomed): void {
    const { person, part } = doomed
    const wider = [doomed, { person }, ...(part ? [{ ...doomed, part: undefined }] : [])]
    if (!wider.some((one) => this.#cleared.has(nameOf(one))))
      throw new Error("something was about to be destroyed without clearance")
  }
}
export type { Clearance }

/** Leave to take away again what is left of persons who were erased before: a backup brought it back. */
export const clearForErased = (persons: readonly PersonId[]): Clearance =>
  new Clearance(persons.map((person) => ({ person })))

const nameOf = ({ person, dossier, part }: Omit<Doomed, "part"> & { readonly part?: true | undefined }): string =>
  `${person} ${dossier ?? ""} ${part === true ? "part" : ""}`

export type EndVerdict = {
  readonly clearance: Clearance
  /** What may go. */
  readonly free: readonly Doomed[]
  /** Every reason for what may not; a thing may be held more than once. */
  readonly held: readonly HeldBack[]
}

/** Every reason to keep any of these now, from every room that knows one (`Room.holds`). Gives no leave. */
export const heldBack = async (doomed: readonly Doomed[], at: Look): Promise<readonly HeldBack[]> =>
  (await Promise.all(at.program.holdSources.map((source) => source(at, doomed)))).flat().filter(keepsFrom())

const keepsFrom =
  (overruling?: "term") =>
  ({ doomed: { part }, hold: { force } }: HeldBack): boolean =>
    force !== overruling && (force === "all" || part !== true)

/**
 * The one place where is decided whether something may be destroyed: every room that knows a reason to keep it is asked. It gives
 * clearance for persons and whole dossiers, so whatever calls it is an end that two agree on (`src/ends.test.ts`). `overruling: "term"` is
 * for a person who asks for their own file to end before its period is over.
 */
export async function mayDestroy(
  doomed: readonly Doomed[],
  at: Look,
  { overruling }: { readonly overruling?: "term" } = {},
): Promise<EndVerdict> {
  const said = (await Promise.all(at.program.holdSources.map((source) => source(at, doomed)))).flat()
  const held = said.filter(keepsFrom(overruling))
  const kept = new Set(held.map(({ doomed: one }) => nameOf(one)))
  const free = doomed.filter((one) => !kept.has(nameOf(one)))
  return { clearance: new Clearance(free), free, held }
}

/** Leave for single things, of which some may be held: nobody and no dossier ends by it. */
export async function mayTakeOut(parts: readonly DoomedPart[], at: Look): Promise<EndVerdict> {
  const held = await heldBack(parts, at)
  const kept = new Set(held.map(({ doomed }) => nameOf(doomed)))
  const free = parts.filter((one) => !kept.has(nameOf(one)))
  return { clearance: new Clearance(free), free, held }
}

/** Leave for whoever takes a single thing out in daily work; refuses `general.held` where any of it is held, and says why. */
export async function clearToDestroy(parts: readonly DoomedPart[], at: Look): Promise<Clearance> {
  const { clearance, held } = await mayTakeOut(parts, at)
  const [first] = held
  if (first !== undefined) throw refuse("general.held", { ground: at.say(first.hold.ground), until: first.hold.until })
  return clearance
}
