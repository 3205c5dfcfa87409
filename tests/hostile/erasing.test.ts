import assert from "node:assert/strict"
import { randomInt } from "node:crypto"
import { readdirSync, rmSync } from "node:fs"
import { join } from "node:path"
import { test } from "node:test"
import { verifyChain } from "#gate/audit/audit.ts"
import type { DossierTypeId, PersonId } from "#ground/kernel/ids.ts"
import { tables } from "#ground/kernel/scope.ts"
import { decideErasure, getErasure, previewErasure, startErasure } from "#duties/erasure/contract.ts"
import { addDocumentToPerson } from "#records/documents/contract.ts"
import { closeDossier, createDossierType, openDossier, writeEntry } from "#records/dossiers/contract.ts"
import { getPerson, PersonContent } from "#records/persons/contract.ts"
import { createPersons } from "#records/persons/persons.ts"
import { closePractice, fresh, makePractice, type Staff, type TestPractice } from "#tests/people/making.ts"
import { erasingProgram, startErasing } from "./erasing-process.ts"
import { oneFile } from "#tests/people/one-file.ts"

const kills = 50
const howMany = 6_000
const staying = 20
const withFile = 100

const aPerson = (index: number) => ({
  ...PersonContent.parse({ name: { firstNames: "Anna", familyName: `Gaat${index}` } }),
  state: "inactive" as const,
  inactive: { reason: "Verhuisd", on: "2026-11-22" },
})

/** Persons who left, some of whom have a whole file, and some who stay. */
async function fill(practice: TestPractice, desk: Staff): Promise<readonly PersonId[]> {
  const { id: type } = await desk.does(createDossierType, { name: "Behandeling" })
  const going: PersonId[] = []
  for (let from = 0; from < howMany; from += 500) {
    const people = Array.from({ length: 500 }, (_, index) => aPerson(from + index))
    going.push(...(await practice.change((at) => createPersons(at, people))))
  }
  const every = howMany / withFile
  const full = going.filter((_, index) => index % every === 0)
  const stay = await practice.change((at) =>
    createPersons(
      at,
      Array.from({ length: staying }, (_, index) => ({
        ...PersonContent.parse({ name: { familyName: `Blijft${index}` } }),
      })),
    ),
  )
  for (let from = 0; from < full.length; from += 20)
    await Promise.all(full.slice(from, from + 20).map((id) => aFile(desk, id, type)))
  await Promise.all(stay.map((id) => aFile(desk, id, type)))
  return stay
}

async function aFile(desk: Staff, person: PersonId, type: DossierTypeId): Promise<void> {
  const { id } = await desk.does(openDossier, { id: person, type, title: "Knie" })
  await desk.does(writeEntry, { id, text: "consult" })
  await desk.sends(addDocumentToPerson, { id: person }, { name: "brief.txt", bytes: Buffer.from("brief") })
  await desk.does(closeDossier, { id, reason: "klaar" })
}

const rowsIn = (practice: TestPractice, table: string): Promise<number> =>
  practice.look(
    async (at) =>
      (await tables<Record<string, { readonly any: unknown }>>(at).selectFrom(table).selectAll().execute()).length,
  )

/** How many tokens of persons and dossiers who are not there any more. */
const leftInIndex = (practice: TestPractice): Promise<number> =>
  practice.look(async (at) => {
    const db = tables<{
      person_tokens: { person_id: string }
      dossier_tokens: { dossier_id: string }
      persons: { id: string }
      dossiers: { id: string }
    }>(at)
    const persons = db.selectFrom("person_tokens").where("person_id", "not in", db.selectFrom("persons").select("id"))
    const dossiers = db
      .selectFrom("dossier_tokens")
      .where("dossier_id", "not in", db.selectFrom("dossiers").select("id"))
    return (await persons.select("person_id").execute()).length + (await dossiers.select("dossier_id").execute()).length
  })

const filesIn = (folder: string): number =>
  readdirSync(folder, { recursive: true, withFileTypes: true }).filter(
    (file) => file.isFile() && file.parentPath.includes("documents"),
  ).length

test(
  "kill -9 in the middle of a bulk erasure: it goes on where it was, nobody goes twice, and who stays is whole",
  { timeout: 1_200_000 },
  async () => {
    const ready = fresh()
    const before = await makePractice({ kind: "sqlite" }, ready)
    const rights = before.rooms.flatMap(({ permissions }) => permissions.map(({ name }) => name))
    const [desk, chief] = [
      await before.standing("Dia", ...rights),
      await before.standing("Eva", "erasure.prepare", "erasure.approve"),
    ]
    const stay = await fill(before, desk)
    await before.work()
    const { id } = await desk.does(previewErasure, { end: "erase", untouchedSince: "2026-11-22" })
    await before.work()
    const { confirmation = "", progress } = await desk.does(getErasure, { id })
    assert.equal(progress.total, howMany)
    await desk.does(startErasure, { preview: id, confirmation })
    await chief.does(decideErasure, { id })
    await before.jobs.close()
    await before.practices.close()

    const program = await oneFile(erasingProgram)
    let hit = 0
    for (let round = 0; round < kills; round += 1) {
      const erasing = startErasing(program, before.folder, ready)
      await Promise.race([erasing.begun, erasing.killed])
      await new Promise((resolve) => setTimeout(resolve, randomInt(0, 120)))
      erasing.kill()
      if (await erasing.killed) hit += 1
    }
    assert.ok(hit > 10, `only ${hit} of the kills met a process that was at work`)
    await startErasing(program, before.folder, ready).killed

    const after = await makePractice({ kind: "sqlite" }, { slug: ready.slug, key: ready.key }, before.folder)
    const reader = await after.staff(...rights)
    const ended = await reader.does(getErasure, { id })
    assert.deepEqual(
      [ended.state, ended.progress],
      ["done", { total: howMany, handled: howMany, gone: howMany, skipped: 0 }],
    )
    for (const { name, found, gone } of ended.kinds) assert.equal(gone, found, name)
    assert.equal(await rowsIn(after, "persons"), staying)
    for (const table of ["dossiers", "entries", "documents", "document_versions"])
      assert.equal(await rowsIn(after, table), staying, table)
    assert.equal(await rowsIn(after, "erasure_items"), 0)
    assert.equal(await leftInIndex(after), 0)
    assert.ok((await rowsIn(after, "person_tokens")) > staying)
    for (const person of stay) assert.equal((await reader.does(getPerson, { id: person })).id, person)
    const lines = (await after.audit()).filter(({ event }) => event === "erasure.erased")
    assert.equal(lines.length, howMany)
    const erased = [...new Set(lines.map(({ person }) => person as PersonId))]
    assert.equal(erased.length, howMany)
    assert.equal((await after.look((at) => at.keys.persons([...erased, ...stay]))).size, staying)
    assert.equal((await verifyChain(after.practice.store, after.practice.keys.chain)).whole, true)
    after.clock.advance({ days: 3650 })
    await after.work()
    assert.equal(filesIn(join(after.folder)), staying, "a file that a kill left behind is swept")
    await closePractice(after)
    rmSync(before.folder, { recursive: true, force: true })
  },
)
