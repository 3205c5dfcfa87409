import assert from "node:assert/strict"
import { test } from "node:test"
import { newId, type SessionId, type UserId } from "#ground/kernel/ids.ts"
import { believedSeconds } from "#ground/kernel/memory.ts"
import { type KnownSession, SessionCache } from "./session-cache.ts"

const now = Temporal.Instant.from("2026-11-22T09:00:00Z")

const session = (byFormerToken = false): KnownSession => ({
  stored: {
    id: newId<SessionId>(now),
    user: newId<UserId>(now),
    startedAt: now,
    lastUsedAt: now,
    endsAt: now,
    steppedAt: now,
    from: { address: "10.0.0.7", device: "" },
    lockedAt: undefined,
    byFormerToken,
  },
  language: "nl",
  requiredAction: undefined,
  steppedAt: now,
  idleMilliseconds: 0,
  atIdle: "lock",
  endsAt: 0,
  lastUsedAt: 0,
  lastWrittenAt: 0,
})

test("a session that was read while another request ended it is not remembered", () => {
  const cache = new SessionCache()
  const generation = cache.generation
  const read = session()

  cache.forgetAll()
  cache.remember("hash", read, generation)

  assert.equal(cache.find("hash"), undefined)
})

test("a token that will end soon is not remembered", () => {
  const cache = new SessionCache()

  cache.remember("former", session(true), cache.generation)
  cache.remember("hash", session(), cache.generation)

  assert.equal(cache.find("former"), undefined)
  assert.ok(cache.find("hash"))
})

test("a session is read again after as long as it is believed, and goes on from when it was used", (t) => {
  const cache = new SessionCache()
  const began = performance.now()
  cache.remember("hash", { ...session(), lastUsedAt: 7 }, cache.generation)
  assert.ok(cache.find("hash"))

  t.mock.method(performance, "now", () => began + (believedSeconds + 1) * 1000)

  assert.equal(cache.find("hash"), undefined)
  assert.equal(cache.lastUsedAt("hash"), 7)
  cache.remember("hash", session(), cache.generation)
  assert.ok(cache.find("hash"))
})

test("a session that is remembered is believed no longer because somebody used it", (t) => {
  const cache = new SessionCache()
  const began = performance.now()
  const read = session()
  cache.remember("hash", read, cache.generation)

  const now = t.mock.method(performance, "now", () => began + (believedSeconds - 1) * 1000)
  cache.remember("hash", read, cache.generation)
  now.mock.mockImplementation(() => began + (believedSeconds + 1) * 1000)

  assert.equal(cache.find("hash"), undefined)
})
