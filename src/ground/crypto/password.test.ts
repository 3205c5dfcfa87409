import assert from "node:assert/strict"
import { test } from "node:test"
import { hashPassword, verifyPassword } from "./password.ts"

test("a password is known by its hash, and no other one is", async () => {
  const hash = await hashPassword("drie blauwe fietsen")

  assert.match(hash, /^\$argon2id\$v=19\$m=65536,t=3,p=1\$/)
  assert.equal(await verifyPassword(hash, "drie blauwe fietsen"), true)
  assert.equal(await verifyPassword(hash, "drie blauwe fietsem"), false)
  assert.equal(await verifyPassword("$argon2id$not a hash", "drie blauwe fietsen"), false)
})

test("composed and decomposed letters are the same password", async () => {
  assert.equal(await verifyPassword(await hashPassword("café-au-lait!"), "cafe\u0301-au-lait!"), true)
})

test("the main thread goes on while passwords are hashed, and many at once all come out", async () => {
  let turns = 0
  const turning = setInterval(() => (turns += 1), 1)
  const hashes = await Promise.all(["a", "b", "c", "d", "e"].map((one) => hashPassword(one)))
  clearInterval(turning)

  assert.equal(new Set(hashes).size, 5)
  assert.ok(turns > 5)
})
