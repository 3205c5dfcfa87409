import assert from "node:assert/strict"
import { randomBytes } from "node:crypto"
import { readdirSync, readFileSync } from "node:fs"
import { join } from "node:path"
import { test } from "node:test"
import { Client } from "pg"
import type { PersonId } from "#ground/kernel/ids.ts"
import { addDocumentToPerson } from "#records/documents/contract.ts"
import { createPerson, getPerson } from "#records/persons/contract.ts"
import type { Engine } from "#gate/practices/practices.ts"
import { allRows, withPracticeOf } from "#tests/people/backups.ts"
import { closePractice, makePractice } from "#tests/people/making.ts"
import { testDatabase, traces } from "#tests/people/postgres.ts"
import { onEachEngine, refused, type Staff, type TestPractice } from "#tests/people/practice.ts"
import { keyBytes } from "#tests/people/whole-key.ts"
import { movePractice } from "./backups.ts"

const elsewhere = async (linde: TestPractice): Promise<Engine> =>
  linde.practice.store.engine === "sqlite" ? { kind: "postgres", url: await testDatabase() } : { kind: "sqlite" }

const keysOf = (linde: TestPractice, persons: readonly PersonId[]): Promise<readonly string[]> =>
  withPracticeOf(linde, linde.practice.ref.slug, async (practice) =>
    [...(await practice.keyring.find(persons))].map(([id, key]) => `${id} ${keyBytes(key)}`).toSorted(),
  )

/** Keeps it open as a server does for whoever is in the middle of something. */
const lent = (linde: TestPractice, work: () => Promise<void>): Promise<void> =>
  withPracticeOf(linde, linde.practice.ref.slug, work)

/** A practice of twenty persons, each with a document, of a name that no other on its server has. */
async function aFullPractice(engine: Engine): Promise<{ linde: TestPractice; fysio: Staff; persons: PersonId[] }> {
  const linde = await makePractice(engine)
  const rights = ["persons.read", "persons.write", "persons.see-contact", "documents.read", "documents.write"]
  const fysio = await linde.staff(...rights)
  const persons: PersonId[] = []
  for (let index = 0; index < 20; index += 1) {
    const { id } = await fysio.does(createPerson, { name: { familyName: `Jansen ${index}` } })
    await fysio.sends(addDocumentToPerson, { id }, { name: "a.txt", bytes: Buffer.from(`inhoud ${index}`) })
    persons.push(id)
  }
  return { linde, fysio, persons }
}

/** Everything of it: each row, each key, each file. */
const wholeOf = (linde: TestPractice, persons: readonly PersonId[]): Promise<unknown> =>
  withPracticeOf(linde, linde.practice.ref.slug, async (practice) => ({
    rows: await allRows(practice),
    keys: await keysOf(linde, persons),
    files: readdirSync(practice.blobs.folder, { recursive: true, withFileTypes: true })
      .filter((one) => one.isFile())
      .map(({ parentPath, name }) => `${name} ${readFileSync(join(parentPath, name), "hex")}`)
      .toSorted(),
  }))

