import assert from "node:assert/strict"
import { test } from "node:test"
import fc from "fast-check"
import { derive, guardedKey, plainKey, randomBytes } from "./key.ts"
import { open, seal, SealError, unwrap, wrap } from "./seal.ts"
import { indexToken, keyedHash } from "./token.ts"

const aKey = () => guardedKey(randomBytes(32))
const failing = (why: SealError["why"]) => (error: unknown) => error instanceof SealError && error.why === why

test("what is sealed opens with the same key at the same place", () => {
  const key = aKey()
  fc.assert(
    fc.property(fc.uint8Array({ maxLength: 4000 }), fc.string(), (bytes, place) => {
      assert.deepEqual(open(key, place, seal(key, place, Buffer.from(bytes))), Buffer.from(bytes))
    }),
  )
})

test("another key, another place, another version each fail by their own name", () => {
  const key = aKey()
  const sealed = seal(key, "linde/persons/1", Buffer.from("Anna"))

  assert.throws(() => open(aKey(), "linde/persons/1", sealed), failing("wrong-key"))
  assert.throws(() => open(key, "linde/persons/2", sealed), failing("broken-seal"))
  assert.throws(
    () => open(key, "linde/persons/1", Buffer.concat([Buffer.from([9]), sealed.subarray(1)])),
    failing("unknown-version"),
  )
})

test("one flipped bit anywhere, or a byte less or more, never opens", () => {
  const key = aKey()
  const sealed = seal(key, "p", Buffer.from("Anna de Vries"))
  for (let bit = 0; bit < sealed.length * 8; bit += 1) {
    const changed = Buffer.from(sealed)
    changed[bit >> 3] = (changed[bit >> 3] ?? 0) ^ (1 << (bit & 7))
    assert.throws(() => open(key, "p", changed), SealError)
  }
  for (let length = 0; length < sealed.length; length += 1)
    assert.throws(() => open(key, "p", sealed.subarray(0, length)), SealError)
  assert.throws(() => open(key, "p", Buffer.concat([sealed, Buffer.from([0])])), failing("broken-seal"))
})

test("the same content never looks the same twice", () => {
  const key = aKey()
  const seen = new Set(Array.from({ length: 2000 }, () => seal(key, "p", Buffer.from("x")).toString("hex")))
  assert.equal(seen.size, 2000)
})

test("a key is wrapped whole or not at all", () => {
  const wrapping = aKey()
  const key = randomBytes(32)
  assert.deepEqual(unwrap(wrapping, "k", wrap(wrapping, "k", key)), key)
  assert.throws(() => unwrap(wrapping, "k", seal(wrapping, "k", Buffer.alloc(31))), failing("broken-seal"))
})

test("sub-keys differ by use and come out the same each time", () => {
  const bytes = randomBytes(32)
  const uses = ["wrap", "seal", "index", "chain", "file"] as const
  const derived = uses.map((use) => derive(plainKey(Buffer.from(bytes)), use).bytes.toString("hex"))
  assert.equal(new Set(derived).size, uses.length)
  assert.deepEqual(
    uses.map((use) => derive(plainKey(Buffer.from(bytes)), use).bytes.toString("hex")),
    derived,
  )
})

test("guarding a key wipes the bytes it was made of", () => {
  const bytes = randomBytes(32)
  guardedKey(bytes)
  assert.deepEqual(bytes, Buffer.alloc(32))
})

test("tokens tell kinds and keys apart", () => {
  const key = aKey()
  assert.deepEqual(indexToken(key, "name", "vries"), indexToken(key, "name", "vries"))
  assert.notDeepEqual(indexToken(key, "name", "vries"), indexToken(key, "city", "vries"))
  assert.notDeepEqual(indexToken(key, "name", "vries"), indexToken(aKey(), "name", "vries"))
  assert.equal(indexToken(key, "name", "vries").length, 8)
  assert.equal(keyedHash(key, "x").length, 32)
})
