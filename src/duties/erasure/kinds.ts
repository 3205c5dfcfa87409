import type { DataKind } from "#ground/kernel/data-kind.ts"
import type { ErasureRecord } from "./record.ts"

/** The kinds of data that an erasure takes, in the order in which they can go: what hangs on something before that. */
export function goesOf(dataKinds: readonly DataKind[], { end, content }: ErasureRecord): readonly DataKind[] {
  // What is held on a person goes before the person does.
  const all = dataKinds
    .toReversed()
    .toSorted((one, other) => Number(one.subject === "id") - Number(other.subject === "id"))
  if (end !== "clean-up") return all
  const chosen = takenWith(dataKinds, content.profile?.goes ?? usual(dataKinds))
  return all.filter(({ name }) => chosen.has(name))
}

/** The kinds that a practice can choose for a clean-up. */
export const choosable = (dataKinds: readonly DataKind[]): readonly DataKind[] =>
  dataKinds.filter(({ cleanUp }) => typeof cleanUp === "string" && cleanUp !== "kept")

/** What goes in a clean-up unless the practice chose otherwise. */
export const usual = (dataKinds: readonly DataKind[]): readonly string[] =>
  dataKinds.filter(({ cleanUp }) => cleanUp === "goes").map(({ name }) => name)

/** Kinds with those that go along: older versions, and with dossiers all that belongs to them. */
export function takenWith(dataKinds: readonly DataKind[], names: readonly string[]): ReadonlySet<string> {
  const taken = new Set(names)
  if (taken.has("dossier")) for (const { name, removal } of dataKinds) if (removal.inDossiers) taken.add(name)
  for (const { name, cleanUp } of dataKinds) if (typeof cleanUp === "object" && taken.has(cleanUp.with)) taken.add(name)
  return taken
}
