import type { Holding } from "#ground/kernel/holding.ts"
import type { ErasureRecord } from "./record.ts"

/** The kinds of data that an erasure takes, in the order in which they can go: what hangs on something before that. */
export function goesOf(holdings: readonly Holding[], { end, content }: ErasureRecord): readonly Holding[] {
  // What is held on a person goes before the person does.
  const all = holdings
    .toReversed()
    .toSorted((one, other) => Number(one.subject === "id") - Number(other.subject === "id"))
  if (end !== "clean-up") return all
  const chosen = takenWith(holdings, content.profile?.goes ?? usual(holdings))
  return all.filter(({ name }) => chosen.has(name))
}

/** The kinds that a practice can choose for a clean-up. */
export const choosable = (holdings: readonly Holding[]): readonly Holding[] =>
  holdings.filter(({ cleanUp }) => typeof cleanUp === "string" && cleanUp !== "kept")

/** What goes in a clean-up unless the practice chose otherwise. */
export const usual = (holdings: readonly Holding[]): readonly string[] =>
  holdings.filter(({ cleanUp }) => cleanUp === "goes").map(({ name }) => name)

/** Kinds with those that go along: older versions, and with dossiers all that belongs to them. */
export function takenWith(holdings: readonly Holding[], names: readonly string[]): ReadonlySet<string> {
  const taken = new Set(names)
  if (taken.has("dossier")) for (const { name, removal } of holdings) if (removal.inDossiers) taken.add(name)
  for (const { name, cleanUp } of holdings) if (typeof cleanUp === "object" && taken.has(cleanUp.with)) taken.add(name)
  return taken
}
