import assert from "node:assert/strict"
import type { DossierId, PersonId } from "#ground/kernel/ids.ts"
import { createTeam } from "#gate/teams/teams.ts"
import { anna, bram, zoe } from "#tests/people/people.ts"
import { onEachEngine, refused, type Staff, type TestPractice } from "#tests/people/practice.ts"
import { addDocumentToDossier, getDocument, listDocumentsOfPerson } from "./documents/contract.ts"
import {
  addParty,
  changeDossier,
  createDossierType,
  getDossier,
  listDossiersOfPerson,
  listEntries,
  listEntriesOfPerson,
  openDossier,
  writeEntry,
} from "./dossiers/contract.ts"
import { addTie, changePerson, createPerson, findDuplicates, getPerson, listTies } from "./persons/contract.ts"
import { searchAll, searchPersons } from "./search/contract.ts"

const everything = [
  "persons.read",
  "persons.write",
  "persons.see-contact",
  "dossiers.read",
  "dossiers.read-journal",
  "dossiers.write",
  "dossiers.manage-types",
  "documents.read",
  "documents.write",
]
const reaching = (extent: "own" | "team"): string[] =>
  everything.map((name) => (name === "dossiers.manage-types" ? name : `${name}:${extent}`))

type Filled = {
  readonly boss: Staff
  readonly mine: { readonly person: PersonId; readonly dossier: DossierId }
  readonly theirs: { readonly person: PersonId; readonly dossier: DossierId; readonly document: string }
  readonly therapist: Staff
}

/** A therapist who reaches only their own dossiers: one of Anna. Bram has a dossier of somebody else. */
async function fill(linde: TestPractice): Promise<Filled> {
  const boss = await linde.staff(...everything)
  const therapist = await linde.colleague("Theo", ...reaching("own"))
  const type = (await boss.does(createDossierType, { name: "Behandeling" })).id
  const annaId = (await boss.does(createPerson, anna)).id
  const bramId = (await boss.does(createPerson, bram)).id
  const own = await boss.does(openDossier, { id: annaId, type, title: "Knie", treating: [therapist.user] })
  const other = await boss.does(openDossier, { id: bramId, type, title: "Rug" })
  await boss.does(writeEntry, { id: own.id, text: "buigt beter" })
  await boss.does(writeEntry, { id: other.id, text: "geheim van Bram" })
  const file = { name: "brief.txt", bytes: Buffer.from("brief") }
  const document = await boss.sends(addDocumentToDossier, { id: other.id }, file)
  return {
    boss,
    therapist,
    mine: { person: annaId, dossier: own.id },
    theirs: { person: bramId, dossier: other.id, document: document.id },
  }
}

onEachEngine(
  "who reaches their own dossiers sees those and their persons, and of all else nothing",
  async (aPractice) => {
    const linde = await aPractice()
    const { therapist, mine, theirs } = await fill(linde)

    assert.equal((await therapist.does(getPerson, { id: mine.person })).fullName, "Anna de Vries")
    assert.equal((await therapist.does(listEntries, { id: mine.dossier })).total, 1)
    const gone = refused("general.not-found")
    await assert.rejects(therapist.does(getPerson, { id: theirs.person }), gone)
    await assert.rejects(therapist.does(changePerson, { id: theirs.person, version: 1, note: "x" }), gone)
    await assert.rejects(therapist.does(getDossier, { id: theirs.dossier }), gone)
    await assert.rejects(therapist.does(listEntries, { id: theirs.dossier }), gone)
    await assert.rejects(therapist.does(writeEntry, { id: theirs.dossier, text: "x" }), gone)
    await assert.rejects(therapist.does(getDocument, { id: theirs.document as never }), gone)
    await assert.rejects(therapist.does(listDossiersOfPerson, { id: theirs.person }), gone)
    const found = await therapist.does(searchPersons, {})
    assert.deepEqual([found.total, found.persons.map(({ id }) => id)], [1, [mine.person]])
    assert.equal((await therapist.does(searchPersons, { query: "bram" })).total, 0)
    assert.deepEqual((await therapist.does(searchAll, { query: "bram" })).persons, [])
    assert.deepEqual((await therapist.does(searchAll, { query: "rug" })).dossiers, [])
    assert.equal((await therapist.does(searchAll, { query: "knie" })).dossiers.length, 1)
    assert.deepEqual((await therapist.does(findDuplicates, { name: bram.name })).perhapsDuplicate, [])
  },
)

