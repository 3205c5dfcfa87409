import assert from "node:assert/strict"
import { stage, groundsOf } from "#tests/people/held-back.ts"
import { mayDestroy } from "#ground/kernel/ending.ts"
import type { PersonId } from "#ground/kernel/ids.ts"
import { bram } from "#tests/people/people.ts"
import { onEachEngine, refused } from "#tests/people/practice.ts"
import { addParty, closeDossier, createDossierType, openDossier } from "#records/dossiers/contract.ts"
import { createPerson } from "#records/persons/contract.ts"
import { endHold, type HoldKind, listHolds, listHoldsOfDossier, listHoldsOfPerson, setHold } from "./contract.ts"

onEachEngine("what is held by hand is held whole, by kind and by what it is on", async (aPractice) => {
  const linde = await aPractice()
  const { desk, person, other, closed } = await stage(linde)
  const whole = { person }
  const line = { person, part: true } as const
  assert.deepEqual(await groundsOf(linde, whole), [])

  const expected: readonly (readonly [HoldKind, boolean])[] = [
    ["claim", true],
    ["complaint", true],
    ["inspection", true],
    ["restriction", true],
    ["request", false],
    ["unpaid-invoice", false],
  ]
  for (const [kind, alsoLines] of expected) {
    const { id } = await desk.does(setHold, { person, ground: kind })
    const ground = `holds.ground.${kind}`
    assert.deepEqual(await groundsOf(linde, whole), [ground])
    assert.deepEqual(await groundsOf(linde, { person, dossier: closed }), [ground])
    assert.deepEqual(await groundsOf(linde, line), alsoLines ? [ground] : [])
    assert.deepEqual(await groundsOf(linde, { person: other }), [])
    await desk.does(endHold, { id, reason: "voorbij" })
  }

  const { id } = await desk.does(setHold, { dossier: closed, ground: "claim" })
  assert.deepEqual(await groundsOf(linde, whole), ["holds.ground.claim"])
  assert.deepEqual(await groundsOf(linde, { person, dossier: closed }), ["holds.ground.claim"])
  assert.deepEqual(await groundsOf(linde, { person, dossier: closed, part: true }), ["holds.ground.claim"])
  assert.deepEqual(await groundsOf(linde, line), [])
  assert.deepEqual(await groundsOf(linde, { person: other }), ["holds.ground.claim"])
  await desk.does(endHold, { id, reason: "voorbij" })
  assert.deepEqual([...(await groundsOf(linde, whole)), ...(await groundsOf(linde, { person: other }))], [])
})

onEachEngine("a case that runs holds its person and who takes part in it, until it is closed", async (aPractice) => {
  const linde = await aPractice()
  const { desk, person, other, closed } = await stage(linde)
  const { id: type } = await desk.does(createDossierType, { name: "Incasso" })
  const { id: running } = await desk.does(openDossier, { id: other, type, title: "Vordering" })
  await desk.does(addParty, { id: running, role: "tegenpartij", person })

  assert.deepEqual(await groundsOf(linde, { person: other }), ["dossiers.runs"])
  assert.deepEqual(await groundsOf(linde, { person: other, dossier: running }), ["dossiers.runs"])
  assert.deepEqual(await groundsOf(linde, { person }), ["dossiers.takes-part"])
  assert.deepEqual(await groundsOf(linde, { person, dossier: closed }), [])
  assert.deepEqual(await groundsOf(linde, { person, part: true }), [])
  await desk.does(closeDossier, { id: running, reason: "betaald" })
  assert.deepEqual([...(await groundsOf(linde, { person: other })), ...(await groundsOf(linde, { person }))], [])
})

onEachEngine("a hold ends by itself on its day, or by hand with a reason; what it was stays", async (aPractice) => {
  const linde = await aPractice()
  const { desk, person } = await stage(linde)
  await desk.does(setHold, { person, ground: "claim", note: "brief van de advocaat", until: "2026-11-24" })
  linde.clock.advance({ minutes: 1 })
  const second = await desk.does(setHold, { person, ground: "Loopt nog een fusie" })

  const before = await desk.does(listHoldsOfPerson, { id: person })
  linde.clock.advance({ days: 2 })
  const later = await desk.does(listHoldsOfPerson, { id: person })
  const ended = await desk.does(endHold, { id: second.id, reason: "fusie is rond" })
  await assert.rejects(desk.does(endHold, { id: second.id, reason: "nog eens" }), refused("holds.already-ended"))
  const past = await desk.does(listHolds, { state: "past" })

  assert.deepEqual(
    before.holds.map(({ kind, note, state }) => [kind, note, state]),
    [
      ["other", "Loopt nog een fusie", "in-force"],
      ["claim", "brief van de advocaat", "in-force"],
    ],
  )
  assert.equal(before.keptBy.length, 2)
  assert.deepEqual(
    later.holds.map(({ state, may }) => [state, may.end]),
    [
      ["in-force", true],
      ["expired", false],
    ],
  )
  assert.deepEqual([ended.state, ended.ended?.reason], ["ended", "fusie is rond"])
  assert.deepEqual([past.total, past.holds.length], [2, 2])
  assert.equal((await desk.does(listHolds, {})).total, 0)
  assert.deepEqual(await groundsOf(linde, { person }), [])
  const events = (await linde.audit()).filter(({ event }) => event.startsWith("holds.")).map(({ event }) => event)
  assert.ok(events.includes("holds.set") && events.includes("holds.ended") && events.includes("holds.listed"))
})

