import type { HoldSource } from "#ground/kernel/look.ts"
import { inPortions } from "#ground/kernel/portions.ts"
import { personsAtWork } from "./made-rows.ts"

/** The file of an import tells of the persons it makes; while it is read nobody of it can end. Taking it back is an end itself. */
export const holds: HoldSource = async (at, doomed) => {
  const found = new Set<string>()
  const persons = [...new Set(doomed.map(({ person }) => person))]
  for (const some of inPortions(persons))
    for (const person of await personsAtWork(at, some, ["reading", "trying", "running"])) found.add(person)
  if (found.size === 0) return []
  return doomed
    .filter(({ person, dossier }) => dossier === undefined && found.has(person))
    .map((one) => ({ doomed: one, hold: { force: "ending", ground: "intake.hold-at-work" } }))
}
