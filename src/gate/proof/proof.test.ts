import assert from "node:assert/strict"
import { randomUUID } from "node:crypto"
import { join } from "node:path"
import { DatabaseSync } from "node:sqlite"
import { test } from "node:test"
import { type Kysely, sql } from "kysely"
import type { PersonId } from "#ground/kernel/ids.ts"
import { isProven, type ProvenTable } from "#ground/kernel/table-rule.ts"
import type { TableShape } from "#ground/store/connections.ts"
import { lastMarks } from "#gate/audit/audit.ts"
import { createPerson, getPerson } from "#records/persons/contract.ts"
import { closePractice, makePractice } from "#tests/people/making.ts"
import { onEachEngine, refused, type TestPractice } from "#tests/people/practice.ts"
import type { ProvenCell, ProvenRow } from "./row-proof.ts"
import { verifyProofs } from "./verify-proofs.ts"

type Anything = Record<string, Record<string, ProvenCell>>
const written = (db: unknown): Kysely<Anything> => db as Kysely<Anything>

/** What other rows rest on: two of each, so that a row can be copied to another. */
type Rests = Readonly<Record<string, readonly [string, string]>>

const valueOf = (type: TableShape["columns"][number]["type"]): ProvenCell =>
  type === "integer" ? 1 : type === "bytes" ? new Uint8Array(24).fill(7) : randomUUID()

const otherThan = (cell: ProvenCell | undefined): ProvenCell =>
  typeof cell === "number" ? cell + 1 : cell instanceof Uint8Array ? new Uint8Array(24).fill(9) : randomUUID()

const rowOf = (shape: TableShape, rests: Rests, nth: 0 | 1): ProvenRow =>
  Object.fromEntries(
    shape.columns
      .filter(({ name }) => name !== "proof")
      .map(({ name, type }) => [name, rests[name]?.[nth] ?? valueOf(type)]),
  )

const isIt = (rule: ProvenTable, row: ProvenRow) =>
  sql<boolean>`${sql.join(
    rule.key.map((column) => sql`${sql.ref(column)} = ${row[column]}`),
    sql` and `,
  )}`

/** What somebody does who reaches the database past the program. */
const past = (linde: TestPractice) => ({
  read: (rule: ProvenTable, row: ProvenRow) =>
    linde.practice.store.look((db) =>
      written(db).selectFrom(rule.name).selectAll().where(isIt(rule, row)).executeTakeFirstOrThrow(),
    ),
  set: (rule: ProvenTable, row: ProvenRow, values: ProvenRow) =>
    linde.practice.store.change(({ db }) =>
      written(db).updateTable(rule.name).set(values).where(isIt(rule, row)).execute(),
    ),
  put: (rule: ProvenTable, row: ProvenRow) =>
    linde.practice.store.change(({ db }) => written(db).insertInto(rule.name).values(row).execute()),
  take: (rule: ProvenTable, row: ProvenRow) =>
    linde.practice.store.change(({ db }) => written(db).deleteFrom(rule.name).where(isIt(rule, row)).execute()),
})

/** Whether the program notices, in the way in which this table is looked at; `missing` shows only in a table as a whole. */
async function isNoticed(linde: TestPractice, rule: ProvenTable, row: ProvenRow, missing = false): Promise<boolean> {
  if (rule.checked === "whole") return (await linde.look((at) => at.proofs.broken(rule.name))).size > 0
  const { concerns } = rule
  if (concerns !== undefined && !missing) {
    const person = String(row[concerns]) as PersonId
    return (await linde.look((at) => at.proofs.brokenAmong([person], [rule.name]))).has(person)
  }
  const { store, keys } = linde.practice
  const marks = (await store.look((db) => lastMarks(db, keys.chain))) ?? []
  const seal = await linde.look(async (at) => at.keys.practice)
  const setting = { key: keys.proof, seal, rules: [rule], marks }
  return (await store.look((db) => verifyProofs(db, setting))).length > 0
}

async function fill(
  linde: TestPractice,
): Promise<
  readonly { readonly rule: ProvenTable; readonly row: ProvenRow; readonly copy: ProvenRow; readonly rests: Rests }[]
> {
  const shapes = await linde.practice.store.shapes()
  const rules = linde.rooms.flatMap((room) => room.tables.map(({ rule }) => rule)).filter(isProven)
  const rests: Record<string, readonly [string, string]> = {}
  const bases: Readonly<Record<string, string>> = { users: "user_id", groups: "group_id", teams: "team_id" }
  const put = (rule: ProvenTable, row: ProvenRow) =>
    linde.change((at) => written(at.db).insertInto(rule.name).values(row).execute())
  for (const [name, column] of Object.entries(bases)) {
    const rule = rules.find((one) => one.name === name)
    const shape = shapes.find((one) => one.name === name)
    if (rule === undefined || shape === undefined) continue
    const both = [rowOf(shape, {}, 0), rowOf(shape, {}, 1)]
    for (const row of both) await put(rule, withUniqueTokens(row))
    rests[column] = [String(both[0]?.["id"]), String(both[1]?.["id"])]
  }
  return Promise.all(
    rules.map(async (rule) => {
      const shape = shapes.find((one) => one.name === rule.name)
      if (shape === undefined) throw new Error(`${rule.name} is not there`)
      const row = withUniqueTokens(rowOf(shape, rests, 0))
      await put(rule, row)
      const copied = Object.fromEntries(
        rule.key.map((column) => [column, rests[column]?.[1] ?? otherThan(row[column])]),
      )
      return { rule, row, copy: { ...row, ...copied }, rests }
    }),
  )
}

