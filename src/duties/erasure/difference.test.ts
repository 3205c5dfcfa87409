import assert from "node:assert/strict"
import type { DataKind } from "#ground/kernel/data-kind.ts"
import type { PersonId } from "#ground/kernel/ids.ts"
import { searchPersons } from "#records/search/contract.ts"
import { createPerson } from "#records/persons/contract.ts"
import { closeDossier, openDossier } from "#records/dossiers/contract.ts"
import { getImport } from "#duties/imports/contract.ts"
import {
  type Row,
  type Tables,
  dataKindsOf,
  dump,
  byText,
  type Difference,
  differences,
  idsOn,
  exportOf,
  filesIn,
  openWith,
} from "#tests/people/differences.ts"
import { onEachEngine, type Staff, type TestPractice } from "#tests/people/practice.ts"
import { closeAll, type File, fillTwoFiles, type TwoFiles } from "#tests/people/two-files.ts"
import { decideErasure, type Erasure, getErasure, listFigures, previewErasure, startErasure } from "./contract.ts"

/** The rows of one person become as they were but for what names nobody any more. */
function assertOnlyMirrorsLeft(changes: ReadonlyMap<string, Difference>, other: PersonId): void {
  for (const table of ["ties", "parties"]) {
    const { gone = [], came = [] } = changes.get(table) ?? {}
    const mine = gone.map((row) => JSON.parse(row) as Row).filter((row) => row["person_id"] === other)
    assert.deepEqual(
      came.map((row) => JSON.parse(row) as Row),
      mine.map((row) => ({ ...row, mirror_id: null })).toSorted(byText),
    )
  }
}

/** Asks for it, has somebody else agree, and lets it run. */
async function ends(
  linde: TestPractice,
  { desk, chief }: Pick<TwoFiles, "desk" | "chief">,
  asked: object,
): Promise<Erasure> {
  const preview = await desk.does(previewErasure, { end: "erase", inactiveOnly: false, ...asked })
  assert.equal(preview.progress.total > 0, true, JSON.stringify(preview.held))
  await desk.does(startErasure, { preview: preview.id, confirmation: preview.confirmation ?? "" })
  const asIs = await desk.does(getErasure, { id: preview.id })
  if (asIs.state === "waiting") await chief.does(decideErasure, { id: preview.id })
  await linde.work()
  const ended = await desk.does(getErasure, { id: preview.id })
  assert.deepEqual([ended.state, ended.progress.skipped], ["done", 0], JSON.stringify(ended.skipped))
  return ended
}

async function twoClosed(linde: TestPractice) {
  const cast = await fillTwoFiles(linde)
  await closeAll(linde, cast)
  return cast
}

/** Every kind of data has something on both, else it would not be seen whether it goes. */
function assertFull(dataKinds: readonly DataKind[], tables: Tables, files: readonly File[]): void {
  for (const {
    name,
    table: { name: table },
    subject,
  } of dataKinds)
    for (const { person } of files)
      assert.ok(
        table === "audit_lines" || tables.get(table)?.some((row) => row[subject] === person),
        `nothing is made of ${name}: add it to tests/people/two-files.ts`,
      )
}

