import assert from "node:assert/strict"
import { existsSync, readdirSync, symlinkSync } from "node:fs"
import { join } from "node:path"
import { aFolder, aRule, aManager, works, aTriedRule, seenOf } from "#tests/people/scans.ts"
import { old } from "#tests/people/old-files.ts"
import mammoth from "mammoth"
import { getCertificate, listCertificates } from "#duties/certificates/contract.ts"
import { onEachEngine, refused, type Staff } from "#tests/people/practice.ts"
import {
  changeFolderRule,
  createFolderRule,
  getFolderRun,
  listFolderRoots,
  listFolderRules,
  listFolderRuns,
  removeFolderRule,
  runFolderRule,
  stopFolderRun,
  switchFolderRule,
  tryFolderRule,
} from "./contract.ts"

onEachEngine("a trial tells what would go, and a run deletes it and leaves a certificate", async (aPractice) => {
  const linde = await aPractice()
  const path = aFolder(linde)
  const dia = await aManager(linde)
  assert.deepEqual((await dia.does(listFolderRoots, {})).roots, [{ name: "scans", path }])

  const { seen, trial } = await aTriedRule(linde, dia)
  const told = await dia.does(getFolderRun, { id: trial })
  assert.deepEqual([told.state, told.mode, told.seen, told.files, told.bytes], ["done", "trial", 3, 2, 6])
  assert.deepEqual(told.examples.map(({ name }) => name).toSorted(), ["Jansen 1985.pdf", "Pietersen.pdf"])
  assert.equal(told.certificate, undefined)
  assert.equal(readdirSync(path).length, 3)

  symlinkSync("/etc", join(path, "link.pdf"))
  const { id } = await dia.does(runFolderRule, seen)
  await works(linde)
  const run = await dia.does(getFolderRun, { id })
  assert.deepEqual([run.state, run.files, run.askedBy], ["done", 2, "Dia"])
  assert.deepEqual(run.skipped, [{ reason: "link", count: 1 }])
  assert.deepEqual(run.examples, [])
  assert.deepEqual(readdirSync(path).toSorted(), ["link.pdf", "nieuw.pdf"])

  const { certificates } = await dia.does(listCertificates, {})
  assert.deepEqual(
    certificates.map(({ id: one, kind, destroyed, skipped }) => [one, kind, destroyed, skipped]),
    [[run.certificate, "folder", 2, 1]],
  )
  const { bytes } = await dia.fetches(getCertificate, { id: certificates[0]?.id ?? ("" as never), format: "docx" })
  const { value } = await mammoth.extractRawText({ buffer: bytes })
  for (const said of ["Oude scans", "scans", "*.pdf", "1 jaar na de laatste wijziging", aRule.ground, "Dia", "6 B"])
    assert.ok(value.includes(said), said)
  assert.ok(!value.includes("Jansen") && !value.includes("Pietersen"))
})

onEachEngine("names of files are in no log, and are forgotten after a day", async (aPractice) => {
  const linde = await aPractice()
  aFolder(linde)
  const dia = await aManager(linde)
  const { seen, trial } = await aTriedRule(linde, dia)
  await dia.does(runFolderRule, seen)
  await works(linde)
  const log = JSON.stringify(await linde.audit())
  assert.ok(
    !log.includes("Jansen") && !log.includes("scans") && !log.includes("outside"),
    "the log holds codes and ids",
  )
  const deleted = (await linde.audit()).find(({ event }) => event === "folders.files-deleted")
  assert.deepEqual([deleted?.action, deleted?.count], ["D", 2])

  linde.clock.advance({ hours: 23 })
  await linde.work()
  assert.equal((await dia.does(getFolderRun, { id: trial })).examples.length, 2)
  linde.clock.advance({ hours: 1 })
  await linde.work()
  const later = await dia.does(getFolderRun, { id: trial })
  assert.deepEqual([later.examples, later.files], [[], 2])
})

