import assert from "node:assert/strict"
import { atLinde } from "#tests/people/a-desk.ts"
import { onEachEngine, refused } from "#tests/people/practice.ts"
import { searchAll } from "#records/search/contract.ts"
import {
  archiveDossier,
  changeDossier,
  closeDossier,
  listDossiersOfPerson,
  openDossier,
  reopenDossier,
  takeBackDossier,
} from "./contract.ts"

onEachEngine(
  "a closed dossier is put away: read, not written, out of lists, and taken back with a reason",
  async (aPractice) => {
    const linde = await aPractice()
    const { desk, person, type } = await atLinde(linde)
    const { id } = await desk.does(openDossier, { id: person, type, title: "Knieklachten" })
    await assert.rejects(desk.does(archiveDossier, { id }), refused("dossiers.archive-open"))
    await desk.does(closeDossier, { id, reason: "klaar" })

    const archived = await desk.does(archiveDossier, { id })
    await assert.rejects(desk.does(archiveDossier, { id }), refused("dossiers.already-archived"))
    await assert.rejects(desk.does(reopenDossier, { id, reason: "toch" }), refused("dossiers.archived"))
    await assert.rejects(
      desk.does(changeDossier, { id, version: archived.version, title: "x" }),
      refused("dossiers.archived"),
    )
    const daily = await desk.does(listDossiersOfPerson, { id: person })
    const whole = await desk.does(listDossiersOfPerson, { id: person, archived: "with" })
    const found = await desk.does(searchAll, { query: "knieklachten" })
    const back = await desk.does(takeBackDossier, { id, reason: "klacht binnengekomen" })
    await assert.rejects(desk.does(takeBackDossier, { id, reason: "nog eens" }), refused("dossiers.not-archived"))
    await desk.does(reopenDossier, { id, reason: "verder" })

    assert.deepEqual(archived.archived, { on: "2026-11-22" })
    assert.deepEqual([archived.may.reopen, archived.may.archive, archived.may.takeBack], [false, false, true])
    assert.deepEqual([daily.dossiers.length, daily.inArchive], [0, 1])
    assert.deepEqual([whole.dossiers[0]?.archivedOn, whole.inArchive], ["2026-11-22", 0])
    assert.equal(found.dossiers.length, 0)
    assert.deepEqual(
      [back.archived, back.state, back.takenBack.map(({ reason }) => reason)],
      [undefined, "closed", ["klacht binnengekomen"]],
    )
    assert.equal((await desk.does(searchAll, { query: "knieklachten" })).dossiers.length, 1)
  },
)

onEachEngine(
  "who may not write in dossiers archives none, and of another practice there is none",
  async (aPractice) => {
    const [linde, iep] = [await aPractice(), await aPractice()]
    const { desk, person, type } = await atLinde(linde)
    const { id } = await desk.does(openDossier, { id: person, type, title: "Knieklachten" })
    await desk.does(closeDossier, { id, reason: "klaar" })
    const reader = await linde.staff("dossiers.read")
    const { desk: stranger } = await atLinde(iep)

    await assert.rejects(reader.does(archiveDossier, { id }), refused("general.not-allowed"))
    await assert.rejects(reader.does(takeBackDossier, { id, reason: "x" }), refused("general.not-allowed"))
    await assert.rejects(stranger.does(archiveDossier, { id }), refused("general.not-found"))
    await assert.rejects(stranger.does(takeBackDossier, { id, reason: "x" }), refused("general.not-found"))
  },
)
