import { newId, type PersonId } from "#ground/kernel/ids.ts"
import { Refusal, refuse } from "#ground/kernel/refusal.ts"
import type { Change, Look } from "#ground/kernel/scope.ts"
import { Pace } from "#ground/kernel/pace.ts"
import { dayText } from "#ground/kernel/time.ts"
import { homeOf } from "#ground/reading/countries.ts"
import { setMaker } from "#gate/access/access.ts"
import type { TokenRow } from "#records/finding/finding.ts"
import { checkBirthCountry, checkedContent, contentRefusals } from "./checked-content.ts"
import { IdentifierKind, type PersonContent, type PersonState } from "./contract.ts"
import { insertIdentifier } from "./identifiers/identifier-rows.ts"
import { checkedIdentifier } from "./identifiers/identifier-settings.ts"
import { takeNumbers } from "./numbers.ts"
import { listReasons, meantBy } from "./reasons/reasons.ts"
import type { SealedPerson } from "./record.ts"
import { insertPersons, type NewRow } from "./rows.ts"
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
 * cannot be: `details.index` says which, `details.field` names the field. Duplicates are not looked for: see `findDuplicates`.
 */
export async function createPersons(at: Change, people: readonly NewPerson[]): Promise<readonly PersonId[]> {
  const ready = await readyPersons(at, people)
  const numbers = await takeNumbers(
    at,
    people.map(({ number }) => number),
  )
  const ids = people.map(() => newId<PersonId>(at.now))
  const seals = await at.keys.createMany(ids)
  const reasons = ready.some(({ content }) => content.inactive !== undefined) ? await listReasons(at) : []
  const made = ready.map(({ state, content: { inactive, ...content }, identifiers }, index) => {
    const seal = ids[index] === undefined ? undefined : seals.get(ids[index])
    if (seal === undefined) throw new Error("a new person has no key")
    const since = inactive === undefined ? {} : { inactive: { ...inactive, ...meantBy(reasons, inactive.reason) } }
    return { seal, state, content: { ...content, ...since, number: numbers[index] ?? "" }, identifiers }
  })
  // First: how far the maker reaches decides what of them may be brought in, also where it is less far than they may write.
  if (at.actor.kind === "user") await setMaker(at, ids, at.actor.user)
  await insertPersons(at, made)
  for (const { seal, identifiers } of made) {
    for (const [kind, value] of identifiers) await insertIdentifier(at, seal, kind, value, "typed")
  }
  await personTokens.add(at, await tokensOf(at, made))
  return ids
}

async function readyPersons(at: Look, people: readonly NewPerson[]): Promise<readonly Ready[]> {
  const today = dayText(at.now, at.practice.zone)
  const ready: Ready[] = []
  const pace = new Pace()
  for (const [index, person] of people.entries()) {
    if (pace.isLong()) await pace.rest()
    try {
      ready.push(await readyPerson(at, person, today))
    } catch (error) {
      if (error instanceof Refusal) throw refuse(error.code, { ...error.details, index })
      throw error
    }
  }
  return ready
}

/** What would be made of a new person; refuses one that cannot be. For a trial run, too. */
export async function readyPerson(
  at: Look,
  person: NewPerson,
  today = dayText(at.now, at.practice.zone),
): Promise<Ready> {
  const { number: _number, state: given, inactive: since, bsn, insz, ...rest } = person
  checkBirthCountry(rest.birth)
  const content = checkedContent(rest, today, homeOf(at.practice.zone))
  const state = content.deathDate === undefined ? (given ?? "active") : "deceased"
  const inactive = state === "inactive" ? (since ?? { reason: at.say("persons.reason-unknown"), on: today }) : undefined
  const identifiers: [IdentifierKind, string][] = []
  for (const kind of IdentifierKind.options) {
    const typed = { bsn, insz }[kind]
    if (typed !== undefined) identifiers.push([kind, await checkedIdentifier(at, kind, typed)])
  }
  return {
    state,
    content: { ...content, inactive, states: [{ on: today, state, reason: inactive?.reason }] },
    identifiers,
  }
}

/** Everything for which a new person would be refused, each with its field; nothing for one that can be made. */
export async function newPersonRefusals(
  at: Look,
  { number: _number, state: _state, inactive: _inactive, bsn, insz, ...content }: NewPerson,
  today: string,
): Promise<readonly Refusal[]> {
  const refusals = [...contentRefusals(content, today, homeOf(at.practice.zone))]
  for (const kind of IdentifierKind.options) {
    const typed = { bsn, insz }[kind]
    if (typed === undefined) continue
    try {
      await checkedIdentifier(at, kind, typed)
    } catch (error) {
      if (!(error instanceof Refusal)) throw error
      refusals.push(error)
    }
  }
  return refusals
}

/** In the order of the table: neighbours are written together. */
async function tokensOf(at: Look, people: readonly NewRow[]): Promise<readonly TokenRow[]> {
  const tokens: { readonly row: TokenRow; readonly order: number }[] = []
  const pace = new Pace()
  for (const { seal, content } of people) {
    if (pace.isLong()) await pace.rest()
    for (const clue of cluesOf(content)) {
      const token = tokenOf(at.keys, clue)
      tokens.push({ row: [token, seal.person], order: Buffer.from(token.buffer, token.byteOffset).readUIntBE(0, 6) })
    }
  }
  return tokens.toSorted((one, other) => one.order - other.order).map(({ row }) => row)
}
