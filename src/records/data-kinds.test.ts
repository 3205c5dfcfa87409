import assert from "node:assert/strict"
import { test } from "node:test"
import { z } from "zod"
import type { FieldRule, DataItem, DataKind } from "#ground/kernel/data-kind.ts"
import type { PersonId } from "#ground/kernel/ids.ts"
import { allWords } from "#main/rooms.ts"
import { anna, drVos } from "#tests/people/people.ts"
import { onEachEngine, type TestPractice } from "#tests/people/practice.ts"
import { addDocumentToDossier, addDocumentToPerson, addDocumentVersion } from "./documents/contract.ts"
import { documents } from "./documents/documents.ts"
import {
  addParty,
  closeDossier,
  correctEntry,
  createDossierType,
  openDossier,
  reopenDossier,
  writeEntry,
} from "./dossiers/contract.ts"
import { dossiers, makeEntry } from "./dossiers/dossiers.ts"
import { saveDraft } from "./drafts/contract.ts"
import { drafts } from "./drafts/drafts.ts"
import { endHold, setHold } from "./holds/contract.ts"
import { holds } from "./holds/holds.ts"
import { addTie, createPerson, makeInactive, setIdentifierSettings } from "./persons/contract.ts"
import { persons } from "./persons/persons.ts"
import { createTask } from "./tasks/contract.ts"
import { tasks } from "./tasks/tasks.ts"

const dataKinds: readonly DataKind[] = [persons, dossiers, documents, drafts, tasks, holds].flatMap(
  (room) => room.dataKinds,
)

/** Fills a practice so that every kind of data has something on Anna; gives her id. */
async function fill(linde: TestPractice): Promise<PersonId> {
  const all = [persons, dossiers, documents, holds].flatMap((room) => room.permissions.map(({ name }) => name))
  const fysio = await linde.staff(...all)
  await fysio.does(setIdentifierSettings, { bsn: { kept: true, ground: "care" }, insz: { kept: false } })
  const insurance = { company: "Linde Zorg", uzovi: "9991", policyNumber: "1" }
  const { id } = await fysio.does(createPerson, {
    ...anna,
    bsn: "999993653",
    insurance,
    note: "let op",
    formOfAddress: "mrs",
  })
  const vos = await fysio.does(createPerson, drVos)
  await fysio.does(addTie, {
    id,
    kind: "representative",
    person: vos.id,
    mandate: { ground: "mentorship", scope: "zorg" },
    note: "x",
  })
  const { id: type } = await fysio.does(createDossierType, { name: "Behandeling" })
  const dossier = (await fysio.does(openDossier, { id, type, title: "Knie", description: "links" })).id
  const others = (await fysio.does(openDossier, { id: vos.id, type, title: "Van Vos" })).id
  await fysio.does(addParty, { id: dossier, role: "verwijzer", person: vos.id })
  await fysio.does(addParty, { id: others, role: "getuige", person: id })
  await fysio.does(closeDossier, { id: dossier, reason: "klaar" })
  await fysio.does(reopenDossier, { id: dossier, reason: "toch niet" })
  const entry = await fysio.does(writeEntry, { id: dossier, text: "**een**", kind: "consult" })
  await fysio.does(correctEntry, { id: entry.id, version: 1, text: "twee", reason: "typefout" })
  linde.clock.advance({ minutes: 1 })
  await fysio.does(writeEntry, { id: dossier, text: "voor mij", workingNote: true })
  linde.clock.advance({ minutes: 1 })
  await fysio.does(writeEntry, { id: dossier, text: "over de buurman", aboutThirdPerson: true })
  const file = { name: "a.txt", bytes: Buffer.from("een") }
  const document = await fysio.sends(addDocumentToDossier, { id: dossier, kind: "brief", description: "d" }, file)
  await fysio.sends(addDocumentVersion, { id: document.id }, { name: "b.txt", bytes: Buffer.from("twee") })
  linde.clock.advance({ minutes: 1 })
  await fysio.sends(addDocumentToPerson, { id, workingNote: "true" }, file)
  await fysio.does(saveDraft, { id, place: `note/${id}`, content: "concept" })
  await fysio.does(createTask, { title: "Anna bellen", details: "na vier uur", due: "2026-11-25", dossier })
  await fysio.does(setHold, { dossier, ground: "unpaid-invoice", until: "2027-01-01" })
  const hold = await fysio.does(setHold, { person: id, ground: "claim", note: "brief" })
  await fysio.does(endHold, { id: hold.id, reason: "geschikt" })
  await fysio.does(makeInactive, { id, reason: "verhuisd" })
  return id
}

const heldOf = (linde: TestPractice, dataKind: DataKind, person: PersonId): Promise<DataItem[]> =>
  linde.look(async (at) => {
    const held: DataItem[] = []
    for await (const one of dataKind.list(at, person)) held.push(one)
    return held
  })

const named = (name: string): DataKind => {
  const found = dataKinds.find((dataKind) => dataKind.name === name)
  assert.ok(found)
  return found
}