onEachEngine("no rule runs or is switched on that was not tried as it is now", async (aPractice) => {
  const linde = await aPractice()
  const path = aFolder(linde)
  const dia = await aManager(linde)
  const rule = await dia.does(createFolderRule, aRule)
  await assert.rejects(dia.does(runFolderRule, seenOf(rule)), refused("folders.not-tried"))
  await assert.rejects(dia.does(switchFolderRule, { ...seenOf(rule), on: true }), refused("folders.not-tried"))
  await dia.does(tryFolderRule, seenOf(rule))
  await assert.rejects(dia.does(runFolderRule, seenOf(rule)), refused("folders.busy"))
  await assert.rejects(dia.does(tryFolderRule, seenOf(rule)), refused("folders.busy"))
  await works(linde)
  const on = await dia.does(switchFolderRule, { ...seenOf(rule), on: true })
  assert.deepEqual([on.isOn, on.trial?.files], [true, 2])

  const changed = await dia.does(changeFolderRule, { ...aRule, ...seenOf(on), term: { days: 1 } })
  assert.deepEqual([changed.isOn, changed.trial, changed.version], [false, undefined, 2])
  await assert.rejects(dia.does(runFolderRule, seenOf(changed)), refused("folders.not-tried"))
  await assert.rejects(dia.does(runFolderRule, seenOf(on)), refused("general.stale"))
  await assert.rejects(dia.does(changeFolderRule, { ...aRule, ...seenOf(on) }), refused("general.stale"))
  assert.equal(readdirSync(path).length, 3)
})

onEachEngine("running and switching on ask the second step again", async (aPractice) => {
  const linde = await aPractice()
  const path = aFolder(linde)
  const dia = await aManager(linde)
  const { seen } = await aTriedRule(linde, dia)
  await assert.rejects(dia.stale().does(runFolderRule, seen), refused("step-up-needed"))
  await assert.rejects(dia.stale().does(switchFolderRule, { ...seen, on: true }), refused("step-up-needed"))
  assert.equal((await dia.stale().does(switchFolderRule, { ...seen, on: false })).isOn, false)
  await linde.work()
  assert.equal(readdirSync(path).length, 3)
})

onEachEngine("a rule that is on runs once a night, from the next one, until it is switched off", async (aPractice) => {
  const linde = await aPractice()
  const path = aFolder(linde)
  const dia = await aManager(linde)
  const { seen } = await aTriedRule(linde, dia)
  await dia.does(switchFolderRule, { ...seen, on: true })
  await works(linde)
  assert.equal(readdirSync(path).length, 3, "not on the day it was switched on")

  // 10:00 in Amsterdam; fifteen hours on it is 01:00, too early, and an hour later it is time.
  linde.clock.advance({ hours: 15 })
  await works(linde)
  assert.equal(readdirSync(path).length, 3)
  linde.clock.advance({ hours: 1 })
  await works(linde)
  assert.deepEqual(readdirSync(path), ["nieuw.pdf"])
  const [rule] = (await dia.does(listFolderRules, {})).rules
  assert.deepEqual([rule?.isOn, rule?.lastRun?.files, rule?.lastRun?.askedBy], [true, 2, undefined])
  const { bytes } = await dia.fetches(getCertificate, {
    id: rule?.lastRun?.certificate ?? ("" as never),
    format: "docx",
  })
  const { value } = await mammoth.extractRawText({ buffer: bytes })
  assert.ok(value.includes("Hoeder, elke nacht") && value.includes("Aangezet door"), value)

  old(join(path, "later.pdf"))
  await works(linde)
  assert.equal(readdirSync(path).length, 2, "once a day")
  linde.clock.advance({ days: 1 })
  await works(linde)
  assert.equal(readdirSync(path).length, 1)
  linde.clock.advance({ days: 1 })
  await works(linde)
  assert.equal((await dia.does(listCertificates, {})).total, 2, "a night in which nothing went needs no certificate")

  await dia.does(switchFolderRule, { ...seen, on: false })
  old(join(path, "later.pdf"))
  linde.clock.advance({ days: 1 })
  await works(linde)
  assert.equal(readdirSync(path).length, 2)
  assert.equal((await dia.does(listFolderRuns, {})).total, 4)
})

