import assert from "node:assert/strict"
import { type Kysely, sql } from "kysely"
import { z } from "zod"
import type { Migration } from "#ground/kernel/migration.ts"
import { onlyWords, type Room } from "#ground/kernel/room.ts"
import { clear, table } from "#ground/kernel/table.ts"
import { withoutRights } from "#gate/access/access.ts"
import { staff } from "#gate/accounts/accounts.ts"
import { holdMasterKey } from "#gate/keys/keys.ts"
import { fromRooms } from "#main/rooms.ts"
import { testDatabase } from "#tests/people/postgres.ts"
import { aProgram } from "#tests/people/program.ts"
import { onEachEngine, type TestPractice } from "#tests/people/practice.ts"
import { type Borrower, openPractices, type OpenPractice, type Practices } from "./practices.ts"

const system: Borrower = { actor: { kind: "system", job: "test" }, language: "nl", audience: staff, ...withoutRights }

const columns = { id: clear(z.string(), "which it is"), told: clear(z.string(), "what it says") }
const whole = table("later_wholes", columns, { checked: "whole" })
const rows = table("later_rows", columns, { checked: "rows" })

/** A later program has two proven tables more, and puts something in one of them. */
const step: Migration = {
  name: "2099-01-01-later",
  statements: [
    "create table later_wholes (id text primary key, told text not null, proof bytes)",
    "create table later_rows (id text primary key, told text not null, proof bytes)",
    "insert into later_wholes (id, told) values ('a', 'first')",
  ],
}
const room: Room = { ...onlyWords({}), tables: [whole, rows], migrations: [step] }

async function laterProgram<Result>(linde: TestPractice, use: (all: Practices) => Promise<Result>): Promise<Result> {
  const rooms = [...linde.rooms, room]
  const practices = await openPractices({
    folder: linde.folder,
    engine: linde.engine,
    clock: linde.clock,
    custody: holdMasterKey(Buffer.from(linde.key)),
    program: aProgram(rooms),
    ...fromRooms(rooms),
    kept: 10,
    post: async () => undefined,
    wake: () => undefined,
  })
  try {
    return await use(practices)
  } finally {
    await practices.close()
  }
}

const onLater = (linde: TestPractice, use: (practice: OpenPractice) => Promise<void>): Promise<void> =>
  laterProgram(linde, (practices) =>
    practices.use(linde.practice.ref.slug, async (practice) => {
      assert.ok(practice)
      await use(practice)
    }),
  )

type Told = Readonly<Record<"later_wholes" | "later_rows", { id: string; told: string }>>
const told = (db: unknown): Kysely<Told> => db as Kysely<Told>

/** What is not as it was written, by the name of its table. */
const troubled = async (practice: OpenPractice): Promise<readonly string[]> => [
  ...new Set((await practice.verifyProofs()).map(({ table: name }) => name)),
]

const writeBoth = (practice: OpenPractice): Promise<void> =>
  practice.change(system, async (at) => {
    for (const name of ["later_wholes", "later_rows"] as const)
      await told(at.db).insertInto(name).values({ id: "b", told: "second" }).execute()
  })

onEachEngine(
  "a table that a later program makes is read and written at once, and nothing else changes",
  async (aPractice) => {
    const linde = await aPractice()

    await onLater(linde, async (practice) => {
      assert.deepEqual(await troubled(practice), [])
      await writeBoth(practice)
      const found = await practice.look(system, (at) => told(at.db).selectFrom("later_wholes").selectAll().execute())
      assert.deepEqual(found.map(({ told: words }) => words).toSorted(), ["first", "second"])
      assert.deepEqual(await practice.look(system, (at) => at.proofs.broken("later_wholes")), new Set())
    })

    await onLater(linde, async (practice) => assert.deepEqual(await troubled(practice), []))
  },
)

for (const forges of [false, true])
  onEachEngine(
    `a table that was taken out, and its step forgotten, is missing and not new${forges ? ", whatever the log is made to say" : ""}`,
    async (aPractice) => {
      const linde = await aPractice()
      await onLater(linde, writeBoth)
      // The log's newest word names neither what is not anchored, nor what this program does not know.
      await linde.staff("persons.read")
      await linde.practice.store.change(async ({ db }) => {
        for (const name of [whole.name, rows.name]) await sql`drop table ${sql.table(name)}`.execute(db)
        await sql`delete from table_states where name in (${whole.name}, ${rows.name})`.execute(db)
        await sql`delete from migrations where name = ${step.name}`.execute(db)
        if (forges) await sql`update audit_lines set line = replace(line, '"later_', '"other_')`.execute(db)
      })

      await onLater(linde, async (practice) => {
        assert.deepEqual((await troubled(practice)).toSorted(), [rows.name, whole.name].toSorted())
        await assert.rejects(writeBoth(practice))
      })
    },
  )

onEachEngine(
  "a practice that moves before the later program opened it has its new tables proven",
  async (_, ofItsOwnName) => {
    const linde = await ofItsOwnName()
    const { slug } = linde.practice.ref
    const there =
      linde.engine.kind === "sqlite"
        ? ({ kind: "postgres", url: await testDatabase() } as const)
        : ({ kind: "sqlite" } as const)

    await laterProgram(linde, async (practices) => {
      const departure = await practices.depart(slug, there)
      await departure.close()
      await practices.use(slug, async (practice) => assert.deepEqual(practice && (await troubled(practice)), []))
    })
  },
)
