import assert from "node:assert/strict"
import { randomBytes } from "node:crypto"
import { after, test } from "node:test"
import { type Kysely, sql } from "kysely"
import { idsOf, insert, now, things, typed } from "#tests/people/stores.ts"
import { refused } from "#tests/people/practice.ts"
import { endAll, testDatabase } from "#tests/people/postgres.ts"
import { openStore } from "#ground/store/open-store.ts"
import { openPostgres } from "./postgres.ts"

after(endAll)

const ends = sql`select pg_terminate_backend(pid) from pg_stat_activity where datname = current_database() and pid <> pg_backend_pid()`
const sessions = sql<{ pid: number }>`select pid from pg_stat_activity where datname = current_database()`

async function opened() {
  const connections = openPostgres({ url: await testDatabase(), schema: "public" })
  return { connections, store: await openStore(connections, [things], now) }
}

test("who looks and asks nothing takes no connection; more than there are connections wait their turn", async () => {
  const { connections, store } = await opened()
  const many = async (work: Parameters<typeof connections.read>[0]) =>
    Promise.all(Array.from({ length: 30 }, () => connections.read(work)))
  const held = async (): Promise<number> => (await connections.read((db) => sessions.execute(db))).rows.length
  const before = await held()
  await many(async () => "nothing")
  assert.equal(await held(), before)
  assert.deepEqual(
    new Set((await many((db) => typed(db).selectFrom("things").select("id").execute())).flat()),
    new Set(),
  )
  assert.ok((await held()) <= 9)
  await store.close()
})

test("a look is of one moment, from its first question to its end", async () => {
  const { store } = await opened()
  await store.change(({ db }) => insert(db, "a"))
  const seen = await store.look(async (db) => {
    const ids = async () => (await typed(db).selectFrom("things").select("id").execute()).map(({ id }) => id)
    const first = await ids()
    await store.change((scope) => insert(scope.db, "b"))
    return [first, await ids()]
  })
  assert.deepEqual(seen, [["a"], ["a"]])
  assert.deepEqual(await idsOf(store), ["a", "b"])
  await store.close()
})

test("a question after the end of its work is refused, and so is the commit of what had failed", async () => {
  const { connections, store } = await opened()
  const late = await connections.read(async (db) => () => typed(db).selectFrom("things").select("id").execute())
  await assert.rejects(late(), /after the end/)
  const failed = connections.write(async (db) => {
    await connections.begin(db)
    await insert(db, "a")
    await assert.rejects(sql`select 1 / 0`.execute(db), /division/)
    await sql`commit`.execute(db)
  })
  await assert.rejects(failed, /nothing was committed/)
  assert.deepEqual(await idsOf(store), [])
  await store.close()
})

test("work that failed while it waited for a connection leaves nothing to whoever gets that, and asks nothing of it", async () => {
  const { store } = await opened()
  const all = (db: Kysely<unknown>) => typed(db).selectFrom("things").select("id").execute()
  const late: { asks?: () => Promise<unknown>; waited?: Promise<void> } = {}
  const failing = store.look(async (db) => {
    late.asks = () => all(db)
    late.waited = assert.rejects(all(db), /after the end/)
    await Promise.resolve()
    throw new Error("something else")
  })
  await assert.rejects(failing, /something else/)
  await late.waited
  await store.change(({ db }) => insert(db, "a"))

  const seen = await store.look(async (db) => {
    const { length } = await all(db)
    await assert.rejects(late.asks?.() ?? Promise.resolve(), /after the end/)
    await store.change((scope) => insert(scope.db, "b"))
    return [length, (await all(db)).length]
  })

  assert.deepEqual(seen, [1, 1])
  await store.close()
})

test("a statement that the server knows fails once when another program changes its table, and is learned anew", async () => {
  const { connections, store } = await opened()
  const whole = () =>
    store.look(async (db) => (await typed(db).selectFrom("things").selectAll().where("count", "=", 1).execute()).length)
  await store.change(({ db }) => insert(db, "a"))
  for (let times = 0; times < 10; times += 1) await whole()
  await connections.write((db) => sql`alter table things add column more text`.execute(db))

  await assert.rejects(whole(), refused("general.unavailable"))
  assert.equal(await whole(), 1)
  await store.close()
})

test("a server that has no more connections to give is out of reach, and not a fault", async () => {
  const url = new URL(await testDatabase())
  const admin = openPostgres({ url: url.href, schema: "public" })
  const role = `few_${randomBytes(6).toString("hex")}`
  const may = (connections: number) =>
    admin.write((db) => sql.raw(`alter role ${role} connection limit ${connections}`).execute(db))
  await admin.write((db) =>
    sql.raw(`create role ${role} login password 'few'; grant all on schema public to ${role}`).execute(db),
  )
  await may(1)
  Object.assign(url, { username: role, password: "few" })
  const store = await openStore(openPostgres({ url: url.href, schema: "public" }), [things], now)

  await assert.rejects(idsOf(store), refused("general.unavailable"))
  await may(2)
  assert.deepEqual(await idsOf(store), [])

  await store.close()
  await admin.close()
})

test("connections that the server ends half-way fail what was asked, and nothing after it", async () => {
  const { connections, store } = await opened()
  await store.change(({ db }) => insert(db, "a"))
  const ids = (db: Kysely<unknown>) => typed(db).selectFrom("things").select("id").execute()
  const looking = store.look(async (db) => {
    await ids(db)
    await connections.write((writer) => ends.execute(writer))
    return ids(db)
  })
  await assert.rejects(looking, refused("general.unavailable"))
  const changing = store.change(async ({ db }) => {
    await insert(db, "b")
    await connections.read((reader) => ends.execute(reader))
    await insert(db, "c")
  })
  await assert.rejects(changing, refused("general.unavailable"))
  await store.change(({ db }) => insert(db, "d"))
  assert.deepEqual(await idsOf(store), ["a", "d"])
  await store.close()
})