onEachEngine("after erasing one, everything differs by exactly that person", async (aPractice) => {
  const linde = await aPractice()
  const cast = await twoClosed(linde)
  const { desk, anna, bea } = cast
  const dataKinds = dataKindsOf(linde)
  const [before, files, beaBefore] = [await dump(linde), filesIn(linde), await exportOf(linde, bea.person)]
  assertFull(dataKinds, before, [anna, bea])
  assert.ok((await exportOf(linde, anna.person)).includes(anna.word))
  const own = idsOn(dataKinds, before, anna.person)

  const ended = await ends(linde, cast, { persons: [anna.person] })

  const after = await dump(linde)
  const changes = differences(before, after)
  for (const [table, { gone, came }] of changes) {
    if (table === "imports") continue
    const others = gone.filter((row) => ![...own, anna.import].some((id) => row.includes(id)))
    assert.deepEqual(others, [], `${table} lost what was not hers`)
    if (table !== "ties" && table !== "parties") assert.deepEqual(came, [], `${table} has something new`)
  }
  assertOnlyMirrorsLeft(changes, bea.person)
  for (const [table, rows] of after) {
    const left = rows.filter((row) => Object.values(row).some((value) => own.has(String(value))))
    // What role Bea had in Anna's dossier is held on Bea: it stays whole, and names a dossier that is nowhere.
    const allowed = table === "parties" ? left.filter((row) => row["person_id"] !== bea.person) : left
    assert.deepEqual(allowed, [], `${table} still points at her`)
  }
  const gone = files.difference(filesIn(linde))
  assert.equal(gone.size, 6, "her five files and that of the import are gone")
  assert.equal(filesIn(linde).difference(files).size, 0)
  const beaAfter = await exportOf(linde, bea.person)
  assert.equal(beaAfter, beaBefore.replaceAll(anna.word, "niet meer bekend"))
  assert.deepEqual(await openWith(linde, anna.word, [anna.person, bea.person]), [])
  assert.equal((await linde.look((at) => at.keys.persons([anna.person, bea.person]))).size, 1)
  assert.deepEqual(await found(desk, [anna.word, "999993653"]), [0, 0])
  assert.deepEqual(await found(desk, [bea.word, "999990019"]), [1, 1])
  assert.deepEqual((await desk.does(getImport, { id: anna.import })).examples, [])
  const counted = Object.fromEntries(ended.kinds.map(({ name, gone: count }) => [name, count]))
  assert.deepEqual([counted["person"], counted["dossier"], counted["entry"], counted["document"]], [1, 2, 2, 3])
  for (const { name, found: seen, gone: taken } of ended.kinds) assert.equal(taken, seen, name)
})

const found = async (desk: Staff, queries: readonly string[]): Promise<readonly number[]> => {
  const totals: number[] = []
  for (const query of queries) totals.push((await desk.does(searchPersons, { query })).total)
  return totals
}

onEachEngine("a clean-up takes the kinds that it names, and nothing else", async (aPractice) => {
  const linde = await aPractice()
  const cast = await twoClosed(linde)
  const { desk, anna, bea } = cast
  const dataKinds = dataKindsOf(linde)
  const [before, beaBefore] = [await dump(linde), await exportOf(linde, bea.person, ["tie"])]
  const kept = await exportOf(linde, anna.person, [
    "entry",
    "document",
    "document-version",
    "task",
    "draft",
    "imported",
    "identifier",
    "tie",
  ])

  await ends(linde, cast, { end: "clean-up", persons: [anna.person] })

  const after = await dump(linde)
  const goes = [
    "entries",
    "entry_versions",
    "documents",
    "document_versions",
    "tasks",
    "drafts",
    "import_persons",
    "identifiers",
    "ties",
  ]
  const changes = differences(before, after)
  for (const table of goes) {
    const subject = dataKinds.find((one) => one.table.name === table)?.subject ?? "person_id"
    assert.ok(!after.get(table)?.some((row) => row[subject] === anna.person), `${table} still holds of her`)
  }
  assert.deepEqual([...changes.keys()].toSorted(), [...goes, "person_tokens", "imports", "import_faults"].toSorted())
  assert.equal(changes.get("person_tokens")?.gone.length, 1, "she is no longer found by her number")
  assert.equal(await exportOf(linde, anna.person), kept)
  assert.equal(await exportOf(linde, bea.person, ["tie"]), beaBefore)
  assert.deepEqual(await found(desk, [anna.word, "999993653"]), [1, 0])
})