for (const kind of ["sqlite", "postgres"] as const)
  test(`a practice moves to the other engine and back: each row, key and file, and no trace of where it was (${kind})`, async () => {
    const [url, other] = [await testDatabase(), await testDatabase()]
    const home: Engine = kind === "sqlite" ? { kind } : { kind, url }
    const there: Engine = kind === "sqlite" ? { kind: "postgres", url } : { kind: "sqlite" }
    const { linde, fysio, persons } = await aFullPractice(home)
    const { slug } = linde.practice.ref
    const whole = await wholeOf(linde, persons)
    const rows = (await allRows(linde.practice)).length
    const move = (to: Engine) => movePractice({ practices: linde.practices, slug, to, tell: () => undefined })
    const stands = (at: Engine["kind"]): Promise<void> =>
      withPracticeOf(linde, slug, async ({ store }) => assert.equal(store.engine, at))
    const onDisk = (): readonly string[] =>
      readdirSync(join(linde.folder, "practices", slug)).filter((name) => name.includes(".db"))

    // Who was in the middle of something can write nothing in the place where it was.
    await lent(linde, async () => {
      assert.deepEqual(await move(there), { rows, left: undefined })
      await assert.rejects(fysio.does(createPerson, { name: { familyName: "Te Laat" } }))
    })
    await stands(there.kind)
    assert.deepEqual(await wholeOf(linde, persons), whole)
    await assert.rejects(move(there), refused("practices.there-already"))
    const own = [`keyring_${slug}`, `practice_${slug}`].map((name) => name.replaceAll("-", "_"))
    if (kind === "sqlite") assert.deepEqual(onDisk(), [])
    else assert.deepEqual(await traces(url, slug), { schemas: [], roles: [] })

    const { left } = await move(home)
    await stands(kind)
    assert.deepEqual(await wholeOf(linde, persons), whole)
    if (kind === "postgres") assert.deepEqual(onDisk(), [])
    else {
      // A server of somebody else's: the roles stay, have nothing and open nothing, and go by the line that is told.
      assert.deepEqual(left?.roles.toSorted(), own)
      assert.deepEqual(await traces(url, slug), { schemas: [], roles: own })
      const client = new Client({ connectionString: url })
      await client.connect()
      const query = "select rolname from pg_authid where rolname = any($1) and rolpassword is not null"
      assert.equal((await client.query(query, [own])).rowCount, 0)
      await client.query(`drop role ${own.join(", ")}`)
      await client.end()
    }

    // From one database of a server to another: the roles of the first are still in use there.
    const [first, second]: [Engine, Engine] = [
      { kind: "postgres", url },
      { kind: "postgres", url: other },
    ]
    if (kind === "sqlite") await move(first)
    await move(second)
    assert.deepEqual((await traces(url, slug)).schemas, [])
    assert.deepEqual((await traces(other, slug)).schemas, own)
    assert.deepEqual(await wholeOf(linde, persons), whole)
    await closePractice(linde)
  })

test("who may make roles and schemas, as the operator is told, and nothing more, keeps practices and moves them", async () => {
  const [url, other] = [new URL(await testDatabase()), new URL(await testDatabase())]
  const keeper = `keeper_${randomBytes(4).toString("hex")}`
  const ruler = new Client({ connectionString: url.href })
  await ruler.connect()
  await ruler.query(`create role ${keeper} login createrole password 'kept'`)
  for (const place of [url, other]) {
    await ruler.query(`grant create on database ${place.pathname.slice(1)} to ${keeper}`)
    place.username = keeper
    place.password = "kept"
  }
  await ruler.end()
  const [home, there]: [Engine, Engine] = [
    { kind: "postgres", url: url.href },
    { kind: "postgres", url: other.href },
  ]

  const { linde, persons } = await aFullPractice(home)
  const { slug } = linde.practice.ref
  const whole = await wholeOf(linde, persons)
  for (const to of [{ kind: "sqlite" } as const, home, there, home]) {
    await movePractice({ practices: linde.practices, slug, to, tell: () => undefined })
    assert.deepEqual(await wholeOf(linde, persons), whole)
  }
  await linde.jobs.close()
  assert.equal(await linde.practices.destroy(slug), undefined)
  assert.deepEqual((await traces(url.href, slug)).schemas, [])
  await closePractice(linde)
})

onEachEngine(
  "while it moves a practice cannot be used, and what breaks off leaves it as it was",
  async (_shared, ofItsOwnName) => {
    const linde = await ofItsOwnName()
    const { slug } = linde.practice.ref
    const fysio = await linde.staff("persons.read", "persons.write", "persons.see-contact")
    const { id } = await fysio.does(createPerson, { name: { familyName: "Jansen" } })
    const use = () => linde.practices.use(slug, async (practice) => practice?.ref.slug)
    const there = await elsewhere(linde)
    await lent(linde, async () => {
      const departure = await linde.practices.depart(slug, there)
      await assert.rejects(use(), refused("practices.moving.unavailable"))
      const meanwhile = fysio.does(createPerson, { name: { familyName: "Meanwhile" } })
      await assert.rejects(meanwhile, refused("practices.moving.unavailable"))
      assert.deepEqual(await linde.practices.list(), [])
      assert.equal(await departure.close(), undefined)
      if (there.kind === "postgres") assert.deepEqual(await traces(there.url, slug), { schemas: [], roles: [] })
      assert.equal(await use(), slug)
      assert.equal((await fysio.does(getPerson, { id })).id, id)
    })

    // Nobody renews the mark of a program that died.
    await linde.practices.depart(slug, await elsewhere(linde))
    linde.clock.advance({ minutes: 1 })
    assert.equal(await use(), slug)
    await withPracticeOf(linde, slug, async (practice) => {
      assert.equal(practice.store.engine, linde.practice.store.engine)
      assert.equal((await practice.keyring.find([id as PersonId])).size, 1)
    })
  },
)