/** Hashes by which something is found are nobody else's. */
const withUniqueTokens = (row: ProvenRow): ProvenRow =>
  Object.fromEntries(
    Object.entries(row).map(([name, cell]) => [
      name,
      cell instanceof Uint8Array && name !== "sealed" ? Buffer.from(randomUUID()) : cell,
    ]),
  )

onEachEngine("whoever writes in the database without the key changes nothing that counts", async (aPractice) => {
  const linde = await aPractice()
  const outside = past(linde)
  const all = await fill(linde)

  for (const { rule, row, copy, rests } of all) {
    const before = await outside.read(rule, row)
    assert.equal(await isNoticed(linde, rule, row), false, `${rule.name} as it was written`)
    for (const column of rule.decides) {
      if (rule.key.includes(column)) continue
      await outside.set(rule, row, { [column]: rests[column]?.[1] ?? otherThan(before[column]) })
      const { concerns = "" } = rule
      const shown = column === concerns ? await outside.read(rule, row) : row
      assert.equal(await isNoticed(linde, rule, shown), true, `${rule.name}.${column} changed`)
      await outside.set(rule, row, { [column]: before[column] ?? null })
    }
    await outside.take(rule, row)
    assert.equal(await isNoticed(linde, rule, row, true), true, `a row of ${rule.name} taken out`)
    await outside.put(rule, before)
    assert.equal(await isNoticed(linde, rule, row), false, `${rule.name} as it was`)
    const unique = await outside.put(rule, { ...before, ...copy, proof: before["proof"] ?? null }).then(
      () => false,
      () => true,
    )
    // Where the engine itself takes no second row like it, there is nothing to notice.
    if (!unique) {
      assert.equal(await isNoticed(linde, rule, copy), true, `a row of ${rule.name} copied`)
      await outside.take(rule, copy)
    }
  }
})

onEachEngine("an older row that is put back is known again", async (aPractice) => {
  const linde = await aPractice()
  const outside = past(linde)
  const all = await fill(linde)

  for (const { rule, row } of all) {
    const column = rule.decides.find((one) => !rule.key.includes(one) && one !== rule.concerns && !one.endsWith("_id"))
    if (column === undefined) continue
    const older = await outside.read(rule, row)
    await linde.change((at) =>
      written(at.db)
        .updateTable(rule.name)
        .set({ [column]: otherThan(older[column]) })
        .where(isIt(rule, row))
        .execute(),
    )
    assert.equal(await isNoticed(linde, rule, row), false, `${rule.name} changed by the program`)
    const newer = await outside.read(rule, row)
    await outside.set(rule, row, { [column]: older[column] ?? null, proof: older["proof"] ?? null })
    assert.equal(await isNoticed(linde, rule, row), true, `an older row of ${rule.name}`)
    await outside.set(rule, row, { [column]: newer[column] ?? null, proof: newer["proof"] ?? null })
  }
})

onEachEngine("somebody else's file does not come within reach by a row that was put in", async (aPractice) => {
  const linde = await aPractice()
  const maker = await linde.colleague("Sander", "persons.read:own", "persons.write:own")
  const other = await linde.colleague("Noor", "persons.read:own")
  const { id } = await maker.does(createPerson, { name: { familyName: "Vermeer" } })
  const rule = linde.rooms.flatMap((room) => room.tables.map(({ rule }) => rule)).find(({ name }) => name === "carers")
  assert.ok(rule !== undefined && isProven(rule))
  const own = { file_id: id, holder_id: String(maker.user), part: "maker" }
  const { proof = null } = await past(linde).read(rule, own)
  assert.equal((await maker.does(getPerson, { id })).id, id)

  await past(linde).put(rule, { file_id: id, holder_id: String(other.user), part: "maker", proof })
  await assert.rejects(other.does(getPerson, { id }), refused("general.not-found"))

  await past(linde).set(rule, own, { holder_id: randomUUID() })
  await assert.rejects(maker.does(getPerson, { id }), refused("general.not-found"))
})

onEachEngine("a tombstone that no erasure laid takes no key", async (aPractice) => {
  const linde = await aPractice()
  const maker = await linde.colleague("Sander", "persons.read", "persons.write")
  const { id } = await maker.does(createPerson, { name: { familyName: "Vermeer" } })
  const rule = linde.rooms
    .flatMap((room) => room.tables.map(({ rule }) => rule))
    .find(({ name }) => name === "tombstones")
  assert.ok(rule !== undefined && isProven(rule))

  await past(linde).put(rule, { person_id: id, buried_at: "2026-11-22T09:00:00.000Z", state: "buried", proof: null })
  await linde.practice.care.settle()

  assert.equal((await maker.does(getPerson, { id })).id, id)
})

