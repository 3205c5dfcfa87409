import assert from "node:assert/strict"
import type { PersonId } from "#ground/kernel/ids.ts"
import { createPerson, getPerson } from "#records/persons/contract.ts"
import type { Engine } from "#gate/practices/practices.ts"
import { allRows, withPracticeOf } from "#tests/people/archives.ts"
import { testDatabase } from "#tests/people/postgres.ts"
import { onEachEngine, refused, type TestPractice } from "#tests/people/practice.ts"
import { movePractice } from "./archive.ts"

const elsewhere = async (linde: TestPractice): Promise<Engine> =>
  linde.practice.store.engine === "sqlite" ? { kind: "postgres", url: await testDatabase() } : { kind: "sqlite" }

const keysOf = (linde: TestPractice, persons: readonly PersonId[]): Promise<readonly string[]> =>
  withPracticeOf(linde, linde.practice.ref.slug, async (practice) =>
    [...(await practice.keyring.find(persons))]
      .map(([id, { seal }]) => `${id} ${seal.bytes.toString("hex")}`)
      .toSorted(),
  )

/** Keeps it open as a server does for whoever is in the middle of something. */
const lent = (linde: TestPractice, work: () => Promise<void>): Promise<void> =>
  withPracticeOf(linde, linde.practice.ref.slug, work)

onEachEngine("a practice moves to the other engine and back, row for row and key for key", async (aPractice) => {
  const linde = await aPractice()
  const { slug } = linde.practice.ref
  const fysio = await linde.staff("persons.read", "persons.write", "persons.see-contact")
  const persons: PersonId[] = []
  for (let index = 0; index < 20; index += 1)
    persons.push((await fysio.does(createPerson, { name: { familyName: `Jansen ${index}` } })).id as PersonId)
  const rows = await allRows(linde.practice)
  const keys = await keysOf(linde, persons)
  const home: Engine["kind"] = linde.practice.store.engine
  const there = await elsewhere(linde)

  const move = (to: Engine) => movePractice({ practices: linde.practices, slug, to, tell: () => undefined })
  // Who was in the middle of something can write nothing in the place where it was.
  await lent(linde, async () => {
    assert.equal(await move(there), rows.length)
    await assert.rejects(fysio.does(createPerson, { name: { familyName: "Te Laat" } }))
  })
  await withPracticeOf(linde, slug, async (practice) => {
    assert.equal(practice.store.engine, there.kind)
    assert.deepEqual(await allRows(practice), rows)
  })
  assert.deepEqual(await keysOf(linde, persons), keys)
  await assert.rejects(move(there), refused("practices.there-already"))

  if (home === "sqlite") {
    await move({ kind: "sqlite" })
    await withPracticeOf(linde, slug, async (practice) => {
      assert.equal(practice.store.engine, home)
      assert.deepEqual(await allRows(practice), rows)
    })
    assert.deepEqual(await keysOf(linde, persons), keys)
  }
})

onEachEngine("while it moves a practice cannot be used, and what breaks off leaves it as it was", async (aPractice) => {
  const linde = await aPractice()
  const { slug } = linde.practice.ref
  const fysio = await linde.staff("persons.read", "persons.write", "persons.see-contact")
  const { id } = await fysio.does(createPerson, { name: { familyName: "Jansen" } })
  const use = () => linde.practices.use(slug, async (practice) => practice?.ref.slug)
  await lent(linde, async () => {
    const departure = await linde.practices.depart(slug, await elsewhere(linde))
    await assert.rejects(use(), refused("practices.moving.unavailable"))
    const meanwhile = fysio.does(createPerson, { name: { familyName: "Meanwhile" } })
    await assert.rejects(meanwhile, refused("practices.moving.unavailable"))
    assert.deepEqual(await linde.practices.list(), [])
    await departure.close()
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
})
