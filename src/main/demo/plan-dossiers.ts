import { ageOn, type Calendar } from "./calendar.ts"
import { chanceOf } from "./chance.ts"
import type { KnownPerson, People } from "./persons.ts"
import { longDossierBsn, longPlan } from "./plan-long.ts"
import { budgetDossier, maternityPlan } from "./plan-others.ts"
import { physioPlan } from "./plan-physio.ts"
import type { DossierPlan } from "./plans.ts"

/** The demo goes back three years. */
const longestAgo = 1080

/** Who has which dossiers: most people one, some more, family members often none. */
export const planDossiers = (people: People, calendar: Calendar): DossierPlan[] =>
  [...people.values()].flatMap((person) => (person.brp.death === undefined ? dossiersOf(person, people, calendar) : []))

function dossiersOf(person: KnownPerson, people: People, calendar: Calendar): DossierPlan[] {
  const { brp } = person
  if (brp.bsn === longDossierBsn) return [longPlan(person, calendar)]
  const chance = chanceOf(`dossiers ${brp.bsn}`)
  const age = ageOn(brp.birth, calendar.today) ?? 40
  const plans: DossierPlan[] = []
  if (age >= 16 && chance.is(56)) {
    const daysAgo = chance.is(30) ? chance.between(3, 100) : chance.between(101, longestAgo)
    plans.push(physioPlan(person, daysAgo, calendar, chance))
    if (daysAgo > 400 && chance.is(25))
      plans.push(physioPlan(person, chance.between(3, daysAgo - 200), calendar, chance))
  }
  const birthAgo = chance.is(10) ? chance.between(1, 8) : chance.between(9, 1000)
  const ageThen = age - birthAgo / 365
  if (brp.gender === "V" && ageThen >= 21 && ageThen <= 42 && chance.is(65))
    plans.push(maternityPlan(person, birthAgo, people, calendar, chance))
  if (age >= 19 && age <= 82 && chance.is(12))
    plans.push(budgetDossier(person, chance.between(10, longestAgo), calendar, chance))
  return plans
}
