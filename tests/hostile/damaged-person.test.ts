import assert from "node:assert/strict"
import { execFileSync } from "node:child_process"
import { mkdtempSync, rmSync, writeFileSync } from "node:fs"
import { tmpdir } from "node:os"
import { join } from "node:path"
import { DatabaseSync } from "node:sqlite"
import { after, test } from "node:test"
import { Client } from "pg"
import type { PersonId } from "#ground/kernel/ids.ts"
import { Refusal } from "#ground/kernel/refusal.ts"
import { listAccess } from "#gate/audit/contract.ts"
import type { Engine } from "#gate/practices/practices.ts"
import { exportPerson } from "#duties/portability/contract.ts"
import { listEntries } from "#records/dossiers/contract.ts"
import { changePerson, getPerson, listTies } from "#records/persons/contract.ts"
import { searchPersons } from "#records/search/contract.ts"
import { aDestination, backUpTo, verify } from "#tests/people/backups.ts"
import { damages, rowsOf, sealedTables, setSealed } from "#tests/people/damage.ts"
import { closePractice, makePractice } from "#tests/people/making.ts"
import { endAll, testDatabase } from "#tests/people/postgres.ts"
import { onEachEngine, refused, type Staff, type TestPractice } from "#tests/people/practice.ts"
import { closeAll, eraseOne, fillTwoFiles } from "#tests/people/two-files.ts"

const flip = (sealed: unknown): Uint8Array =>
  damages["a byte flipped"]?.(sealed as Uint8Array, Buffer.alloc(0)) ?? Buffer.alloc(0)

/** Damages everything that is sealed about a person and decides nothing; gives what that was. */
async function damageAll(linde: TestPractice, person: PersonId): Promise<readonly { table: string; id: string }[]> {
  const damaged: { table: string; id: string }[] = []
  for (const table of await sealedTables(linde.practice, linde.rooms)) {
    if (table.decides) continue
    for (const row of await rowsOf(linde.practice, table)) {
      if (row["person_id"] !== person && !(table.shape.name === "persons" && row["id"] === person)) continue
      await setSealed(linde.practice, table, row, flip(row["sealed"]))
      damaged.push({ table: table.shape.name, id: String(row["id"]) })
    }
  }
  return damaged
}

/** One file of the ZIP that somebody receives. */
async function exported(desk: Staff, id: PersonId, path: string): Promise<string> {
  const { bytes } = await desk.fetches(exportPerson, { id, content: "all" })
  const folder = mkdtempSync(join(tmpdir(), "hoeder-damaged-"))
  try {
    writeFileSync(join(folder, "a.zip"), bytes)
    return execFileSync("unzip", ["-p", join(folder, "a.zip"), path], { encoding: "utf8", maxBuffer: 2 ** 26 })
  } finally {
    rmSync(folder, { recursive: true, force: true })
  }
}

/** What an export names by itself; an older version is named with its entry, a file with its document. */
const named = ["persons", "identifiers", "ties", "dossiers", "parties", "entries", "documents", "tasks"]

async function seenOf(desk: Staff, id: PersonId, dossier: Parameters<typeof listEntriesOf>[1]) {
  return { person: await desk.does(getPerson, { id }), entries: await listEntriesOf(desk, dossier) }
}

const listEntriesOf = async (desk: Staff, id: string) => (await desk.does(listEntries, { id: id as never })).entries

const namesIn = async (desk: Staff): Promise<readonly string[]> =>
  (await desk.does(searchPersons, { state: "any" })).persons.map(({ fullName }) => fullName).toSorted()

onEachEngine(
  "somebody of whom nothing can be read is listed, handed over and erased; others notice nothing",
  async (aPractice) => {
    const linde = await aPractice()
    const cast = await fillTwoFiles(linde)
    await closeAll(linde, cast)
    const { desk, anna, bea } = cast
    const before = await seenOf(desk, bea.person, bea.first)

    const damaged = await damageAll(linde, anna.person)

    for (const table of named)
      assert.ok(
        damaged.some((one) => one.table === table),
        `nothing of ${table} was damaged`,
      )
    assert.deepEqual(await seenOf(desk, bea.person, bea.first), before)
    assert.deepEqual(await namesIn(desk), ["beabuizerd", "onleesbaar"])
    const seen = await desk.does(getPerson, { id: anna.person })
    assert.deepEqual([seen.unreadable, seen.fullName, seen.may.edit], [true, "onleesbaar", false])
    const { ties } = await desk.does(listTies, { id: anna.person })
    assert.deepEqual(
      ties.map(({ unreadable, other }) => [unreadable, "name" in other && other.name]),
      [[true, "beabuizerd"]],
    )

    const readMe = await exported(desk, anna.person, "LEESMIJ.txt")
    for (const { table, id } of damaged.filter((one) => named.includes(one.table)))
      assert.ok(readMe.includes(id), `${table} ${id} is not named`)
    assert.ok(!(await exported(desk, bea.person, "LEESMIJ.txt")).includes(bea.first))

    await assert.rejects(
      desk.does(changePerson, { id: anna.person, version: seen.version, name: { familyName: "Anders" } }),
      refused("general.unreadable"),
    )
    await linde.work()
    const { lines } = await desk.does(listAccess, { id: anna.person, size: 200 })
    for (const { table, id } of damaged.filter((one) => one.table !== "drafts"))
      assert.equal(
        lines.filter((line) => line.event === "proof.unreadable" && line.object === table && line.thing === id).length,
        1,
        `${table} ${id} is told once`,
      )

    await eraseOne(linde, cast, anna.person)
    assert.equal((await linde.look((at) => at.keys.persons([anna.person]))).size, 0)
    assert.deepEqual(await namesIn(desk), ["beabuizerd"])
    for (const table of await sealedTables(linde.practice, linde.rooms))
      for (const row of await rowsOf(linde.practice, table)) assert.notEqual(row["person_id"], anna.person)
  },
)

