import { budgetClosing, budgetEntries } from "./budget-journal.ts"
import type { Calendar } from "./calendar.ts"
import type { Chance } from "./chance.ts"
import { maternityEntries } from "./maternity-journal.ts"
import { budgetPlan, carePlan } from "./papers.ts"
import type { KnownPerson, People } from "./persons.ts"
import type { DossierPlan, PartyPlan } from "./plans.ts"

/** Care in the first days after a birth; the birth was `daysAgo`. */
export function maternityPlan(
  person: KnownPerson,
  daysAgo: number,
  people: People,
  calendar: Calendar,
  chance: Chance,
): DossierPlan {
  const birth = calendar.today.subtract({ days: daysAgo })
  const intake = calendar.workday(daysAgo + 70)
  const partner = person.brp.partners
    .map((bsn) => people.get(bsn))
    .find((known) => known !== undefined && known.brp.death === undefined)
  const parties: PartyPlan[] = [
    { role: "verloskundige", organisation: "midwives" },
    ...(partner === undefined ? [] : [{ role: "partner", person: partner }]),
    ...(chance.is(30) ? [{ role: "verzekeraar", organisation: "insurer" } as const] : []),
  ]
  return {
    person,
    type: "maternity",
    title: `Kraamzorg ${birth.year}`,
    description: "Aangemeld door de verloskundige.",
    openedOn: intake,
    ...(daysAgo > 10
      ? {
          closed: {
            on: birth.add({ days: 10 }),
            reason: chance.pick(["Zorg afgerond", "Overgedragen aan consultatiebureau"]),
          },
        }
      : {}),
    by: "manager",
    parties,
    entries: maternityEntries(birth, intake, calendar.today, chance),
    documents: chance.is(25) ? [carePlan(person, intake)] : [],
  }
}

const budgetReasons = ["Zelf verder", "Zelf verder", "Overgedragen aan gemeente", "Gestopt door cliënt"] as const

/** Help with money, with a talk every few weeks. */
export function budgetDossier(person: KnownPerson, daysAgo: number, calendar: Calendar, chance: Chance): DossierPlan {
  const talks = [daysAgo]
  const most = chance.between(4, 10)
  for (let ago = daysAgo - 14; ago >= 0 && talks.length < most; ago -= chance.between(12, 24)) talks.push(ago)
  const days = talks.map((ago) => calendar.workday(ago))
  const last = days.at(-1) ?? calendar.today
  const ended = daysAgo > 300
  const reason = chance.pick(budgetReasons)
  const entries = budgetEntries(days, chance)
  return {
    person,
    type: "budget",
    title: chance.pick(["Schulden op een rij", "Budgetbegeleiding", "Hulp bij de administratie"]),
    description: "Ondersteuning bij inkomsten, uitgaven en schulden.",
    openedOn: days[0] ?? calendar.today,
    ...(ended ? { closed: { on: last, reason } } : {}),
    by: "manager",
    parties: [
      { role: "schuldeiser", organisation: chance.pick(["landlord", "energy"]) },
      ...(chance.is(40) ? [{ role: "schuldhulpverlening", organisation: "municipality" } as const] : []),
    ],
    entries: ended ? [...entries, { day: last, kind: "Afsluiting", text: budgetClosing(reason) }] : entries,
    documents: chance.is(35) ? [budgetPlan(person, days[0] ?? calendar.today)] : [],
  }
}
