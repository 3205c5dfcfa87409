import assert from "node:assert/strict"
import { mkdtempSync, readdirSync, readFileSync, statSync, writeFileSync } from "node:fs"
import { tmpdir } from "node:os"
import { join } from "node:path"
import { test } from "node:test"
import { plainKey } from "#ground/crypto/key.ts"
import { SealError, unwrap } from "#ground/crypto/seal.ts"
import { clearForErased } from "#ground/kernel/ending.ts"
import type { PersonId } from "#ground/kernel/ids.ts"
import { keyPlace } from "#gate/keys/keys.ts"
import type { OpenPractice } from "#gate/practices/practices.ts"
import { linesOf, readSealed } from "#duties/backups/sealed-file.ts"
import { getPerson } from "#records/persons/contract.ts"
import { listPersonIds } from "#records/persons/persons.ts"
import {
  aMachine,
  aDestination,
  backUpTo,
  operator,
  restoreTo,
  type Destination,
  verify,
  withPracticeOf,
} from "#tests/people/backups.ts"
import { closePractice, type TestPractice } from "#tests/people/making.ts"
import { refused } from "#tests/people/practice.ts"
import { addPersons, aFilledPractice } from "./filled.ts"

/** Erases as an erasure does: every row that is held on them, and their keys. */
const erase = (linde: TestPractice, persons: readonly PersonId[]): Promise<void> =>
  linde.change(async (at) => {
    const clearance = clearForErased(persons)
    for (const room of linde.rooms)
      for (const { removal } of room.dataKinds) await removal.remove(at, clearance, { persons })
    await at.keys.destroy(clearForErased(persons), persons)
  })

test(
  "the erased are in no restore of any older backup, with any older keyring, and everybody else is whole",
  { timeout: 600_000 },
  async () => {
    const { linde, persons } = await aFilledPractice(4)
    const { slug } = linde.practice.ref
    const [gone, ...stay] = persons
    assert.ok(gone)
    const destination = aDestination()
    const keyrings: Buffer[] = []
    const stamps: string[] = []
    const save = async (): Promise<void> => {
      stamps.push((await backUpTo(linde, destination)).stamp)
      keyrings.push(readFileSync(keysFile(destination, slug, "keyring")))
    }
    await save()
    await addPersons(linde, 1, 2000, 9)
    await save()
    await erase(linde, [gone])
    linde.clock.advance({ days: 1 })
    await linde.work()
    await save()

    const now = readFileSync(keysFile(destination, slug, "keyring"))
    assert.equal(await opensWithEverything(linde, now), 4, "the newest opens: the thief's way in is a real one")
    for (const [index, keyring] of keyrings.entries()) {
      for (const stamp of stamps) {
        const machine = await aMachine(linde)
        writeFileSync(keysFile(destination, slug, "keyring"), keyring)
        if (index < keyrings.length - 1) {
          assert.equal(await opensWithEverything(linde, keyring), 0)
          // What the thief of an older keyring has: today's recovery file does not open it.
          await assert.rejects(restoreTo(machine, linde, destination, { stamp }), refused("backups.keys-apart"))
          await machine.practices.close()
          break
        }
        // The earlier backups lack who came later, which is no damage: everybody who was there then and still is, comes back.
        await restoreTo(machine, linde, destination, { stamp })
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
      writeFileSync(keysFile(destination, slug, "keyring"), now)
    }
    const fysio = await linde.staff("persons.read", "persons.see-contact")
    for (const id of stay) assert.equal((await fysio.does(getPerson, { id })).id, id)
    assert.equal((await verify(linde, destination)).persons, 4)
    assert.ok(statSync(keysFile(destination, slug, "recovery")).size < 2000)
    await closePractice(linde)
  },
)

/** Everything that a restored practice holds on anybody, opened: its rows as text, and every document read to its end. */
const allThatOpens = (linde: TestPractice, practice: OpenPractice): Promise<string> =>
  practice.look(operator(linde.rooms), async (at) => {
    const said: string[] = []
    for (const person of await listPersonIds(at)) {
      for (const { list } of linde.rooms.flatMap((room) => room.dataKinds)) {
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
  const seal = { key: linde.practice.keys.backup, name: `${origin.id}/keyring` }
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

function keysFile(destination: Destination, slug: string, name: string): string {
  const [stamp = ""] = readdirSync(join(destination.keys, slug))
  return join(destination.keys, slug, stamp, name)
}
