import { type Permission, reachesAsFarAs } from "#ground/kernel/permission.ts"
import { refuse } from "#ground/kernel/refusal.ts"
import type { Look } from "#ground/kernel/scope.ts"
import { personFields } from "./holding-fields.ts"
import { may } from "./policy.ts"
import type { PersonRecord, SealedPerson } from "./record.ts"
import type { TokenKind } from "./tokens.ts"

/**
 * What of a person a reader may see is decided here and nowhere else: by the rules of the holding, for reading, lists, changes
 * and exports, and by `needsOfClue` for what somebody can be found by.
 */
const guarded: readonly (readonly [field: string, needs: Permission])[] = Object.entries(personFields).flatMap(
  ([field, { needs }]) => (needs === undefined ? [] : [[field, needs] as const]),
)

const permissions = [...new Set(guarded.map(([, needs]) => needs))]

/** A person's record without what this reader may not see of them. */
export async function visibleOf(at: Look, persons: readonly PersonRecord[]): Promise<readonly PersonRecord[]> {
  const ids = persons.map(({ id }) => id)
  const seers = new Map<Permission, ReadonlySet<string>>()
  for (const permission of permissions) seers.set(permission, await at.mayWith(permission, ids))
  return persons.map((person) => {
    const hidden = guarded.filter(([, needs]) => seers.get(needs)?.has(person.id) !== true).map(([field]) => field)
    return hidden.length === 0 ? person : { ...person, content: without(person.content, hidden) }
  })
}

/** A person was shown: the permissions by which there was more of them to see count as used. */
export function noteShown(at: Look, { content }: PersonRecord): void {
  const isThere = (value: unknown): boolean => (Array.isArray(value) ? value.length > 0 : value !== undefined)
  const shown = guarded.filter(([field]) => isThere((content as Readonly<Record<string, unknown>>)[field]))
  for (const needs of new Set(shown.map(([, permission]) => permission))) at.used(needs)
}

function without(content: SealedPerson, hidden: readonly string[]): SealedPerson {
  const rest = { ...content }
  for (const field of hidden) Reflect.deleteProperty(rest, field)
  return rest
}

/** Who may not see a field may not write over it either; refuses with the permission that it needs. */
export async function checkVisible(at: Look, person: PersonRecord, changes: object): Promise<void> {
  for (const [field, needs] of guarded) {
    const isTouched = (changes as Readonly<Record<string, unknown>>)[field] !== undefined
    if (isTouched && !(await at.mayWith(needs, [person.id])).has(person.id))
      throw refuse("general.not-allowed", { needs: needs.name, field })
  }
}

const contact = may["persons.see-contact"]
const number = may["persons.see-identifiers"]
const needsOfClue: Partial<Record<TokenKind, Permission>> = {
  postcode: contact,
  house: contact,
  phone: contact,
  "phone-end": contact,
  "phone-begin": contact,
  place: contact,
  email: contact,
  bsn: number,
  insz: number,
}

/**
 * Whether a kind of clue may find somebody. Only where the field may be seen of everybody who can be found: else a hit would
 * tell what is hidden.
 */
export const findableBy =
  (at: Look) =>
  (kind: TokenKind): boolean => {
    const needs = needsOfClue[kind]
    if (needs === undefined || at.reach.extent === "none") return needs === undefined
    const { extent } = at.within(needs).reach
    return extent !== "none" && reachesAsFarAs(extent, at.reach.extent)
  }
