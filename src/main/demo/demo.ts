import type { Room } from "#ground/kernel/room.ts"
import type { OpenPractice, Practices } from "#gate/practices/practices.ts"
import { lend } from "#gate/runner/runner.ts"
import { getSetting, setSetting } from "#gate/settings/settings.ts"
import { setIdentifierSettings } from "#records/persons/contract.ts"
import { calendarOf } from "./calendar.ts"
import { addDossierTypes } from "./dossier-types.ts"
import { addOrganisations } from "./organisations.ts"
import { addPersons } from "./persons.ts"
import { planDossiers } from "./plan-dossiers.ts"
import { hireStaff, system } from "./staff.ts"
import { addConsents, endWithSome } from "./states.ts"
import { addTasks } from "./tasks.ts"
import { addTies } from "./ties.ts"
import { writeDossiers } from "./write-dossiers.ts"

export { demoEmails } from "./staff.ts"

/** Of all three accounts of the demo. */
export const demoPassword = "appel-fluit-sneeuw-kast"

const demo = { slug: "linde", name: "Praktijk De Linde", language: "nl" } as const
const complete = "demo-complete"

/**
 * Makes the demo practice, full of test data, when there is none. Throws when there is one that was not finished: it is
 * of no use to anybody, and the folder of data has to be removed by hand.
 */
export async function fillDemo(practices: Practices, rooms: readonly Room[], password: string): Promise<void> {
  const found = await practices.use(demo.slug, async (practice) =>
    practice === undefined ? "none" : (await isComplete(practice)) ? "whole" : "half",
  )
  if (found === "whole") return
  if (found === "half")
    throw new Error("the demo practice was not finished when it was made: remove the data folder and start again")
  await practices.create(demo)
  await practices.use(demo.slug, async (practice) => {
    if (practice === undefined) throw new Error("the demo practice was just made")
    await fill(practice, rooms, password)
  })
}

const isComplete = (practice: OpenPractice): Promise<boolean> =>
  practice.look(system, (at) => getSetting(at, complete, false))

async function fill(practice: OpenPractice, rooms: readonly Room[], password: string): Promise<void> {
  const calendar = calendarOf(practice.clock.now(), practice.ref.zone)
  const staff = await hireStaff(practice, rooms, password)
  await staff.manager.does(setIdentifierSettings, { bsn: { kept: true, ground: "care" }, insz: { kept: false } })
  const types = await addDossierTypes(staff.manager)
  const organisations = await addOrganisations(staff.desk)
  const people = await addPersons(staff)
  await addTies(staff.desk, people, organisations, calendar)
  const plans = planDossiers(people, calendar)
  await writeDossiers({ staff, types, organisations, calendar }, plans)
  await addConsents(staff.manager, people, calendar)
  await endWithSome(staff.desk, plans, calendar)
  await addTasks(staff, calendar)
  await lend(practice, system).change({ event: "demo.completed", action: "C", object: "setting" }, (at) =>
    setSetting(at, complete, true),
  )
}
