import { wordsOf } from "#records/finding/finding.ts"
import type { PersonName } from "#records/persons/contract.ts"
import { givenLetters } from "#records/persons/tokens.ts"

/** What stands before a family name; typed or left out, it says the same. `v d` is of `v.d.`. */
const particles = new Set(
  "aan al am bij da dal das de del della dem den der des di do dos du d el het in l la las le les lo los of onder op over s t te ten ter tot uijt uit van vanden vander vd v voor vom von zu zum zur".split(
    " ",
  ),
)

const joined = (text: string): string => wordsOf(text).join("")

/** A name without what stands before it; a name that is nothing else stays as it is. */
function bare(text: string): string {
  const words = wordsOf(text)
  const first = words.findIndex((word) => !particles.has(word))
  return words.slice(Math.max(first, 0)).join("")
}

const formsOf = (particle: string | undefined, name: string): readonly string[] => [
  joined(name),
  bare(name),
  joined(`${particle ?? ""} ${name}`),
]

/**
 * Whether a family name that was typed is the whole of somebody's: their own, their partner's, or both; without regard to capitals,
 * accents, apostrophes, spaces, hyphens, and what stands before it.
 */
export function isFamilyName(name: PersonName, typed: string): boolean {
  const own = formsOf(name.particle, name.familyName)
  const partner = name.partnerName === undefined ? [] : formsOf(name.partnerParticle, name.partnerName)
  const both = own.flatMap((one) => partner.flatMap((other) => [one + other, other + one]))
  const forms = new Set([...own, ...partner, ...both].filter((form) => form !== ""))
  return forms.has(joined(typed)) || forms.has(bare(typed))
}

/** Whether given names that were typed can be somebody's: some of their names, or the letters they begin with. */
export function isGivenName(name: PersonName, typed: string): boolean {
  const words = wordsOf(typed)
  const letters = givenLetters(name)
  if (letters.size === 0) return true
  const names = new Set([name.firstNames, name.preferredName].flatMap((one) => (one === undefined ? [] : wordsOf(one))))
  return words.every((word) => {
    const [letter = ""] = word
    return names.has(word) || (letters.has(letter) && ([...word].length === 1 || names.size === 0))
  })
}