onEachEngine("of a person with dossiers of several, each sees only what is theirs", async (aPractice) => {
  const linde = await aPractice()
  const { boss, therapist, mine } = await fill(linde)
  const [{ id: type } = { id: "" as never }] = [await boss.does(createDossierType, { name: "Psychologie" })]
  const secret = await boss.does(openDossier, { id: mine.person, type, title: "Angst" })
  await boss.does(writeEntry, { id: secret.id, text: "angstig" })
  await boss.sends(addDocumentToDossier, { id: secret.id }, { name: "test.txt", bytes: Buffer.from("x") })

  const dossiers = await therapist.does(listDossiersOfPerson, { id: mine.person })
  assert.deepEqual(
    dossiers.dossiers.map(({ title }) => title),
    ["Knie"],
  )
  const journal = await therapist.does(listEntriesOfPerson, { id: mine.person })
  assert.deepEqual([journal.total, journal.entries.map(({ text }) => text)], [1, ["buigt beter"]])
  assert.deepEqual((await therapist.does(listDocumentsOfPerson, { id: mine.person })).documents, [])
})

onEachEngine("a team reaches the dossiers that name it, for those whose right is for teams", async (aPractice) => {
  const linde = await aPractice()
  const { boss, theirs } = await fill(linde)
  const team = await linde.change((at) => createTeam(at, "Noord"))
  const member = (await linde.staff(...reaching("team"))).inTeams(team)
  const own = (await linde.staff(...reaching("own"))).inTeams(team)
  const gone = refused("general.not-found")
  await assert.rejects(member.does(getPerson, { id: theirs.person }), gone)

  await boss.does(changeDossier, { id: theirs.dossier, version: 1, teams: [team] })

  assert.equal((await member.does(getDossier, { id: theirs.dossier })).title, "Rug")
  assert.equal((await member.does(searchPersons, {})).total, 1)
  await assert.rejects(own.does(getDossier, { id: theirs.dossier }), gone)
  await assert.rejects(member.inTeams().does(getDossier, { id: theirs.dossier }), gone)
  await boss.does(changeDossier, { id: theirs.dossier, version: 2, teams: [] })
  await assert.rejects(member.does(getDossier, { id: theirs.dossier }), gone)
})

onEachEngine("a right reaches as far as it was given: reading all, writing one's own", async (aPractice) => {
  const linde = await aPractice()
  const { theirs } = await fill(linde)
  const reader = await linde.staff("persons.read", "dossiers.read", "persons.write:own", "dossiers.write:own")

  const person = await reader.does(getPerson, { id: theirs.person })
  assert.deepEqual([person.may.edit, person.may.seeContact, person.addresses], [false, false, undefined])
  assert.equal((await reader.does(getDossier, { id: theirs.dossier })).may.write, false)
  await assert.rejects(
    reader.does(changePerson, { id: theirs.person, version: 1, note: "x" }),
    refused("general.not-found"),
  )
})

onEachEngine("who makes a person sees them until a dossier says who cares", async (aPractice) => {
  const linde = await aPractice()
  const { boss, therapist } = await fill(linde)
  const { id } = await therapist.does(createPerson, zoe)
  assert.equal((await therapist.does(getPerson, { id })).id, id)

  const type = (await boss.does(createDossierType, { name: "Advies" })).id
  const opened = await therapist.does(openDossier, { id, type, title: "Advies" })

  assert.equal(opened.responsible?.id, therapist.user)
  assert.equal((await therapist.does(getPerson, { id })).id, id)
  await boss.does(changeDossier, { id: opened.id, version: 1, responsible: null })
  await assert.rejects(therapist.does(getPerson, { id }), refused("general.not-found"))
})

onEachEngine("a party of a dossier is within reach with it; a tie is a name and no more", async (aPractice) => {
  const linde = await aPractice()
  const { boss, therapist, mine, theirs } = await fill(linde)
  const zoeId = (await boss.does(createPerson, zoe)).id
  await boss.does(addParty, { id: mine.dossier, role: "verwijzer", person: zoeId })
  await boss.does(addTie, { id: mine.person, kind: "partner", person: theirs.person })

  assert.equal((await therapist.does(getPerson, { id: zoeId })).id, zoeId)
  const { ties } = await therapist.does(listTies, { id: mine.person })
  assert.equal(JSON.stringify(ties).includes("Bram"), true)
  await assert.rejects(therapist.does(getPerson, { id: theirs.person }), refused("general.not-found"))
})
