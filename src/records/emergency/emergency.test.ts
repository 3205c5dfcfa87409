import assert from "node:assert/strict"
import { dossiersInReach, personsInReach } from "#gate/access/access.ts"
import { endEmergency, listMyEmergencies } from "#gate/emergency/contract.ts"
import { bram } from "#tests/people/people.ts"
import { onEachEngine, refused, type Staff, type TestPractice } from "#tests/people/practice.ts"
import { createDossierType, getDossier, listEntries, openDossier, writeEntry } from "#records/dossiers/contract.ts"
import { createPerson, getPerson } from "#records/persons/contract.ts"
import { findPersons, mayWithPersons } from "#records/persons/persons.ts"
import { beginEmergency } from "./contract.ts"

const reason = "collega ziek, medicatie nodig"

async function fill(linde: TestPractice) {
  const boss = await linde.staff("persons.write", "persons.see-contact", "dossiers.write", "dossiers.manage-types")
  const type = (await boss.does(createDossierType, { name: "Behandeling" })).id
  const person = (await boss.does(createPerson, bram)).id
  const dossier = (await boss.does(openDossier, { id: person, type, title: "Rug" })).id
  await boss.does(writeEntry, { id: dossier, text: "buigt niet" })
  return { person, dossier }
}

const therapist = (linde: TestPractice): Promise<Staff> =>
  linde.colleague("Theo", "persons.read:own", "dossiers.read:own", "emergency.use")

onEachEngine(
  "emergency access opens one person for an hour, and gives no right that one has not",
  async (aPractice) => {
    const linde = await aPractice()
    const { person, dossier } = await fill(linde)
    const theo = await therapist(linde)
    const gone = refused("general.not-found")
    await assert.rejects(theo.does(getPerson, { id: person }), gone)

    const { id } = await theo.does(beginEmergency, { person, reason })

    assert.equal((await theo.does(getPerson, { id: person })).fullName, "Bram Jansen")
    assert.equal((await theo.does(getDossier, { id: dossier })).title, "Rug")
    await assert.rejects(theo.does(listEntries, { id: dossier }), refused("general.not-allowed"))
    assert.deepEqual(
      (await theo.does(listMyEmergencies, {})).emergencies.map((one) => [one.id, one.person, one.secondsLeft]),
      [[id, person, 3600]],
    )
    linde.clock.advance({ minutes: 61 })
    await assert.rejects(theo.does(getPerson, { id: person }), gone)
    assert.deepEqual((await theo.does(listMyEmergencies, {})).emergencies, [])
  },
)

onEachEngine(
  "emergency access needs its permission, a reason and a fresh second step, and can be ended",
  async (aPractice) => {
    const linde = await aPractice()
    const { person } = await fill(linde)
    const theo = await therapist(linde)
    const other = await linde.staff("persons.read:own")

    await assert.rejects(other.does(beginEmergency, { person, reason }), refused("general.not-allowed"))
    await assert.rejects(theo.does(beginEmergency, { person, reason: "kort" }), refused("general.malformed"))
    await assert.rejects(theo.stale().does(beginEmergency, { person, reason }), refused("step-up-needed"))
    const { id } = await theo.does(beginEmergency, { person, reason })
    await assert.rejects(other.does(endEmergency, { id }), refused("general.not-found"))
    assert.deepEqual(await theo.does(endEmergency, { id }), { person })
    await assert.rejects(theo.does(getPerson, { id: person }), refused("general.not-found"))
    await assert.rejects(theo.does(endEmergency, { id }), refused("general.not-found"))
  },
)

onEachEngine("who may take it no more loses at once what they took", async (aPractice) => {
  const linde = await aPractice()
  const { person, dossier } = await fill(linde)
  const theo = await therapist(linde)
  await theo.does(beginEmergency, { person, reason })
  const permissions = new Map(theo.caller.permissions)
  permissions.delete("emergency.use")
  const reached = (caller: typeof theo.caller) =>
    linde.practice.look(
      caller,
      async (at) => [
        (await personsInReach(at, [person])).size,
        (await dossiersInReach(at, [dossier])).size,
        (await findPersons(at, { state: "any" })).total,
      ],
      mayWithPersons["persons.read"],
    )

  assert.deepEqual(await reached(theo.caller), [1, 1, 1])
  assert.deepEqual(await reached({ ...theo.caller, permissions }), [0, 0, 0])
})

onEachEngine(
  "who reviews can end what a colleague has, and the person's log says that it was ended",
  async (aPractice) => {
    const linde = await aPractice()
    const { person } = await fill(linde)
    const theo = await therapist(linde)
    const pia = await linde.standing("Pia", "emergency.review")
    const { id } = await theo.does(beginEmergency, { person, reason })

    await pia.does(endEmergency, { id })

    await assert.rejects(theo.does(getPerson, { id: person }), refused("general.not-found"))
    const lines = (await linde.audit()).filter((line) => line.person === person && line.event.startsWith("emergency."))
    assert.deepEqual(
      lines.map(({ event, user }) => [event, user]),
      [
        ["emergency.begun", theo.user],
        ["emergency.ended", pia.user],
      ],
    )
  },
)
