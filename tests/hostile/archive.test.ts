import assert from "node:assert/strict"
import { randomBytes, randomInt } from "node:crypto"
import { cpSync, existsSync, mkdtempSync, readdirSync, readFileSync, rmSync, statSync, writeFileSync } from "node:fs"
import { tmpdir } from "node:os"
import { join } from "node:path"
import { after, test } from "node:test"
import { Refusal } from "#ground/kernel/refusal.ts"
import { plainKey } from "#ground/crypto/key.ts"
import { SealError, unwrap } from "#ground/crypto/seal.ts"
import { leaveForErased } from "#ground/kernel/ending.ts"
import type { PersonId } from "#ground/kernel/ids.ts"
import { keyPlace } from "#gate/keys/keys.ts"
import type { OpenPractice } from "#gate/practices/practices.ts"
import { linesOf, readSealed } from "#duties/archive/sealed-file.ts"
import { addDocumentToPerson } from "#records/documents/contract.ts"
import { createPerson, getPerson } from "#records/persons/contract.ts"
import { listPersonIds } from "#records/persons/persons.ts"
import {
  type Saving,
  aMachine,
  aShelf,
  backUpTo,
  operator,
  restoreTo,
  type Shelf,
  verify,
  withPracticeOf,
} from "#tests/people/archives.ts"
import { closePractice, makePractice, type TestPractice } from "#tests/people/making.ts"
import { endAll } from "#tests/people/postgres.ts"
import { refused } from "#tests/people/practice.ts"
import { backupProgram, startBackup } from "./archive-process.ts"
import { oneFile } from "#tests/people/one-file.ts"
import { smallDisk } from "./small-disk.ts"

after(endAll)

type Filled = { readonly linde: TestPractice; readonly persons: readonly PersonId[] }

async function aFilledPractice(count: number, size = 2000): Promise<Filled> {
  const linde = await makePractice({ kind: "sqlite" })
  return { linde, persons: await addPersons(linde, count, size) }
}

async function addPersons(linde: TestPractice, count: number, size = 2000, from = 0): Promise<readonly PersonId[]> {
  const fysio = await linde.staff(
    "persons.read",
    "persons.write",
    "persons.see-contact",
    "documents.write",
    "documents.read",
  )
  const persons: PersonId[] = []
  for (let index = from; index < from + count; index += 1) {
    const { id } = await fysio.does(createPerson, { name: { familyName: `Jansen${index}` }, note: `over ${index}` })
    await fysio.sends(addDocumentToPerson, { id }, { name: "a.txt", bytes: Buffer.from(`x${index}`.repeat(size)) })
    persons.push(id as PersonId)
  }
  return persons
}

const filesBelow = (folder: string): readonly string[] =>
  readdirSync(folder, { recursive: true, withFileTypes: true })
    .filter((one) => one.isFile())
    .map((one) => join(one.parentPath, one.name))

