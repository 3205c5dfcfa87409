import assert from "node:assert/strict"
import { cpSync, existsSync, readdirSync, readFileSync, renameSync, rmSync } from "node:fs"
import { join } from "node:path"
import { clearForErased } from "#ground/kernel/ending.ts"
import type { PersonId } from "#ground/kernel/ids.ts"
import { verifyChain } from "#gate/audit/audit.ts"
import { addDocumentToPerson } from "#records/documents/contract.ts"
import { createDossierType, openDossier, writeEntry } from "#records/dossiers/contract.ts"
import { createPerson, getPerson } from "#records/persons/contract.ts"
import {
  aMachine,
  allRows,
  aDestination,
  backUpTo,
  passphrase,
  restoreTo,
  type Destination,
  verify,
  withPracticeOf,
} from "#tests/people/backups.ts"
import { anna } from "#tests/people/people.ts"
import { onEachEngine, refused, type TestPractice } from "#tests/people/practice.ts"
import { testDatabase } from "#tests/people/postgres.ts"
import { saveKeys } from "./backup.ts"
import { getBackupState } from "./contract.ts"
import { openRecovery } from "./recovery.ts"

/** A practice with some persons, each with an entry and a document. */
async function fill(linde: TestPractice, count = 3): Promise<readonly PersonId[]> {
  const fysio = await linde.staff(
    "persons.read",
    "persons.write",
    "persons.see-contact",
    "dossiers.read",
    "dossiers.write",
    "dossiers.manage-types",
    "documents.read",
    "documents.write",
  )
  const { id: type } = await fysio.does(createDossierType, { name: `Behandeling ${linde.clock.now().toString()}` })
  const ids: PersonId[] = []
  for (let index = 0; index < count; index += 1) {
    const { id } = await fysio.does(createPerson, { name: { familyName: `Jansen ${index}` } })
    const dossier = await fysio.does(openDossier, { id, type, title: "Knie" })
    await fysio.does(writeEntry, { id: dossier.id, text: `Tekst ${index}` })
    await fysio.sends(addDocumentToPerson, { id }, { name: "a.txt", bytes: Buffer.from(`inhoud ${index}`) })
    ids.push(id as PersonId)
  }
  return ids
}

const slugOf = (linde: TestPractice): string => linde.practice.ref.slug

const filesOf = (folder: string): string[] =>
  readdirSync(folder, { recursive: true, withFileTypes: true })
    .filter((one) => one.isFile())
    .map((one) => `${one.name} ${readFileSync(join(one.parentPath, one.name)).toString("hex")}`)
    .toSorted()

onEachEngine("a practice comes back on another machine, row for row and file for file", async (aPractice) => {
  const linde = await aPractice()
  const persons = await fill(linde)
  const destination = aDestination()
  const saved = await backUpTo(linde, destination)
  assert.deepEqual([saved.files, saved.newFiles], [3, 3])

  const machine = await aMachine(linde)
  const restored = await restoreTo(machine, linde, destination)
  assert.deepEqual([restored.rows, restored.files, restored.persons, restored.erased], [saved.rows, 3, 3, 0])
  await withPracticeOf(machine, slugOf(linde), async (practice) => {
    assert.deepEqual(practice.ref, linde.practice.ref)
    assert.deepEqual(await allRows(practice), await allRows(linde.practice))
    assert.deepEqual(filesOf(practice.blobs.folder), filesOf(linde.practice.blobs.folder))
    assert.equal((await practice.keyring.find(persons)).size, 3)
    assert.equal((await verifyChain(practice.store, practice.keys.chain)).whole, true)
  })
  await machine.practices.close()
})

onEachEngine("what comes from one engine stands on the other as it was", async (aPractice) => {
  const linde = await aPractice()
  await fill(linde)
  const destination = aDestination()
  await backUpTo(linde, destination)
  const other = linde.practice.store.engine === "sqlite" ? "postgres" : "sqlite"
  const machine = await aMachine(
    linde,
    other === "sqlite" ? { kind: other } : { kind: other, url: await testDatabase() },
  )
  await restoreTo(machine, linde, destination)
  await withPracticeOf(machine, slugOf(linde), async (practice) => {
    assert.equal(practice.store.engine, other)
    assert.deepEqual(await allRows(practice), await allRows(linde.practice))
  })
  await machine.practices.close()
})

onEachEngine("the next backup copies only what is new, and an earlier one can still be taken", async (aPractice) => {
  const linde = await aPractice()
  await fill(linde)
  const destination = aDestination()
  const first = await backUpTo(linde, destination)
  await fill(linde, 1)
  const second = await backUpTo(linde, destination)
  assert.deepEqual([second.files, second.newFiles], [4, 1])

  const machine = await aMachine(linde)
  assert.equal((await restoreTo(machine, linde, destination, { stamp: first.stamp })).files, 3)
  await machine.practices.close()
  assert.equal((await verify(linde, destination)).documents, 4)
})

onEachEngine("who was erased after a backup does not come back with it", async (aPractice) => {
  const linde = await aPractice()
  const [gone, ...stay] = await fill(linde)
  assert.ok(gone)
  const destination = aDestination()
  await backUpTo(linde, destination)
  const early: Destination = { data: destination.data, keys: `${destination.keys}-early` }
  cpSync(destination.keys, early.keys, { recursive: true })

  await linde.change((at) => at.keys.destroy(clearForErased([gone]), [gone]))
  await linde.practice.care.rotate()
  const second = await backUpTo(linde, destination)
  assert.ok(second)
  const stamps = readdirSync(join(destination.data, slugOf(linde)))
    .filter((name) => name.startsWith("20"))
    .toSorted()

  // The earlier backup with the keys of today, and with those of then: the ledger stands beside the backups.
  for (const keys of [destination, early]) {
    const machine = await aMachine(linde)
    const restored = await restoreTo(machine, linde, keys, { stamp: stamps[0] ?? "" })
    assert.deepEqual([restored.persons, restored.erased], [2, 1])
    await withPracticeOf(machine, slugOf(linde), async (practice) => {
      const all = await allRows(practice)
      const about = all.filter((row) => row.includes(gone)).map((row) => row.split(" ")[0])
      assert.deepEqual([...new Set(about)], ["audit_lines", "tombstones"])
      assert.equal((await practice.keyring.find([gone])).size, 0)
      assert.equal((await practice.keyring.find(stay)).size, 2)
    })
    await machine.practices.close()
  }
})

