import assert from "node:assert/strict"
import fc from "fast-check"
import type { Kysely } from "kysely"
import { newId, type EmergencyId, type PersonId } from "#ground/kernel/ids.ts"
import { Refusal } from "#ground/kernel/refusal.ts"
import {
  endEmergency,
  getEmergenciesWaiting,
  getEmergencyBound,
  letOnEmergency,
  listMyEmergencies,
} from "#gate/emergency/contract.ts"
import { createPerson } from "#records/persons/contract.ts"
import { onEachEngine, refused, type Staff, type TestPractice } from "#tests/people/practice.ts"
import { beginEmergency, reviewEmergency, takeBackReview } from "./contract.ts"

const reason = "collega ziek, medicatie nodig"

async function people(linde: TestPractice, howMany: number): Promise<readonly PersonId[]> {
  const maker = await linde.staff("persons.write")
  const made: PersonId[] = []
  for (let nth = 0; nth < howMany; nth += 1)
    made.push((await maker.does(createPerson, { name: { familyName: `Persoon${nth}` } })).id)
  return made
}

const cast = async (linde: TestPractice, name = "Theo") => ({
  theo: await linde.standing(name, "persons.read:own", "emergency.use"),
  pia: await linde.standing(`${name}s-nakijker`, "emergency.review"),
})

/** Takes it to each and ends it at once. */
async function takeAndEnd(theo: Staff, persons: readonly PersonId[]): Promise<readonly EmergencyId[]> {
  const ids: EmergencyId[] = []
  for (const person of persons) {
    const { id } = await theo.does(beginEmergency, { person, reason })
    await theo.does(endEmergency, { id })
    ids.push(id)
  }
  return ids
}

onEachEngine("three at once, also of ten that are asked for at the same time", async (aPractice) => {
  const linde = await aPractice()
  const persons = await people(linde, 10)
  const { theo } = await cast(linde)

  const said = await Promise.allSettled(persons.map((person) => theo.does(beginEmergency, { person, reason })))

  const codes = said.flatMap((one) => (one.status === "rejected" ? [(one.reason as Refusal).code] : []))
  assert.deepEqual(
    codes,
    Array.from({ length: 7 }, () => "emergency.running.too-many"),
  )
  const { emergencies } = await theo.does(listMyEmergencies, {})
  assert.equal(emergencies.length, 3)
  const [first] = emergencies
  assert.ok(first)
  await assert.rejects(
    theo.does(beginEmergency, { person: first.person, reason }),
    refused("emergency.running.too-many"),
  )
  await theo.does(endEmergency, { id: first.id })
  const [second] = emergencies.slice(1)
  assert.ok(second)
  await assert.rejects(theo.does(beginEmergency, { person: second.person, reason }), refused("emergency.lasts"))
  await theo.does(beginEmergency, { person: first.person, reason })
})

onEachEngine("guesses that are sent at the same time are counted one by one", async (aPractice) => {
  const linde = await aPractice()
  const { theo } = await cast(linde)
  const said = await Promise.allSettled(
    Array.from({ length: 30 }, (_none, nth) => theo.does(beginEmergency, { number: `9${nth}`, reason })),
  )
  const codes = said.map((one) => (one.status === "rejected" ? (one.reason as Refusal).code : "taken"))
  assert.equal(codes.filter((code) => code === "emergency.not-found").length, 10)
  assert.equal(codes.filter((code) => code === "emergency.missed.too-many").length, 20)
})

