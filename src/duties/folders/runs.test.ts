import assert from "node:assert/strict"
import { mkdirSync, readdirSync, renameSync, symlinkSync } from "node:fs"
import { join } from "node:path"
import { aFolder, aManager, works, aTriedRule } from "#tests/people/scans.ts"
import { old } from "#tests/people/old-files.ts"
import mammoth from "mammoth"
import { getCertificate } from "#duties/certificates/contract.ts"
import { staff } from "#gate/accounts/accounts.ts"
import { withoutRights } from "#gate/access/access.ts"
import { lend } from "#gate/runner/runner.ts"
import type { Workplace } from "#ground/kernel/room.ts"
import { onEachEngine, refused, type Staff, type TestPractice } from "#tests/people/practice.ts"
import { aWorkplace } from "#tests/people/workplace.ts"
import { getFolderRun, runFolderRule, stopFolderRun } from "./contract.ts"
import { listRuleRecords } from "./rule-rows.ts"
import { insertRun, type RunRecord } from "./run-rows.ts"
import { work } from "./work.ts"

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
  const place = lend(linde.practice, {
    actor: { kind: "system", job: "test" },
    language: "nl",
    audience: staff,
    ...withoutRights,
  })
  const once: Workplace["change"] = async (log, write) => {
    const result = await place.change(log, write)
    if (typeof log === "object" && log.event === "folders.files-deleted") await act(run)
    return result
  }
  const crash = (): void => ending.abort()
  return {
    path,
    run,
    crash,
    work: () => work({ ...aWorkplace(linde), ...place, change: once, signal: ending.signal }),
  }
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
