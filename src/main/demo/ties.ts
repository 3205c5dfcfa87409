import type { z } from "zod"
import { addTie } from "#records/persons/contract.ts"
import { ageOn, type Calendar } from "./calendar.ts"
import { chanceOf } from "./chance.ts"
import { doctorsOf, type Organisations } from "./organisations.ts"
import type { KnownPerson, People } from "./persons.ts"
import type { DemoColleague } from "./staff.ts"

type NewTie = z.input<(typeof addTie)["takes"]>

/** Families as the register knows them, general practitioners, and who speaks for those who cannot do so alone. */
export async function addTies(
  desk: DemoColleague,
  people: People,
  organisations: Organisations,
  calendar: Calendar,
): Promise<void> {
  const ties = [...people.values()].flatMap((person): NewTie[] => [
    ...familyTies(person, people),
    ...doctorTies(person, organisations),
    ...guardianTies(person, people, organisations, calendar),
    ...parentalTies(person, people, calendar),
    ...schoolTies(person, organisations, calendar),
  ])
  await Promise.all(ties.map((tie) => desk.does(addTie, tie)))
}

/** Each pair once: a tie is made on both sides. Parents name their children and children their parents; one of them is enough. */
function familyTies({ id, brp }: KnownPerson, people: People): NewTie[] {
  const parents = brp.parents
    .flatMap((bsn) => one(people, bsn))
    .map((parent): NewTie => ({ id, kind: "parent", person: parent.id }))
  const children = brp.children
    .flatMap((bsn) => one(people, bsn))
    .filter((child) => !child.brp.parents.includes(brp.bsn))
    .map((child): NewTie => ({ id, kind: "child", person: child.id }))
  const partners = brp.partners
    .flatMap((bsn) => one(people, bsn))
    .filter((partner) => brp.bsn < partner.brp.bsn || !partner.brp.partners.includes(brp.bsn))
    .map((partner): NewTie => ({ id, kind: "partner", person: partner.id }))
  return [...parents, ...children, ...partners]
}

function doctorTies({ id, brp }: KnownPerson, organisations: Organisations): NewTie[] {
  const doctors = doctorsOf(brp.address?.city)
  const has = brp.death === undefined && chanceOf(`doctor ${brp.bsn}`).is(92)
  return doctors === undefined || !has
    ? []
    : [{ id, kind: "general-practitioner", organisation: organisations[doctors] }]
}

/** Under guardianship: a grown-up of the family, or else an office, is the guardian. */
function guardianTies(
  { id, brp }: KnownPerson,
  people: People,
  organisations: Organisations,
  calendar: Calendar,
): NewTie[] {
  if (brp.guardianship !== true) return []
  const family = [...brp.parents, ...brp.partners].flatMap((bsn) => one(people, bsn))
  const guardian = family.find((other) => isGrownUp(other, calendar) && other.brp.guardianship !== true)
  const mandate = {
    ground: "guardianship",
    scope: "Beslist mee over behandeling, geld en inzage in het dossier.",
  } as const
  const other = guardian === undefined ? { organisation: organisations.guardians } : { person: guardian.id }
  return [{ id, kind: "representative", ...other, mandate, note: "Beschikking van de rechtbank ingezien." }]
}

/** Parents speak for a child until it is of age. */
function parentalTies({ id, brp }: KnownPerson, people: People, calendar: Calendar): NewTie[] {
  const age = ageOn(brp.birth, calendar.today)
  if (age === undefined || age >= 18 || brp.birth?.length !== 10) return []
  const until = Temporal.PlainDate.from(brp.birth).add({ years: 18 }).toString()
  return brp.parents
    .flatMap((bsn) => one(people, bsn))
    .filter((parent) => isGrownUp(parent, calendar))
    .map((parent): NewTie => ({
      id,
      kind: "representative",
      person: parent.id,
      until,
      mandate: { ground: "parental-authority" },
    }))
}

function schoolTies({ id, brp }: KnownPerson, organisations: Organisations, calendar: Calendar): NewTie[] {
  const age = ageOn(brp.birth, calendar.today) ?? 40
  return age < 4 || age > 12 || brp.address?.city !== "'s-Gravenhage"
    ? []
    : [{ id, kind: "school", organisation: organisations.school }]
}

const one = (people: People, bsn: string): KnownPerson[] => {
  const person = people.get(bsn)
  return person === undefined ? [] : [person]
}

const isGrownUp = ({ brp }: KnownPerson, calendar: Calendar): boolean =>
  brp.death === undefined && (ageOn(brp.birth, calendar.today) ?? 0) >= 18
