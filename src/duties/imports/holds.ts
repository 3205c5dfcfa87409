import type { HoldSource } from "#ground/kernel/look.ts"
import { personsAtWork } from "./made-rows.ts"

/** The file of an import tells of the persons it makes; while it is read nobody of it can end. Taking it back is an end itself. */
export const holds: HoldSource = async (at, doomed) => {
  const found = new Set<string>()
  const persons = [...new Set(doomed.map(({ person }) => person))]
  for (let from = 0; from < persons.length; from += 500)
    for (const person of await personsAtWork(at, persons.slice(from, from + 500), ["reading", "trying", "running"]))
      found.add(person)
  if (found.size === 0) return []
  return doomed
    .filter(({ person, dossier }) => dossier === undefined && found.has(person))
    .map((one) => ({ doomed: one, hold: { force: "ending", ground: "intake.hold-at-work" } }))
}