onEachEngine("after ending one dossier, everything differs by exactly that dossier", async (aPractice) => {
  const linde = await aPractice()
  const cast = await twoClosed(linde)
  const { anna, bea } = cast
  const [before, files, beaBefore] = [await dump(linde), filesIn(linde), await exportOf(linde, bea.person)]
  const rest = await exportOf(linde, anna.person)
  const hers = (tables: Tables, table: string, dossier: string): number =>
    (tables.get(table) ?? []).filter(
      (row) => row["dossier_id"] === dossier && (row["person_id"] ?? anna.person) === anna.person,
    ).length

  const ended = await ends(linde, cast, { dossiers: [anna.first] })

  const after = await dump(linde)
  for (const table of ["entries", "documents", "tasks", "dossier_tokens"]) {
    assert.equal(hers(after, table, anna.first), 0, table)
    assert.equal(hers(after, table, anna.second), hers(before, table, anna.second), table)
    assert.ok(hers(before, table, anna.first) > 0, table)
  }
  for (const [table, { gone, came }] of differences(before, after)) {
    if (!["parties"].includes(table)) assert.deepEqual(came, [], table)
    assert.ok(gone.length > 0)
  }
  assertOnlyMirrorsLeft(differences(before, after), bea.person)
  assert.equal(files.difference(filesIn(linde)).size, 2)
  assert.equal(await exportOf(linde, bea.person), beaBefore)
  assert.ok(rest.includes("Knie"))
  const now = await exportOf(linde, anna.person)
  assert.ok(!now.includes("Knie") && now.includes("Rug"))
  assert.deepEqual(ended.progress.gone, 1)
  assert.equal((await linde.look((at) => at.keys.persons([anna.person]))).size, 1)
})

/** Somebody of the same age, from the same place, with a dossier of the same kind: nobody can tell them apart by figures. */
async function alike({ desk, type }: TwoFiles, index: number): Promise<PersonId> {
  const { id } = await desk.does(createPerson, {
    name: { familyName: `Gelijk${index}` },
    birth: { date: "1986-05-05" },
    addresses: [{ postcode: "3512AB" }],
  })
  const dossier = await desk.does(openDossier, { id, type, title: "Schouder" })
  await desk.does(closeDossier, { id: dossier.id, reason: "klaar" })
  return id
}

onEachEngine("who is anonymised is gone as if erased, and counts among five or more", async (aPractice) => {
  const linde = await aPractice()
  const cast = await twoClosed(linde)
  const { desk, anna, bea } = cast
  const before = await dump(linde)
  const own = idsOn(dataKindsOf(linde), before, anna.person)
  const others: PersonId[] = []
  for (let index = 0; index < 4; index += 1) others.push(await alike(cast, index))
  linde.clock.advance({ days: 2 })
  const asked = (persons: readonly PersonId[]) => ({
    end: "anonymise" as const,
    persons: [...persons],
    inactiveOnly: false,
  })

  const few = await desk.does(previewErasure, asked([anna.person, ...others.slice(1)]))
  const ended = await ends(linde, cast, asked([anna.person, ...others]))

  assert.deepEqual(
    [few.progress.total, few.held.map(({ code, count }) => [code, count])],
    [0, [["erasure.reason.too-few", 4]]],
  )
  assert.equal(ended.progress.gone, 5)
  const after = await dump(linde)
  for (const [table, rows] of after) {
    const left = rows.filter((row) => Object.values(row).some((value) => own.has(String(value))))
    assert.deepEqual(
      left.filter((row) => row["person_id"] !== bea.person),
      [],
      `${table} still points at her`,
    )
  }
  assert.deepEqual(await openWith(linde, anna.word, [anna.person, bea.person, ...others]), [])
  assert.equal((await linde.look((at) => at.keys.persons([anna.person, ...others]))).size, 0)
  const { figures } = await desk.does(listFigures, {})
  assert.deepEqual(figures, [{ age: "30-44", postcode: "NL 35", type: "Behandeling", length: "<1m", persons: 5 }])
  const next = await desk.does(previewErasure, { end: "anonymise", persons: [bea.person], inactiveOnly: false })
  assert.equal(next.progress.total, 1, "a group that is large enough stays so")
})
