import assert from "node:assert/strict"
import { clearForErased } from "#ground/kernel/ending.ts"
import type { PersonId } from "#ground/kernel/ids.ts"
import { namesChanged, setUserState } from "#gate/accounts/accounts.ts"
import { addToTeams, createTeam, leaveAllTeams } from "#gate/teams/teams.ts"
import { createDossierType, openDossier } from "#records/dossiers/contract.ts"
import { createPerson } from "#records/persons/contract.ts"
import { removeFreshPersons } from "#records/persons/persons.ts"
import { anna, drVos } from "#tests/people/people.ts"
import { onEachEngine, refused, type Staff, type TestPractice } from "#tests/people/practice.ts"
import {
  changeTask,
  createTask,
  finishTask,
  getTask,
  handOverTask,
  listTasks,
  listTasksOfDossier,
  listTasksOfPerson,
  removeTask,
  reopenTask,
  takeTask,
} from "./contract.ts"
import { personsWithTasks } from "./tasks.ts"

const readers = [
  "persons.read",
  "persons.write",
  "persons.see-contact",
  "dossiers.read",
  "dossiers.write",
  "dossiers.manage-types",
]
const due = "2026-11-25"

/** A team with these members. */
const aTeam = (linde: TestPractice, name: string, ...members: readonly Staff[]) =>
  linde.change(async (at) => {
    const team = await createTeam(at, name)
    for (const { user } of members) await addToTeams(at, user, [team])
    return team
  })

const titles = async (staff: Staff, input: Parameters<typeof staff.does<typeof listTasks>>[1] = {}) =>
  (await staff.does(listTasks, input)).tasks.map(({ title }) => title)

onEachEngine("a task of one's own: made, changed, done, open again, removed", async (aPractice) => {
  const linde = await aPractice()
  const bea = await linde.colleague("Bea")

  const task = await bea.does(createTask, { title: "Handdoeken bestellen", due })
  assert.deepEqual(task.assignee, { user: bea.user, name: "Bea" })
  assert.deepEqual([task.when, task.person, task.version], ["later", undefined, 1])

  linde.clock.advance({ minutes: 5 })
  const changed = await bea.does(changeTask, {
    id: task.id,
    version: 1,
    title: "Handdoeken en lakens bestellen",
    details: "Bij de wasserij",
    due: "2026-11-22",
  })
  assert.deepEqual([changed.when, changed.details, changed.version], ["today", "Bij de wasserij", 2])
  const finished = await bea.does(finishTask, { id: task.id, version: 2 })
  assert.deepEqual([finished.when, finished.done], ["done", { at: "2026-11-22T09:05:00.000Z", by: "Bea" }])
  assert.deepEqual([await titles(bea), await titles(bea, { state: "done" })], [[], [changed.title]])
  await assert.rejects(bea.does(finishTask, { id: task.id, version: 3 }), refused("tasks.already-done"))

  const reopened = await bea.does(reopenTask, { id: task.id, version: 3 })
  await assert.rejects(bea.does(reopenTask, { id: task.id, version: 4 }), refused("tasks.already-open"))
  const emptied = await bea.does(changeTask, { id: task.id, version: reopened.version, details: null })
  assert.deepEqual([emptied.details, emptied.title], [undefined, changed.title])
  await bea.does(removeTask, { id: task.id, version: emptied.version })
  await assert.rejects(bea.does(getTask, { id: task.id }), refused("general.not-found"))
  assert.deepEqual(
    (await linde.audit()).filter(({ thing }) => thing === task.id).map(({ event, outcome }) => `${event} ${outcome}`),
    [
      "tasks.created done",
      "tasks.changed done",
      "tasks.finished done",
      "tasks.finished refused",
      "tasks.reopened done",
      "tasks.reopened refused",
      "tasks.changed done",
      "tasks.removed done",
      "tasks.read refused",
    ],
  )
})

