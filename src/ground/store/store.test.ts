import assert from "node:assert/strict"
import { copyFileSync, existsSync, mkdtempSync, readdirSync, readlinkSync, statSync } from "node:fs"
import { tmpdir } from "node:os"
import { join } from "node:path"
import { test } from "node:test"
import { setTimeout as wait } from "node:timers/promises"
import type { Migration } from "#ground/kernel/migration.ts"
import { idsOf, insert, now, onEachEngine, things, typed } from "#tests/people/stores.ts"
import type { Connections } from "./connections.ts"
import { NewerStoreError } from "./migrate.ts"
import { openSqlite } from "./sqlite/sqlite.ts"
import { openStore } from "./open-store.ts"

onEachEngine("what is changed is there after the store was closed and opened again", async (open) => {
  const store = await openStore(await open(), [things], now)
  await store.change(({ db }) => insert(db, "a"))
  await store.close()

  const again = await openStore(await open(), [things], now)
  assert.deepEqual(await idsOf(again), ["a"])
  await again.close()
})

onEachEngine("a change that fails undoes itself alone, and those beside it stay", async (open) => {
  const store = await openStore(await open(), [things], now)
  const outcomes = await Promise.allSettled([
    store.change(({ db }) => insert(db, "a")),
    store.change(async ({ db }) => {
      await insert(db, "b")
      throw new Error("half-way")
    }),
    store.change(({ db }) => insert(db, "a")),
    store.change(({ db }) => insert(db, "c")),
  ])

  assert.deepEqual(
    outcomes.map((outcome) => outcome.status),
    ["fulfilled", "rejected", "rejected", "fulfilled"],
  )
  assert.deepEqual(await idsOf(store), ["a", "c"])
  await store.close()
})

onEachEngine("changes that wait together share a commit, and what must come before it does", async (open) => {
  const store = await openStore(await open(), [things], now)
  const groups = new Set<object>()
  const order: string[] = []
  await Promise.all(
    ["a", "b", "c", "d"].map((id) =>
      store.change(async ({ db, group, beforeCommit, afterCommit }) => {
        groups.add(group)
        beforeCommit(async () => void order.push(`before ${id}`))
        afterCommit(() => void order.push(`after ${id}`))
        await insert(db, id)
      }),
    ),
  )

  assert.equal(groups.size, 1)
  assert.deepEqual(order.slice(0, 4), ["before a", "before b", "before c", "before d"])
  assert.deepEqual(order.slice(4), ["after a", "after b", "after c", "after d"])
  await store.close()
})

onEachEngine(
  "when what must come before the commit fails, nobody of the group is told that it is done",
  async (open) => {
    const store = await openStore(await open(), [things], now)
    const outcomes = await Promise.allSettled([
      store.change(({ db }) => insert(db, "a")),
      store.change(async ({ db, beforeCommit }) => {
        beforeCommit(() => Promise.reject(new Error("keys cannot be kept")))
        await insert(db, "b")
      }),
    ])

    assert.deepEqual(
      outcomes.map((outcome) => outcome.status),
      ["rejected", "rejected"],
    )
    assert.deepEqual(await idsOf(store), [])
    await store.change(({ db }) => insert(db, "c"))
    assert.deepEqual(await idsOf(store), ["c"])
    await store.close()
  },
)

onEachEngine("a look sees one moment, also while others change", async (open) => {
  const store = await openStore(await open(), [things], now)
  await store.change(({ db }) => insert(db, "a"))

  await store.look(async (db) => {
    const count = async (): Promise<number> => (await typed(db).selectFrom("things").select("id").execute()).length
    assert.equal(await count(), 1)
    await store.change((scope) => insert(scope.db, "b"))
    assert.equal(await count(), 1)
  })

  assert.deepEqual(await idsOf(store), ["a", "b"])
  await store.close()
})

onEachEngine("a look cannot write, whatever it tries", async (open) => {
  const store = await openStore(await open(), [things], now)
  await assert.rejects(store.look((db) => insert(db, "a")))
  assert.deepEqual(await idsOf(store), [])
  await store.close()
})

onEachEngine(
  "migrations are applied once and in order; a database that is newer is refused and left alone",
  async (open) => {
    const second: Migration = { name: "2026-02-01-more", statements: ["alter table things add column colour text"] }
    await (await openStore(await open(), [second, things], now)).close()
    await (await openStore(await open(), [things, second], now)).close()

    await assert.rejects(async () => openStore(await open(), [things], now), NewerStoreError)
  },
)

onEachEngine("bytes and counts come back as they went in", async (open) => {
  const store = await openStore(await open(), [things], now)
  await store.change(({ db }) => insert(db, "é"))
  const row = await store.look((db) => typed(db).selectFrom("things").selectAll().executeTakeFirstOrThrow())
  const total = await store.look((db) =>
    typed(db)
      .selectFrom("things")
      .select((things) => things.fn.countAll<number>().as("total"))
      .executeTakeFirstOrThrow(),
  )

  assert.equal(Buffer.from(row.sealed).toString(), "é")
  assert.equal(row.count, 1)
  assert.equal(total.total, 1)
  await store.close()
})

onEachEngine("a change is answered only when the disk has it, and is refused when the disk refuses", async (open) => {
  const connections = await open()
  let disk = async (): Promise<void> => undefined
  const durable = async (): Promise<void> => {
    await disk()
    await connections.durable()
  }
  const store = await openStore({ ...connections, durable }, [things], now)
  const written = Promise.withResolvers<void>()
  disk = () => written.promise
  let told = false
  const first = store.change(({ db }) => insert(db, "a")).then(() => (told = true))
  await new Promise((resolve) => setTimeout(resolve, 50))
  assert.equal(told, false)
  written.resolve()
  await first

  disk = () => Promise.reject(new Error("the disk broke"))
  await assert.rejects(
    store.change(({ db }) => insert(db, "b")),
    /the disk broke/,
  )
  await store.close()
})

