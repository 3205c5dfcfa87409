import assert from "node:assert/strict"
import type { EmergencyId, PersonId } from "#ground/kernel/ids.ts"
import { endEmergency, getEmergenciesWaiting, getEmergencyBound, letOnEmergency } from "#gate/emergency/contract.ts"
import { recordEvent } from "#gate/users/users.ts"
import { addDocumentToPerson, getDocument } from "#records/documents/contract.ts"
import { createDossierType, getDossier, listEntries, openDossier, writeEntry } from "#records/dossiers/contract.ts"
import { createPerson, getPerson } from "#records/persons/contract.ts"
import { bram } from "#tests/people/people.ts"
import { onEachEngine, refused, type TestPractice } from "#tests/people/practice.ts"
import {
  beginEmergency,
  getEmergency,
  listEmergencies,
  listEmergenciesOfPerson,
  reviewEmergency,
  takeBackReview,
} from "./contract.ts"

const reason = "collega ziek, medicatie nodig"

async function fill(linde: TestPractice) {
  const boss = await linde.staff(
    "persons.write",
    "persons.see-contact",
    "dossiers.write",
    "dossiers.manage-types",
    "documents.write",
  )
  const type = (await boss.does(createDossierType, { name: "Behandeling" })).id
  const { id: person, number } = await boss.does(createPerson, bram)
  const dossier = (await boss.does(openDossier, { id: person, type, title: "Rug" })).id
  await boss.does(writeEntry, { id: dossier, text: "buigt niet" })
  const file = { name: "brief.txt", bytes: Buffer.from("brief") }
  const document = (await boss.sends(addDocumentToPerson, { id: person }, file)).id
  return { person, number, dossier, document }
}

const rights = ["persons.read:own", "dossiers.read:own", "dossiers.read-journal:own", "documents.read:own"]

async function taken(linde: TestPractice): Promise<{ id: EmergencyId; person: PersonId; number: string }> {
  const { person, number, dossier, document } = await fill(linde)
  const theo = await linde.standing("Theo", ...rights, "emergency.use")
  const { id } = await theo.does(beginEmergency, { person, reason })
  await theo.does(getPerson, { id: person })
  linde.clock.advance({ minutes: 5 })
  await theo.does(getDossier, { id: dossier })
  await theo.does(listEntries, { id: dossier })
  await theo.does(listEntries, { id: dossier })
  await theo.does(getDocument, { id: document })
  await theo.does(endEmergency, { id })
  linde.clock.advance({ minutes: 1 })
  await assert.rejects(theo.does(getPerson, { id: person }), refused("general.not-found"))
  return { id, person, number }
}

onEachEngine("the review says who, which client, why and what was seen in that time", async (aPractice) => {
  const linde = await aPractice()
  const { id, person, number } = await taken(linde)
  const pia = await linde.standing("Pia", "emergency.review", "persons.read", "dossiers.read", "documents.read")
  const blind = await linde.standing("Bas", "emergency.review")
  const narrow = await linde.standing("Nel", "emergency.review", ...rights)
  await linde.work()

  const seen = await pia.does(getEmergency, { id })

  assert.deepEqual(
    [seen.user.name, seen.client, seen.reason, seen.beginsAt, seen.endsAt, seen.isCut],
    ["Theo", { name: "Bram Jansen", number }, reason, "2026-11-22T09:00:00.000Z", "2026-11-22T09:05:00.000Z", false],
  )
  assert.deepEqual(
    seen.seen.map(({ at, event, times, what }) => [at.slice(11, 16), event, times, what]),
    [
      ["09:00", "persons.read", 1, undefined],
      ["09:05", "dossiers.read", 1, "Rug"],
      ["09:05", "dossiers.journal-read", 2, "Rug"],
      ["09:05", "documents.read", 1, "brief.txt"],
    ],
  )
  for (const reviewer of [blind, narrow])
    for (const told of [await reviewer.does(listEmergencies, {}), await reviewer.does(getEmergency, { id })])
      assert.doesNotMatch(JSON.stringify(told), /Jansen|Rug|brief\.txt/, "not for who may not read them")
  const lines = (await linde.audit()).filter((line) => line.event === "emergency.read")
  assert.deepEqual(
    lines.map(({ user, person: whose, thing }) => [user, whose, thing]),
    [
      [pia.user, person, id],
      [blind.user, person, id],
      [narrow.user, person, id],
    ],
  )
})

