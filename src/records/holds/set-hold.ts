import type { DossierId, PersonId } from "#ground/kernel/ids.ts"
import { change } from "#ground/kernel/operation.ts"
import { refuse } from "#ground/kernel/refusal.ts"
import type { Change, PersonSeal } from "#ground/kernel/scope.ts"
import { getDossierWithSeal } from "#records/dossiers/dossiers.ts"
import { getWithSeal, setRestricted } from "#records/persons/persons.ts"
import { holdAsSeen } from "./as-seen.ts"
import { HoldKind, setHold as act } from "./contract.ts"
import { may } from "./permissions.ts"
import { inForceOn, insertHold } from "./rows.ts"
import { requireLater } from "./until.ts"

export const setHold = change(act, {
  needs: may["holds.manage"],
  logs: {
    event: "holds.set",
    action: "C",
    object: "hold",
    of: ({ person }, hold) => ({ person: (hold?.person.id ?? person) as PersonId | undefined, thing: hold?.id }),
  },
  run: async (at, { person, dossier, ground, note, until }) => {
    const seal = await sealOf(at, person, dossier)
    const { kind, words } = meantBy(ground, note)
    requireLater(at, kind, until)
    if (kind === "request" && dossier !== undefined) throw refuse("holds.only-on-person", { field: "dossier" })
    if (kind === "restriction") await restrict(at, seal.person, dossier)
    return holdAsSeen(at, await insertHold(at, seal, { dossier, kind, until, note: words }))
  },
})

async function sealOf(at: Change, person: PersonId | undefined, dossier: DossierId | undefined): Promise<PersonSeal> {
  if (person !== undefined && dossier === undefined) return (await getWithSeal(at, person)).seal
  if (dossier !== undefined && person === undefined) return (await getDossierWithSeal(at, dossier)).seal
  throw refuse("holds.needs-one", { field: "person" })
}

/** A ground that is no kind is one's own words. */
function meantBy(ground: string, note: string | undefined): { kind: HoldKind; words: string | undefined } {
  const kind = HoldKind.safeParse(ground)
  if (kind.success && kind.data === "other" && (note ?? "").trim() === "")
    throw refuse("holds.other-needs-words", { field: "note" })
  if (kind.success) return { kind: kind.data, words: note }
  return { kind: "other", words: note === undefined ? ground : `${ground}\n${note}` }
}

async function restrict(at: Change, person: PersonId, dossier: DossierId | undefined): Promise<void> {
  if (dossier !== undefined) throw refuse("holds.only-on-person", { field: "dossier" })
  if ((await inForceOn(at, { persons: [person] })).some(({ kind }) => kind === "restriction"))
    throw refuse("holds.already-restricted")
  await setRestricted(at, person, true)
}
