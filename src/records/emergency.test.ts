import assert from "node:assert/strict"
import {
  beginEmergency,
  endEmergency,
  listEmergencies,
  listMyEmergencies,
  reviewEmergency,
} from "#gate/emergency/contract.ts"
import { addToGroups, groupsOf } from "#gate/access/access.ts"
import { anAccount } from "#tests/people/accounts.ts"
import { bram } from "#tests/people/people.ts"
import { onEachEngine, refused, type Staff, type TestPractice } from "#tests/people/practice.ts"
import { createDossierType, getDossier, listEntries, openDossier, writeEntry } from "./dossiers/contract.ts"
import { createPerson, getPerson } from "./persons/contract.ts"

const reason = "collega ziek, medicatie nodig"

async function fill(linde: TestPractice) {
  const boss = await linde.staff("persons.write", "dossiers.write", "dossiers.manage-types")
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
    await theo.does(endEmergency, { id })
    await assert.rejects(theo.does(getPerson, { id: person }), refused("general.not-found"))
    await assert.rejects(theo.does(endEmergency, { id }), refused("general.not-found"))
  },
)

onEachEngine("those who review are told by mail without the person in it, and look at it once", async (aPractice) => {
  const linde = await aPractice()
  const { person } = await fill(linde)
  const theo = await therapist(linde)
  const officer = await linde.colleague("Pia", "emergency.review")
  const { user, email } = await anAccount(linde, "Piet", "piet@linde.example")
  await linde.change(async (at) => addToGroups(at, user, await groupsOf(at, officer.user)))
  const { id } = await theo.does(beginEmergency, { person, reason })
  await linde.work()

  const mail = linde.mails().find(({ to }) => to === email)
  assert.ok(mail !== undefined && mail.text.includes("Theo"))
  for (const secret of ["Bram", "Jansen", person, reason]) assert.ok(!mail.text.includes(secret), secret)
  const waiting = await officer.does(listEmergencies, {})
  assert.deepEqual(
    waiting.emergencies.map((one) => [one.id, one.user.name, one.reason]),
    [[id, "Theo", reason]],
  )
  const seen = await officer.does(reviewEmergency, { id, note: "terecht" })
  assert.deepEqual([seen.reviewed?.by, seen.reviewed?.note], ["Pia", "terecht"])
  assert.equal((await officer.does(listEmergencies, {})).total, 0)
  await assert.rejects(officer.does(reviewEmergency, { id }), refused("emergency.reviewed"))
  await assert.rejects(theo.does(listEmergencies, {}), refused("general.not-allowed"))
})