onEachEngine("in order, or not with a note; taken back and changed, and all of it stays", async (aPractice) => {
  const linde = await aPractice()
  const { id, person } = await taken(linde)
  const pia = await linde.standing("Pia", "emergency.review")
  const bas = await linde.standing("Bas", "emergency.review", "audit.read")
  await linde.work()
  const waiting = async () => (await bas.does(getEmergenciesWaiting, {})).toReview
  assert.equal(await waiting(), 1)

  for (const note of [undefined, "", " \n "])
    await assert.rejects(
      pia.does(reviewEmergency, { id, version: 1, verdict: "not-in-order", ...(note === undefined ? {} : { note }) }),
      refused("emergency.note-missing"),
    )
  await assert.rejects(pia.does(takeBackReview, { id, version: 1 }), refused("emergency.not-reviewed"))
  await pia.does(reviewEmergency, { id, version: 1, verdict: "not-in-order", note: "belde niemand" })
  assert.equal(await waiting(), 0)
  await assert.rejects(bas.does(reviewEmergency, { id, version: 1, verdict: "in-order" }), refused("general.stale"))
  await bas.does(takeBackReview, { id, version: 2, note: "toch gebeld" })
  assert.equal(await waiting(), 1)
  await bas.does(reviewEmergency, { id, version: 3, verdict: "in-order" })
  const seen = await pia.does(reviewEmergency, { id, version: 4, verdict: "not-in-order", note: "nee" })

  assert.deepEqual(
    seen.steps.map(({ did, by, note }) => [did, by, note]),
    [
      ["not-in-order", "Pia", "belde niemand"],
      ["taken-back", "Bas", "toch gebeld"],
      ["in-order", "Bas", undefined],
      ["not-in-order", "Pia", "nee"],
    ],
  )
  assert.deepEqual([seen.reviewed?.verdict, seen.reviewed?.note], ["not-in-order", "nee"])
  const { emergencies } = await bas.does(listEmergenciesOfPerson, { id: person })
  assert.deepEqual(
    emergencies.map((one) => [one.id, one.lasts, one.reviewed?.verdict]),
    [[id, false, "not-in-order"]],
  )
  assert.deepEqual(
    (await linde.audit())
      .filter(({ event, outcome }) => /emergency\.(looked-at|review-taken-back)/.test(event) && outcome === "done")
      .map(({ event, person: whose, detail }) => [event, whose, detail]),
    [
      ["emergency.looked-at", person, ["not-in-order"]],
      ["emergency.review-taken-back", person, undefined],
      ["emergency.looked-at", person, ["in-order"]],
      ["emergency.looked-at", person, ["not-in-order"]],
    ],
  )
})

onEachEngine("nobody reviews their own, what still lasts, or what is of who made them", async (aPractice) => {
  const linde = await aPractice()
  const { person } = await fill(linde)
  const theo = await linde.standing("Theo", "persons.read:own", "emergency.use", "emergency.review")
  const pia = await linde.standing("Pia", "emergency.review")
  const { id } = await theo.does(beginEmergency, { person, reason })
  const verdict = "in-order"

  await assert.rejects(theo.does(reviewEmergency, { id, version: 1, verdict }), refused("emergency.own"))
  await assert.rejects(pia.does(reviewEmergency, { id, version: 1, verdict }), refused("emergency.still-lasts"))
  await theo.does(endEmergency, { id })
  await assert.rejects(theo.does(reviewEmergency, { id, version: 1, verdict }), refused("emergency.own"))
  const [mine] = (await theo.does(listEmergencies, {})).emergencies
  assert.deepEqual([mine?.may, typeof mine?.whyNot], [{ review: false, end: false }, "string"])
  assert.equal((await theo.does(getEmergenciesWaiting, {})).toReview, 0, "one's own does not wait for oneself")

  // A second account is no second person.
  const second = await linde.standing("Tweede", "emergency.review")
  await linde.change((at) => recordEvent({ ...at, actor: theo.caller.actor }, second.user, "identity-checked"))
  await assert.rejects(second.does(reviewEmergency, { id, version: 1, verdict }), refused("emergency.made-by-user"))
  assert.equal((await second.does(getEmergenciesWaiting, {})).toReview, 0)
  assert.equal((await pia.does(reviewEmergency, { id, version: 1, verdict })).reviewed?.by, "Pia")
})

onEachEngine(
  "where there is nobody else, who made the account reviews it, and frees nobody by it",
  async (aPractice) => {
    const linde = await aPractice()
    const { person } = await fill(linde)
    const theo = await linde.standing("Theo", "persons.read:own", "emergency.use")
    const boss = await linde.standing("Baas", "emergency.review")
    await linde.change((at) => recordEvent({ ...at, actor: boss.caller.actor }, theo.user, "identity-checked"))
    const { id } = await theo.does(beginEmergency, { person, reason })
    await theo.does(endEmergency, { id })
    const used = async () => (await theo.does(getEmergencyBound, {})).used.taken

    assert.deepEqual((await theo.does(getEmergencyBound, {})).reviewers, [])
    assert.equal((await boss.does(getEmergenciesWaiting, {})).toReview, 1)
    await boss.does(reviewEmergency, { id, version: 1, verdict: "in-order" })
    assert.equal(await used(), 1)
    for (let nth = 0; nth < 10; nth += 1)
      await assert.rejects(theo.does(beginEmergency, { number: `9${nth}`, reason }), refused("emergency.not-found"))
    await assert.rejects(boss.does(letOnEmergency, { user: theo.user }), refused("emergency.made-by-user"))

    const pia = await linde.standing("Pia", "emergency.review")
    await assert.rejects(boss.does(takeBackReview, { id, version: 2 }), refused("emergency.made-by-user"))
    await pia.does(reviewEmergency, { id, version: 2, verdict: "in-order" })
    assert.equal(await used(), 0)
    await pia.does(letOnEmergency, { user: theo.user })
  },
)