onEachEngine("six a day; then a colleague finds one in order, or lets go on, or a day goes by", async (aPractice) => {
  const linde = await aPractice()
  const persons = await people(linde, 20)
  const { theo, pia } = await cast(linde)
  const [seventh, eighth, ...more] = persons.slice(6)
  assert.ok(seventh && eighth)
  const tooMany = refused("emergency.taken.too-many")

  const [one, two] = await takeAndEnd(theo, persons.slice(0, 6))
  assert.ok(one && two)
  await assert.rejects(theo.does(beginEmergency, { person: seventh, reason }), tooMany)
  await assert.rejects(
    theo.does(beginEmergency, { number: "nergens", reason }),
    tooMany,
    "nobody is looked for any more",
  )
  const bound = await theo.does(getEmergencyBound, {})
  assert.deepEqual(
    [bound.stop, bound.used, bound.freeAt, bound.reviewers.map(({ name }) => name)],
    ["taken", { running: 0, taken: 6, missed: 0 }, "2026-11-23T09:00:00.000Z", ["Theos-nakijker"]],
  )
  const waiting = await pia.does(getEmergenciesWaiting, {})
  assert.deepEqual([waiting.toReview, waiting.stopped.map(({ user }) => user.name)], [6, ["Theo"]])

  await pia.does(reviewEmergency, { id: one, version: 1, verdict: "not-in-order", note: "geen nood" })
  await assert.rejects(theo.does(beginEmergency, { person: seventh, reason }), tooMany, "not in order frees nothing")
  await pia.does(reviewEmergency, { id: two, version: 1, verdict: "in-order" })
  assert.equal((await theo.does(getEmergencyBound, {})).used.taken, 5)
  await pia.does(takeBackReview, { id: two, version: 2 })
  assert.equal((await theo.does(getEmergencyBound, {})).used.taken, 6, "what is taken back counts again")
  await pia.does(reviewEmergency, { id: two, version: 3, verdict: "in-order" })
  await takeAndEnd(theo, [seventh])
  await assert.rejects(theo.does(beginEmergency, { person: eighth, reason }), tooMany)

  await assert.rejects(pia.stale().does(letOnEmergency, { user: theo.user }), refused("step-up-needed"))
  await pia.does(letOnEmergency, { user: theo.user })
  assert.deepEqual((await theo.does(getEmergencyBound, {})).used, { running: 0, taken: 0, missed: 0 })
  await assert.rejects(pia.does(letOnEmergency, { user: theo.user }), refused("emergency.not-stopped"))
  await takeAndEnd(theo, [eighth, ...more.slice(0, 5)])
  await assert.rejects(theo.does(beginEmergency, { person: more.at(-1), reason }), tooMany)

  linde.clock.advance({ hours: 24 })
  await takeAndEnd(theo, more.slice(-1))
})

onEachEngine("nobody lets themselves go on, nor somebody whom they made", async (aPractice) => {
  const linde = await aPractice()
  const theo = await linde.standing("Theo", "emergency.use", "emergency.review")
  const stranger = await linde.standing("Eva", "emergency.use")
  for (let nth = 0; nth < 10; nth += 1)
    await assert.rejects(theo.does(beginEmergency, { number: `9${nth}`, reason }), refused("emergency.not-found"))

  await assert.rejects(theo.does(letOnEmergency, { user: theo.user }), refused("emergency.own"))
  await assert.rejects(stranger.does(letOnEmergency, { user: theo.user }), refused("general.not-allowed"))
  assert.deepEqual((await theo.does(getEmergencyBound, {})).reviewers, [], "there is nobody else")
  assert.deepEqual((await theo.does(getEmergenciesWaiting, {})).stopped, [])

  const pia = await linde.standing("Pia", "emergency.review")
  await pia.does(letOnEmergency, { user: theo.user })
  assert.equal((await theo.does(getEmergencyBound, {})).stop, undefined)
})

onEachEngine("who takes what counts out of the database past the program is let in no more", async (aPractice) => {
  const linde = await aPractice()
  const persons = await people(linde, 7)
  const { theo } = await cast(linde)
  await takeAndEnd(theo, persons.slice(0, 6))
  const outside = (table: string): Promise<unknown> =>
    linde.practice.store.change(({ db }) =>
      (db as unknown as Kysely<Record<string, { user_id: string }>>)
        .deleteFrom(table)
        .where("user_id", "=", theo.user)
        .execute(),
    )

  await outside("emergencies")

  await assert.rejects(theo.does(beginEmergency, { person: persons[6], reason }), refused("general.not-proven"))
})

type Step =
  | { readonly kind: "take"; readonly person: number }
  | { readonly kind: "miss" | "end" | "let-on" }
  | { readonly kind: "wait"; readonly minutes: number }
  | { readonly kind: "judge"; readonly which: number; readonly as: "in-order" | "not-in-order" | "taken-back" }

const steps: fc.Arbitrary<Step> = fc.oneof(
  { weight: 8, arbitrary: fc.record({ kind: fc.constant("take" as const), person: fc.nat(11) }) },
  { weight: 4, arbitrary: fc.record({ kind: fc.constantFrom("miss" as const, "end" as const) }) },
  { weight: 1, arbitrary: fc.record({ kind: fc.constant("let-on" as const) }) },
  { weight: 2, arbitrary: fc.record({ kind: fc.constant("wait" as const), minutes: fc.constantFrom(1, 61, 700) }) },
  {
    weight: 3,
    arbitrary: fc.record({
      kind: fc.constant("judge" as const),
      which: fc.nat(9),
      as: fc.constantFrom("in-order" as const, "not-in-order" as const, "taken-back" as const),
    }),
  },
)

