import assert from "node:assert/strict"
import type { z } from "zod"
import type { PersonId } from "#ground/kernel/ids.ts"
import { onEachEngine, refused, type Staff, type TestPractice } from "#tests/people/practice.ts"
import { agreeTo, aSecond } from "#tests/people/second.ts"
import { createPerson, getPerson, makeActive, makeInactive } from "#records/persons/contract.ts"
import { createPolicy, listNotices, whatIf } from "#duties/retention/contract.ts"

const manages = ["persons.read", "persons.write", "retention.read", "retention.manage", "holds.manage", "holds.read"]
const content: z.input<typeof whatIf.takes> = {
  name: "Zonder dossier",
  about: { kind: "person", which: "without-dossier" },
  event: "inactive",
  term: { years: 2 },
  end: "erase",
  how: "by-itself",
  noticeDays: 14,
}

async function inactive(mia: Staff, familyName: string, date: string): Promise<PersonId> {
  const { id } = await mia.does(createPerson, { name: { familyName } })
  await mia.does(makeInactive, { id, reason: "verhuisd", date })
  return id
}

/** Days go by, and on each the program does what is to be done. */
async function pass(linde: TestPractice, days: number): Promise<void> {
  for (let day = 0; day < days; day += 1) {
    linde.clock.advance({ days: 1 })
    await linde.work()
  }
}

onEachEngine(
  "what ends by itself goes when its notice has stood, and nothing that was touched or told later",
  async (aPractice) => {
    const linde = await aPractice()
    const second = await aSecond(linde)
    const mia = await linde.standing("Mia", ...manages)
    const [gone, back, later] = [
      await inactive(mia, "Weg", "2020-01-01"),
      await inactive(mia, "Terug", "2020-01-01"),
      await inactive(mia, "Later", "2024-11-30"),
    ]
    const { seen } = await mia.does(whatIf, content)
    await mia.does(createPolicy, { ...content, seen })
    await agreeTo(second)
    const isThere = async (id: PersonId): Promise<boolean> => {
      try {
        return (await mia.does(getPerson, { id })).id === id
      } catch (error) {
        return !refused("general.not-found")(error)
      }
    }
    await linde.work()
    const passed = (await mia.does(listNotices, {})).notices.find(({ stage }) => stage === "passed")
    assert.deepEqual([passed?.on, passed?.endsFrom, passed?.persons], ["2026-11-22", "2026-12-06", 2])

    await pass(linde, 13)
    assert.deepEqual([await isThere(gone), await isThere(back), await isThere(later)], [true, true, true])
    await mia.does(makeActive, { id: back, reason: "toch klant" })
    await pass(linde, 1)
    assert.deepEqual([await isThere(gone), await isThere(back), await isThere(later)], [false, true, true])
    await pass(linde, 8)
    assert.equal(await isThere(later), true, "its term passed on 1 December: the notice stands since then")
    await pass(linde, 1)
    assert.deepEqual([await isThere(back), await isThere(later)], [true, false])
    const ended = (await linde.audit()).filter(({ event }) => event === "retention.ended")
    assert.deepEqual(
      ended.map(({ count }) => count),
      [1, 1],
    )
  },
)
