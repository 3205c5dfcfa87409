import assert from "node:assert/strict"
import { test } from "node:test"
import { setTimeout as wait } from "node:timers/promises"
import { usual } from "#ground/crypto/password.ts"
import { closeUser, listUsers } from "#gate/users/contract.ts"
import { type Served, served } from "#tests/people/served.ts"
import { type Answer, Visitor } from "#tests/people/visitor.ts"
import { median, toldApart } from "./told-apart.ts"

const manager = "anna@linde.example"

/** Whose account is asked after. */
const kinds = ["known", "closed", "unknown", "nowhere"] as const
type Kind = (typeof kinds)[number]

/** Samples of each kind, of each door, each time it is measured. */
const samples = 24
/** An account is asked after once in each measurement: on a busy machine answers come late, and a third time would be told to wait. */
const places = Array.from({ length: samples }, (_, index) => index)

const addressOf = (kind: Kind, index: number): string => `${kind}${index}@linde.example`

/** Fills a practice with accounts that are in use and accounts that were closed. */
async function fill(site: Served): Promise<void> {
  await site.practice("linde", manager)
  for (const kind of ["known", "closed"] as const)
    await Promise.all(places.map((index) => site.user("linde", addressOf(kind, index), [])))
  const anna = await site.signedIn("linde", manager)
  const { users } = await anna.does(listUsers, {})
  await anna.stepUpOnce(manager)
  for (const { id, email } of users) if (email.startsWith("closed")) await anna.does(closeUser, { id })
}

/** One of the doors at which somebody could ask whether an account is there. */
type Door = { readonly path: string; readonly extra: object; readonly everyMilliseconds: number }
const doors: readonly Door[] = [
  // A password costs a processor a tenth of a second to verify: asked faster than that, they would wait for each other.
  { path: "/api/sign-in", extra: { password: "tractor velvet umbrella nine" }, everyMilliseconds: 130 },
  { path: "/api/password/forgotten", extra: {}, everyMilliseconds: 50 },
]

type Times = Readonly<Record<Kind, number[]>>

/** Everything of an answer that could tell something, but for the time. */
function shown({ status, headers, body }: Answer): object {
  const { reference, ...said } = body as Record<string, unknown>
  const fixed = [...headers].filter(([name]) => name !== "date")
  return { status, headers: fixed, said, hasReference: typeof reference === "string" }
}

/**
 * Asks at a door after all kinds in turns, in an order of chance, each time from another address, and one after the other: on a busy
 * machine they would wait for each other, and what would be measured is the queue.
 */
async function measure(site: Served, { path, extra, everyMilliseconds }: Door): Promise<Times> {
  const visitor = new Visitor(site.address, site.origin)
  const times: Times = { known: [], closed: [], unknown: [], nowhere: [] }
  const seen: object[] = []
  const ask = async (kind: Kind, index: number): Promise<void> => {
    const from = `2001:db8:${(++addresses.given).toString(16)}::1`
    const practice = kind === "nowhere" ? "bestaat-niet" : "linde"
    const input = { practice, email: addressOf(kind, index), ...extra }
    for (;;) {
      const begun = performance.now()
      const answer = await visitor.ask("POST", path, input, { "x-forwarded-for": from })
      // A machine that has other work says so and judges nothing: whoever asks waits, and asks again.
      if (answer.status !== 503) {
        times[kind].push(performance.now() - begun)
        seen.push(shown(answer))
        return
      }
      await wait(everyMilliseconds * kinds.length)
    }
  }
  for (let index = 0; index < samples; index += 1) {
    for (const kind of kinds.toSorted(() => Math.random() - 0.5)) {
      await ask(kind, index)
      await wait(everyMilliseconds)
    }
  }
  for (const one of seen) assert.deepEqual(one, seen[0])
  return times
}

const addresses = { given: 0 }

/** What could be told from an account in use, with the figures by which. */
async function differences(site: Served, door: Door): Promise<readonly string[]> {
  const times = await measure(site, door)
  const medians = kinds.map((kind) => `${kind} ${median(times[kind]).toFixed(1)} ms`).join(", ")
  return kinds
    .filter((kind) => kind !== "known" && toldApart(times[kind], times.known))
    .map((kind) => `${kind} is told apart at ${door.path}: ${medians}`)
}

test("the measure tells a few milliseconds apart, and not chance", () => {
  // Even steps instead of chance, so that this says the same each time: 8 ms wide, as on a busy machine.
  const even = Array.from({ length: samples }, (_, index) => 600 + (8 * ((index * 11) % samples)) / samples)
  const later = (milliseconds: number) => even.map((time) => time + milliseconds)

  assert.equal(toldApart(even, later(0.5)), false)
  assert.equal(toldApart(even, later(4)), true)
  assert.equal(toldApart(later(4), even), true)
  // One answer of a hundred times the length is no difference.
  assert.equal(toldApart(even, [...even.slice(1), 60_000]), false)
})

test("neither an answer nor its time tells whether an account or a practice is there", async (t) => {
  const site = await served({ trustedProxies: ["127.0.0.1"], passwordCost: usual })
  try {
    await fill(site)
    for (const door of doors) {
      await t.test(door.path, async () => {
        const first = await differences(site, door)
        // Chance may do it once. What is there is there the second time too.
        const again = first.length === 0 ? [] : await differences(site, door)
        assert.deepEqual(again, [])
      })
    }
  } finally {
    await site.close()
  }
})