onEachEngine("the recovery file of today opens no keyring from before the key was rotated", async (aPractice) => {
  const linde = await aPractice()
  await fill(linde)
  const destination = aDestination()
  await backUpTo(linde, destination)
  const place = join(destination.keys, slugOf(linde))
  const [old = ""] = readdirSync(place)
  cpSync(join(place, old, "keyring"), join(destination.data, "keyring-of-then"))
  await linde.practice.care.rotate()
  await backUpTo(linde, destination)
  const [now = "", ...more] = readdirSync(place)
  assert.deepEqual(more, [], "only the last copy of the keys is there")
  cpSync(join(destination.data, "keyring-of-then"), join(place, now, "keyring"))

  const machine = await aMachine(linde)
  await assert.rejects(restoreTo(machine, linde, destination), refused("backups.keys-apart"))
  assert.deepEqual(await machine.practices.list(), [])
  await machine.practices.close()
})

onEachEngine("what is wrong is told before anything is changed", async (aPractice) => {
  const linde = await aPractice()
  await fill(linde)
  const destination = aDestination()
  await backUpTo(linde, destination)
  const machine = await aMachine(linde)
  const nothing = aDestination()
  const tries = (wish: Parameters<typeof restoreTo>[3], where = destination) => restoreTo(machine, linde, where, wish)
  await assert.rejects(tries({ passphrase: `${passphrase}x` }), refused("backups.wrong-passphrase"))
  await assert.rejects(tries({ slug: "eik" }), refused("backups.no-backup"))
  await assert.rejects(tries({}, { data: destination.data, keys: nothing.keys }), refused("backups.no-keys"))
  await assert.rejects(tries({ stamp: "2020-01-01T00-00-00.000Z" }), refused("backups.no-backup"))
  assert.deepEqual(await machine.practices.list(), [])

  await tries({})
  await assert.rejects(tries({}), refused("practices.slug-taken"))
  assert.equal((await machine.practices.list()).length, 1)
  await machine.practices.close()
})

onEachEngine("without a ledger, or with one that is older than the backup, nothing is restored", async (aPractice) => {
  const linde = await aPractice()
  const [gone] = await fill(linde)
  assert.ok(gone)
  const destination = aDestination()
  await backUpTo(linde, destination)
  const ledger = join(destination.data, slugOf(linde), "ledger")
  renameSync(ledger, `${ledger}-early`)
  await linde.change((at) => at.keys.destroy(clearForErased([gone]), [gone]))
  await backUpTo(linde, destination)
  const keysOf = (): string =>
    join(destination.keys, slugOf(linde), readdirSync(join(destination.keys, slugOf(linde)))[0] ?? "")
  rmSync(join(keysOf(), "ledger"))
  rmSync(ledger)

  const machine = await aMachine(linde)
  await assert.rejects(restoreTo(machine, linde, destination), refused("backups.no-ledger"))
  renameSync(`${ledger}-early`, ledger)
  await assert.rejects(restoreTo(machine, linde, destination), refused("backups.no-ledger"))
  assert.equal(existsSync(join(machine.folder, "practices", slugOf(linde))), false)
  await machine.practices.close()
})

onEachEngine("each guess at the passphrase of a recovery file costs 256 MiB and three passes", async (aPractice) => {
  const linde = await aPractice()
  const destination = aDestination()
  const { practice, practices } = linde
  await saveKeys({ practice, practices }, { to: destination.keys, passphrase }, "2026-11-22T09-00-00.000Z")
  const file = readFileSync(join(destination.keys, slugOf(linde), "2026-11-22T09-00-00.000Z", "recovery"))
  assert.match(file.toString("latin1"), /^hoeder-recovery 1 3 268435456 /)
  assert.equal((await openRecovery(file, passphrase)).origin.slug, slugOf(linde))
})

onEachEngine("the state of backups and keys is shown to who may see it", async (aPractice) => {
  const linde = await aPractice()
  const [gone] = await fill(linde, 1)
  assert.ok(gone)
  const manager = await linde.staff("archive.read")
  assert.equal((await manager.does(getBackupState, {})).waiting, 0)
  await linde.change((at) => at.keys.destroy(clearForErased([gone]), [gone]))
  const state = await manager.does(getBackupState, {})
  assert.deepEqual([state.waiting, state.waitingSince], [1, "2026-11-22T09:00:00.000Z"])
  await assert.rejects((await linde.staff()).does(getBackupState, {}), refused("general.not-allowed"))
})

onEachEngine("a backup that was made on a desk still opens everybody", async (aPractice) => {
  const linde = await aPractice()
  const fysio = await linde.staff("persons.read", "persons.write", "persons.see-contact")
  const { id } = await fysio.does(createPerson, anna)
  const destination = aDestination()
  await backUpTo(linde, destination)
  const verified = await verify(linde, destination)
  assert.equal(verified.persons, 1)
  assert.ok(verified.things > 0 && verified.lines > 0)
  assert.equal((await fysio.does(getPerson, { id })).id, id)
})