/** The file of a practice, past the program and past what SQLite defends. */
function byHand(linde: TestPractice, work: (file: DatabaseSync) => void): void {
  const name = join(linde.folder, "practices", linde.practice.ref.slug, "practice.db")
  const file = new DatabaseSync(name, { defensive: false, timeout: 10_000 } as object)
  file.exec("pragma foreign_keys = off; pragma writable_schema = on")
  work(file)
  file.close()
}

/** Waits until nobody writes: whoever writes by hand keeps this thread, and so whoever would have to finish first. */
const quiet = (linde: TestPractice): Promise<void> => linde.practice.store.change(async () => undefined)

type Listed = { type: string; name: string; tbl_name: string; rootpage: number; sql: string }

const quoted = (names: readonly string[]): string => names.map((name) => `"${name}"`).join(", ")

/** Changes a table while an index of it is out of sight, so that it goes on saying what the table said before. */
function behind(linde: TestPractice, index: string, change: (file: DatabaseSync) => void): void {
  const listed: Listed[] = []
  byHand(linde, (file) => {
    listed.push(file.prepare("select * from sqlite_schema where name = ?").get(index) as Listed)
    file.prepare("delete from sqlite_schema where name = ?").run(index)
  })
  byHand(linde, change)
  byHand(linde, (file) => {
    for (const { type, name, tbl_name, rootpage, sql: text } of listed)
      file.prepare("insert into sqlite_schema values (?, ?, ?, ?, ?)").run(type, name, tbl_name, rootpage, text)
  })
}

test("an index that says something else than its table is noticed, before anything of the table is used", async () => {
  const linde = await makePractice({ kind: "sqlite" })
  for (const { rule, row, copy } of await fill(linde)) {
    if (rule.checked !== "whole") continue
    const columns = [...new Set([...rule.key, ...rule.decides, "proof"])]
    await quiet(linde)
    byHand(linde, (file) => file.exec(`create index helpful on "${rule.name}" (${quoted(columns)})`))
    const before = await past(linde).read(rule, row)
    const isRow = rule.key.map((column) => `"${column}" = ?`).join(" and ")
    const keyOfRow = rule.key.map((column) => before[column] ?? null)
    assert.equal(await isNoticed(linde, rule, row), false, `${rule.name} with one index more`)
    await quiet(linde)
    behind(linde, "helpful", (file) => file.prepare(`delete from "${rule.name}" where ${isRow}`).run(...keyOfRow))
    assert.equal(await isNoticed(linde, rule, row), true, `${rule.name}: a row that only an index has`)

    const all = Object.keys(before)
    const put = (file: DatabaseSync, one: ProvenRow): unknown =>
      file
        .prepare(`insert into "${rule.name}" (${quoted(all)}) values (${all.map(() => "?").join(", ")})`)
        .run(...all.map((column) => one[column] ?? null))
    await quiet(linde)
    byHand(linde, (file) => {
      file.exec("drop index helpful")
      put(file, before)
      file.exec(`create index helpful on "${rule.name}" (${quoted(columns)})`)
    })
    assert.equal(await isNoticed(linde, rule, row), false, `${rule.name} as it was`)
    await quiet(linde)
    behind(linde, "helpful", (file) => {
      file.prepare(`delete from "${rule.name}" where ${isRow}`).run(...keyOfRow)
      put(file, { ...before, ...copy })
    })
    assert.equal(await isNoticed(linde, rule, row), true, `${rule.name}: a row that an index has as another`)
    await quiet(linde)
    byHand(linde, (file) => {
      file.exec("drop index helpful")
      file.prepare(`delete from "${rule.name}" where ${isRow}`).run(...rule.key.map((column) => copy[column] ?? null))
      put(file, before)
    })
  }
  await closePractice(linde)
})

onEachEngine(
  "what was ended is not there again after a restart, with an older state of its table",
  async (aPractice) => {
    const linde = await aPractice()
    const all = (await fill(linde)).filter(({ rule }) => rule.anchored !== false)
    const states = await linde.practice.store.look((db) => written(db).selectFrom("table_states").selectAll().execute())
    const before = new Map<string, ProvenRow>()
    for (const { rule, row } of all) before.set(rule.name, await past(linde).read(rule, row))
    for (const { rule, row } of all)
      await linde.change((at) => written(at.db).deleteFrom(rule.name).where(isIt(rule, row)).execute())
    for (const { rule } of all) {
      const older = states.find(({ name }) => name === rule.name)
      assert.ok(older)
      await linde.practice.store.change(({ db }) =>
        written(db)
          .updateTable("table_states")
          .set({ sealed: older["sealed"] ?? null })
          .where("name", "=", rule.name)
          .execute(),
      )
      await past(linde).put(rule, before.get(rule.name) ?? {})
    }
    const { engine, key, folder, practice } = linde

    const again = await makePractice(engine, { slug: practice.ref.slug, key }, folder)
    for (const { rule, row } of all) assert.equal(await isNoticed(again, rule, row), true, rule.name)
    await again.jobs.close()
    await again.practices.close()
  },
)
