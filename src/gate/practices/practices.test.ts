import assert from "node:assert/strict"
import { staff } from "#gate/accounts/accounts.ts"
import { holdMasterKey } from "#gate/keys/keys.ts"
import { fromRooms } from "#main/rooms.ts"
import { testDatabase } from "#tests/people/postgres.ts"
import { onEachEngine, refused, type TestPractice } from "#tests/people/practice.ts"
import { withoutRights } from "#gate/access/access.ts"
import { type Borrower, openPractices, type Practices } from "./practices.ts"

const system: Borrower = { actor: { kind: "system", job: "test" }, language: "nl", audience: staff, ...withoutRights }

/** Another process on the register of a practice. */
const anotherProcess = (linde: TestPractice): Promise<Practices> =>
  openPractices({
    folder: linde.folder,
    engine: linde.engine,
    clock: linde.clock,
    custody: holdMasterKey(Buffer.from(linde.key)),
    program: linde.program,
    ...fromRooms(linde.rooms),
    kept: 10,
    post: async () => undefined,
    wake: () => undefined,
  })

const standsOn = (practices: Practices, slug: string): Promise<string | undefined> =>
  practices.use(slug, async (practice) => practice?.store.engine)

onEachEngine(
  "of two processes the one that did not move a practice writes nothing meanwhile, and opens it where it stands after",
  async (_shared, ofItsOwnName) => {
    const linde = await ofItsOwnName()
    const { slug } = linde.practice.ref
    const [here, there] =
      linde.engine.kind === "sqlite"
        ? (["sqlite", { kind: "postgres", url: await testDatabase() }] as const)
        : (["postgres", { kind: "sqlite" }] as const)
    const other = await anotherProcess(linde)
    assert.equal(await standsOn(other, slug), here)

    await other.use(slug, async (practice) => {
      const departure = await linde.practices.depart(slug, there)
      const moving = refused("practices.moving.unavailable")
      await assert.rejects(practice?.change(system, async () => undefined) ?? Promise.resolve(), moving)
      await assert.rejects(standsOn(other, slug), moving)
      await assert.rejects(other.depart(slug, there), moving)
      await departure.arrive()
      assert.equal(await standsOn(other, slug), there.kind)
      // Who still has it from before writes nothing where it stood.
      await assert.rejects(practice?.change(system, async () => undefined) ?? Promise.resolve(), moving)
      await departure.close()
    })
    assert.equal(await standsOn(other, slug), there.kind)
    await other.close()
  },
)

onEachEngine(
  "a practice that is gone is gone in every process, and nobody else gets its name",
  async (_shared, ofItsOwnName) => {
    const linde = await ofItsOwnName()
    const { slug } = linde.practice.ref
    const other = await anotherProcess(linde)
    assert.notEqual(await standsOn(other, slug), undefined)
    await linde.jobs.close()

    await linde.practices.destroy(slug)
    assert.equal(await isGone(other, slug), true)
    assert.deepEqual(await other.list(), [])
    await assert.rejects(other.destroy(slug), refused("practices.not-found"))
    await assert.rejects(other.create({ slug, name: "Weer", language: "nl" }), refused("practices.slug-taken"))
    await other.close()
  },
)

/** What another process did is seen within a second. */
async function isGone(practices: Practices, slug: string): Promise<boolean> {
  for (let tries = 0; tries < 100; tries += 1) {
    if ((await standsOn(practices, slug)) === undefined) return true
    await new Promise((done) => setTimeout(done, 50))
  }
  return false
}
