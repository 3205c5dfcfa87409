import assert from "node:assert/strict"
import type { PersonId } from "#ground/kernel/ids.ts"
import { tables } from "#ground/kernel/scope.ts"
import { contentOf, anna, bram, drVos, zoe } from "#tests/people/people.ts"
import { onEachEngine, refused } from "#tests/people/practice.ts"
import { addTie, changePerson, getPerson, setIdentifier, setIdentifierSettings } from "./contract.ts"
import { createPersons, removeFreshPersons } from "./persons.ts"

type Left = {
  persons: { id: string }
  person_tokens: { person_id: string }
  identifiers: { person_id: string }
  person_numbers: { token: Uint8Array }
}

onEachEngine(
  "only who was not changed and to whom nothing refers is taken out again, with all that found them",
  async (aPractice) => {
    const linde = await aPractice()
    const desk = await linde.staff("persons.read", "persons.see-identifiers", "persons.write")
    const manager = await linde.staff("persons.manage-identifiers")
    await manager.does(setIdentifierSettings, { bsn: { kept: true, ground: "care" }, insz: { kept: false } })
    const people = [
      { ...contentOf(anna), number: "7", bsn: "999993653" },
      contentOf(bram),
      contentOf(drVos),
      contentOf(zoe),
      contentOf(anna),
      contentOf(anna),
    ]
    const ids = await linde.change((at) => createPersons(at, people))
    const [fresh, changed, tied, tiedToo, held, numbered] = ids as [
      PersonId,
      PersonId,
      PersonId,
      PersonId,
      PersonId,
      PersonId,
    ]
    await desk.does(changePerson, { id: changed, version: 1, note: "gebeld" })
    await desk.does(addTie, { id: tied, kind: "partner", person: tiedToo })
    linde.clock.advance({ minutes: 1 })
    await desk.does(setIdentifier, { id: numbered, kind: "bsn", value: "999990408" })

    const removed = await linde.change((at) => removeFreshPersons(at, ids, [async () => [held]]))

    assert.deepEqual(removed, [fresh])
    await assert.rejects(desk.does(getPerson, { id: fresh }), refused("general.not-found"))
    for (const id of [changed, tied, tiedToo, held, numbered]) await desk.does(getPerson, { id })
    await linde.look(async (at) => {
      assert.equal((await at.keys.persons([fresh])).size, 0)
      const db = tables<Left>(at)
      assert.deepEqual(
        await db.selectFrom("person_tokens").select("person_id").where("person_id", "=", fresh).execute(),
        [],
      )
      assert.deepEqual(
        await db.selectFrom("identifiers").select("person_id").where("person_id", "=", fresh).execute(),
        [],
      )
      assert.equal((await db.selectFrom("person_numbers").select("token").execute()).length, 5)
    })
    assert.deepEqual(await linde.change((at) => removeFreshPersons(at, [fresh], [])), [])
    // The same import may be done again, with its numbers.
    await linde.change((at) => createPersons(at, [{ ...contentOf(anna), number: "7" }]))
  },
)