test("what was committed before the disk is asked is in the log that the disk keeps", async () => {
  const folder = mkdtempSync(join(tmpdir(), "hoeder-store-"))
  const store = await openStore(openSqlite(join(folder, "a.db")), [things], now)
  await store.change(({ db }) => insert(db, "a"))
  // What a machine that dies now leaves behind: the file and its log, without the memory they share.
  const left = mkdtempSync(join(tmpdir(), "hoeder-store-"))
  for (const name of ["a.db", "a.db-wal"]) copyFileSync(join(folder, name), join(left, name))
  const again = await openStore(openSqlite(join(left, "a.db")), [things], now)
  assert.deepEqual(await idsOf(again), ["a"])
  await again.close()
  await store.close()
})

test("a long log comes into the file beside the work, and does not grow without end", async () => {
  const file = join(mkdtempSync(join(tmpdir(), "hoeder-store-")), "a.db")
  const store = await openStore(openSqlite(file), [things], now)
  const sizes = () => ({ file: statSync(file).size, log: statSync(`${file}-wal`).size })
  const fill = async (from: number, to: number): Promise<void> => {
    for (let number = from; number < to; number += 1)
      await store.change(({ db }) =>
        typed(db)
          .insertInto("things")
          .values({ id: `${number}`, count: 1, sealed: Buffer.alloc(1024 ** 2) })
          .execute(),
      )
  }
  await fill(0, 24)
  // No more is written, so that nobody but the thread can bring it there.
  while (sizes().file < 16 * 1024 ** 2) await wait(20)
  await fill(24, 240)

  assert.ok(sizes().log < 64 * 1024 ** 2, `the log has ${sizes().log} bytes`)
  await store.close()
  const again = await openStore(openSqlite(file), [things], now)
  assert.equal((await idsOf(again)).length, 240)
  await again.close()
})

test("a long log is cut when nobody writes any more, once nobody reads what is older", async () => {
  const file = join(mkdtempSync(join(tmpdir(), "hoeder-store-")), "a.db")
  const store = await openStore(openSqlite(file, 50), [things], now)
  const log = (): number => statSync(`${file}-wal`).size
  const put = (id: string) =>
    store.change(({ db }) =>
      typed(db)
        .insertInto("things")
        .values({ id, count: 1, sealed: Buffer.alloc(8 * 1024 ** 2) })
        .execute(),
    )
  await put("first")
  const [begun, read] = [Promise.withResolvers<void>(), Promise.withResolvers<void>()]
  const reading = store.look(async (db) => {
    await typed(db).selectFrom("things").select("id").execute()
    begun.resolve()
    await read.promise
    return typed(db).selectFrom("things").select("id").execute()
  })
  await begun.promise
  await put("second")
  const long = log()
  await wait(300)
  assert.equal(log(), long)
  read.resolve()
  assert.deepEqual(
    (await reading).map(({ id }) => id),
    ["first"],
  )
  while (log() > 0) await wait(20)

  await put("third")
  assert.deepEqual(await idsOf(store), ["first", "second", "third"])
  await store.close()
})

onEachEngine("a store that cannot even begin says so to all who wait, and goes on when it can", async (open) => {
  const connections = await open()
  let isGone = false
  const write: Connections["write"] = (work) =>
    isGone ? Promise.reject(new Error("the server went away")) : connections.write(work)
  const store = await openStore({ ...connections, write }, [things], now)
  isGone = true
  const tried = await Promise.allSettled(["a", "b"].map((id) => store.change(({ db }) => insert(db, id))))
  assert.deepEqual(
    tried.map(({ status }) => status),
    ["rejected", "rejected"],
  )
  isGone = false
  await store.change(({ db }) => insert(db, "c"))
  assert.deepEqual(await idsOf(store), ["c"])
  await store.close()
})

onEachEngine("a change of many statements lets everything else have its turn", async (open) => {
  const store = await openStore(await open(), [things], now)
  let turns = 0
  const others = (): void => {
    turns += 1
    if (turns < 3) setImmediate(others)
  }
  const made = await store.change(async ({ db }) => {
    setImmediate(others)
    for (let count = 0; count < 100_000; count += 1) {
      if (turns === 3) return count
      await insert(db, String(count))
    }
    return undefined
  })
  assert.ok(made !== undefined, "nobody had a turn during a hundred thousand statements")
  await store.close()
})

test("a store that is closed keeps no file open, whether or not those who looked asked for anything", async (t) => {
  if (process.platform !== "linux") return t.skip("what is open is asked of Linux")
  const folder = mkdtempSync(join(tmpdir(), "hoeder-store-"))
  const store = await openStore(openSqlite(join(folder, "things.db")), [things], now)
  const open = (): readonly string[] =>
    readdirSync("/proc/self/fd").filter((file) => {
      const path = join("/proc/self/fd", file)
      return existsSync(path) && readlinkSync(path).startsWith(folder)
    })
  const looks = Array.from({ length: 40 }, (_, nth) => store.look(async () => wait(nth % 5)))
  await Promise.all([...looks, store.look(async () => idsOf(store))])
  assert.ok(open().length > 5)

  await store.close()

  assert.deepEqual(open(), [])
})
