import assert from "node:assert/strict"
import { allPersonWords, usualPersonWord } from "#ground/words/person-word.ts"
import { setSetting } from "#gate/settings/settings.ts"
import { onEachEngine, type TestPractice } from "#tests/people/practice.ts"
import { setPersonWord } from "./contract.ts"

const two = (practice: TestPractice): Promise<readonly string[]> =>
  practice.look(async (at) => [
    at.personWord,
    at.sayIn("nl")("retention.persons", { count: 2 }),
    at.sayIn("en")("retention.persons", { count: 1 }),
    at.sayIn("nl")("permission.intake.run"),
  ])

onEachEngine(
  "the server says a practice's own word for a person in every text, and in no other practice",
  async (aPractice) => {
    const [linde, eik] = [await aPractice(), await aPractice()]
    const before = await two(linde)
    const manager = await linde.staff("persons.manage-reasons")

    await manager.does(setPersonWord, { word: "patiënt" })

    assert.deepEqual(await two(linde), [
      "patiënt",
      "2 patiënten",
      "1 patient",
      "Patiënten importeren uit een bestand, en een import weer terugdraaien.",
    ])
    assert.equal(await linde.change(async (at) => at.say("retention.persons", { count: 1 })), "1 patiënt")
    assert.deepEqual(await two(eik), before)
    assert.equal(before[0], usualPersonWord)
    assert.equal((await linde.audit()).filter(({ event }) => event === "persons.word-chosen").length, 1)
  },
)

onEachEngine("a practice may choose each of the words; what is none of them is the usual one", async (aPractice) => {
  const linde = await aPractice()
  const manager = await linde.staff("persons.manage-reasons")

  for (const word of allPersonWords) {
    await manager.does(setPersonWord, { word })
    assert.equal((await two(linde))[0], word)
  }

  await linde.change((at) => setSetting(at, "person-word", "boom"))
  assert.equal((await two(linde))[0], usualPersonWord)
})
