import assert from "node:assert/strict"
import { clearForErased } from "#ground/kernel/ending.ts"
import { treatment, atLinde } from "#tests/people/a-desk.ts"
import type { PersonId } from "#ground/kernel/ids.ts"
import { drVos } from "#tests/people/people.ts"
import { onEachEngine, refused, type TestPractice } from "#tests/people/practice.ts"
import { addUser } from "#gate/accounts/accounts.ts"
import { type Caller, run } from "#gate/runner/runner.ts"
import { createOrganisation } from "#records/organisations/contract.ts"
import { createPerson, getPerson } from "#records/persons/contract.ts"
import {
  addParty,
  changeDossier,
  changeDossierType,
  closeDossier,
  createDossierType,
  getDossier,
  listDossierTypes,
  listDossiersOfPerson,
  listMyDossiers,
  openDossier,
  removeParty,
  reopenDossier,
} from "./contract.ts"
import { listMyDossiers as operation } from "./list-my-dossiers.ts"

const aColleague = (linde: TestPractice): Promise<string> =>
  linde.change((at) => addUser(at, { name: "Fenna Fysio", email: "fenna@linde.example", language: "nl", groups: [] }))

onEachEngine("types are the practice's own: one of a name, changed by who saw the last version", async (aPractice) => {
  const linde = await aPractice()
  const manager = await linde.staff("dossiers.manage-types")
  const { id } = await manager.does(createDossierType, treatment)
  await manager.does(createDossierType, { name: "Advies" })

  await assert.rejects(manager.does(createDossierType, { name: "BEHANDELING" }), refused("dossiers.type-exists"))
  await assert.rejects(
    manager.does(changeDossierType, { ...treatment, id, version: 1, name: "advies" }),
    refused("dossiers.type-exists"),
  )
  const changed = await manager.does(changeDossierType, { ...treatment, id, version: 1, inUse: false })
  await assert.rejects(manager.does(changeDossierType, { ...treatment, id, version: 1 }), refused("general.stale"))

  assert.deepEqual([changed.version, changed.inUse], [2, false])
  const { types } = await (await linde.staff()).does(listDossierTypes, {})
  assert.deepEqual(
    types.map(({ name, inUse }) => [name, inUse]),
    [
      ["Advies", true],
      ["Behandeling", false],
    ],
  )
})

onEachEngine("a dossier is opened for a person, with a number of its own", async (aPractice) => {
  const linde = await aPractice()
  const { desk, person, type } = await atLinde(linde)
  const fenna = await aColleague(linde)

  const made = await desk.does(openDossier, { id: person, type, title: "Knieklachten", responsible: fenna })

  assert.deepEqual(
    [made.number, made.state, made.openedOn, made.person.name, made.responsible?.name, made.type.name, made.entryCount],
    ["D1001", "open", "2026-11-22", "Anna de Vries", "Fenna Fysio", "Behandeling", 0],
  )
  assert.deepEqual(made.may, {
    write: true,
    close: true,
    reopen: false,
    archive: false,
    takeBack: false,
    addDocuments: false,
    readJournal: true,
  })
  assert.deepEqual(await desk.does(getDossier, { id: made.id }), made)
  const [line] = (await desk.does(listDossiersOfPerson, { id: person })).dossiers
  assert.deepEqual(
    [line?.id, line?.type, line?.role, line?.responsible],
    [made.id, "Behandeling", "client", "Fenna Fysio"],
  )
  const opened = (await linde.audit()).find(({ event }) => event === "dossiers.opened")
  assert.deepEqual([opened?.person, opened?.thing], [person, made.id])
})

