import assert from "node:assert/strict"
import { addTie, createPerson } from "#records/persons/contract.ts"
import {
  addParty,
  correctEntry,
  createDossierType,
  listEntries,
  openDossier,
  writeEntry,
} from "#records/dossiers/contract.ts"
import { addDocumentToDossier, listDocumentsOfPerson } from "#records/documents/contract.ts"
import { getDraft, saveDraft } from "#records/drafts/contract.ts"
import { createTask, listTasksOfPerson } from "#records/tasks/contract.ts"
import { anna, bram, zoe } from "#tests/people/people.ts"
import { onEachEngine, refused, type Staff, type TestPractice } from "#tests/people/practice.ts"
import { previewExport } from "./contract.ts"

const everything = [
  "persons.read",
  "persons.write",
  "persons.see-contact",
  "dossiers.read",
  "dossiers.read-journal",
  "dossiers.write",
  "documents.read",
  "documents.write",
  "portability.export",
]
const own = (...names: string[]): string[] => everything.map((name) => (names.includes(name) ? `${name}:own` : name))

type Filled = { readonly boss: Staff; readonly person: string; readonly mine: string; readonly theirs: string }

/** Anna has two dossiers, each with an entry, a party, a file and a task; `reader` treats in the first. */
async function fill(linde: TestPractice, reader: Staff): Promise<Filled> {
  const boss = await linde.colleague("Bea", ...everything, "dossiers.manage-types")
  const type = (await boss.does(createDossierType, { name: "Behandeling" })).id
  const person = (await boss.does(createPerson, anna)).id
  const party = (await boss.does(createPerson, bram)).id
  const dossiers: string[] = []
  for (const [title, treating] of [
    ["Knie", [reader.user]],
    ["Angst", []],
  ] as const) {
    const { id } = await boss.does(openDossier, { id: person, type, title, treating: [...treating] })
    await boss.does(writeEntry, { id, text: `tekst ${title}` })
    await boss.does(addParty, { id, role: `rol ${title}`, person: party })
    await boss.does(createTask, { title: `taak ${title}`, due: "2026-11-30", dossier: id })
    await boss.sends(addDocumentToDossier, { id }, { name: `${title}.txt`, bytes: Buffer.from(title) })
    dossiers.push(id)
  }
  return { boss, person, mine: dossiers[0] ?? "", theirs: dossiers[1] ?? "" }
}

const counts = async (staff: Staff, person: string): Promise<Record<string, number>> => {
  const { kinds } = await staff.does(previewExport, { id: person, content: "all" })
  return Object.fromEntries(kinds.map(({ name, count }) => [name, count]))
}

onEachEngine(
  "an export holds of a person's dossiers those that its maker may see, and nothing of the others",
  async (aPractice) => {
    const linde = await aPractice()
    const exporter = await linde.colleague("Theo", ...own("dossiers.read", "dossiers.read-journal", "documents.read"))
    const narrow = await linde.colleague("Noor", ...own(...everything))
    const { boss, person } = await fill(linde, exporter)

    const whole = await counts(boss, person)
    const part = await counts(exporter, person)

    assert.deepEqual([whole["dossier"], whole["entry"], whole["party"], whole["document"]], [2, 2, 2, 2])
    assert.deepEqual([part["dossier"], part["entry"], part["party"], part["document"]], [1, 1, 1, 1])
    await assert.rejects(narrow.does(previewExport, { id: person, content: "all" }), refused("general.not-found"))
  },
)

onEachEngine("lists of a person count nothing of a dossier beyond reach", async (aPractice) => {
  const linde = await aPractice()
  const reader = await linde.colleague("Theo", ...own(...everything))
  const { person, mine, theirs } = await fill(linde, reader)

  const tasks = await reader.does(listTasksOfPerson, { id: person })
  assert.deepEqual([tasks.total, tasks.hidden, tasks.tasks.map(({ title }) => title)], [1, 0, ["taak Knie"]])
  assert.equal(JSON.stringify(tasks).includes(theirs), false)
  assert.equal((await reader.does(listDocumentsOfPerson, { id: person })).documents.length, 1)
  const part = await counts(reader, person)
  assert.deepEqual([part["dossier"], part["entry"], part["party"], part["document"], part["task"]], [1, 1, 1, 1, 1])
  const file = { name: "x.txt", bytes: Buffer.from("x") }
  await assert.rejects(reader.sends(addDocumentToDossier, { id: theirs }, file), refused("general.not-found"))
  await assert.rejects(
    reader.does(createTask, { title: "x", due: "2026-11-30", dossier: theirs }),
    refused("general.not-found"),
  )
  assert.equal((await reader.does(listEntries, { id: mine })).total, 1)
})

onEachEngine("an id tells no name: not as a tie, not as a party, not in a draft", async (aPractice) => {
  const linde = await aPractice()
  const reader = await linde.colleague("Theo", ...own("persons.read"))
  const { boss, person, mine } = await fill(linde, reader)
  const stranger = (await boss.does(createPerson, zoe)).id
  const gone = refused("general.not-found")

  await assert.rejects(reader.does(addTie, { id: person, kind: "partner", person: stranger }), gone)
  await assert.rejects(reader.does(addParty, { id: mine, role: "buur", person: stranger }), gone)
  await assert.rejects(reader.does(createTask, { title: "x", due: "2026-11-30", person: stranger }), gone)
  const place = `note/${stranger}`
  await assert.rejects(reader.does(saveDraft, { id: stranger, place, content: "x" }), gone)
  await assert.rejects(reader.does(getDraft, { id: stranger, place }), gone)
})

onEachEngine("who may not read a journal corrects nothing in it", async (aPractice) => {
  const linde = await aPractice()
  const writer = await linde.colleague("Wim", "dossiers.read", "dossiers.write")
  const { boss, mine } = await fill(linde, writer)
  const [entry] = (await boss.does(listEntries, { id: mine })).entries
  assert.ok(entry)

  await assert.rejects(
    writer.does(correctEntry, { id: entry.id, version: 1, text: "anders", reason: "x" }),
    refused("general.not-allowed"),
  )
  const written = await writer.does(writeEntry, { id: mine, text: "een eigen regel" })
  assert.equal(written.may.correct, false)
})