test(
  "a backup that is damaged anywhere is refused in clear words, and nothing is changed",
  { timeout: 600_000 },
  async () => {
    const { linde } = await aFilledPractice(2, 200)
    const shelf = aShelf()
    await backUpTo(linde, shelf)
    const machine = await aMachine(linde)
    const nothing = filesBelow(join(machine.folder)).filter((file) => file.includes("practices"))
    const files = [...filesBelow(shelf.data), ...filesBelow(shelf.keys)]
    assert.ok(files.length >= 8)

    for (const file of files) {
      const whole = readFileSync(file)
      // The recovery file costs a second to open each time: it is tried in fewer places.
      const places = file.endsWith("recovery")
        ? [0, whole.length - 1]
        : [0, Math.floor(whole.length / 2), whole.length - 1]
      const harms: (() => void)[] = [
        ...places.map((at) => () => writeFileSync(file, flipped(whole, at))),
        () => writeFileSync(file, whole.subarray(0, Math.floor(whole.length / 2))),
      ]
      for (const [index, harm] of harms.entries()) {
        harm()
        const told = await restoreTo(machine, linde, shelf).then(
          () => undefined,
          (error: unknown) => error,
        )
        assert.ok(told instanceof Refusal, `${file} ${index}: ${String(told)}`)
        assert.match(told.code, /^archive\.(damaged|wrong-passphrase|keys-apart|no-ledger)$/, `${file} ${index}`)
        assert.deepEqual(await machine.practices.list(), [])
      }
      writeFileSync(file, whole)
    }
    const left = filesBelow(machine.folder).filter((file) => file.includes("practices"))
    assert.deepEqual(left, nothing)
    assert.equal((await restoreTo(machine, linde, shelf)).files, 2)
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
    const shelf = aShelf()
    const first = await backUpTo(linde, shelf)
    const { slug } = linde.practice.ref
    const saving = (): Saving => {
      linde.clock.advance({ seconds: 1 })
      const at = linde.clock.now().toString()
      return { folder: linde.folder, slug, key: Buffer.from(linde.key).toString("base64"), shelf, at }
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
    assert.equal((await restoreTo(machine, linde, shelf, { stamp: first.stamp })).files, 30)
    await machine.practices.close()
    assert.equal((await verify(linde, shelf)).documents >= 30, true)
    const last = await backUpTo(linde, shelf)
    assert.equal(last.files, 80)
    assert.equal((await verify(linde, shelf)).documents, 80)
    assert.deepEqual(
      readdirSync(join(shelf.data, slug)).filter((name) => name.startsWith(".making")),
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
    const shelf = aShelf()
    await backUpTo(linde, shelf)
    const machine = await aMachine(linde, { kind: "sqlite" }, small.folder)
    writeFileSync(join(small.folder, "ballast"), randomBytes(14 * 1024 * 1024))
    await assert.rejects(restoreTo(machine, linde, shelf), refused("general.disk-full"))
    assert.deepEqual(await machine.practices.list(), [])
    assert.equal(existsSync(join(small.folder, "practices", linde.practice.ref.slug)), false)

    rmSync(join(small.folder, "ballast"))
    assert.equal((await restoreTo(machine, linde, shelf)).files, 30)
    await machine.practices.close()
    small.remove()
    await closePractice(linde)
  },
)

/** Erases as an erasure does: every row that is held on them, and their keys. */
const erase = (linde: TestPractice, persons: readonly PersonId[]): Promise<void> =>
  linde.change(async (at) => {
    const clearance = leaveForErased(persons)
    for (const room of linde.rooms)
      for (const { removal } of room.holdings) await removal.remove(at, clearance, { persons })
    await at.keys.destroy(persons)
  })

test(
  "the erased are in no restore of any older backup, with any older keyring, and everybody else is whole",
  { timeout: 600_000 },
  async () => {
    const { linde, persons } = await aFilledPractice(4)
    const { slug } = linde.practice.ref
    const [gone, ...stay] = persons
    assert.ok(gone)
    const shelf = aShelf()
    const keyrings: Buffer[] = []
    const stamps: string[] = []
    const save = async (): Promise<void> => {
      stamps.push((await backUpTo(linde, shelf)).stamp)
      keyrings.push(readFileSync(keysFile(shelf, slug, "keyring")))
    }
    await save()
    await addPersons(linde, 1, 2000, 9)
    await save()
    await erase(linde, [gone])
    linde.clock.advance({ days: 1 })
    await linde.work()
    await save()

    const now = readFileSync(keysFile(shelf, slug, "keyring"))
    assert.equal(await opensWithEverything(linde, now), 4, "the newest opens: the thief's way in is a real one")
    for (const [index, keyring] of keyrings.entries()) {
      for (const stamp of stamps) {
        const machine = await aMachine(linde)
        writeFileSync(keysFile(shelf, slug, "keyring"), keyring)
        if (index < keyrings.length - 1) {
          assert.equal(await opensWithEverything(linde, keyring), 0)
          // What the thief of an older keyring has: today's recovery file does not open it.
          await assert.rejects(restoreTo(machine, linde, shelf, { stamp }), refused("archive.keys-apart"))
          await machine.practices.close()
          break
        }
        // The earlier backups lack who came later, which is no damage: everybody who was there then and still is, comes back.
        await restoreTo(machine, linde, shelf, { stamp })
        await withPracticeOf(machine, slug, async (practice) => {
          assert.equal((await practice.keyring.find([gone])).size, 0)
          assert.equal((await practice.keyring.find(stay)).size, 3)
          const opened = await allThatOpens(linde, practice)
          for (const [index, id] of persons.entries()) {
            const isThere: boolean = id !== gone
            assert.equal(opened.includes(`Jansen${index}`), isThere, `${stamp} Jansen${index}`)
            assert.equal(opened.includes(`over ${index}`), isThere)
            assert.equal(opened.includes(`x${index}`.repeat(2000)), isThere)
          }
        })
        await machine.practices.close()
      }
      writeFileSync(keysFile(shelf, slug, "keyring"), now)
    }
    const fysio = await linde.staff("persons.read", "persons.see-contact")
    for (const id of stay) assert.equal((await fysio.does(getPerson, { id })).id, id)
    assert.equal((await verify(linde, shelf)).persons, 4)
    assert.ok(statSync(keysFile(shelf, slug, "recovery")).size < 2000)
    await closePractice(linde)
  },
)

/** Everything that a restored practice holds on anybody, opened: its rows as text, and every document read to its end. */
const allThatOpens = (linde: TestPractice, practice: OpenPractice): Promise<string> =>
  practice.look(operator(linde.rooms), async (at) => {
    const said: string[] = []
    for (const person of await listPersonIds(at)) {
      for (const { list } of linde.rooms.flatMap((room) => room.holdings)) {
        for await (const { title, values, file } of list(at, person)) {
          said.push(title, JSON.stringify(values))
          if (file !== undefined) said.push(Buffer.concat(await Array.fromAsync(file.bytes())).toString())
        }
      }
    }
    return said.join("\n")
  })

/** How many keys of a stolen keyring open by any key that is still kept anywhere: the thief is given all of them. */
async function opensWithEverything(linde: TestPractice, keyring: Buffer): Promise<number> {
  const origin = await linde.practices.origin(linde.practice.ref.slug)
  assert.ok(origin)
  const path = join(mkdtempSync(join(tmpdir(), "hoeder-stolen-")), "keyring")
  writeFileSync(path, keyring)
  const kept = [...origin.wrapKeys.values(), origin.key].map((bytes) => plainKey(Buffer.from(bytes)))
  const seal = { key: linde.practice.keys.archive, name: `${origin.id}/keyring` }
  let opened = 0
  for await (const line of linesOf(readSealed(path, seal))) {
    const entry = JSON.parse(line) as unknown
    if (!Array.isArray(entry)) continue
    const [person, wrapped] = entry as [string, string]
    for (const key of [...kept, linde.practice.keys.wrap]) {
      try {
        unwrap(key, keyPlace(origin.id, person), Buffer.from(wrapped, "base64"))
        opened += 1
      } catch (error) {
        assert.ok(error instanceof SealError)
      }
    }
  }
  return opened
}

function keysFile(shelf: Shelf, slug: string, name: string): string {
  const [stamp = ""] = readdirSync(join(shelf.keys, slug))
  return join(shelf.keys, slug, stamp, name)
}

test("a folder of backups can be copied, and its copy restores as well", { timeout: 120_000 }, async () => {
  const { linde } = await aFilledPractice(1)
  const shelf = aShelf()
  await backUpTo(linde, shelf)
  const copy = mkdtempSync(join(tmpdir(), "hoeder-copy-"))
  cpSync(shelf.data, copy, { recursive: true })
  const machine = await aMachine(linde)
  assert.equal((await restoreTo(machine, linde, { data: copy, keys: shelf.keys })).files, 1)
  await machine.practices.close()
  await closePractice(linde)
})
