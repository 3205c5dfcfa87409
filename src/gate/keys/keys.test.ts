import assert from "node:assert/strict"
import { createHash } from "node:crypto"
import { mkdtempSync, readFileSync } from "node:fs"
import { tmpdir } from "node:os"
import { join } from "node:path"
import { DatabaseSync } from "node:sqlite"
import { test } from "node:test"
import { clearForErased } from "#ground/kernel/ending.ts"
import { derive, plainKey, randomBytes, type Key } from "#ground/crypto/key.ts"
import { wrap } from "#ground/crypto/seal.ts"
import { newId, type PersonId, type PracticeId } from "#ground/kernel/ids.ts"
import { openSqlite } from "#ground/store/sqlite/sqlite.ts"
import { openStore } from "#ground/store/open-store.ts"
import type { Store } from "#ground/store/store.ts"
import { makePractice, closePractice } from "#tests/people/making.ts"
import { onEachEngine, refused, type TestPractice } from "#tests/people/practice.ts"
import { keyBytes } from "#tests/people/whole-key.ts"
import { Keyring, keyringMigrations } from "./keys.ts"
import { insertKeys, type KeptKey } from "./keyring-rows.ts"
import { keyPlace } from "./wrapping.ts"
import type { WrapKeys } from "./wrapping.ts"
import { readRotationState, type RotationState } from "./tombstones.ts"

const now = Temporal.Instant.from("2026-11-22T09:00:00Z")
const practice = newId<PracticeId>(now)

/** Wrap keys in memory, which stand still where a test lets the program die. */
function wrapKeysAtHand(): WrapKeys & { readonly kept: Map<number, Key>; dieAt: "make" | "forget" | undefined } {
  const kept = new Map<number, Key>()
  const self: ReturnType<typeof wrapKeysAtHand> = {
    kept,
    dieAt: undefined,
    load: async () => new Map(kept),
    make: async (generation) => {
      const key = kept.get(generation) ?? plainKey(randomBytes(32))
      kept.set(generation, key)
      if (self.dieAt === "make") throw new Error("the program dies")
      return key
    },
    forgetBefore: async (generation) => {
      if (self.dieAt === "forget") throw new Error("the program dies")
      for (const one of kept.keys()) if (one < generation) kept.delete(one)
    },
  }
  return self
}

async function aStore(): Promise<{ store: Store; open: () => Promise<Store> }> {
  const folder = mkdtempSync(join(tmpdir(), "hoeder-keyring-"))
  const open = (): Promise<Store> => openStore(openSqlite(join(folder, "keyring.db")), keyringMigrations, now)
  return { store: await open(), open }
}

async function add(ring: Keyring, count: number): Promise<readonly PersonId[]> {
  const fresh = new Map(Array.from({ length: count }, () => [newId<PersonId>(now), ring.make()] as const))
  await ring.keep(fresh)
  return [...fresh.keys()]
}

/** Their opened keys, as one text to compare. */
async function openedKeys(ring: Keyring, persons: readonly PersonId[]): Promise<string> {
  const found = await ring.find(persons)
  const all = persons.map((person) => keyBytes(found.get(person)) ?? "none").join()
  return createHash("sha256").update(all).digest("hex")
}

const rowsOf = (ring: Keyring): Promise<{ generation: number; rows: KeptKey[] }> =>
  ring.copy(async (generation, pages) => {
    const rows: KeptKey[] = []
    for await (const page of pages) rows.push(...page)
    return { generation, rows }
  })

test("what the first release wrapped with the key that comes from the practice key is opened, and wrapped anew at once", async () => {
  const { store, open } = await aStore()
  const first = derive(plainKey(Buffer.alloc(32, 9)), "wrap")
  const person = newId<PersonId>(now)
  const bytes = randomBytes(32)
  await store.change(({ db }) =>
    insertKeys(db, [{ person_id: person, wrapped: wrap(first, keyPlace(practice, person), bytes) }]),
  )
  await store.close()

  const kept = wrapKeysAtHand()
  const ring = await Keyring.open(await open(), practice, { kept, first })
  const key = (await ring.find([person])).get(person)
  assert.equal(keyBytes(key), derive(plainKey(bytes), "seal").bytes.toString("hex"))
  const { generation, rows } = await rowsOf(ring)
  assert.equal(generation, 1)
  assert.notDeepEqual(rows[0]?.wrapped.subarray(1, 5), new Uint8Array(first.mark))
  await ring.close()
})