/** What was taken, as an onlooker keeps count who knows nothing of how the program does. */
type Known = {
  readonly id: EmergencyId
  readonly person: PersonId
  readonly from: Temporal.Instant
  until: Temporal.Instant
  verdict: "in-order" | "not-in-order" | undefined
  version: number
  isLetOn: boolean
}

onEachEngine(
  "whatever is taken, ended, judged and taken back in whatever order, the bounds hold",
  async (aPractice) => {
    const linde = await aPractice()
    const persons = await people(linde, 12)
    const later = (one: Temporal.Instant, other: Temporal.Instant) => Temporal.Instant.compare(one, other) > 0
    let nth = 0
    await fc.assert(
      fc.asyncProperty(fc.array(steps, { minLength: 15, maxLength: 40 }), async (story) => {
        const { theo, pia } = await cast(linde, `Theo${(nth += 1)}`)
        const known: Known[] = []
        let misses: Temporal.Instant[] = []
        const counts = () => {
          const now = linde.clock.now()
          const since = now.subtract({ hours: 24 })
          const running = known.filter(({ until }) => later(until, now))
          const open = known.filter((one) => !one.isLetOn && later(one.from, since))
          return { running: running.length, taken: open.length, missed: misses.filter((at) => later(at, since)).length }
        }
        const code = (work: Promise<unknown>) =>
          work.then(
            () => "done",
            (error: unknown) => (error as Refusal).code,
          )
        for (const step of story) {
          const before = counts()
          const isFull = before.running >= 3 || before.taken >= 6 || before.missed >= 10
          if (step.kind === "wait") linde.clock.advance({ minutes: step.minutes })
          if (step.kind === "miss") {
            const said = await code(theo.does(beginEmergency, { person: newId(linde.clock.now()), reason }))
            assert.equal(said === "emergency.not-found", !isFull, said)
            if (!isFull) misses.push(linde.clock.now())
          }
          if (step.kind === "take") {
            const person = persons[step.person]
            assert.ok(person)
            const isOn = known.some((one) => one.person === person && later(one.until, linde.clock.now()))
            const got = await theo.does(beginEmergency, { person, reason }).catch((error: unknown) => error)
            assert.equal(got instanceof Refusal, isFull || isOn, JSON.stringify({ before, isOn, got }))
            if (!(got instanceof Refusal)) {
              const { id, endsAt } = got as { id: EmergencyId; endsAt: string }
              const [from, until] = [linde.clock.now(), Temporal.Instant.from(endsAt)]
              known.push({ id, person, from, until, verdict: undefined, version: 1, isLetOn: false })
            }
          }
          if (step.kind === "end") {
            const one = known.find(({ until }) => later(until, linde.clock.now()))
            if (one !== undefined) {
              await theo.does(endEmergency, { id: one.id })
              one.until = linde.clock.now()
            }
          }
          if (step.kind === "let-on") {
            const said = await code(pia.does(letOnEmergency, { user: theo.user }))
            assert.equal(said === "done", before.taken >= 6 || before.missed >= 10, said)
            if (said === "done") {
              misses = []
              for (const one of known) one.isLetOn = true
            }
          }
          if (step.kind === "judge") {
            const one = known[step.which % Math.max(known.length, 1)]
            if (one === undefined) continue
            const { id, version } = one
            const said = await code(
              step.as === "taken-back"
                ? pia.does(takeBackReview, { id, version })
                : pia.does(reviewEmergency, { id, version, verdict: step.as, note: "gezien" }),
            )
            const may = step.as === "taken-back" ? one.verdict !== undefined : !later(one.until, linde.clock.now())
            assert.equal(said === "done", may, said)
            if (may) {
              one.version += 1
              one.verdict = step.as === "taken-back" ? undefined : step.as
              one.isLetOn = step.as === "in-order"
            }
          }
          const after = counts()
          assert.ok(after.running <= 3, "three at once")
          assert.ok(after.missed <= 10, "ten guesses")
          assert.deepEqual((await theo.does(getEmergencyBound, {})).used, after)
        }
      }),
      { numRuns: 8 },
    )
  },
)
