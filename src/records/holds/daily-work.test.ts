import assert from "node:assert/strict"
import { stage, groundsOf } from "#tests/people/held-back.ts"
import { tables } from "#ground/kernel/scope.ts"
import { onEachEngine, refused } from "#tests/people/practice.ts"
import { addDocumentToPerson } from "#records/documents/contract.ts"
import {
  addParty,
  closeDossier,
  createDossierType,
  getDossier,
  openDossier,
  removeParty,
  writeEntry,
} from "#records/dossiers/contract.ts"
import { dropDraft, getDraft, saveDraft } from "#records/drafts/contract.ts"
import {
  addTie,
  changePerson,
  getPerson,
  makeInactive,
  removeIdentifier,
  removeTie,
  setIdentifier,
  setIdentifierSettings,
} from "#records/persons/contract.ts"
import { createTask, removeTask } from "#records/tasks/contract.ts"
import { endHold, setHold } from "./contract.ts"

/** The bytes of a file that is refused before it is read. */
async function* neverAskedFor(): AsyncGenerator<Uint8Array> {
  assert.fail("the file was read first")
  yield Buffer.alloc(0)
}

onEachEngine("whose data are restricted is kept and read, and not changed, until that is lifted", async (aPractice) => {
  const linde = await aPractice()
  const { desk, person, other, closed } = await stage(linde)
  await desk.does(setIdentifierSettings, { bsn: { kept: true, ground: "care" }, insz: { kept: false } })
  const { id: type } = await desk.does(createDossierType, { name: "Intake" })
  const { id: open } = await desk.does(openDossier, { id: person, type, title: "Nek" })
  const { id: theirs } = await desk.does(openDossier, { id: other, type, title: "Van Vos" })
  const restriction = await desk.does(setHold, { person, ground: "restriction" })
  const { version } = await desk.does(getPerson, { id: person })

  const changes = [
    () => desk.does(changePerson, { id: person, version, note: "anders" }),
    () => desk.does(makeInactive, { id: person, reason: "weg" }),
    () => desk.does(addTie, { id: person, kind: "partner", person: other }),
    () => desk.does(addTie, { id: other, kind: "partner", person }),
    () => desk.does(setIdentifier, { id: person, kind: "bsn", value: "999993653" }),
    () => desk.does(openDossier, { id: person, type, title: "Nog een" }),
    () => desk.does(writeEntry, { id: open, text: "x" }),
    () => desk.does(closeDossier, { id: open, reason: "klaar" }),
    () => desk.does(addParty, { id: theirs, role: "getuige", person }),
    () => desk.sends(addDocumentToPerson, { id: person }, { name: "a.txt", bytes: neverAskedFor() }),
  ]
  for (const change of changes) await assert.rejects(change(), refused("persons.restricted"))
  const seen = await desk.does(getPerson, { id: person })
  const dossier = await desk.does(getDossier, { id: open })
  await desk.does(createTask, { title: "Beslissen over het bezwaar", due: "2026-11-30", person })
  await desk.does(endHold, { id: restriction.id, reason: "bezwaar afgewezen, betrokkene is ingelicht" })
  await desk.does(changePerson, { id: person, version, note: "anders" })
  await desk.does(writeEntry, { id: open, text: "x" })

  assert.deepEqual([seen.restricted, seen.may.edit, seen.version], [true, false, version])
  assert.deepEqual([dossier.restricted, dossier.may.write, dossier.may.close], [true, false, false])
  assert.equal((await desk.does(getPerson, { id: person })).restricted, false)
  assert.equal((await desk.does(getDossier, { id: closed })).restricted, false)
})

onEachEngine(
  "daily work takes nothing away from somebody about whom there is a claim, and says why",
  async (aPractice) => {
    const linde = await aPractice()
    const { desk, person, other } = await stage(linde)
    await desk.does(setIdentifierSettings, { bsn: { kept: true, ground: "care" }, insz: { kept: false } })
    await desk.does(setIdentifier, { id: person, kind: "bsn", value: "999993653" })
    const { id: type } = await desk.does(createDossierType, { name: "Intake" })
    const { id: open } = await desk.does(openDossier, { id: person, type, title: "Nek" })
    const { parties } = await desk.does(addParty, { id: open, role: "getuige", person: other })
    const party = parties[0]?.id as never
    const tie = await desk.does(addTie, { id: other, kind: "partner", person })
    const task = await desk.does(createTask, { title: "Bellen", due: "2026-11-30", person })
    const place = `entry/${open}`
    await desk.does(saveDraft, { id: person, place, content: "half" })
    const claim = await desk.does(setHold, { person, ground: "claim" })

    const removals = [
      () => desk.does(removeTie, { id: tie.id }),
      () => desk.does(removeIdentifier, { id: person, kind: "bsn" }),
      () => desk.does(setIdentifier, { id: person, kind: "bsn", value: "999990408" }),
      () => desk.does(removeParty, { id: open, party }),
      () => desk.does(removeTask, { id: task.id, version: task.version }),
    ]
    for (const remove of removals) await assert.rejects(remove(), refused("general.held"))
    await desk.does(dropDraft, { id: person, place })
    assert.equal((await desk.does(getDraft, { id: person, place })).draft, null)
    linde.clock.advance({ days: 40 })
    await linde.work()
    const drafts = (): Promise<number> =>
      linde.look(
        async (at) => (await tables<{ drafts: { id: string } }>(at).selectFrom("drafts").selectAll().execute()).length,
      )
    assert.equal(await drafts(), 1)

    await desk.does(endHold, { id: claim.id, reason: "geschikt" })
    for (const remove of [0, 1, 3, 4]) await removals[remove]?.()
    linde.clock.advance({ days: 2 })
    await linde.work()
    assert.equal(await drafts(), 0)
  },
)

onEachEngine("an unpaid invoice leaves daily work alone", async (aPractice) => {
  const linde = await aPractice()
  const { desk, person, other } = await stage(linde)
  const tie = await desk.does(addTie, { id: person, kind: "partner", person: other })
  await desk.does(setHold, { person, ground: "unpaid-invoice" })

  await desk.does(removeTie, { id: tie.id })

  assert.deepEqual(await groundsOf(linde, { person }), ["holds.ground.unpaid-invoice"])
})
