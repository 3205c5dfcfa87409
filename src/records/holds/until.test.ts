import assert from "node:assert/strict"
import { mayDestroy } from "#ground/kernel/ending.ts"
import type { PersonId } from "#ground/kernel/ids.ts"
import { anna } from "#tests/people/people.ts"
import { onEachEngine, refused, type Staff, type TestPractice } from "#tests/people/practice.ts"
import { createPerson } from "#records/persons/contract.ts"
import { changeHoldUntil, endHold, listHoldsOfPerson, setHold } from "./contract.ts"
import { holdDataKind } from "./data-kind.ts"

const all = ["persons.read", "persons.write", "persons.see-contact", "holds.read", "holds.manage"]

async function stage(linde: TestPractice): Promise<{ readonly desk: Staff; readonly person: PersonId }> {
  const desk = await linde.colleague("Dia", ...all)
  return { desk, person: (await desk.does(createPerson, anna)).id }
}

const isKept = (linde: TestPractice, person: PersonId): Promise<boolean> =>
  linde.look(async (at) => (await mayDestroy([{ person }], at)).held.length > 0)

onEachEngine("a hold holds as long as its last day says, and tells what that day was before", async (aPractice) => {
  const linde = await aPractice()
  const { desk, person } = await stage(linde)
  const set = await desk.does(setHold, { person, ground: "claim", until: "2026-11-24" })

  const later = await desk.does(changeHoldUntil, {
    id: set.id,
    version: set.version,
    until: "2026-12-01",
    reason: "zitting uitgesteld",
  })
  linde.clock.advance({ hours: 3 * 24 })
  assert.equal(await isKept(linde, person), true)
  const open = await desk.does(changeHoldUntil, { id: set.id, version: later.version, reason: "hoger beroep" })
  linde.clock.advance({ hours: 30 * 24 })
  assert.equal(await isKept(linde, person), true)
  await desk.does(changeHoldUntil, { id: set.id, version: open.version, until: "2026-12-27", reason: "bijna klaar" })
  linde.clock.advance({ hours: 3 * 24 })
  assert.equal(await isKept(linde, person), false)

  const [hold] = (await desk.does(listHoldsOfPerson, { id: person })).holds
  assert.deepEqual(
    hold?.changes.map(({ at, by, from, to, reason }) => [at, by.name, from, to, reason]),
    [
      ["2026-11-22T09:00:00.000Z", "Dia", "2026-11-24", "2026-12-01", "zitting uitgesteld"],
      ["2026-11-25T09:00:00.000Z", "Dia", "2026-12-01", undefined, "hoger beroep"],
      ["2026-12-25T09:00:00.000Z", "Dia", undefined, "2026-12-27", "bijna klaar"],
    ],
  )
  assert.deepEqual([hold?.state, hold?.until, hold?.may.changeUntil], ["expired", "2026-12-27", false])
  const given = await linde.look(async (at) => (await Array.fromAsync(holdDataKind.list(at, person)))[0]?.values)
  assert.equal((given?.["changes"] as readonly unknown[] | undefined)?.length, 3)
  const lines = (await linde.audit()).filter(({ event }) => event === "holds.until-changed")
  assert.deepEqual(
    lines.map((line) => line.person),
    [person, person, person],
  )
})

onEachEngine("of two people who change the last day at once one is told to look again", async (aPractice) => {
  const linde = await aPractice()
  const { desk, person } = await stage(linde)
  const other = await linde.colleague("Eva", ...all)
  const { id, version } = await desk.does(setHold, { person, ground: "complaint" })

  const both = await Promise.allSettled([
    desk.does(changeHoldUntil, { id, version, until: "2027-01-01", reason: "een" }),
    other.does(changeHoldUntil, { id, version, until: "2028-01-01", reason: "twee" }),
  ])
  const faults = both.flatMap((one) => (one.status === "rejected" ? [one.reason as unknown] : []))
  assert.equal(faults.length, 1)
  assert.ok(refused("general.stale")(faults[0]))
  const won = both.flatMap((one) => (one.status === "fulfilled" ? [one.value] : []))
  const [hold] = (await desk.does(listHoldsOfPerson, { id: person })).holds
  assert.deepEqual([hold?.until, hold?.changes.length], [won[0]?.until, 1])

  // One ends it while the other still looks at what was.
  await other.does(endHold, { id, reason: "afgehandeld" })
  const late = { id, version: version + 1, until: "2029-01-01", reason: "te laat" }
  await assert.rejects(desk.does(changeHoldUntil, late), refused("holds.already-ended"))
})

onEachEngine("a last day that cannot be is refused, and who may not change it cannot", async (aPractice) => {
  const [linde, iep] = [await aPractice(), await aPractice()]
  const { desk, person } = await stage(linde)
  const claim = await desk.does(setHold, { person, ground: "claim", until: "2027-01-01" })
  linde.clock.advance({ seconds: 1 })
  const restriction = await desk.does(setHold, { person, ground: "restriction" })
  const move = (until: string | undefined, of = claim, who = desk) =>
    who.does(changeHoldUntil, { id: of.id, version: of.version, reason: "omdat", ...(until ? { until } : {}) })

  await assert.rejects(move("2026-11-22"), refused("holds.until-passed"))
  await assert.rejects(move("2027-01-01"), refused("holds.until-same"))
  await assert.rejects(move("2027-01-01", restriction), refused("holds.restriction-without-end"))
  await assert.rejects(move(undefined, restriction), refused("holds.until-same"))
  const reader = await linde.staff("persons.read", "holds.read")
  await assert.rejects(move("2027-02-01", claim, reader), refused("general.not-allowed"))
  const stranger = await iep.staff(...all)
  await assert.rejects(move("2027-02-01", claim, stranger), refused("general.not-found"))
  const beyond = await linde.staff("persons.read:own", "holds.read:own", "holds.manage:own")
  await assert.rejects(move("2027-02-01", claim, beyond), refused("general.not-found"))

  const { holds } = await desk.does(listHoldsOfPerson, { id: person })
  assert.deepEqual(
    holds.map(({ until, changes, version }) => [until, changes.length, version]),
    [
      [undefined, 0, 1],
      ["2027-01-01", 0, 1],
    ],
  )
})
