import type { HoldSource } from "#ground/kernel/look.ts"
import type { Look } from "#ground/kernel/scope.ts"

/**
 * Nothing is destroyed of somebody of whom a row is not as it was written: it may be another's, belong elsewhere, or have been made
 * to look old. Everything on them is looked at when it is about to go, the few that holds rest on always.
 */
export const keepWhatIsNotProven: HoldSource = async (at, doomed) => {
  const persons = [...new Set(doomed.map(({ person }) => person))]
  const broken = await at.proofs.brokenAmong(persons, isChange(at) ? undefined : ["persons", "dossiers"])
  const holds = await at.proofs.broken("holds")
  return doomed
    .filter(({ person }) => broken.has(person) || holds.has(person) || holds.has("*"))
    .map((one) => ({ doomed: one, hold: { force: "all", ground: "proof.not-proven" } as const }))
}

const isChange = (at: Look): boolean => "post" in at
