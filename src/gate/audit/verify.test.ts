import assert from "node:assert/strict"
import { mkdtempSync } from "node:fs"
import { tmpdir } from "node:os"
import { join } from "node:path"
import { after, test } from "node:test"
import type { Kysely } from "kysely"
import { guardedKey, randomBytes } from "#ground/crypto/key.ts"
import type { PersonId } from "#ground/kernel/ids.ts"
import { openSqlite } from "#ground/store/sqlite/sqlite.ts"
import { openPostgres } from "#ground/store/postgres/postgres.ts"
import { openStore } from "#ground/store/open-store.ts"
import type { Store } from "#ground/store/store.ts"
import { endAll, testDatabase } from "#tests/people/postgres.ts"
import type { AuditEvent } from "./line.ts"
import { anchored, type AuditTables, BrokenLogError, Chain, lastMarks } from "./chain.ts"
import { openAuditLog } from "./log.ts"
import { auditTables } from "./migrations/2026-11-22-audit.ts"
import { verifyChain } from "./verify.ts"

const now = Temporal.Instant.from("2026-11-22T09:00:00Z")
const key = guardedKey(randomBytes(32))
const anna = "01930000-0000-7000-8000-000000000001" as PersonId
const event = (count: number): AuditEvent => ({
  at: now.add({ seconds: count }),
  actor: { kind: "system", job: "test" },
  event: "person.read",
  action: "R",
  object: "person",
  outcome: "done",
  person: anna,
  count,
})

after(endAll)

/** A log of ten lines on each engine, to be spoilt by the test as somebody with the database in hands could. */
function onALog(
  name: string,
  story: (
    store: Store,
    spoil: (write: (db: Kysely<AuditTables>) => Promise<unknown>) => Promise<void>,
  ) => Promise<void>,
): void {
  for (const kind of ["sqlite", "postgres"] as const) {
    test(`${name} (${kind})`, async () => {
      const connections =
        kind === "sqlite"
          ? openSqlite(join(mkdtempSync(join(tmpdir(), "hoeder-audit-")), "a.db"))
          : openPostgres({ url: await testDatabase(), schema: "public" })
      const store = await openStore(connections, [auditTables], now)
      const log = openAuditLog(store, new Chain(key))
      await Promise.all(Array.from({ length: 5 }, (_, index) => log.append(event(index))))
      for (let index = 5; index < 10; index += 1) await store.change((scope) => log.appendWithin(scope, event(index)))
      await story(store, async (write) => {
        await store.change(({ db }) => write(db as Kysely<AuditTables>))
      })
      await store.close()
    })
  }
}

onALog("an untouched log is whole, also against an earlier checkpoint", async (store) => {
  const verdict = await verifyChain(store, key)
  assert.ok(verdict.whole)
  assert.equal(verdict.lines, 10)

  await openAuditLog(store, new Chain(key)).append(event(99))
  const later = await verifyChain(store, key, verdict.end)
  assert.ok(later.whole)
  assert.equal(later.lines, 11)
})

onALog("an edited line is named", async (store, spoil) => {
  await spoil((db) =>
    db
      .updateTable("audit_lines")
      .set((row) => ({ line: row.fn<string>("replace", ["line", row.val("person.read"), row.val("person.none")]) }))
      .where("seq", "=", 4)
      .execute(),
  )
  assert.deepEqual(await verifyChain(store, key), { whole: false, seq: 4, broken: "changed" })
})

onALog("a line taken out of the middle is named", async (store, spoil) => {
  await spoil((db) => db.deleteFrom("audit_lines").where("seq", "=", 6).execute())
  assert.deepEqual(await verifyChain(store, key), { whole: false, seq: 6, broken: "missing" })
})

onALog("lines taken out of the middle and renumbered are named", async (store, spoil) => {
  await spoil(async (db) => {
    await db.deleteFrom("audit_lines").where("seq", "=", 6).execute()
    for (let seq = 7; seq <= 10; seq += 1)
      await db
        .updateTable("audit_lines")
        .set({ seq: seq - 1 })
        .where("seq", "=", seq)
        .execute()
  })
  assert.deepEqual(await verifyChain(store, key), { whole: false, seq: 6, broken: "changed" })
})

