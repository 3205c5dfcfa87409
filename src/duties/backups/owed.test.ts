import assert from "node:assert/strict"
import { clearForErased } from "#ground/kernel/ending.ts"
import type { PersonId } from "#ground/kernel/ids.ts"
import { createPerson } from "#records/persons/contract.ts"
import { anna } from "#tests/people/people.ts"
import { onEachEngine, refused, type TestPractice } from "#tests/people/practice.ts"
import { getBackupState, listBackupRuns, setBackupSettings } from "./contract.ts"
import { noteRun } from "./rows.ts"

const backup = (linde: TestPractice, withKeys = true, documents = 3): Promise<void> =>
  linde.change((at) => noteRun(at, { kind: "backup", withKeys, figures: { documents, bytes: 2048, kept: 2 } }))

const trial = (linde: TestPractice): Promise<void> =>
  linde.change((at) =>
    noteRun(at, {
      kind: "verify",
      withKeys: true,
      figures: { of: "2026-11-22T03:15:00.000Z", persons: 1, documents: 3 },
    }),
  )

onEachEngine("a practice is told what is owed to its backups, and when all is well", async (aPractice) => {
  const linde = await aPractice()
  const manager = await linde.staff("archive.read")
  const owed = async () => (await manager.does(getBackupState, {})).owed

  assert.deepEqual(await owed(), [{ duty: "no-backup", isUrgent: false }])
  linde.clock.advance({ hours: 8 * 24 })
  assert.deepEqual(await owed(), [{ duty: "no-backup", isUrgent: true }])

  await backup(linde)
  assert.deepEqual(await owed(), [{ duty: "no-trial", isUrgent: false }])
  await trial(linde)
  assert.deepEqual(await owed(), [])

  linde.clock.advance({ hours: 7 * 24 + 23 })
  assert.deepEqual(await owed(), [])
  linde.clock.advance({ hours: 1 })
  assert.deepEqual(await owed(), [{ duty: "late-backup", since: "2026-11-30T09:00:00.000Z", days: 8, isUrgent: true }])

  linde.clock.advance({ hours: 28 * 24 })
  await backup(linde, false)
  assert.deepEqual(await owed(), [
    { duty: "no-keys", since: "2026-11-30T09:00:00.000Z", isUrgent: true },
    { duty: "late-trial", since: "2026-11-30T09:00:00.000Z", days: 36, isUrgent: false },
  ])
})

onEachEngine("a key that should have been rotated is owed, and after it the copy of the keys", async (aPractice) => {
  const linde = await aPractice()
  const fysio = await linde.staff("persons.read", "persons.write", "persons.see-contact")
  const { id } = await fysio.does(createPerson, anna)
  const manager = await linde.staff("archive.read")
  await backup(linde)
  await trial(linde)
  const duties = async () => (await manager.does(getBackupState, {})).owed.map(({ duty }) => duty)

  await linde.change((at) => at.keys.destroy(clearForErased([id as PersonId]), [id as PersonId]))
  assert.deepEqual(await duties(), [])
  linde.clock.advance({ hours: 24 })
  assert.deepEqual(await duties(), ["late-rotation"])

  await linde.work()
  assert.deepEqual(await duties(), ["older-keys"])
  linde.clock.advance({ hours: 1 })
  await backup(linde)
  assert.deepEqual(await duties(), [])
})

onEachEngine("what was made and tried is listed page by page, with its figures", async (aPractice) => {
  const linde = await aPractice()
  for (const documents of [1, 2, 3]) {
    linde.clock.advance({ seconds: 1 })
    await backup(linde, documents > 1, documents)
  }
  const manager = await linde.staff("archive.read")
  const first = await manager.does(listBackupRuns, { size: 2 })
  assert.equal(first.total, 3)
  assert.deepEqual(
    first.runs.map(({ kind, figures, withKeys }) => [kind, figures?.documents, withKeys]),
    [
      ["backup", 3, true],
      ["backup", 2, true],
    ],
  )
  const second = await manager.does(listBackupRuns, { size: 2, page: 2 })
  assert.deepEqual(
    second.runs.map(({ figures, withKeys }) => [figures?.documents, withKeys]),
    [[1, false]],
  )
  assert.equal((await manager.does(getBackupState, {})).lastBackup?.figures?.kept, 2)
})

onEachEngine("who may says after how many days the practice is told; nobody else does", async (aPractice) => {
  const linde = await aPractice()
  const reader = await linde.staff("archive.read")
  const manager = await linde.staff("archive.read", "archive.set")
  await backup(linde)
  await trial(linde)
  linde.clock.advance({ hours: 3 * 24 })

  const notAllowed = refused("general.not-allowed")
  await assert.rejects(reader.does(setBackupSettings, { backupDays: 1, trialDays: 1 }), notAllowed)
  await assert.rejects((await linde.staff()).does(listBackupRuns, {}), notAllowed)
  await assert.rejects((await linde.staff("archive.set")).does(getBackupState, {}), notAllowed)
  const before = await reader.does(getBackupState, {})
  assert.deepEqual([before.owed, before.settings, before.may.set], [[], { backupDays: 7, trialDays: 35 }, false])

  await manager.does(setBackupSettings, { backupDays: 2, trialDays: 2 })
  const after = await manager.does(getBackupState, {})
  assert.deepEqual(
    after.owed.map(({ duty, days }) => [duty, days]),
    [
      ["late-backup", 3],
      ["late-trial", 3],
    ],
  )
  const line = (await linde.audit()).findLast(({ event }) => event === "archive.settings-changed")
  assert.deepEqual(line?.detail, ["backup-days:2", "trial-days:2"])
})