onEachEngine("a trial of a backup names what cannot be read in it, by its table and its row", async (aPractice) => {
  const linde = await aPractice()
  await fillTwoFiles(linde)
  const destination = aDestination()
  await backUpTo(linde, destination)
  await verify(linde, destination)

  for (const table of await sealedTables(linde.practice, linde.rooms)) {
    const [row] = await rowsOf(linde.practice, table)
    if (row === undefined) continue
    await setSealed(linde.practice, table, row, flip(row["sealed"]))
    await backUpTo(linde, destination, 1)
    await setSealed(linde.practice, table, row, row["sealed"])
    await assert.rejects(verify(linde, destination), (error) => {
      assert.ok(
        error instanceof Refusal && error.code === "backups.unreadable",
        `${table.shape.name}: ${String(error)}`,
      )
      assert.ok(String(error.details["things"]).startsWith(`${table.shape.name} `), String(error.details["things"]))
      return true
    })
  }
})

/** Damages the key of a person where it is kept. */
async function damageKey(linde: TestPractice, person: PersonId): Promise<void> {
  const { slug } = linde.practice.ref
  if (linde.engine.kind === "sqlite") {
    const db = new DatabaseSync(join(linde.folder, "practices", slug, "keyring.db"))
    const row = db.prepare("select wrapped from person_keys where person_id = ?").get(person)
    db.prepare("update person_keys set wrapped = ? where person_id = ?").run(flip(row?.["wrapped"]), person)
    db.close()
    return
  }
  const client = new Client({ connectionString: linde.engine.url })
  await client.connect()
  const { rows } = await client.query<{ schema: string }>(
    "select table_schema as schema from information_schema.tables where table_name = 'person_keys'",
  )
  const table = `"${rows[0]?.schema ?? ""}".person_keys`
  const kept = await client.query<{ wrapped: Buffer }>(`select wrapped from ${table} where person_id = $1`, [person])
  await client.query(`update ${table} set wrapped = $1 where person_id = $2`, [flip(kept.rows[0]?.wrapped), person])
  await client.end()
}

after(endAll)

const engines = {
  sqlite: async (): Promise<Engine> => ({ kind: "sqlite" }),
  postgres: async (): Promise<Engine> => ({ kind: "postgres", url: await testDatabase() }),
}

for (const [kind, engine] of Object.entries(engines))
  test(`one damaged key hides one person, who can still be erased; it is named, and all others open (${kind})`, async () => {
    const first = await makePractice(await engine())
    const made = await fillTwoFiles(first)
    await closeAll(first, made)
    const before = await seenOf(made.desk, made.bea.person, made.bea.first)
    await damageKey(first, made.anna.person)
    await first.jobs.close()
    await first.practices.close()

    const linde = await makePractice(first.engine, { slug: first.practice.ref.slug, key: first.key }, first.folder)
    linde.clock.advance({ days: 5 })
    try {
      const rights = linde.rooms.flatMap(({ permissions }) => permissions.map(({ name }) => name))
      const desk = await linde.standing("Weer", ...rights)
      const chief = await linde.standing("Ander", "erasure.prepare", "erasure.approve")
      const { anna, bea } = made
      assert.deepEqual(await seenOf(desk, bea.person, bea.first), before)
      assert.deepEqual(await namesIn(desk), ["beabuizerd", "onleesbaar"])
      assert.equal((await desk.does(getPerson, { id: anna.person })).unreadable, true)
      assert.ok((await exported(desk, anna.person, "LEESMIJ.txt")).includes(anna.person))

      const destination = aDestination()
      await backUpTo(linde, destination)
      await assert.rejects(verify(linde, destination), (error) => {
        assert.ok(error instanceof Refusal && error.code === "backups.unreadable", String(error))
        assert.equal(error.details["things"], `person_keys ${anna.person}`)
        return true
      })

      await linde.practice.care.rotate()
      assert.deepEqual(await namesIn(desk), ["beabuizerd", "onleesbaar"])
      await eraseOne(linde, { desk, chief }, anna.person)
      assert.equal((await linde.practice.keyring.find([anna.person])).size, 0)
      assert.deepEqual(await namesIn(desk), ["beabuizerd"])
    } finally {
      await closePractice(linde)
    }
  })