onEachEngine("what is overdue comes first, in the lists of me and my teams", async (aPractice) => {
  const linde = await aPractice()
  const [bea, cor] = [await linde.colleague("Bea"), await linde.colleague("Cor")]
  const hands = await aTeam(linde, "Handenteam", bea)
  await bea.does(createTask, { title: "later", due: "2026-12-01" })
  await cor.does(createTask, { title: "vandaag", due: "2026-11-22", user: bea.user })
  await cor.does(createTask, { title: "te laat", due: "2026-11-20", team: hands })
  await cor.does(createTask, { title: "van Cor", due: "2026-11-01" })

  assert.deepEqual(await titles(bea), ["te laat", "vandaag", "later"])
  assert.deepEqual(await titles(bea, { whose: "mine" }), ["vandaag", "later"])
  assert.deepEqual(await titles(bea, { whose: "teams" }), ["te laat"])
  assert.deepEqual(await titles(bea, { whose: "given" }), [])
  assert.deepEqual(await titles(cor, { whose: "given" }), ["te laat", "vandaag"])
  assert.deepEqual(await titles(cor), ["van Cor"])
  const page = await bea.does(listTasks, { page: 2, size: 2 })
  assert.deepEqual(
    [page.total, page.overdue, page.today, page.hidden, page.tasks.map(({ title, when }) => `${title} ${when}`)],
    [3, 1, 1, 0, ["later later"]],
  )

  await linde.change((at) => leaveAllTeams(at, bea.user))
  assert.deepEqual(await titles(bea), ["vandaag", "later"])
  assert.deepEqual(await titles(bea, { whose: "teams" }), [])
})

onEachEngine("a member takes a team's task, another is too late, and it goes on to a colleague", async (aPractice) => {
  const linde = await aPractice()
  const [bea, cor, dia] = [await linde.colleague("Bea"), await linde.colleague("Cor"), await linde.colleague("Dia")]
  const hands = await aTeam(linde, "Handenteam", bea, cor)
  const { id } = await bea.does(createTask, { title: "Kast repareren", due, team: hands })

  const taken = await cor.does(takeTask, { id, version: 1 })
  assert.deepEqual(taken.assignee, { user: cor.user, name: "Cor" })
  await assert.rejects(bea.does(takeTask, { id, version: 1 }), refused("general.stale"))
  await assert.rejects(bea.does(takeTask, { id, version: 2 }), refused("tasks.not-allowed"))
  await assert.rejects(cor.does(changeTask, { id, version: 2, title: "x" }), refused("tasks.not-allowed"))
  await assert.rejects(cor.does(removeTask, { id, version: 2 }), refused("tasks.not-allowed"))
  await assert.rejects(cor.does(handOverTask, { id, version: 2 }), refused("tasks.one-assignee"))
  await assert.rejects(cor.does(handOverTask, { id, version: 2, user: cor.user }), refused("tasks.has-it-already"))
  await assert.rejects(dia.does(getTask, { id }), refused("general.not-found"))
  const handed = await cor.does(handOverTask, { id, version: 2, user: dia.user, note: "Jij hebt de sleutel" })
  assert.deepEqual(
    handed.handovers.map(({ by, to, note }) => [by, to, note]),
    [
      ["Cor", "Cor", undefined],
      ["Cor", "Dia", "Jij hebt de sleutel"],
    ],
  )
  const back = await dia.does(handOverTask, { id, version: 3, team: hands })
  assert.deepEqual(back.assignee, { team: hands, name: "Handenteam" })

  assert.deepEqual([await titles(dia), await titles(cor)], [[], ["Kast repareren"]])
  await assert.rejects(dia.does(finishTask, { id, version: 4 }), refused("general.not-found"))
  assert.equal((await cor.does(finishTask, { id, version: 4 })).when, "done")
})

