import { checkFields, fieldRefused, guardedFields } from "#ground/kernel/field-rules.ts"
import type { PersonId } from "#ground/kernel/ids.ts"
import { type Permission, reachesAsFarAs } from "#ground/kernel/permission.ts"
import type { Look } from "#ground/kernel/scope.ts"
import { identifierFields, personFields } from "./data-kind-fields.ts"
import { may } from "./permissions.ts"
import type { PersonRecord, SealedPerson } from "./record.ts"
import type { FindingTokenKind } from "./tokens.ts"

/**
 * What of a person a reader may see is decided here and nowhere else: by the rules of the kind of data, for reading, lists, changes
 * and exports, and by `needsOfClue` for what somebody can be found by.
 */
const guarded = guardedFields(personFields)

/** What it takes to see and to write a part of a person, or their national numbers, beside seeing and writing the person. */
export const needsOf = (part: keyof SealedPerson | "state" | "identifiers"): Permission | undefined =>
  part === "identifiers" ? identifierFields["value"]?.needs : personFields[part]?.needs

const permissions = [...new Set(guarded.map(([, needs]) => needs))]

/** A person's record without what this reader may not see of them. */
export async function visibleOf(at: Look, persons: readonly PersonRecord[]): Promise<readonly PersonRecord[]> {
  const hidden = await hiddenOf(
    at,
    persons.map(({ id }) => id),
  )
  return persons.map((person) => ({ ...person, content: without(person.content, hidden(person.id)) }))
}

/** Values of a person's fields, kept elsewhere than in their record, without what this reader may not see of them. */
export const visibleValues = async <Values extends object>(
  at: Look,
  person: PersonId,
  values: Values,
): Promise<Values> => without(values, (await hiddenOf(at, [person]))(person))

/** Refuses values of a person's fields, to be kept elsewhere than in their record, that who keeps them may not write in it. */
export const checkValues = (at: Look, person: PersonId, values: object): Promise<void> =>
  checkFields(at, personFields, [{ person, after: values }])

async function hiddenOf(at: Look, ids: readonly PersonId[]): Promise<(person: PersonId) => readonly string[]> {
  const seers = new Map<Permission, ReadonlySet<string>>()
  for (const permission of permissions) seers.set(permission, await at.mayWith(permission, ids))
  return (person) => guarded.filter(([, needs]) => seers.get(needs)?.has(person) !== true).map(([field]) => field)
}

/** A person was shown: the permissions by which there was more of them to see count as used. */
export function noteShown(at: Look, { content }: PersonRecord): void {
  const isThere = (value: unknown): boolean => (Array.isArray(value) ? value.length > 0 : value !== undefined)
  const shown = guarded.filter(([field]) => isThere((content as Readonly<Record<string, unknown>>)[field]))
  for (const needs of new Set(shown.map(([, permission]) => permission))) at.used(needs)
}

function without<Values extends object>(values: Values, hidden: readonly string[]): Values {
  if (hidden.length === 0) return values
  const rest = { ...values }
  for (const field of hidden) Reflect.deleteProperty(rest, field)
  return rest
}

/**
 * Refuses changes that name a field which who asks may not see, also where they would change nothing of it: that would tell what it
 * holds. What is written is checked once more where rows are written.
 */
export async function checkVisible(at: Look, person: PersonRecord, changes: object): Promise<void> {
  for (const [field, needs] of guarded) {
    const isNamed = (changes as Readonly<Record<string, unknown>>)[field] !== undefined
    if (isNamed && !(await at.mayWith(needs, [person.id])).has(person.id))
      throw fieldRefused(at, { field, needs, label: personFields[field]?.label })
  }
}

/** The content with the fields as they were that need a permission and were not sent: what nobody touched is not brought into another form. */
export const untouchedAsBefore = <Content extends object>(before: Content, after: Content, sent: object): Content => ({
  ...after,
  ...Object.fromEntries(
    guarded.flatMap(([field]) => {
      const isSent = (sent as Readonly<Record<string, unknown>>)[field] !== undefined
      return isSent || !(field in before) ? [] : [[field, (before as Readonly<Record<string, unknown>>)[field]]]
    }),
  ),
})

const contact = may["persons.see-contact"]
const number = may["persons.see-identifiers"]
const needsOfClue: Partial<Record<FindingTokenKind, Permission>> = {
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
  (kind: FindingTokenKind): boolean => {
    const needs = needsOfClue[kind]
    if (needs === undefined || at.reach.extent === "none") return needs === undefined
    const { extent } = at.within(needs).reach
    return extent !== "none" && reachesAsFarAs(extent, at.reach.extent)
  }