onEachEngine("what cannot be opened is refused", async (aPractice) => {
  const linde = await aPractice()
  const { desk, person, type } = await atLinde(linde)
  const manager = await linde.staff("dossiers.manage-types")
  const { id: old } = await manager.does(createDossierType, { name: "Vroeger" })
  await manager.does(changeDossierType, { id: old, version: 1, name: "Vroeger", inUse: false })
  const title = "Knie"

  await assert.rejects(desk.does(openDossier, { id: person, type: old, title }), refused("dossiers.type-not-in-use"))
  await assert.rejects(desk.does(openDossier, { id: person, type: person, title }), refused("general.not-found"))
  await assert.rejects(
    desk.does(openDossier, { id: person, type, title, openedOn: "2026-11-23" }),
    refused("dossiers.date-to-come"),
  )
  await assert.rejects(
    desk.does(openDossier, { id: person, type, title, responsible: person }),
    refused("dossiers.responsible-unknown"),
  )

  assert.deepEqual((await desk.does(listDossiersOfPerson, { id: person })).dossiers, [])
  assert.equal((await desk.does(openDossier, { id: person, type, title })).number, "D1001")
})

onEachEngine("a dossier is closed with a reason, and reopened with one", async (aPractice) => {
  const linde = await aPractice()
  const { desk, person, type } = await atLinde(linde)
  const { id } = await desk.does(openDossier, { id: person, type, title: "Knie", openedOn: "2026-11-01" })

  await assert.rejects(
    desk.does(closeDossier, { id, reason: "klaar", on: "2026-10-31" }),
    refused("dossiers.closed-before-opened"),
  )
  await assert.rejects(
    desk.does(closeDossier, { id, reason: "klaar", on: "2026-11-23" }),
    refused("dossiers.date-to-come"),
  )
  await assert.rejects(desk.does(reopenDossier, { id, reason: "nog niet dicht" }), refused("dossiers.already-open"))
  const closed = await desk.does(closeDossier, { id, reason: "klaar" })
  await assert.rejects(desk.does(closeDossier, { id, reason: "klaar" }), refused("dossiers.closed"))
  await assert.rejects(desk.does(changeDossier, { id, version: 2, title: "Heup" }), refused("dossiers.closed"))
  const reopened = await desk.does(reopenDossier, { id, reason: "klachten terug" })

  assert.deepEqual(
    [closed.state, closed.closed, closed.may.write, closed.may.reopen],
    ["closed", { on: "2026-11-22", reason: "klaar" }, false, true],
  )
  assert.deepEqual([reopened.state, reopened.closed, reopened.version], ["open", undefined, 3])
  assert.deepEqual(reopened.reopened, [{ at: "2026-11-22T09:00:00.000Z", reason: "klachten terug" }])
})

onEachEngine("a dossier is changed by who saw the last version", async (aPractice) => {
  const linde = await aPractice()
  const { desk, person, type } = await atLinde(linde)
  const fenna = await aColleague(linde)
  const { id } = await desk.does(openDossier, {
    id: person,
    type,
    title: "Knie",
    description: "links",
    responsible: fenna,
  })

  const changed = await desk.does(changeDossier, { id, version: 1, title: "Heup", description: null })
  await assert.rejects(desk.does(changeDossier, { id, version: 1, title: "Te laat" }), refused("general.stale"))
  const without = await desk.does(changeDossier, { id, version: 2, responsible: null })

  assert.deepEqual([changed.title, changed.description, changed.responsible?.id], ["Heup", undefined, fenna])
  assert.deepEqual([without.title, without.responsible], ["Heup", undefined])
})

onEachEngine("a user's own open dossiers are listed, the last changed first", async (aPractice) => {
  const linde = await aPractice()
  const { desk, person, type } = await atLinde(linde)
  const fenna = await aColleague(linde)
  const own = await desk.does(openDossier, { id: person, type, title: "Van Fenna", responsible: fenna })
  await desk.does(openDossier, { id: person, type, title: "Van niemand" })

  assert.deepEqual((await desk.does(listMyDossiers, {})).dossiers, [])
  const asFenna: Caller = {
    ...desk.caller,
    actor: { ...desk.caller.actor, kind: "user", user: fenna } as Caller["actor"],
  }
  const mine = (await run(operation, asFenna, {})) as { dossiers: { id: string }[] }
  assert.deepEqual(
    mine.dossiers.map(({ id }) => id),
    [own.id],
  )
})

