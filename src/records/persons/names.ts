import { withParticle } from "#ground/reading/particles.ts"
import type { PersonName } from "./contract.ts"

type NamePart = { readonly particle: string | undefined; readonly name: string }

/** The family name in the order in which the person uses it (BRP: aanduiding naamgebruik E, P, V, N). */
function partsInUse(name: PersonName): readonly [NamePart, ...NamePart[]] {
  const own = { particle: name.particle, name: name.familyName }
  if (name.partnerName === undefined) return [own]
  const partner = { particle: name.partnerParticle, name: name.partnerName }
  if (name.nameUse === "partner") return [partner]
  if (name.nameUse === "partner-own") return [partner, own]
  return name.nameUse === "own-partner" ? [own, partner] : [own]
}

const whole = ({ particle, name }: NamePart): string => withParticle(particle, name)

/** `A.M.`: as it is written, or the first letters of the first names. */
export function initialsOf(name: PersonName): string | undefined {
  if (name.initials !== undefined) return name.initials
  const names = (name.firstNames ?? name.preferredName)?.split(/\s+/).filter(Boolean)
  return names?.map((one) => `${[...one][0]?.toUpperCase() ?? ""}.`).join("")
}

/** `Anna de Vries-Jansen`: how a person is called. */
export function fullName(name: PersonName): string {
  const given = name.preferredName ?? name.firstNames ?? name.initials
  const family = partsInUse(name).map(whole).join("-")
  return given === undefined ? family : `${given} ${family}`
}

/** `Vries-Jansen, A. de`: as in a list in order of name. */
export function listName(name: PersonName): string {
  const [first, ...others] = partsInUse(name)
  const family = [first.name, ...others.map(whole)].join("-")
  const after = [initialsOf(name), first.particle].filter(Boolean).join(" ")
  return after === "" ? family : `${family}, ${after}`
}