onEachEngine("a rule stays within a root that the operator named for this practice", async (aPractice) => {
  const [linde, iep] = [await aPractice(), await aPractice()]
  const path = aFolder(linde)
  iep.roots.push(...linde.roots)
  const [dia, stranger] = [await aManager(linde), await aManager(iep)]
  assert.deepEqual((await stranger.does(listFolderRoots, {})).roots, [])
  await assert.rejects(stranger.does(createFolderRule, aRule), refused("folders.root-unknown"))
  for (const folder of ["..", "a/../../b", "a\\..\\b", "./a", "a\nb"])
    await assert.rejects(dia.does(createFolderRule, { ...aRule, folder }), refused("folders.folder-malformed"))
  await assert.rejects(dia.does(createFolderRule, { ...aRule, pattern: "../*" }), refused("folders.pattern-malformed"))
  await assert.rejects(dia.does(createFolderRule, { ...aRule, term: {} }), refused("folders.no-term"))
  const { folder } = await dia.does(createFolderRule, { ...aRule, folder: "/a//b/" })
  assert.equal(folder, "a/b")

  const { seen } = await aTriedRule(linde, dia)
  linde.roots.length = 0
  const { id } = await dia.does(runFolderRule, seen)
  await works(linde)
  const run = await dia.does(getFolderRun, { id })
  assert.deepEqual([run.state, run.files], ["failed", 0])
  assert.match(run.failure ?? "", /niet vrijgegeven/)
  assert.equal(readdirSync(path).length, 3, "what the operator takes back is no longer cleaned")
})

onEachEngine("a rule that is taken away runs no more; its runs stay to be seen", async (aPractice) => {
  const linde = await aPractice()
  const path = aFolder(linde)
  const dia = await aManager(linde)
  const { seen } = await aTriedRule(linde, dia)
  await dia.does(switchFolderRule, { ...seen, on: true })
  await dia.does(removeFolderRule, seen)
  linde.clock.advance({ days: 2 })
  await works(linde)
  assert.deepEqual((await dia.does(listFolderRules, {})).rules, [])
  assert.equal((await dia.does(listFolderRuns, {})).runs[0]?.ruleName, "Oude scans")
  await assert.rejects(dia.does(removeFolderRule, seen), refused("general.not-found"))
  await assert.rejects(dia.does(tryFolderRule, seen), refused("general.not-found"))
  assert.ok(existsSync(join(path, "Jansen 1985.pdf")))
})

onEachEngine("without permission, or in another practice, there is nothing of folders", async (aPractice) => {
  const [linde, iep] = [await aPractice(), await aPractice()]
  aFolder(linde)
  const dia = await aManager(linde)
  const { seen, trial } = await aTriedRule(linde, dia)
  const nobody = await linde.staff("certificates.read")
  const stranger = await aManager(iep)
  const asks: readonly ((staff: Staff) => Promise<unknown>)[] = [
    (staff) => staff.does(getFolderRun, { id: trial }),
    (staff) => staff.does(stopFolderRun, { id: trial }),
    (staff) => staff.does(tryFolderRule, seen),
    (staff) => staff.does(runFolderRule, seen),
    (staff) => staff.does(removeFolderRule, seen),
    (staff) => staff.does(switchFolderRule, { ...seen, on: false }),
  ]
  for (const ask of asks) {
    await assert.rejects(ask(nobody), refused("general.not-allowed"))
    await assert.rejects(ask(stranger), refused("general.not-found"))
  }
  assert.deepEqual((await stranger.does(listFolderRules, {})).rules, [])
  assert.deepEqual((await stranger.does(listFolderRuns, {})).runs, [])
})
