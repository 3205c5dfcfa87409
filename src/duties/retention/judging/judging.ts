import type { PolicyId } from "#ground/kernel/ids.ts"
import type { DossierDates, RoleDates } from "#records/dossiers/dossiers.ts"
import type { PersonDates } from "#records/persons/persons.ts"
import type { Policy, PolicyContent, RetentionEvent } from "#duties/retention/contract.ts"
import { endOfMonth, keptThrough } from "./terms.ts"

/** Everything of a person from which terms run. */
export type ThingFacts = {
  readonly person: PersonDates
  readonly dossiers: readonly DossierDates[]
  /** Their parts in dossiers of others. */
  readonly roles: readonly RoleDates[]
}

/** What may be kept and end: a dossier of a person, or (without one) the person with all there is. */
export type JudgedThing = { readonly facts: ThingFacts; readonly dossier?: DossierDates | undefined }

/** A policy with its clock: the last day on which a thing is kept for which it began on a day. */
export type TermRule = Pick<Policy, "id" | "about" | "event"> & { readonly through: (day: string) => string }

/** The last day on which a thing is kept, and the policy that keeps it so long. */
export type KeptUntil = { readonly through: string; readonly policy: PolicyId }

/** Days come back often: what was reckoned once is not reckoned again. */
export function ruleOf(
  policy: Pick<PolicyContent, "about" | "event" | "endOfYear" | "term"> & { id: PolicyId },
): TermRule {
  const { id, about, event, endOfYear, term } = policy
  const known = new Map<string, string>()
  const through = (day: string): string => {
    const found = known.get(day) ?? keptThrough({ day, endOfYear }, term)
    known.set(day, found)
    return found
  }
  return { id, about, event, through }
}

const isOpen = ({ state }: RoleDates): boolean => state === "open"

/** When the last of some cases ended; nothing while one runs. */
function lastClosed(cases: readonly RoleDates[]): string | undefined {
  if (cases.some(isOpen)) return undefined
  return cases.reduce<string | undefined>((last, { closedOn }) => later(last, closedOn), undefined)
}

const later = (one: string | undefined, other: string | undefined): string | undefined =>
  one === undefined || (other !== undefined && other > one) ? other : one

/** The day on which something happened to a thing; nothing when it did not happen, or is not known. */
const days: Readonly<Record<RetentionEvent, (thing: JudgedThing) => string | undefined>> = {
  "dossier-closed": ({ facts, dossier }) => lastClosed(dossier === undefined ? facts.dossiers : [dossier]),
  "last-contact": ({ facts, dossier }) => dossier?.lastCareOn ?? facts.person.lastActivityOn,
  inactive: ({ facts }) => facts.person.inactiveOn,
  majority: ({ facts: { person } }) => (person.ofAgeIn === undefined ? undefined : endOfMonth(person.ofAgeIn)),
  death: ({ facts }) => facts.person.deceasedOn,
  "no-running-case": ({ facts: { person, dossiers, roles } }) =>
    // Whoever was never in a case is without one since something was last done with their file.
    dossiers.length + roles.length === 0 ? person.lastActivityOn : lastClosed([...dossiers, ...roles]),
  // Of single things of a kind; see `kinds.ts`.
  own: () => undefined,
}

/** The types of dossier that a policy names; nothing where it is about every type. */
export const typesOf = ({
  type,
  types,
}: Extract<TermRule["about"], { kind: "dossier" }>): readonly string[] | undefined =>
  types ?? (type === undefined ? undefined : [type])

const holdsFor = (about: Extract<TermRule["about"], { kind: "dossier" }>, type: string): boolean =>
  typesOf(about)?.includes(type) ?? true

/** Whether a policy is about a thing. */
export function isAbout({ about }: TermRule, { facts, dossier }: JudgedThing): boolean {
  if (about.kind === "dossier") return dossier !== undefined && holdsFor(about, dossier.type)
  if (dossier !== undefined || about.kind !== "person") return false
  return about.which === "without-dossier" ? facts.dossiers.length === 0 : !facts.dossiers.some(isOpen)
}

/** Until when a policy keeps a thing that it is about; nothing as long as its term did not begin. */
export function keptBy(rule: TermRule, thing: JudgedThing): string | undefined {
  const day = days[rule.event](thing)
  return day === undefined ? undefined : rule.through(day)
}

/** The longest that policies keep one thing by itself. */
function ownTerm(rules: readonly TermRule[], thing: JudgedThing): KeptUntil | undefined {
  let longest: KeptUntil | undefined
  for (const rule of rules) {
    if (!isAbout(rule, thing)) continue
    const through = keptBy(rule, thing)
    if (through !== undefined && (longest === undefined || through > longest.through))
      longest = { through, policy: rule.id }
  }
  return longest
}

/** The longest that policies keep a thing: with a person all dossiers go, so that the longest of those counts too. */
export function longestOf(rules: readonly TermRule[], thing: JudgedThing): KeptUntil | undefined {
  const own = ownTerm(rules, thing)
  if (thing.dossier !== undefined) return own
  return thing.facts.dossiers
    .map((dossier) => ownTerm(rules, { facts: thing.facts, dossier }))
    .reduce(
      (one, other) => (other !== undefined && (one === undefined || other.through > one.through) ? other : one),
      own,
    )
}

/** A person's things that any of these policies is about. */
export function thingsUnder(rules: readonly TermRule[], facts: ThingFacts): readonly JudgedThing[] {
  const all: readonly JudgedThing[] = [{ facts }, ...facts.dossiers.map((dossier) => ({ facts, dossier }))]
  return all.filter((thing) => rules.some((rule) => isAbout(rule, thing)))
}
