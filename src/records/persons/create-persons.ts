import { newId, type PersonId } from "#ground/kernel/ids.ts"
import type { Change, Look, PersonSeal } from "#ground/kernel/scope.ts"
import { dayText } from "#ground/kernel/time.ts"
import type { TokenRow } from "#records/finding/finding.ts"
import { checkedContent } from "./checked-content.ts"
import { IdentifierKind, type PersonContent, type PersonState } from "./contract.ts"
import { insertIdentifier } from "./identifier-rows.ts"
import { checkedIdentifier } from "./identifier-settings.ts"
import { takeNumbers } from "./numbers.ts"
import type { SealedPerson } from "./record.ts"
import { insertPerson } from "./rows.ts"
import { cluesOf, personTokens, tokenOf } from "./tokens.ts"

/** A person to be made; a given `number` is kept when it is free. */
export type NewPerson = PersonContent & {
  readonly number?: string | undefined
  readonly state?: PersonState | undefined
  /** For who comes in inactive. */
  readonly inactive?: { readonly reason: string; readonly on: string } | undefined
  readonly bsn?: string | undefined
  readonly insz?: string | undefined
}

type Ready = {
  readonly state: PersonState
  readonly content: Omit<SealedPerson, "number">
  readonly identifiers: readonly (readonly [IdentifierKind, string])[]
}

/**
 * Makes persons, with their numbers, keys and tokens; gives their ids in the same order. Refuses the first that
 * cannot be: `details.index` says which, `details.field` names the field. Doubles are not looked for: see `findDoubles`.
 */
export async function createPersons(at: Change, people: readonly NewPerson[]): Promise<readonly PersonId[]> {
  const ready: Ready[] = []
  for (const person of people) ready.push(await readyPerson(at, person))
  const numbers = await takeNumbers(at, people.map(({ number }) => number))
  const ids = people.map(() => newId<PersonId>(at.now))
  const seals = await at.keys.createMany(ids)
  const tokens: TokenRow[] = []
  for (const [index, person] of ready.entries()) {
    const seal = ids[index] === undefined ? undefined : seals.get(ids[index])
    if (seal === undefined) throw new Error("a new person has no key")
    tokens.push(...(await insertReady(at, seal, person, numbers[index] ?? "")))
  }
  // In the order of the table: neighbours are written together.
  if (people.length > 1) tokens.sort(([one], [other]) => Buffer.compare(one, other))
  await personTokens.add(at, tokens)
  return ids
}

/** What would be made of a new person; refuses what cannot be. For a trial run, too. */
export async function readyPerson(at: Look, person: NewPerson): Promise<Ready> {
  const today = dayText(at.now, at.practice.zone)
  const { number: _number, state: given, inactive: since, bsn, insz, ...rest } = person
  const content = checkedContent(rest, today)
  const state = content.deathDate === undefined ? (given ?? "active") : "deceased"
  const inactive = state === "inactive" ? (since ?? { reason: at.say("persons.reason-unknown"), on: today }) : undefined
  const identifiers: [IdentifierKind, string][] = []
  for (const kind of IdentifierKind.options) {
    const typed = { bsn, insz }[kind]
    if (typed !== undefined) identifiers.push([kind, await checkedIdentifier(at, kind, typed)])
  }
  return { state, content: { ...content, inactive, states: [{ on: today, state, reason: inactive?.reason }] }, identifiers }
}

async function insertReady(at: Change, seal: PersonSeal, ready: Ready, number: string): Promise<readonly TokenRow[]> {
  const content: SealedPerson = { ...ready.content, number }
  await insertPerson(at, { seal, state: ready.state, content })
  for (const [kind, value] of ready.identifiers) await insertIdentifier(at, seal, kind, value, "typed")
  return [...cluesOf(content)].map((clue) => [tokenOf(at.keys, clue), seal.person])
}
