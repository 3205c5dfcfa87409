// What waits is counted in the rail and said on cards: who may not know that there is something must not learn it from a figure.
import assert from "node:assert/strict"
import { sql } from "kysely"
import type { PersonId } from "#ground/kernel/ids.ts"
import { listPermissionUses } from "#gate/access/access.ts"
import { endEmergency } from "#gate/emergency/contract.ts"
import { listWaiting, type WaitingItem } from "#gate/waiting/contract.ts"
import { searchOrganisations, createOrganisation } from "#records/organisations/contract.ts"
import { beginEmergency } from "#records/emergency/contract.ts"
import { createPerson, makeInactive } from "#records/persons/contract.ts"
import { createTask } from "#records/tasks/contract.ts"
import { previewErasure, setErasureSettings, startErasure } from "#duties/erasure/contract.ts"
import { createPolicy, whatIf } from "#duties/retention/contract.ts"
import { placeOf } from "#tests/people/places.ts"
import { anna, bram } from "#tests/people/people.ts"
import { csv, anna as rowOfAnna, handIn } from "#tests/people/imports.ts"
import { onEachEngine, type Staff, type TestPractice } from "#tests/people/practice.ts"

const keptShortly = {
  name: "Weg",
  about: { kind: "person", which: "without-dossier" },
  event: "inactive",
  term: { days: 1 },
  end: "ask",
} as const

/** Makes something wait at a place for whoever may do everything. */
type Making = (cast: { readonly linde: TestPractice; readonly boss: Staff; readonly dia: Staff }) => Promise<void>

/** One for each place; half a year has gone by since the cast came. */
const makings: Readonly<Record<string, Making>> = {
  "/tasks": async ({ boss }) => void (await boss.does(createTask, { title: "Bellen", due: "2026-11-23" })),
  "/erasures": async ({ dia }) => {
    const { id } = await dia.does(createPerson, anna)
    const preview = await dia.does(previewErasure, { end: "erase", persons: [id], inactiveOnly: false })
    await dia.does(startErasure, { preview: preview.id, confirmation: preview.confirmation ?? "" })
  },
  "/approvals": async ({ dia }) => void (await dia.does(setErasureSettings, { approvalAbove: 400 })),
  "/emergencies": async ({ linde, dia }) => {
    const theo = await linde.standing("Theo", "persons.read:own", "emergency.use")
    const { id: person } = await dia.does(createPerson, bram)
    const { id } = await theo.does(beginEmergency, { person, reason: "collega ziek, medicatie nodig" })
    await theo.does(endEmergency, { id })
  },
  "/retention": async ({ linde, boss, dia }) => {
    const { id } = await dia.does(createPerson, { name: { familyName: "Oud" } })
    await dia.does(makeInactive, { id: id as PersonId, reason: "klaar", date: "2026-12-01" })
    const { seen } = await boss.does(whatIf, keptShortly)
    await boss.does(createPolicy, { ...keptShortly, seen })
    await linde.jobs.runOne(linde.practice.ref.slug, "retention.watch")
  },
  "/imports": async ({ linde, boss }) => void (await handIn(linde, boss, csv(rowOfAnna))),
  "/faults": async ({ linde, boss }) => {
    await boss.does(createOrganisation, { name: "Huisarts" })
    await linde.practice.store.change(async ({ db }) => {
      await sql`update organisations set sealed = ${Buffer.alloc(60)}`.execute(db)
    })
    await boss.does(searchOrganisations, {})
  },
  // Nobody looked, signed in or made a backup for half a year.
  "/settings/review": async () => {},
  "/users": async () => {},
  "/backups": async () => {},
}

async function aScene(linde: TestPractice) {
  const all = linde.rooms.flatMap((room) => room.permissions).map(({ name }) => name)
  const boss = await linde.standing("Baas", ...all)
  const dia = await linde.standing("Dia", ...all)
  linde.clock.advance({ days: 190 })
  for (const make of Object.values(makings)) await make({ linde, boss, dia })
  return { all, boss }
}

/** Everything that somebody is told, by place. */
async function toldTo(staff: Staff): Promise<ReadonlyMap<string, readonly WaitingItem[]>> {
  const { waiting, standing } = await staff.does(listWaiting, {})
  const places = [...waiting, ...standing].map(({ place }) => placeOf(place))
  return new Map(places.map((place) => [place, waiting.filter((item) => placeOf(item.place) === place)]))
}

onEachEngine("who lacks any of what it takes is told nothing of what waits, and no count of it", async (aPractice) => {
  const linde = await aPractice()
  const { all, boss } = await aScene(linde)
  const sources = linde.program.waits
  const places = [...new Set(sources.map(({ place }) => placeOf(place)))]

  // The scene is whole: something waits at every place that a room declares.
  const whole = await toldTo(boss)
  assert.deepEqual(
    places.filter((place) => (whole.get(place) ?? []).length === 0),
    [],
  )
  assert.deepEqual(Object.keys(makings).toSorted(), places.toSorted())

  for (const { place, needs } of sources) {
    if (needs === "signed-in") continue
    for (const { name } of needs) {
      const without = await toldTo(await linde.staff(...all.filter((one) => one !== name)))
      assert.equal(without.has(placeOf(place)), false, `${place} is told without ${name}`)
    }
  }
})

onEachEngine("who may do nothing is told of nothing but their own tasks", async (aPractice) => {
  const linde = await aPractice()
  await aScene(linde)
  const nobody = await linde.standing("Niks")
  assert.deepEqual(await nobody.does(listWaiting, {}), { waiting: [], standing: [] })

  await nobody.does(createTask, { title: "Thee zetten", due: "2027-01-01" })

  const { waiting, standing } = await nobody.does(listWaiting, {})
  assert.deepEqual(
    [waiting.map(({ place, text, count }) => [place, text, count]), standing],
    [[["/tasks", "1 taak te laat", 1]], []],
  )
})

onEachEngine("being told names nobody on whom something is kept, and is no use of a right", async (aPractice) => {
  const linde = await aPractice()
  const { all } = await aScene(linde)
  const other = await linde.standing("Ander", ...all)

  const told = JSON.stringify(await other.does(listWaiting, {}))

  assert.match(told, /"place":"\/emergencies"/)
  assert.doesNotMatch(told, /Vries|Jansen|Oud|Bellen|Weg|Huisarts/)
  assert.equal((await linde.look(listPermissionUses)).has(other.user), false)
})
