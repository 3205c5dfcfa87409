import type { HeldBack } from "#ground/kernel/doomed.ts"
import type { HoldSource } from "#ground/kernel/look.ts"
import { rolesOf } from "./party-rows.ts"
import { openDossiersOf, openAmong } from "./rows.ts"

/** A case that runs holds itself, the person whose it is, and everybody who takes part in it. */
export const runningCases: HoldSource = async (at, doomed) => {
  const persons = [...new Set(doomed.map(({ person }) => person))]
  const own = Map.groupBy(await openDossiersOf(at, persons), ({ person }) => person)
  const roles = await rolesOf(at, persons)
  const open = await openAmong(at, [...new Set(roles.map(({ dossier }) => dossier))])
  const parts = new Set(roles.filter(({ dossier }) => open.has(dossier)).map(({ person }) => person))
  return doomed.flatMap((one): HeldBack[] => {
    const { person, dossier } = one
    const theirs = own.get(person) ?? []
    if (theirs.some(({ id }) => dossier === undefined || dossier === id))
      return [{ doomed: one, hold: { force: "ending", ground: "dossiers.runs" } }]
    if (dossier === undefined && parts.has(person))
      return [{ doomed: one, hold: { force: "ending", ground: "dossiers.takes-part" } }]
    return []
  })
}
