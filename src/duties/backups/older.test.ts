import assert from "node:assert/strict"
import { existsSync } from "node:fs"
import { join } from "node:path"
import { type Kysely, sql } from "kysely"
import type { Migration } from "#ground/kernel/migration.ts"
import { onlyWords, type Room } from "#ground/kernel/room.ts"
import { listPersonIds } from "#records/persons/persons.ts"
import {
  aMachine,
  aDestination,
  backUpTo,
  operator,
  type Program,
  restoreTo,
  verify,
  withPracticeOf,
} from "#tests/people/backups.ts"
import { testDatabase, traces } from "#tests/people/postgres.ts"
import { onEachEngine, refused, type TestPractice } from "#tests/people/practice.ts"
import { fillTwoFiles } from "#tests/people/two-files.ts"
import { heldOn } from "#tests/people/whole.ts"
import type { Engine } from "#gate/practices/practices.ts"

/** A later program keeps more of persons, and works it out from what was kept before. */
const later: Migration = {
  name: "2099-01-01-persons-later",
  statements: [
    "alter table persons add column later text not null default ''",
    "update persons set later = id",
    "create table later_things (id text primary key, told text not null)",
    "insert into later_things (id, told) select id, happened_at from entries",
  ],
}

function laterProgram({ rooms }: Program): Program {
  const room: Room = { ...onlyWords({}), migrations: [later] }
  return { rooms: [...rooms, room] }
}

const sameEngine = async ({ engine }: TestPractice): Promise<Engine> =>
  engine.kind === "sqlite" ? engine : { kind: "postgres", url: await testDatabase() }

type Later = { readonly persons: { id: string; later: string }; readonly later_things: { id: string } }

onEachEngine("a backup of an older program is brought up to date, every row of it", async (aPractice) => {
  const linde = await aPractice()
  const { anna, bea } = await fillTwoFiles(linde)
  const destination = aDestination()
  await backUpTo(linde, destination)
  const program = laterProgram(linde)
  const machine = await aMachine(program, await sameEngine(linde))
  await restoreTo(machine, { ...program, practice: linde.practice }, destination)

  await withPracticeOf(machine, linde.practice.ref.slug, async (practice) => {
    const db = (untyped: unknown) => untyped as Kysely<Later>
    const [persons, things, entries] = await practice.store.look((read) =>
      Promise.all([
        db(read).selectFrom("persons").selectAll().execute(),
        db(read).selectFrom("later_things").select("id").execute(),
        sql<{ id: string }>`select id from entries`.execute(read),
      ]),
    )
    assert.deepEqual(
      persons.map(({ later: worked }) => worked).toSorted(),
      [anna.person, bea.person].toSorted(),
      "it was migrated with its rows in it, not before",
    )
    assert.ok(things.length > 0)
    assert.equal(things.length, entries.rows.length)
    for (const { person } of [anna, bea])
      assert.deepEqual(await heldOn(program, practice, person), await heldOn(linde, linde.practice, person))
    assert.equal((await practice.look(operator(program.rooms), listPersonIds)).length, 2)
  })
  await machine.practices.close()
})

onEachEngine("a backup of a newer program is refused in clear words, and nothing is changed", async (aPractice) => {
  const linde = await aPractice()
  await fillTwoFiles(linde)
  const { slug } = linde.practice.ref
  // The later program was here: it migrated the practice, and saved it.
  await linde.practice.store.change(async ({ db }) => {
    for (const statement of later.statements) await sql.raw(statement).execute(db)
    await sql`insert into migrations values (${later.name}, '2099-01-01T00:00:00.000Z')`.execute(db)
  })
  const destination = aDestination()
  await backUpTo(linde, destination)
  const engine = await sameEngine(linde)
  const machine = await aMachine(linde, engine)

  const told = await restoreTo(machine, linde, destination).then(undefined, (error: unknown) => error)
  assert.ok(refused("practices.newer")(told))
  assert.deepEqual(await machine.practices.list(), [])
  assert.equal(existsSync(join(machine.folder, "practices", slug)), false)
  if (engine.kind === "postgres") assert.deepEqual((await traces(engine.url, slug)).schemas, [])
  await assert.rejects(verify(linde, destination), refused("practices.newer"))
  await machine.practices.close()
})