onEachEngine("a hold that says too little or too much is refused", async (aPractice) => {
  const linde = await aPractice()
  const { desk, person, closed } = await stage(linde)
  const no: readonly (readonly [object, Parameters<typeof refused>[0]])[] = [
    [{ ground: "claim" }, "holds.needs-one"],
    [{ ground: "claim", person, dossier: closed }, "holds.needs-one"],
    [{ ground: "claim", person, until: "2026-11-22" }, "holds.until-passed"],
    [{ ground: "request", dossier: closed }, "holds.only-on-person"],
    [{ ground: "restriction", dossier: closed }, "holds.only-on-person"],
    [{ ground: "restriction", person, until: "2027-01-01" }, "holds.restriction-without-end"],
    [{ ground: "other", person }, "holds.other-needs-words"],
  ]

  for (const [input, code] of no) await assert.rejects(desk.does(setHold, input as never), refused(code))
  await desk.does(setHold, { ground: "restriction", person })
  await assert.rejects(desk.does(setHold, { ground: "restriction", person }), refused("holds.already-restricted"))

  assert.equal((await desk.does(listHoldsOfPerson, { id: person })).holds.length, 1)
})

onEachEngine("without permission, in another practice or beyond reach there is no hold", async (aPractice) => {
  const [linde, iep] = [await aPractice(), await aPractice()]
  const { desk, person, closed } = await stage(linde)
  const { id } = await desk.does(setHold, { person, ground: "claim" })
  const theirs = await stage(iep)
  const reader = await linde.staff("persons.read", "holds.read")
  const nobody = await linde.staff("persons.read", "persons.write")
  const own = await linde.staff("persons.read:own", "dossiers.read:own", "holds.read:own", "holds.manage:own")

  await assert.rejects(nobody.does(listHoldsOfPerson, { id: person }), refused("general.not-allowed"))
  await assert.rejects(reader.does(setHold, { person, ground: "claim" }), refused("general.not-allowed"))
  await assert.rejects(reader.does(endHold, { id, reason: "x" }), refused("general.not-allowed"))
  const elsewhere = await reader.does(listHoldsOfPerson, { id: person })
  assert.deepEqual([elsewhere.may.set, elsewhere.holds[0]?.may.end], [false, false])
  for (const stranger of [own, theirs.desk]) {
    await assert.rejects(stranger.does(setHold, { person, ground: "claim" }), refused("general.not-found"))
    await assert.rejects(stranger.does(setHold, { dossier: closed, ground: "claim" }), refused("general.not-found"))
    await assert.rejects(stranger.does(endHold, { id, reason: "x" }), refused("general.not-found"))
    await assert.rejects(stranger.does(listHoldsOfPerson, { id: person }), refused("general.not-found"))
    await assert.rejects(stranger.does(listHoldsOfDossier, { id: closed }), refused("general.not-found"))
    assert.equal((await stranger.does(listHolds, {})).total, 0)
  }
})

onEachEngine("of two who end one hold at the same time one is told that it is over", async (aPractice) => {
  const linde = await aPractice()
  const { desk, person } = await stage(linde)
  const { id } = await desk.does(setHold, { person, ground: "complaint" })

  const both = await Promise.allSettled([
    desk.does(endHold, { id, reason: "een" }),
    desk.does(endHold, { id, reason: "twee" }),
  ])

  assert.deepEqual(both.map(({ status }) => status).toSorted(), ["fulfilled", "rejected"])
})

onEachEngine("thousands are asked for at once", async (aPractice) => {
  const linde = await aPractice()
  const { desk, person } = await stage(linde)
  const { id: last } = await desk.does(createPerson, bram)
  await desk.does(setHold, { person: last, ground: "claim" })
  const made = (index: number) => `00000000-0000-7000-8000-${String(index).padStart(12, "0")}` as PersonId
  const many = [person, ...Array.from({ length: 1200 }, (_, index) => made(index)), last]

  const { held, free } = await linde.look((at) =>
    mayDestroy(
      many.map((one) => ({ person: one })),
      at,
    ),
  )

  assert.deepEqual(
    held.map(({ doomed }) => doomed.person),
    [last],
  )
  assert.equal(free.length, 1201)
})