onEachEngine("every kind of data gives what its shape says", async (aPractice) => {
  const linde = await aPractice()
  const anna = await fill(linde)

  for (const dataKind of dataKinds) {
    const held = await heldOf(linde, dataKind, anna)
    if (dataKind.name !== "entry-version") assert.ok(held.length > 0, dataKind.name)
    for (const { values, title } of held) {
      assert.equal(typeof title, "string")
      dataKind.shape.strict().parse(JSON.parse(JSON.stringify(values)))
    }
  }
})

onEachEngine("what is held is nested, and says what stays out", async (aPractice) => {
  const linde = await aPractice()
  const anna = await fill(linde)
  const [dossier] = await heldOf(linde, named("dossier"), anna)

  const entries = await heldOf(linde, named("entry"), anna)
  assert.deepEqual(
    entries.map(({ within, leftOut }) => [within, leftOut]),
    [
      [dossier?.id, undefined],
      [dossier?.id, "working-note"],
      [dossier?.id, "third-person"],
    ],
  )
  const earlier = entries[0]?.values["earlier"] as { text: string }[] | undefined
  assert.deepEqual(
    earlier?.map(({ text }) => text),
    ["**een**"],
  )
  const files = [
    ...(await heldOf(linde, named("document"), anna)),
    ...(await heldOf(linde, named("document-version"), anna)),
  ]
  assert.deepEqual(
    files.map(({ within, leftOut, file }) => [within, leftOut, file?.name, file?.size]),
    [
      [dossier?.id, undefined, "b.txt", 4],
      [undefined, "working-note", "a.txt", 3],
      [dossier?.id, undefined, "a.txt", 3],
    ],
  )
  assert.deepEqual(
    (await heldOf(linde, named("party"), anna)).map(({ title, within }) => [title, within]),
    [["verwijzer: Carla Vos", dossier?.id]],
  )
  assert.deepEqual(
    (await heldOf(linde, named("role"), anna)).map(({ title, within }) => [title, within]),
    [["getuige", undefined]],
  )
  assert.deepEqual(
    (await heldOf(linde, named("draft"), anna)).map(({ leftOut }) => leftOut),
    ["working-note"],
  )
  assert.deepEqual(
    (await heldOf(linde, named("tie"), anna)).map(({ title }) => title),
    ["vertegenwoordiger: Carla Vos"],
  )
  assert.deepEqual(
    (await heldOf(linde, named("identifier"), anna)).map(({ values }) => values["value"]),
    ["9999.93.653"],
  )
})

onEachEngine("a journal longer than one portion is listed whole, oldest first", async (aPractice) => {
  const linde = await aPractice()
  const anna = await fill(linde)
  const [dossier] = await heldOf(linde, named("dossier"), anna)
  await linde.change(async (at) => {
    for (let index = 0; index < 450; index += 1) {
      const happenedAt = `2020-01-01T00:00:00.${String(index % 300).padStart(3, "0")}Z`
      await makeEntry(at, dossier?.id as never, anna as never, {
        text: `${index}`,
        happenedAt,
        workingNote: false,
        aboutThirdPerson: false,
      })
    }
  })

  const entries = await heldOf(linde, named("entry"), anna)

  assert.equal(new Set(entries.map(({ id }) => id)).size, 453)
  const moments = entries.map(({ values }) => String(values["happenedAt"]))
  assert.deepEqual(moments, moments.toSorted())
})

test("every key of a shape has a rule, and every choice has its text", () => {
  for (const { name, shape, fields } of dataKinds) checkFields(name, shape, fields)
})

test("who may see or write a field is said of the whole field, which is hidden and refused whole", () => {
  const inside = (fields: Readonly<Record<string, FieldRule>>): readonly FieldRule[] =>
    Object.values(fields).flatMap((rule) => [...Object.values(rule.fields ?? {}), ...inside(rule.fields ?? {})])
  for (const { name, fields } of dataKinds)
    for (const rule of inside(fields)) assert.equal(rule.needs, undefined, `${name}: ${rule.label}`)
})

function checkFields(path: string, shape: z.ZodObject, fields: Readonly<Record<string, FieldRule>>): void {
  assert.deepEqual(Object.keys(fields).toSorted(), Object.keys(shape.shape).toSorted(), path)
  for (const [key, rule] of Object.entries(fields)) {
    const inner = bare(shape.shape[key])
    if (inner instanceof z.ZodObject) checkFields(`${path}.${key}`, inner, rule.fields ?? {})
    if (inner instanceof z.ZodEnum)
      for (const option of inner.options)
        assert.ok(allWords.has(`${rule.choices}.${option}`), `${path}.${key}: ${rule.choices}.${option}`)
  }
}

/** What is inside optional, default and list. */
function bare(shape: unknown): unknown {
  if (shape instanceof z.ZodOptional || shape instanceof z.ZodDefault || shape instanceof z.ZodNullable)
    return bare(shape.unwrap())
  return shape instanceof z.ZodArray ? bare(shape.element) : shape
}