onEachEngine("of two who finish one task at the same time, one does", async (aPractice) => {
  const linde = await aPractice()
  const [bea, cor] = [await linde.colleague("Bea"), await linde.colleague("Cor")]
  const hands = await aTeam(linde, "Handenteam", bea, cor)
  const { id } = await bea.does(createTask, { title: "Bellen", due, team: hands })

  const tries = await Promise.allSettled([bea, cor].map((who) => who.does(finishTask, { id, version: 1 })))

  assert.deepEqual(tries.map(({ status }) => status).toSorted(), ["fulfilled", "rejected"])
  const [lost] = tries.filter((one) => one.status === "rejected")
  assert.ok(refused("general.stale")(lost?.reason))
  assert.equal((await bea.does(getTask, { id })).version, 2)
})

onEachEngine("a task about a person is theirs to hold, and shown to who may read them alone", async (aPractice) => {
  const linde = await aPractice()
  const bea = await linde.colleague("Bea", ...readers)
  const blind = await linde.colleague("Bas")
  const hands = await aTeam(linde, "Handenteam", bea, blind)
  const { id: person } = await bea.does(createPerson, anna)
  const { id: type } = await bea.does(createDossierType, { name: "Behandeling" })
  const dossier = await bea.does(openDossier, { id: person, type, title: "Knie" })
  const about = await bea.does(createTask, { title: "Anna bellen", due, person, team: hands })
  const inDossier = await bea.does(createTask, {
    title: "Verslag naar huisarts",
    due: "2026-11-26",
    dossier: dossier.id,
    user: blind.user,
  })

  assert.equal(about.person?.id, person)
  assert.deepEqual(inDossier.dossier, { id: dossier.id, number: dossier.number, title: "Knie" })
  assert.equal(inDossier.person?.id, person)
  const ofPerson = await bea.does(listTasksOfPerson, { id: person })
  assert.deepEqual(
    ofPerson.tasks.map(({ title }) => title),
    ["Anna bellen", "Verslag naar huisarts"],
  )
  const ofDossier = await bea.does(listTasksOfDossier, { id: dossier.id })
  assert.deepEqual(
    ofDossier.tasks.map(({ title }) => title),
    ["Verslag naar huisarts"],
  )

  const seen = await blind.does(listTasks, {})
  assert.deepEqual([seen.tasks, seen.hidden, seen.total], [[], 2, 2])
  for (const act of [finishTask, takeTask, removeTask, reopenTask, changeTask, handOverTask])
    await assert.rejects(blind.does(act, { id: about.id, version: 1 }), refused("general.not-found"), act.name)
  await assert.rejects(blind.does(getTask, { id: about.id }), refused("general.not-found"))
  await assert.rejects(blind.does(createTask, { title: "x", due, person }), refused("general.not-found"))
  await assert.rejects(blind.does(createTask, { title: "x", due, dossier: dossier.id }), refused("general.not-found"))
  await assert.rejects(blind.does(listTasksOfPerson, { id: person }), refused("general.not-allowed"))
  await assert.rejects(blind.does(listTasksOfDossier, { id: dossier.id }), refused("general.not-allowed"))

  const noDossiers = await linde.colleague("Eva", "persons.read")
  const [, second] = (await noDossiers.does(listTasksOfPerson, { id: person })).tasks
  assert.deepEqual([second?.title, second?.dossier, second?.may.finish], ["Verslag naar huisarts", undefined, false])
  await assert.rejects(noDossiers.does(finishTask, { id: about.id, version: 1 }), refused("tasks.not-allowed"))

  assert.deepEqual(await linde.look((at) => personsWithTasks(at, [person])), [person])
})

