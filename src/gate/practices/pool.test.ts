import assert from "node:assert/strict"
import { test } from "node:test"
import { Pool } from "./pool.ts"

class Thing {
  readonly name: string
  isOld = false
  isClosed = false

  constructor(name: string) {
    this.name = name
  }

  async isOutdated(): Promise<boolean> {
    return this.isOld
  }

  async close(): Promise<void> {
    this.isClosed = true
  }
}

/** A pool of two, and what it opened in order. */
function aPool(): { readonly pool: Pool<Thing>; readonly made: Thing[] } {
  const made: Thing[] = []
  const open = async (name: string): Promise<Thing | undefined> => {
    if (name === "refused") throw new Error("refused")
    if (name === "nothing") return undefined
    const thing = new Thing(name)
    made.push(thing)
    return thing
  }
  return { pool: new Pool(2, open), made }
}

const named = async (thing: Thing | undefined): Promise<string | undefined> => thing?.name

test("what is asked for twice at once is opened once, and only those used last stay open", async () => {
  const { pool, made } = aPool()
  await Promise.all([pool.use("a", named), pool.use("a", named)])
  assert.equal(made.length, 1)
  await pool.use("b", named)
  await pool.use("a", named)
  await pool.use("c", named)
  assert.deepEqual(
    made.filter(({ isClosed }) => isClosed).map(({ name }) => name),
    ["b"],
  )
  await pool.close()
  assert.ok(made.every(({ isClosed }) => isClosed))
})

test("what is in use is never closed: not when others come, not when it is dropped, not when it is outdated", async () => {
  const { pool, made } = aPool()
  await pool.use("a", async (mine) => {
    for (const other of ["b", "c", "d"]) await pool.use(other, named)
    await pool.drop("a")
    assert.equal(mine?.isClosed, false)
    // Who asks now gets another one.
    await pool.use("a", async (fresh) => assert.notEqual(fresh, mine))
  })
  assert.deepEqual([made[0]?.name, made[0]?.isClosed], ["a", true])

  await pool.use("e", async (mine) => {
    if (mine !== undefined) mine.isOld = true
    await pool.use("e", async (fresh) => assert.equal(fresh?.isOld, false))
    assert.equal(mine?.isClosed, false)
  })
  const [old, fresh] = made.filter(({ name }) => name === "e")
  assert.deepEqual([old?.isClosed, fresh?.isClosed], [true, false])
  await pool.close()
})

test("what is not there, or is refused, is asked for anew each time", async () => {
  const { pool, made } = aPool()
  assert.equal(await pool.use("nothing", named), undefined)
  for (let time = 0; time < 2; time += 1) await assert.rejects(pool.use("refused", named), /refused/)
  await pool.drop("refused")
  assert.equal(await pool.use("a", named), "a")
  assert.equal(made.length, 1)
  await pool.close()
})
