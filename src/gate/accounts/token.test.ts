import assert from "node:assert/strict"
import { onEachEngine } from "#tests/people/practice.ts"
import { makeChallenge } from "./steps/challenge-rows.ts"
import { makePassword } from "./lifecycle/given-password.ts"
import { newToken } from "./token.ts"
import { test } from "node:test"

/** How often each bit of these is set, as a part of all. */
const bitsSet = (made: readonly Buffer[], bytes: number): readonly number[] =>
  Array.from(
    { length: bytes * 8 },
    (_none, place) => made.filter((one) => ((one[place >> 3] ?? 0) >> (place & 7)) & 1).length / made.length,
  )

const isRandom = (made: readonly string[]): void => {
  const read = made.map((one) => Buffer.from(one, "base64url"))
  assert.equal(new Set(made).size, made.length)
  for (const one of read) assert.equal(one.length, 32)
  // Of a thousand throws of a fair coin fewer than 350 or more than 650 heads come once in 10^20.
  for (const part of bitsSet(read, 32)) assert.ok(part > 0.35 && part < 0.65, `a bit is set ${part} of the time`)
}

test("a token is 256 bits, each of them random, and never the same", () => {
  isRandom(Array.from({ length: 1000 }, newToken))
})

onEachEngine("a challenge is 256 bits, each of them random, and never the same", async (aPractice) => {
  const linde = await aPractice()
  const made = await linde.change(async (at) => {
    const all: string[] = []
    for (let time = 0; time < 1000; time += 1) all.push(await makeChallenge(at, { purpose: "set-up", boundTo: "one" }))
    return all
  })
  isRandom(made)
})

test("a password that the program makes has 79 bits: sixteen signs, any of 31 at each place", () => {
  const made = Array.from({ length: 4000 }, makePassword)
  const seen = Array.from({ length: 16 }, () => new Set<string>())
  for (const one of made) {
    assert.match(one, /^[a-z2-9]{4}(?:-[a-z2-9]{4}){3}$/)
    for (const [place, sign] of [...one.replaceAll("-", "")].entries()) seen[place]?.add(sign)
  }
  for (const signs of seen) assert.equal(signs.size, 31)
  assert.ok(16 * Math.log2(31) >= 79)
})
