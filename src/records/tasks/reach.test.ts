import assert from "node:assert/strict"
import { createDossierType, openDossier } from "#records/dossiers/contract.ts"
import { createPerson } from "#records/persons/contract.ts"
import { anna, drVos } from "#tests/people/people.ts"
import { onEachEngine, refused } from "#tests/people/practice.ts"
import {
  createTask,
  finishTask,
  getTask,
  handOverTask,
  listTasks,
  listTasksOfDossier,
  listTasksOfPerson,
} from "./contract.ts"

const due = "2026-11-25"
const opensDossiers = [
  "persons.read",
  "persons.write",
  "persons.see-contact",
  "dossiers.read",
  "dossiers.write",
  "dossiers.manage-types",
]

onEachEngine("a task about somebody beyond one's reach is only counted, and cannot be touched", async (aPractice) => {
  const linde = await aPractice()
  const boss = await linde.colleague("Dia", ...opensDossiers)
  const near = await linde.colleague("Theo", "persons.read:own", "dossiers.read:own")
  const { id: type } = await boss.does(createDossierType, { name: "Behandeling" })
  const ours = (await boss.does(createPerson, anna)).id
  const theirs = (await boss.does(createPerson, drVos)).id
  await boss.does(openDossier, { id: ours, type, title: "Knie", treating: [near.user] })
  const { id: dossier } = await boss.does(openDossier, { id: theirs, type, title: "Rug" })
  await boss.does(createTask, { title: "Anna bellen", due, person: ours, user: near.user })
  const beyond = await boss.does(createTask, { title: "Vos bellen", due, person: theirs, user: near.user })
  await boss.does(createTask, { title: "Verslag van Vos", due, dossier, user: near.user })

  const seen = await near.does(listTasks, {})
  assert.deepEqual([seen.tasks.map(({ title }) => title), seen.hidden], [["Anna bellen"], 2])
  assert.equal(JSON.stringify(seen).includes("Vos"), false)
  assert.deepEqual(
    (await near.does(listTasksOfPerson, { id: ours })).tasks.map(({ title }) => title),
    ["Anna bellen"],
  )
  const tries = [
    [getTask, { id: beyond.id }],
    [finishTask, { id: beyond.id, version: 1 }],
    [handOverTask, { id: beyond.id, version: 1, user: boss.user }],
    [listTasksOfPerson, { id: theirs }],
    [listTasksOfDossier, { id: dossier }],
    [createTask, { title: "x", due, person: theirs }],
    [createTask, { title: "x", due, dossier }],
  ] as const
  for (const [act, input] of tries)
    await assert.rejects(near.does(act, input as never), refused("general.not-found"), act.name)
})
