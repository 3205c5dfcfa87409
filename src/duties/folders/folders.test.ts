import assert from "node:assert/strict"
import {
  existsSync,
  mkdirSync,
  readdirSync,
  realpathSync,
  renameSync,
  symlinkSync,
  utimesSync,
  writeFileSync,
} from "node:fs"
import { join } from "node:path"
import type { z } from "zod"
import mammoth from "mammoth"
import { getCertificate, listCertificates } from "#duties/certificates/contract.ts"
import { withoutRights } from "#gate/access/access.ts"
import { lend } from "#gate/runner/runner.ts"
import type { Workplace } from "#ground/kernel/room.ts"
import { onEachEngine, refused, type Staff, type TestPractice } from "#tests/people/practice.ts"
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
import { listRuleRecords } from "./rule-rows.ts"
import { insertRun, type RunRecord } from "./run-rows.ts"
import { work } from "./work.ts"

const longAgo = new Date("2020-01-01T12:00:00Z")

function old(path: string): void {
  writeFileSync(path, "oud")
  utimesSync(path, longAgo, longAgo)
}

/** A folder that the practice may clean, with two old files and a young one. */
function aFolder(linde: TestPractice, name = "scans"): string {
  const path = join(realpathSync(linde.folder), `outside-${name}`)
  mkdirSync(path)
  linde.roots.push({ name, path, practices: [linde.practice.ref.slug] })
  old(join(path, "Jansen 1985.pdf"))
  old(join(path, "Pietersen.pdf"))
  writeFileSync(join(path, "nieuw.pdf"), "")
  return path
}

const aRule: z.input<typeof createFolderRule.takes> = {
  name: "Oude scans",
  root: "scans",
  folder: "",
  pattern: "*.pdf",
  subfolders: true,
  emptied: false,
  dayFrom: "modified",
  term: { years: 1 },
  ground: "Na een jaar staan scans in het dossier",
}

const aManager = (linde: TestPractice): Promise<Staff> => linde.colleague("Dia", "folders.manage", "certificates.read")

/** Lets the clock go on, so that what comes later is later. */
async function works(linde: TestPractice): Promise<void> {
  await linde.work()
  linde.clock.advance({ minutes: 1 })
}

/** A rule that was tried. */
async function aTriedRule(linde: TestPractice, dia: Staff, more: Partial<typeof aRule> = {}) {
  const rule = await dia.does(createFolderRule, { ...aRule, ...more })
  const trial = await dia.does(tryFolderRule, seenOf(rule))
  await works(linde)
  return { seen: seenOf(rule), trial: trial.id }
}
const seenOf = ({
  id,
  version,
}: {
  readonly id: typeof createFolderRule.gives._output.id
  readonly version: number
}) => ({
  id,
  version,
})

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

onEachEngine(
  "a folder that is gone or became a link ends its run with a reason, and nothing goes",
  async (aPractice) => {
    const linde = await aPractice()
    const path = aFolder(linde)
    const dia = await aManager(linde)
    mkdirSync(join(path, "sub"))
    const { seen } = await aTriedRule(linde, dia, { folder: "sub" })
    renameSync(join(path, "sub"), join(path, "away"))
    const failureOf = async () => {
      const { id } = await dia.does(runFolderRule, seen)
      await works(linde)
      return (await dia.does(getFolderRun, { id })).failure
    }
    assert.match((await failureOf()) ?? "", /is er niet/)
    symlinkSync(path, join(path, "sub"))
    assert.match((await failureOf()) ?? "", /verwijzing/)
    assert.equal(readdirSync(path).filter((name) => name.endsWith(".pdf")).length, 3)
  },
)

/** A run of many files that is worked on until one portion is kept; then something happens. */
async function inTheMiddle(linde: TestPractice, dia: Staff, act: (run: RunRecord) => Promise<void>) {
  const path = aFolder(linde)
  for (let number = 0; number < 1_200; number += 1) old(join(path, `${number}.pdf`))
  await aTriedRule(linde, dia)
  const [rule] = await linde.look(listRuleRecords)
  assert.ok(rule)
  const run = await linde.change((at) => insertRun(at, rule, "run", dia.user))
  const ending = new AbortController()
  const place = lend(linde.practice, { actor: { kind: "system", job: "test" }, language: "nl", ...withoutRights })
  const once: Workplace["change"] = async (log, write) => {
    const result = await place.change(log, write)
    if (typeof log === "object" && log.event === "folders.files-deleted") await act(run)
    return result
  }
  const crash = (): void => ending.abort()
  return { path, run, crash, work: () => work({ ...place, change: once, signal: ending.signal }, linde.roots) }
}

onEachEngine("a run that is stopped ends after its portion, with a certificate of what went", async (aPractice) => {
  const linde = await aPractice()
  const dia = await aManager(linde)
  const {
    path,
    run,
    work: goOn,
  } = await inTheMiddle(linde, dia, async ({ id }) => {
    await dia.does(stopFolderRun, { id }).catch(refused("folders.run-over"))
  })
  await goOn()
  const { state, files, certificate } = await dia.does(getFolderRun, { id: run.id })
  assert.equal(state, "stopped")
  const left = readdirSync(path).length
  assert.ok(left > 1 && files >= 500)
  assert.equal(left + files, 1_203, "what is told is what went")
  const { bytes } = await dia.fetches(getCertificate, { id: certificate ?? ("" as never), format: "docx" })
  assert.match((await mammoth.extractRawText({ buffer: bytes })).value, /gestopt voordat het klaar was/)
  await assert.rejects(dia.does(stopFolderRun, { id: run.id }), refused("folders.run-over"))
})

onEachEngine("a run goes on after the program ended in the middle, and says so", async (aPractice) => {
  const linde = await aPractice()
  const dia = await aManager(linde)
  const middle: { crash?: () => void } = {}
  const { path, run, crash, work: goOn } = await inTheMiddle(linde, dia, async () => middle.crash?.())
  middle.crash = crash
  await goOn()
  const half = await dia.does(getFolderRun, { id: run.id })
  assert.deepEqual([half.state, half.certificate], ["running", undefined])
  assert.equal(readdirSync(path).length + half.files, 1_203)

  await works(linde)
  const whole = await dia.does(getFolderRun, { id: run.id })
  assert.deepEqual([whole.state, whole.files], ["done", 1_202])
  assert.deepEqual(readdirSync(path), ["nieuw.pdf"])
  const { bytes } = await dia.fetches(getCertificate, { id: whole.certificate ?? ("" as never), format: "docx" })
  const { value } = await mammoth.extractRawText({ buffer: bytes })
  assert.ok(value.includes("1.202") && value.includes("tijdens het verwijderen gestopt"), value)
})

onEachEngine("a run that is stopped before it began deletes nothing", async (aPractice) => {
  const linde = await aPractice()
  const path = aFolder(linde)
  const dia = await aManager(linde)
  await aTriedRule(linde, dia)
  const [rule] = await linde.look(listRuleRecords)
  assert.ok(rule)
  const { id } = await linde.change((at) => insertRun(at, rule, "run", dia.user))
  assert.equal((await dia.does(stopFolderRun, { id })).state, "stopped")
  await works(linde)
  assert.equal(readdirSync(path).length, 3)
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