onALog("two lines that changed places are named", async (store, spoil) => {
  await spoil(async (db) => {
    await db.updateTable("audit_lines").set({ seq: 100 }).where("seq", "=", 3).execute()
    await db.updateTable("audit_lines").set({ seq: 3 }).where("seq", "=", 4).execute()
    await db.updateTable("audit_lines").set({ seq: 4 }).where("seq", "=", 100).execute()
  })
  assert.deepEqual(await verifyChain(store, key), { whole: false, seq: 3, broken: "changed" })
})

onALog("a column that no longer says what the line says is named", async (store, spoil) => {
  await spoil((db) => db.updateTable("audit_lines").set({ person_id: null }).where("seq", "=", 8).execute())
  assert.deepEqual(await verifyChain(store, key), { whole: false, seq: 8, broken: "columns-differ" })
})

onALog("a tail that was cut off is found against a checkpoint, and only there", async (store, spoil) => {
  const before = await verifyChain(store, key)
  assert.ok(before.whole)
  await spoil((db) => db.deleteFrom("audit_lines").where("seq", ">", 7).execute())

  assert.equal((await verifyChain(store, key)).whole, true)
  assert.deepEqual(await verifyChain(store, key, before.end), { whole: false, seq: 8, broken: "tail-cut" })
})

onALog("a tail that was cut off and grown again is not the checkpoint's", async (store, spoil) => {
  const before = await verifyChain(store, key)
  assert.ok(before.whole)
  await spoil((db) => db.deleteFrom("audit_lines").where("seq", ">", 7).execute())
  for (let count = 20; count < 25; count += 1) await openAuditLog(store, new Chain(key)).append(event(count))

  assert.deepEqual(await verifyChain(store, key, before.end), { whole: false, seq: 10, broken: "not-the-checkpoint" })
})

onALog("whoever has the database but not the key cannot make a line that holds", async (store, spoil) => {
  const stranger = openAuditLog(store, new Chain(guardedKey(randomBytes(32))))
  await stranger.append(event(50))
  await spoil(async () => undefined)
  assert.deepEqual(await verifyChain(store, key), { whole: false, seq: 11, broken: "changed" })
})

onALog(
  "whoever changes the end of the log under a program that runs stops the log, and another program may go on",
  async (store, spoil) => {
    const log = openAuditLog(store, new Chain(key))
    await log.append(event(10))
    // A command of the same practice writes lines of its own.
    await openAuditLog(store, new Chain(key)).append(event(11))
    await log.append(event(12))
    assert.equal((await verifyChain(store, key)).whole, true)

    await spoil((db) => db.deleteFrom("audit_lines").where("seq", "=", 13).execute())
    await assert.rejects(log.append(event(13)), BrokenLogError)
    await openAuditLog(store, new Chain(guardedKey(randomBytes(32)))).append(event(14), event(15))
    await assert.rejects(log.append(event(16)), BrokenLogError)
  },
)

onALog(
  "the newest word on the tables is the last that stands in a line, whatever the columns say",
  async (store, spoil) => {
    const last = (): Promise<readonly string[] | undefined> => store.look((db) => lastMarks(db, key))
    assert.equal(await last(), undefined)
    const log = openAuditLog(store, new Chain(key))
    await log.append(anchored(now, ["users:1:aa"]))
    await log.append(...Array.from({ length: 450 }, (_, count) => event(count)))
    assert.deepEqual(await last(), ["users:1:aa"])
    await log.append(anchored(now, ["users:2:bb"]))
    await log.append(event(20))
    await spoil((db) =>
      db.updateTable("audit_lines").set({ event: "person.read" }).where("event", "=", "proof.anchored").execute(),
    )
    assert.deepEqual(await last(), ["users:2:bb"])

    await spoil((db) => db.deleteFrom("audit_lines").where("seq", "=", 462).execute())
    assert.deepEqual(await last(), [], "a line was taken out after an older word")
    await spoil((db) => db.deleteFrom("audit_lines").where("seq", "=", 463).execute())
    assert.deepEqual(await last(), ["users:1:aa"], "a tail that was cut off shows against a checkpoint")
  },
)
