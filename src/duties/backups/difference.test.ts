import assert from "node:assert/strict"
import { readdirSync, readFileSync } from "node:fs"
import { join } from "node:path"
import type { OpenPractice } from "#gate/practices/practices.ts"
import type { PersonId } from "#ground/kernel/ids.ts"
import { listPersonIds } from "#records/persons/persons.ts"
import {
  aMachine,
  aDestination,
  allRows,
  backUpTo,
  operator,
  restoreTo,
  type Destination,
  withPracticeOf,
} from "#tests/people/backups.ts"
import { onEachEngine, type TestPractice } from "#tests/people/practice.ts"
import { closeAll, eraseOne, fillTwoFiles } from "#tests/people/two-files.ts"
import { heldOn, kindsWithout, sumOf } from "#tests/people/whole.ts"
import { keyBytes } from "#tests/people/whole-key.ts"
import { dataLayout } from "./layout.ts"

/** What an erasure itself writes, and what only ever grows: they name nobody but by opaque ids. */
const ledgers = [
  "audit_lines",
  "approvals",
  "ended_alone",
  "erasures",
  "erasure_items",
  "certificates",
  "table_states",
  "numbers",
  "tombstones",
  "permission_uses",
  "key_turns",
]
/** Point at two persons, or count them: such a row stays, points at one and counts one less. */
const shared = ["ties", "parties", "imports"]
/** What the clock notes of the day. */
const daily = /^(retention_figures|settings) \["(retention-|tasks-reminded|\d{4}-\d\d")/

type OnePerson = {
  /** Everything that is held on them, opened: a line for each thing, its file by the hash of what was in it. */
  readonly held: readonly string[]
  readonly ids: readonly string[]
  readonly key: string
}

/** All that came back from a backup. */
type Contents = {
  readonly persons: ReadonlyMap<PersonId, OnePerson>
  readonly rows: readonly string[]
  readonly files: ReadonlySet<string>
}

/** Every file below a folder: its name, and what is in it. */
const filesBelow = (folder: string): ReadonlySet<string> =>
  new Set(
    readdirSync(folder, { recursive: true, withFileTypes: true })
      .filter((one) => one.isFile())
      .map(({ parentPath, name }) => `${name} ${sumOf(readFileSync(join(parentPath, name)))}`),
  )

async function readAll(linde: TestPractice, practice: OpenPractice): Promise<Contents> {
  const persons = new Map<PersonId, OnePerson>()
  for (const id of await practice.look(operator(linde.rooms), listPersonIds))
    persons.set(id, await readOne(linde, practice, id))
  return { persons, rows: await allRows(practice), files: filesBelow(practice.blobs.folder) }
}

async function readOne(linde: TestPractice, practice: OpenPractice, person: PersonId): Promise<OnePerson> {
  const held = await heldOn(linde, practice, person)
  const key = (await practice.keyring.find([person])).get(person)
  return {
    held: held.map((one) => JSON.stringify(one)),
    ids: [person, ...held.map(({ id }) => id)],
    key: keyBytes(key) ?? "",
  }
}

/** Restores on a machine that has nothing yet, and reads all of it there. */
async function restored(linde: TestPractice, destination: Destination, stamp: string): Promise<Contents> {
  const machine = await aMachine(linde)
  await restoreTo(machine, linde, destination, { stamp })
  const contents = await withPracticeOf(machine, linde.practice.ref.slug, (practice) => readAll(linde, practice))
  await machine.practices.close()
  return contents
}

const tableOf = (row: string): string => row.slice(0, row.indexOf(" "))
const minus = (all: Iterable<string>, others: Iterable<string>): readonly string[] =>
  [...new Set(all).difference(new Set(others))].toSorted()

/** Fails unless `after` is `before` without exactly that person; `word` is how others' files call her. */
function assertWithout(before: Contents, after: Contents, gone: PersonId, word: string): void {
  const hers = before.persons.get(gone)
  assert.ok(hers)
  assert.ok(hers.held.join().includes(word))
  assert.deepEqual(
    [...after.persons.keys()],
    [...before.persons.keys()].filter((id) => id !== gone),
  )
  for (const [id, { held, key }] of after.persons) {
    const was = before.persons.get(id)
    assert.deepEqual(
      held,
      was?.held.map((line) => line.replaceAll(word, "niet meer bekend")),
    )
    assert.equal(key, was?.key)
  }
  // Row for row, sealed as they are: what stays is the same bytes.
  const isOwn = (row: string): boolean => hers.ids.some((id) => row.includes(id))
  const isFirm = (row: string): boolean => ![...ledgers, ...shared].includes(tableOf(row)) && !daily.test(row)
  const [lost, came] = [minus(before.rows, after.rows).filter(isFirm), minus(after.rows, before.rows).filter(isFirm)]
  assert.ok(lost.length > 20)
  assert.deepEqual([lost.filter((row) => !isOwn(row)), came], [[], []])
  // What still points at her is held on somebody else, who stays; an import tells how many it made, not whom.
  const others = [...after.persons.keys()]
  const left = after.rows.filter((row) => isOwn(row) && ![...ledgers, "imports"].includes(tableOf(row)))
  assert.deepEqual(
    left.filter((row) => tableOf(row) !== "parties" || !others.some((id) => row.includes(id))),
    [],
  )
}

onEachEngine("a backup after an erasure differs by exactly that person; so does an older one", async (aPractice) => {
  const linde = await aPractice()
  const cast = await fillTwoFiles(linde)
  await closeAll(linde, cast)
  const { anna, bea } = cast
  const destination = aDestination()
  const saved = dataLayout(destination.data, linde.practice.ref.slug).files
  const first = await backUpTo(linde, destination)
  const before = await restored(linde, destination, first.stamp)
  const filesBefore = filesBelow(saved)
  const missing = kindsWithout(linde, before.rows, [anna.person, bea.person])
  assert.deepEqual(missing, [], "nothing is made of these: add them to tests/people/two-files.ts")

  await eraseOne(linde, cast, anna.person)
  linde.clock.advance({ days: 1 })
  await linde.work()
  const second = await backUpTo(linde, destination)

  const after = await restored(linde, destination, second.stamp)
  assertWithout(before, after, anna.person, anna.word)
  const older = await restored(linde, destination, first.stamp)
  assertWithout(before, older, anna.person, anna.word)
  assert.deepEqual(older.persons, after.persons)

  // Her files go with the backups that name them: five and that of the import. What stays is the same bytes.
  assert.equal(minus(before.files, after.files).length, 6)
  assert.deepEqual(minus(after.files, before.files), [])
  await backUpTo(linde, destination, 1)
  assert.deepEqual(minus(filesBefore, filesBelow(saved)), minus(before.files, after.files))
  assert.deepEqual(minus(filesBelow(saved), filesBefore), [])
})
