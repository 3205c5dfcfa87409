import assert from "node:assert/strict"
import { setTimeout as wait } from "node:timers/promises"
import { sql } from "kysely"
import { idsOf, insert, now, onEachEngine, things } from "#tests/people/stores.ts"
import type { Connections } from "./connections.ts"
import { ForeignPartsError } from "./foreign-parts.ts"
import { openStore } from "./open-store.ts"

/** What somebody who can write in the database makes there to keep rows out, or to show others; each with how it goes again. */
const foreign: Readonly<Record<Connections["engine"], readonly (readonly [make: readonly string[], drop: string])[]>> =
  {
    sqlite: [
      [["create trigger quiet before insert on things begin select raise(ignore); end"], "drop trigger quiet"],
      [["create view others as select * from things"], "drop view others"],
    ],
    postgres: [
      [
        [
          "create function quiet() returns trigger language plpgsql as 'begin return null; end'",
          "create trigger quiet before insert on things for each row execute function quiet()",
        ],
        "drop trigger quiet on things",
      ],
      [["create rule quiet as on insert to things do instead nothing"], "drop rule quiet on things"],
      [["create view others as select * from things"], "drop view others"],
      [["alter table things enable row level security"], "alter table things disable row level security"],
    ],
  }

onEachEngine("a database with triggers, views or rules is not used until they are gone", async (open) => {
  const store = await openStore(await open(), [things], now)
  await store.change(({ db }) => insert(db, "a"))
  const intruder = await open()
  const run = (text: string): Promise<unknown> => intruder.write((db) => sql.raw(text).execute(db))
  for (const [make, drop] of foreign[store.engine]) {
    for (const statement of make) await run(statement)
    // PostgreSQL is asked once a second, as asking takes its time there.
    if (store.engine === "postgres") await wait(1100)
    await assert.rejects(
      store.change(({ db }) => insert(db, "lost")),
      ForeignPartsError,
    )
    if (store.engine === "sqlite") await assert.rejects(idsOf(store), ForeignPartsError)
    await assert.rejects(async () => openStore(await open(), [things], now), ForeignPartsError)
    await run(drop)
  }
  await store.change(({ db }) => insert(db, "b"))
  assert.deepEqual(await idsOf(store), ["a", "b"])
  await intruder.close()
  await store.close()
})
