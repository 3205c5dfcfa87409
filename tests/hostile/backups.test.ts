import assert from "node:assert/strict"
import { randomBytes, randomInt } from "node:crypto"
import { cpSync, existsSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from "node:fs"
import { tmpdir } from "node:os"
import { join } from "node:path"
import { after, test } from "node:test"
import { Refusal } from "#ground/kernel/refusal.ts"
import { type Saving, aMachine, aDestination, backUpTo, restoreTo, verify } from "#tests/people/backups.ts"
import { closePractice } from "#tests/people/making.ts"
import { endAll } from "#tests/people/postgres.ts"
import { refused } from "#tests/people/practice.ts"
import { oneFile } from "#tests/people/one-file.ts"
import { backupProgram, startBackup } from "./backup-process.ts"
import { addPersons, aFilledPractice } from "./filled.ts"
import { smallDisk } from "./small-disk.ts"

after(endAll)

const filesBelow = (folder: string): readonly string[] =>
  readdirSync(folder, { recursive: true, withFileTypes: true })
    .filter((one) => one.isFile())
    .map((one) => join(one.parentPath, one.name))

test(
  "a backup that is damaged anywhere is refused in clear words, and nothing is changed",
  { timeout: 600_000 },
  async () => {
    const { linde } = await aFilledPractice(2, 200)
    const destination = aDestination()
    await backUpTo(linde, destination)
    const machine = await aMachine(linde)
    const nothing = filesBelow(join(machine.folder)).filter((file) => file.includes("practices"))
    const files = [...filesBelow(destination.data), ...filesBelow(destination.keys)]
    assert.ok(files.length >= 8)

    for (const file of files) {
      const whole = readFileSync(file)
      const places = [0, 0.25, 0.5, 0.75].map((part) => Math.floor(whole.length * part))
      const harms: (() => void)[] = [
        ...[...places, whole.length - 1].map((at) => () => writeFileSync(file, flipped(whole, at))),
        () => writeFileSync(file, whole.subarray(0, Math.floor(whole.length / 2))),
      ]
      for (const [index, harm] of harms.entries()) {
        harm()
        const told = await restoreTo(machine, linde, destination).then(
          () => undefined,
          (error: unknown) => error,
        )
        assert.ok(told instanceof Refusal, `${file} ${index}: ${String(told)}`)
        assert.match(told.code, /^backups\.(damaged|wrong-passphrase|keys-apart|no-ledger)$/, `${file} ${index}`)
        assert.deepEqual(await machine.practices.list(), [])
      }
      writeFileSync(file, whole)
    }
    const left = filesBelow(machine.folder).filter((file) => file.includes("practices"))
    assert.deepEqual(left, nothing)
    assert.equal((await restoreTo(machine, linde, destination)).files, 2)
    await machine.practices.close()
    await closePractice(linde)
  },
)

function flipped(whole: Buffer, at: number): Buffer {
  const harmed = Buffer.from(whole)
  harmed[at] = (harmed[at] ?? 0) ^ 0x55
  return harmed
}

test(
  "a backup that is killed at any moment leaves the one before, and the next one works",
  { timeout: 600_000 },
  async () => {
    const program = await oneFile(backupProgram)
    const { linde } = await aFilledPractice(30, 20_000)
    const destination = aDestination()
    const first = await backUpTo(linde, destination)
    const { slug } = linde.practice.ref
    const saving = (): Saving => {
      linde.clock.advance({ seconds: 1 })
      const at = linde.clock.now().toString()
      return { folder: linde.folder, slug, key: Buffer.from(linde.key).toString("base64"), destination, at }
    }
    const whole = startBackup(program, saving())
    await whole.begun
    const begun = performance.now()
    assert.equal(await whole.done, true)
    const length = performance.now() - begun
    let killed = 0
    for (let round = 0; round < 50; round += 1) {
      await addPersons(linde, 1)
      const { begun: isBegun, done, kill } = startBackup(program, saving())
      await isBegun
      // Over the whole of what it does.
      setTimeout(kill, randomInt(0, Math.ceil(length * 1.05)))
      if (!(await done)) killed += 1
    }
    assert.ok(killed > 10, "hardly any backup was killed")

    const machine = await aMachine(linde)
    assert.equal((await restoreTo(machine, linde, destination, { stamp: first.stamp })).files, 30)
    await machine.practices.close()
    assert.equal((await verify(linde, destination)).documents >= 30, true)
    const last = await backUpTo(linde, destination)
    assert.equal(last.files, 80)
    assert.equal((await verify(linde, destination)).documents, 80)
    assert.deepEqual(
      readdirSync(join(destination.data, slug)).filter((name) => name.startsWith(".making")),
      [],
    )
    await closePractice(linde)
  },
)

const disk = smallDisk()
disk?.remove()
const reason = disk === undefined ? "a small disk needs a mount, which is not permitted here" : false

test(
  "a disk that is full during a restore is told, and is as empty as before",
  { skip: reason, timeout: 300_000 },
  async () => {
    const small = smallDisk()
    assert.ok(small)
    const { linde } = await aFilledPractice(30, 200_000)
    const destination = aDestination()
    await backUpTo(linde, destination)
    const machine = await aMachine(linde, { kind: "sqlite" }, small.folder)
    writeFileSync(join(small.folder, "ballast"), randomBytes(14 * 1024 * 1024))
    await assert.rejects(restoreTo(machine, linde, destination), refused("general.disk-full"))
    assert.deepEqual(await machine.practices.list(), [])
    assert.equal(existsSync(join(small.folder, "practices", linde.practice.ref.slug)), false)

    rmSync(join(small.folder, "ballast"))
    assert.equal((await restoreTo(machine, linde, destination)).files, 30)
    await machine.practices.close()
    small.remove()
    await closePractice(linde)
  },
)

test("a folder of backups can be copied, and its copy restores as well", { timeout: 120_000 }, async () => {
  const { linde } = await aFilledPractice(1)
  const destination = aDestination()
  await backUpTo(linde, destination)
  const copy = mkdtempSync(join(tmpdir(), "hoeder-copy-"))
  cpSync(destination.data, copy, { recursive: true })
  const machine = await aMachine(linde)
  assert.equal((await restoreTo(machine, linde, { data: copy, keys: destination.keys })).files, 1)
  await machine.practices.close()
  await closePractice(linde)
})