for (const dieAt of ["make", "forget"] as const) {
  test(`a program that dies while the wrap key is rotated (${dieAt}) finds every key again, and the old one is forgotten`, async () => {
    const { store, open } = await aStore()
    const kept = wrapKeysAtHand()
    const first = plainKey(randomBytes(32))
    const ring = await Keyring.open(store, practice, { kept, first })
    const persons = await add(ring, 1200)
    const before = await openedKeys(ring, persons)
    kept.dieAt = dieAt
    await assert.rejects(ring.rotate(), /the program dies/)
    kept.dieAt = undefined
    await store.close()

    const again = await Keyring.open(await open(), practice, { kept, first })
    assert.equal(await openedKeys(again, persons), before)
    const { generation } = await rowsOf(again)
    assert.deepEqual([...kept.kept.keys()], [generation])
    await again.close()
  })
}

test("two programs on one keyring: when one rotates the wrap key, the other goes on reading and making keys", async () => {
  const { store, open } = await aStore()
  const kept = wrapKeysAtHand()
  const first = plainKey(randomBytes(32))
  const server = await Keyring.open(store, practice, { kept, first })
  const command = await Keyring.open(await open(), practice, { kept, first })
  const early = await add(command, 600)
  await command.rotate()
  assert.equal((await server.find(early)).size, 600)
  const late = await add(server, 10)
  await server.rotate()
  const later = await add(server, 10)

  assert.equal((await command.find([...late, ...later])).size, 20)
  const { rows } = await rowsOf(command)
  assert.equal(rows.length, 620)
  assert.equal(new Set(rows.map(({ wrapped }) => Buffer.from(wrapped.subarray(1, 5)).toString("hex"))).size, 1)
  await command.close()
  await server.close()
})

const addPersons = (linde: TestPractice, count: number): Promise<readonly PersonId[]> =>
  linde.change(async (at) => {
    const persons = Array.from({ length: count }, () => newId<PersonId>(at.now))
    await at.keys.createMany(persons)
    return persons
  })

const rotationState = (linde: TestPractice): Promise<RotationState> => linde.look((at) => readRotationState(at.db))

onEachEngine(
  "the keys of those who are erased are gone, and within a day the wrap key is rotated",
  async (aPractice) => {
    const linde = await aPractice()
    const [gone, stays] = [await addPersons(linde, 600), await addPersons(linde, 3)]

    await linde.change((at) => at.keys.destroy(clearForErased(gone), gone))
    assert.equal((await linde.look((at) => at.keys.persons(gone))).size, 0)
    await linde.work()
    assert.deepEqual(await rotationState(linde), {
      waiting: 600,
      waitingSince: "2026-11-22T09:00:00.000Z",
      rotatedAt: undefined,
    })

    linde.clock.advance({ days: 1 })
    await linde.work()
    assert.deepEqual(await rotationState(linde), {
      waiting: 0,
      waitingSince: undefined,
      rotatedAt: "2026-11-23T09:00:00.000Z",
    })
    assert.equal((await linde.look((at) => at.keys.persons(stays))).size, 3)
    assert.ok((await linde.audit()).some(({ event }) => event === "keys.turned"))

    await linde.work()
    assert.equal((await linde.audit()).filter(({ event }) => event === "keys.turned").length, 1)
  },
)

onEachEngine("a change that fails destroys nobody's key", async (aPractice) => {
  const linde = await aPractice()
  const [person] = await addPersons(linde, 1)
  assert.ok(person)
  const failing = linde.change(async (at) => {
    await at.keys.destroy(clearForErased([person]), [person])
    throw new Error("fails")
  })
  await assert.rejects(failing, /fails/)
  await linde.work()
  assert.equal((await linde.look((at) => at.keys.persons([person]))).size, 1)
  assert.equal((await rotationState(linde)).waiting, 0)
})

test("what opened a keyring before it was rotated is in no file any more", async () => {
  const linde = await makePractice({ kind: "sqlite" })
  const [person] = await addPersons(linde, 1)
  assert.ok(person)
  const files = (): Buffer =>
    Buffer.concat(
      [
        ["control.db", "control.db-wal"],
        [`practices/${linde.practice.ref.slug}/keyring.db`, `practices/${linde.practice.ref.slug}/keyring.db-wal`],
      ].flatMap((names) => names.map((name) => readFileSync(join(linde.folder, name)))),
    )
  const before = await wrappedOf(linde, person)
  assert.ok(files().includes(before))

  await linde.practice.care.rotate()
  assert.notDeepEqual(await wrappedOf(linde, person), before)
  assert.equal(files().includes(before), false)
  await assert.rejects(
    linde.look((at) => at.keys.person(newId<PersonId>(at.now))),
    refused("general.not-found"),
  )
  await closePractice(linde)
})

const wrappedOf = async (linde: TestPractice, person: PersonId): Promise<Buffer> => {
  const database = new DatabaseSync(join(linde.folder, "practices", linde.practice.ref.slug, "keyring.db"))
  const row = database.prepare("select wrapped from person_keys where person_id = ?").get(person)
  database.close()
  return Buffer.from(row?.["wrapped"] as Uint8Array)
}
