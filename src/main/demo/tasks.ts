import type { TeamId } from "#ground/kernel/ids.ts"
import { addMember, createTeam, setLead } from "#duties/teams/contract.ts"
import { listMyDossiers } from "#records/dossiers/contract.ts"
import { createTask, finishTask, handOverTask } from "#records/tasks/contract.ts"
import type { Calendar } from "./calendar.ts"
import type { DemoColleague, Staff } from "./staff.ts"

/** Two teams, and what they and their members still have to do; some of it is overdue. */
export async function addTasks({ manager, physio, desk }: Staff, calendar: Calendar): Promise<void> {
  const treating = await makeTeam(manager, "Behandelteam", [physio, manager])
  const welcoming = await makeTeam(manager, "Balieteam", [desk, manager])
  const on = (days: number): string => calendar.today.add({ days }).toString()
  const { dossiers } = await physio.does(listMyDossiers, {})
  const [first, second, third] = dossiers
  if (first === undefined || second === undefined || third === undefined) throw new Error("the demo has open dossiers")

  await manager.does(createTask, {
    title: "Verslag sturen aan de huisarts",
    due: on(-3),
    dossier: first.id,
    team: treating,
  })
  await physio.does(createTask, {
    title: "Bellen over de volgende afspraak",
    details: "Het liefst na vier uur.",
    due: on(0),
    person: second.person.id,
  })
  await desk.does(createTask, { title: "Handdoeken bestellen", due: on(2), team: welcoming })
  await manager.does(createTask, { title: "Adres nakijken", due: on(0), person: third.person.id, team: welcoming })
  const asked = await manager.does(createTask, { title: "Rooster voor december maken", due: on(5) })
  await manager.does(handOverTask, { id: asked.id, version: 1, user: physio.user, note: "Jij weet wie er vrij is." })
  const done = await physio.does(createTask, { title: "Oefenschema meegeven", due: on(-1), dossier: second.id })
  await physio.does(finishTask, { id: done.id, version: 1 })
}

/** The first member leads it. */
async function makeTeam(manager: DemoColleague, name: string, members: readonly DemoColleague[]): Promise<TeamId> {
  const { id } = await manager.does(createTeam, { name })
  for (const { user } of members) await manager.does(addMember, { id, user })
  const [lead] = members
  if (lead !== undefined) await manager.does(setLead, { id, user: lead.user, isLead: true })
  return id
}
