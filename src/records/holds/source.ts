import type { Doomed, HeldBack } from "#ground/kernel/doomed.ts"
import type { HoldSource } from "#ground/kernel/look.ts"
import { rolesOf } from "#records/dossiers/dossiers.ts"
import { forceOf } from "./kinds.ts"
import { type HoldFacts, inForceOn } from "./rows.ts"

/** A hold on a person is on everything of theirs; one on a dossier on that, and so on the person as a whole. */
const isOn = ({ dossier }: HoldFacts, doomed: Doomed): boolean =>
  dossier === undefined || dossier === doomed.dossier || isWhole(doomed)

const isWhole = ({ dossier, part }: Doomed): boolean => dossier === undefined && part !== true

const heldBy =
  (doomed: Doomed) =>
  ({ kind, until }: HoldFacts): HeldBack => ({
    doomed,
    hold: { force: forceOf[kind], ground: `holds.ground.${kind}`, until },
  })

/** What was set by hand, and by whom it is no matter: who takes part in a dossier that must stay whole stays in it. */
export const handHolds: HoldSource = async (at, doomed) => {
  const persons = [...new Set(doomed.map(({ person }) => person))]
  const own = Map.groupBy(await inForceOn(at, { persons }), ({ person }) => person)
  const roles = Map.groupBy(await rolesOf(at, persons), ({ person }) => person)
  const dossiers = [...new Set([...roles.values()].flat().map(({ dossier }) => dossier))]
  const onDossiers = Map.groupBy(
    (await inForceOn(at, { dossiers })).filter(({ kind }) => forceOf[kind] === "all"),
    ({ dossier }) => dossier,
  )
  return doomed.flatMap((one) => {
    const onOwn = (own.get(one.person) ?? []).filter((hold) => isOn(hold, one))
    const there = (roles.get(one.person) ?? []).filter(({ dossier }) => isWhole(one) || dossier === one.dossier)
    const onRoles = there.flatMap(({ dossier }) => onDossiers.get(dossier) ?? [])
    return [...new Set([...onOwn, ...onRoles])].map(heldBy(one))
  })
}
