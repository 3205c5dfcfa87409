import assert from "node:assert/strict"
import type { PersonId } from "#ground/kernel/ids.ts"
import { somebody } from "#tests/people/people.ts"
import { onEachEngine, type TestPractice } from "#tests/people/practice.ts"
import { byName, letterOf } from "#records/finding/finding.ts"
import { searchPersons } from "#records/search/contract.ts"
import { changePerson, createPerson, getPerson, makeActive, makeInactive, type PersonState } from "./contract.ts"
import { createPersons, removeFreshPersons } from "./persons.ts"
import { listName } from "./names.ts"
import { listPersonIds, listRecords } from "./rows.ts"

const names = ["Aalders", "aalders", "Ábel", "Bakker", "Öz", "Zwart", "'t Hart", "9 Lives", "Æbelø", "Boer", "de Boer"]
const states: readonly (PersonState | "any")[] = ["any", "active", "inactive"]

/** Everybody as whoever opens all of them and puts them in order would list them. */
const opened = (linde: TestPractice) =>
  linde.look(async (at) => {
    const records = await listRecords(at, await listPersonIds(at))
    return records.map((one) => ({ id: one.id, state: one.state, letter: letterOf(listName(one.content.name)) }))
  })

type Desk = Awaited<ReturnType<TestPractice["staff"]>>

async function pages(desk: Desk, asked: { state: PersonState | "any"; letter?: string; query?: string }) {
  const found: { id: string; listName: string }[] = []
  for (let page = 1; ; page += 1) {
    const { persons, total } = await desk.does(searchPersons, { ...asked, page, size: 7 })
    found.push(...persons)
    if (persons.length === 0) return { found, total }
  }
}

/** That lists, whole, by letter and by words, are what is there: each once, by name. */
async function holds(linde: TestPractice, desk: Desk): Promise<void> {
  const all = await opened(linde)
  for (const state of states)
    for (const letter of [undefined, "A", "B", "Z", "#"]) {
      const meant = all.filter(
        (one) => (state === "any" || one.state === state) && (letter === undefined || one.letter === letter),
      )
      const { found, total } = await pages(desk, { state, ...(letter === undefined ? {} : { letter }) })
      assert.equal(total, meant.length, `${state} ${letter}`)
      assert.deepEqual(found.map(({ id }) => id).toSorted(), meant.map(({ id }) => id).toSorted())
      // What begins with no letter comes last.
      const plain = found.filter(({ listName }) => /^\p{L}/u.test(listName))
      assert.deepEqual(
        plain.map(({ listName }) => listName),
        plain.map(({ listName }) => listName).toSorted(byName),
      )
    }
}

/** Numbers that look like chance and are the same each time. */
function* chance(seed: number): Generator<(most: number) => number> {
  let state = seed
  for (;;)
    yield (most) => {
      state = (state * 1_103_515_245 + 12_345) % 2_147_483_648
      return state % most
    }
}

onEachEngine(
  "the lists are those of all names opened, through any changes, at once and undone too",
  async (aPractice) => {
    const linde = await aPractice()
    const desk = await linde.staff("persons.read", "persons.see-contact", "persons.write")
    const pick = chance(20_261_201).next().value as (most: number) => number
    const nameOf = () => ({ ...somebody(pick(100)).name, familyName: names[pick(names.length)] ?? "" })
    const make = async (): Promise<PersonId> => {
      const { name } = somebody(pick(100))
      return (await desk.does(createPerson, { name: { ...name, familyName: nameOf().familyName } })).id
    }
    const first = await linde.change((at) =>
      createPersons(
        at,
        Array.from({ length: 30 }, (_, index) => ({ ...somebody(index), name: nameOf() })),
      ),
    )
    const ids = [...first]
    await holds(linde, desk)

    for (let step = 0; step < 40; step += 1) {
      const id = ids[pick(ids.length)] as PersonId
      const { version, state } = await desk.does(getPerson, { id })
      const kind = pick(6)
      if (kind === 0) ids.push(...(await Promise.all([make(), make(), make()])))
      else if (kind === 1) await desk.does(changePerson, { id, version, name: nameOf() })
      else if (kind === 2 && state === "active") await desk.does(makeInactive, { id, reason: "verhuisd" })
      else if (kind === 2) await desk.does(makeActive, { id, reason: "terug" })
      else if (kind === 3) {
        // Who was never changed is taken out again.
        const fresh = await make()
        await desk.does(searchPersons, {})
        assert.deepEqual(await linde.change((at) => removeFreshPersons(at, [fresh], [])), [fresh])
      } else if (kind === 4) {
        const failed = linde.change(async (at) => {
          await createPersons(at, [{ ...somebody(1), name: nameOf() }])
          throw new Error("undone")
        })
        await assert.rejects(failed, /undone/)
      } else
        await Promise.all([
          desk.does(changePerson, { id, version, name: nameOf() }),
          desk.does(searchPersons, { state: "any" }),
          make().then((made) => ids.push(made)),
          desk.does(searchPersons, { letter: "A" }),
        ])
      if (step % 4 === 0) await holds(linde, desk)
    }
    await holds(linde, desk)
  },
)

onEachEngine("whoever reaches fewer is told of no others, by totals, pages, letters or words", async (aPractice) => {
  const linde = await aPractice()
  const desk = await linde.staff("persons.read", "persons.see-contact", "persons.write")
  const own = await linde.staff("persons.read:own", "persons.write:own")
  for (let index = 0; index < 9; index += 1) await desk.does(createPerson, { name: somebody(index).name })
  const mine = await own.does(createPerson, { name: { familyName: "Bakker", nameUse: "own" } })
  await desk.does(createPerson, { name: { familyName: "Bakker", nameUse: "own" } })

  for (const asked of [{}, { letter: "B" }, { query: "bakker" }, { state: "any" as const }]) {
    const { total, persons } = await own.does(searchPersons, asked)
    assert.deepEqual([total, persons.map(({ id }) => id)], [1, [mine.id]])
    assert.deepEqual((await own.does(searchPersons, { ...asked, page: 2 })).persons, [])
  }
  assert.equal((await own.does(searchPersons, { letter: "J" })).total, 0)
  assert.equal((await desk.does(searchPersons, {})).total, 11)
})