onEachEngine(
  "a person with a task stays when an import is undone, and who is forgotten has none",
  async (aPractice) => {
    const linde = await aPractice()
    const bea = await linde.colleague("Bea", ...readers)
    const { id: person } = await bea.does(createPerson, anna)
    const { id } = await bea.does(createTask, { title: "Anna bellen", due, person })

    const gone = await linde.change((at) => removeFreshPersons(at, [person], [personsWithTasks]))
    assert.deepEqual([gone, await titles(bea)], [[], ["Anna bellen"]])

    await linde.change((at) => at.keys.destroy(clearForErased([person as PersonId]), [person as PersonId]))
    await assert.rejects(bea.does(getTask, { id }), refused("general.not-found"))
    assert.deepEqual(await titles(bea), [])
  },
)

onEachEngine("what cannot be is refused: two assignees, nobody who is here, another's dossier", async (aPractice) => {
  const [linde, iep] = [await aPractice(), await aPractice()]
  const bea = await linde.colleague("Bea", ...readers)
  const elsewhere = await iep.colleague("Bea", ...readers)
  const hands = await aTeam(linde, "Handenteam", bea)
  const { id: person } = await bea.does(createPerson, anna)
  const { id: vos } = await bea.does(createPerson, drVos)
  const { id: type } = await bea.does(createDossierType, { name: "Behandeling" })
  const { id: dossier } = await bea.does(openDossier, { id: person, type, title: "Knie" })
  const task = { title: "x", due }

  await assert.rejects(bea.does(createTask, { ...task, team: hands, user: bea.user }), refused("tasks.one-assignee"))
  await assert.rejects(bea.does(createTask, { ...task, user: elsewhere.user }), refused("tasks.user-unknown"))
  await assert.rejects(elsewhere.does(createTask, { ...task, team: hands }), refused("teams.unknown"))
  await assert.rejects(elsewhere.does(createTask, { ...task, person }), refused("general.not-found"))
  await assert.rejects(elsewhere.does(createTask, { ...task, dossier }), refused("general.not-found"))
  await assert.rejects(bea.does(createTask, { ...task, person: vos, dossier }), refused("tasks.dossier-of-other"))
  await assert.rejects(bea.does(createTask, { ...task, title: " " }), refused("general.malformed"))
  await assert.rejects(bea.does(createTask, { ...task, due: "2026-02-30" }), refused("general.malformed"))
  assert.equal((await bea.does(listTasks, {})).total, 0)

  const { id } = await bea.does(createTask, task)
  for (const act of [finishTask, takeTask, removeTask, reopenTask, changeTask, handOverTask])
    await assert.rejects(elsewhere.does(act, { id, version: 1 }), refused("general.not-found"), act.name)
  assert.equal((await bea.does(getTask, { id })).version, 1)
})

onEachEngine("what a colleague left behind can be taken by who may see it", async (aPractice) => {
  const linde = await aPractice()
  const bea = await linde.colleague("Bea", ...readers)
  const [cor, boss] = [await linde.colleague("Cor", "persons.read"), await linde.colleague("Dia", "teams.manage")]
  const { id: person } = await bea.does(createPerson, anna)
  const about = await bea.does(createTask, { title: "Anna bellen", due, person })
  const own = await bea.does(createTask, { title: "Sleutels nabestellen", due: "2026-11-26" })
  assert.deepEqual(await titles(boss, { whose: "left" }), [])

  await linde.change(async (at) => {
    await setUserState(at, bea.user, "ended")
    namesChanged(at)
  })

  assert.deepEqual(await titles(cor, { whose: "left" }), ["Anna bellen"])
  assert.deepEqual(await titles(boss, { whose: "left" }), ["Sleutels nabestellen"])
  await assert.rejects(cor.does(takeTask, { id: own.id, version: 1 }), refused("general.not-found"))
  await cor.does(takeTask, { id: about.id, version: 1 })
  await boss.does(handOverTask, { id: own.id, version: 1, user: cor.user })
  assert.deepEqual(await titles(cor), ["Anna bellen", "Sleutels nabestellen"])
  await assert.rejects(boss.does(createTask, { title: "x", due, user: bea.user }), refused("tasks.user-unknown"))
})