onEachEngine("others take part in a role, which is held on both sides and looked up by name", async (aPractice) => {
  const linde = await aPractice()
  const { desk, person, type } = await atLinde(linde)
  const vos = await desk.does(createPerson, drVos)
  const school = await desk.does(createOrganisation, { name: "De Linde", kind: "school" })
  const { id } = await desk.does(openDossier, { id: person, type, title: "Knie" })

  await desk.does(addParty, { id, role: "verwijzer", person: vos.id })
  linde.clock.advance({ minutes: 1 })
  const both = await desk.does(addParty, { id, role: "school", organisation: school.id })

  assert.deepEqual(
    both.parties.map(({ role, other }) => [role, other]),
    [
      ["verwijzer", { person: vos.id, name: "Carla Vos" }],
      ["school", { organisation: school.id, name: "De Linde" }],
    ],
  )
  const [role] = (await desk.does(listDossiersOfPerson, { id: vos.id })).dossiers
  assert.deepEqual([role?.id, role?.role, role?.person.name], [id, "verwijzer", "Anna de Vries"])
  await assert.rejects(desk.does(addParty, { id, role: "verwijzer", person: vos.id }), refused("dossiers.party-exists"))
  await assert.rejects(desk.does(addParty, { id, role: "cliënt", person }), refused("dossiers.party-is-client"))
  await assert.rejects(desk.does(addParty, { id, role: "wie" }), refused("dossiers.party-needs-one"))

  const party = both.parties[0]?.id ?? ""
  assert.equal((await desk.does(removeParty, { id, party })).parties.length, 1)
  await assert.rejects(desk.does(removeParty, { id, party }), refused("general.not-found"))
  assert.deepEqual((await desk.does(listDossiersOfPerson, { id: vos.id })).dossiers, [])
})

onEachEngine("of who was forgotten a dossier says only that, and theirs are not there", async (aPractice) => {
  const linde = await aPractice()
  const { desk, person, type } = await atLinde(linde)
  const vos = await desk.does(createPerson, drVos)
  const { id } = await desk.does(openDossier, { id: person, type, title: "Knie" })
  const { id: own } = await desk.does(openDossier, { id: vos.id, type, title: "Eigen" })
  await desk.does(addParty, { id, role: "verwijzer", person: vos.id })

  await linde.change((at) => at.keys.destroy(clearForErased([vos.id as PersonId]), [vos.id as PersonId]))

  const { parties } = await desk.does(getDossier, { id })
  assert.deepEqual(
    parties.map(({ role, other }) => [role, other]),
    [["verwijzer", { erased: true }]],
  )
  await assert.rejects(desk.does(getDossier, { id: own }), refused("general.not-found"))
})

onEachEngine("without permission, or in another practice, there is no dossier", async (aPractice) => {
  const [linde, iep] = [await aPractice(), await aPractice()]
  const { desk, person, type } = await atLinde(linde)
  const there = await atLinde(iep)
  const { id } = await there.desk.does(openDossier, { id: there.person, type: there.type, title: "Knie" })
  const tries = [
    [getDossier, { id }],
    [changeDossier, { id, version: 1, title: "x" }],
    [closeDossier, { id, reason: "x" }],
    [reopenDossier, { id, reason: "x" }],
    [addParty, { id, role: "x", person }],
    [removeParty, { id, party: id }],
    [openDossier, { id: there.person, type, title: "x" }],
    [listDossiersOfPerson, { id: there.person }],
  ] as const
  const someone = await linde.staff("persons.read", "persons.see-contact", "persons.write")

  for (const [act, input] of tries) {
    await assert.rejects(desk.does(act, input as never), refused("general.not-found"), act.name)
    await assert.rejects(someone.does(act, input as never), refused("general.not-allowed"), act.name)
  }
  await assert.rejects(desk.does(createDossierType, { name: "Eigen" }), refused("general.not-allowed"))
  await assert.rejects(
    desk.does(changeDossierType, { ...treatment, id: type, version: 1 }),
    refused("general.not-allowed"),
  )
  await assert.rejects(someone.does(listMyDossiers, {}), refused("general.not-allowed"))
  assert.equal((await there.desk.does(getDossier, { id })).version, 1)
  await there.desk.does(getPerson, { id: there.person })
})
