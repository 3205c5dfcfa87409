import { clearToDestroy } from "#ground/kernel/ending.ts"
import type { PersonId } from "#ground/kernel/ids.ts"
import type { Change, PersonSeal } from "#ground/kernel/scope.ts"
import { dayText } from "#ground/kernel/time.ts"
import { isUnreadable, requireReadable } from "#ground/kernel/unreadable.ts"
import { homeOf } from "#ground/reading/countries.ts"
import { changeContent } from "./change-content.ts"
import { checkedContent } from "./checked-content.ts"
import { IdentifierKind } from "./contract.ts"
import type { NewPerson } from "./create-persons.ts"
import { checkIdentifiers, deleteIdentifier, insertIdentifier, listIdentifiers } from "./identifiers/identifier-rows.ts"
import { checkedIdentifier } from "./identifiers/identifier-settings.ts"
import type { SealedPerson } from "./record.ts"
import { checkUnrestricted, getWithSeal, noteChange } from "./rows.ts"
import { untouchedAsBefore } from "./visible.ts"

/** What was filled in, by its field (`birth.date`, `phones`, `bsn`), and which fields had something else and stayed. */
export type Filled = { readonly values: Readonly<Record<string, unknown>>; readonly kept: readonly string[] }

type PersonParts = Readonly<Record<string, unknown>>

const groups = ["name", "birth", "insurance"] as const
const singles = ["gender", "formOfAddress", "language", "note", "addresses", "phones", "emails"] as const

/**
 * Fills what is empty of somebody with what is given; what is there stays. Refuses where something of that may not be written, before
 * anything of it is.
 */
export async function fillPerson(
  at: Change,
  id: PersonId,
  { number: _number, state: _state, inactive: _inactive, bsn, insz, ...given }: NewPerson,
): Promise<Filled> {
  const { person: seen, seal } = await getWithSeal(at, id)
  requireReadable(seen.content)
  const today = dayText(at.now, at.practice.zone)
  const home = homeOf(at.practice.zone)
  const { content, values, kept } = filledUp(seen.content, checkedContent(given, today, home))
  const { fresh, others } = await missingNumbers(at, seal, { bsn, insz })
  const numbers = Object.fromEntries(fresh)
  await checkIdentifiers(at, id, Object.values(numbers))
  if (Object.keys(values).length > 0) {
    const sent = Object.fromEntries(Object.keys(values).map((path) => [path.split(".")[0] ?? path, true]))
    const checked = untouchedAsBefore(seen.content, checkedContent(content, today, home), sent)
    await changeContent(at, seen, seal, seen.state, checked)
  } else if (fresh.length > 0) await noteChange(at, id)
  for (const [kind, value] of fresh) await insertIdentifier(at, seal, kind, value, "typed")
  return { values: { ...values, ...numbers }, kept: [...kept, ...others] }
}

/** Of the numbers that are given, those that somebody has not, and the kinds of which they have another. */
async function missingNumbers(
  at: Change,
  seal: PersonSeal,
  typed: Readonly<Record<IdentifierKind, string | undefined>>,
): Promise<{ readonly fresh: (readonly [IdentifierKind, string])[]; readonly others: IdentifierKind[] }> {
  const has = new Map((await listIdentifiers(at, seal)).map(({ kind, value }) => [kind, value]))
  const fresh: (readonly [IdentifierKind, string])[] = []
  const others: IdentifierKind[] = []
  for (const kind of IdentifierKind.options) {
    if (typed[kind] === undefined) continue
    const value = await checkedIdentifier(at, kind, typed[kind])
    if (!has.has(kind)) fresh.push([kind, value])
    else if (has.get(kind) !== value) others.push(kind)
  }
  return { fresh, others }
}

/** Empties again what was filled in, as far as it is still as it was filled; says whether all of it was. */
export async function emptyFilled(at: Change, id: PersonId, values: Filled["values"]): Promise<boolean> {
  const { person: seen, seal } = await getWithSeal(at, id)
  if (isUnreadable(seen.content)) return false
  const { content, all } = emptied(seen.content, values)
  const numbers = (await listIdentifiers(at, seal)).filter(({ kind, value }) => values[kind] === value)
  await checkIdentifiers(
    at,
    id,
    numbers.map(({ value }) => value),
  )
  const clearance = numbers.length === 0 ? undefined : await clearToDestroy([{ person: id, part: true }], at)
  if (content !== seen.content) await changeContent(at, seen, seal, seen.state, content)
  else if (numbers.length > 0) await checkUnrestricted(at, id)
  if (clearance !== undefined) for (const number of numbers) await deleteIdentifier(at, clearance, id, number)
  return all
}

/** Somebody's content with what was empty of it filled, and what that was. */
function filledUp(seen: SealedPerson, given: PersonParts): Filled & { readonly content: SealedPerson } {
  const values: Record<string, unknown> = {}
  const kept: string[] = []
  const made: Record<string, unknown> = { ...seen }
  const fill = (into: Record<string, unknown>, key: string, value: unknown, path: string) => {
    if (isEmpty(value)) return
    if (isEmpty(into[key])) {
      into[key] = value
      values[path] = value
    } else if (!isSame(into[key], value)) kept.push(path)
  }
  for (const group of groups) {
    const inside: Record<string, unknown> = { ...(made[group] as PersonParts | undefined) }
    for (const [key, value] of Object.entries((given[group] as PersonParts | undefined) ?? {}))
      // How a name is used says something of the whole name, and is never empty.
      if (key !== "nameUse") fill(inside, key, value, `${group}.${key}`)
    if (Object.keys(inside).length > 0) made[group] = inside
  }
  for (const field of singles) fill(made, field, given[field], field)
  return { content: made as SealedPerson, values, kept }
}

function emptied(seen: SealedPerson, values: PersonParts): { readonly content: SealedPerson; readonly all: boolean } {
  const made: Record<string, unknown> = { ...seen }
  let [changed, all] = [false, true]
  for (const [path, value] of Object.entries(values)) {
    const [group = "", key] = path.split(".")
    const inside = key === undefined ? made : { ...(made[group] as Record<string, unknown> | undefined) }
    const last = key ?? group
    if (last === "bsn" || last === "insz") continue
    if (!isSame(inside[last], value)) {
      all = false
      continue
    }
    changed = true
    if (Array.isArray(value)) inside[last] = []
    else delete inside[last]
    if (key !== undefined) made[group] = inside
  }
  for (const group of ["birth", "insurance"])
    if (made[group] !== undefined && Object.keys(made[group] as PersonParts).length === 0) delete made[group]
  return { content: changed ? (made as SealedPerson) : seen, all }
}

const isEmpty = (value: unknown): boolean =>
  value === undefined || value === null || value === "" || (Array.isArray(value) && value.length === 0)

const isSame = (one: unknown, other: unknown): boolean => JSON.stringify(one) === JSON.stringify(other)
