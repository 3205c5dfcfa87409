import { addDocumentToPerson } from "#records/documents/contract.ts"
import { makeInactive } from "#records/persons/contract.ts"
import type { Calendar } from "./calendar.ts"
import { chanceOf } from "./chance.ts"
import { consentForm } from "./papers.ts"
import type { KnownPerson, People } from "./persons.ts"
import type { DossierPlan } from "./plans.ts"
import type { DemoColleague } from "./staff.ts"

const reasons = [
  "Behandeling afgerond",
  "Verhuisd",
  "Overgestapt naar een andere praktijk",
  "Op eigen verzoek",
] as const

/** Those whose last dossier ended long ago are often inactive, from some weeks after. */
export async function endWithSome(
  desk: DemoColleague,
  plans: readonly DossierPlan[],
  calendar: Calendar,
): Promise<void> {
  const byPerson = Map.groupBy(plans, ({ person }) => person)
  await Promise.all(
    [...byPerson].map(async ([{ id, brp }, theirs]) => {
      const chance = chanceOf(`inactive ${brp.bsn}`)
      const ended = theirs
        .map(({ closed }) => closed?.on.toString() ?? "open")
        .toSorted()
        .at(-1)
      if (ended === undefined || ended === "open" || ended > calendar.workday(240).toString() || !chance.is(55)) return
      const date = Temporal.PlainDate.from(ended)
        .add({ days: chance.between(14, 60) })
        .toString()
      await desk.does(makeInactive, { id, reason: chance.pick(reasons), date })
    }),
  )
}

/** Forms that some people signed; they are with the person, not in a dossier. */
export async function addConsents(manager: DemoColleague, people: People, calendar: Calendar): Promise<void> {
  const signed = [...people.values()].filter(
    ({ brp }) => brp.death === undefined && chanceOf(`consent ${brp.bsn}`).is(7),
  )
  await Promise.all(signed.map((person) => addConsent(manager, person, calendar)))
}

async function addConsent(manager: DemoColleague, person: KnownPerson, calendar: Calendar): Promise<void> {
  const day = calendar.workday(chanceOf(`consent day ${person.brp.bsn}`).between(5, 900))
  for (const { name, kind, description, make } of consentForm(person, day)) {
    await manager.sends(addDocumentToPerson, { id: person.id, kind, description }, { name, bytes: await make() })
  }
}
