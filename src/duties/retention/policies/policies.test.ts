import assert from "node:assert/strict"
import { mayDestroy } from "#ground/kernel/ending.ts"
import { closedYear, type Content, manages, people, saved, twoYears, withClosed } from "#tests/people/policies.ts"
import { onEachEngine, refused } from "#tests/people/practice.ts"
import {
  changePolicy,
  createPolicy,
  getProof,
  listPolicies,
  listPolicyChanges,
  listPresets,
  stopPolicy,
  whatIf,
} from "#duties/retention/contract.ts"

onEachEngine("a what-if tells what is due now, in which month the rest will be, and shows a few", async (aPractice) => {
  const linde = await aPractice()
  const boss = await linde.staff(...manages)
  await people(boss)

  const seen = await boss.does(whatIf, twoYears)

  assert.deepEqual(seen.about, { persons: 3, dossiers: 0 })
  assert.deepEqual([seen.now, seen.waiting, seen.held], [{ persons: 2, dossiers: 0 }, { persons: 0, dossiers: 0 }, []])
  assert.deepEqual([seen.months.length, seen.months[0]?.month, seen.months.at(-1)?.month], [24, "2026-11", "2028-10"])
  assert.deepEqual(
    seen.months.filter(({ persons }) => persons > 0),
    [{ month: "2027-02", persons: 1, dossiers: 0 }],
  )
  assert.deepEqual(
    seen.examples.map(({ person, keptThrough }) => [person.name, keptThrough]),
    [
      ["Eén", "2025-05-05"],
      ["Twee", "2026-02-28"],
    ],
  )
  const later = await boss.does(whatIf, { ...twoYears, term: { years: 10 } })
  assert.deepEqual([later.now.persons, later.later.persons], [0, 3])
  const dossiers = await boss.does(whatIf, closedYear)
  assert.deepEqual([dossiers.now, dossiers.examples.length], [{ persons: 1, dossiers: 1 }, 1])
  assert.match(dossiers.examples[0]?.dossier?.number ?? "", /^D\d+/)
})

onEachEngine("whoever may read nobody sees figures and no names", async (aPractice) => {
  const linde = await aPractice()
  const boss = await linde.staff(...manages)
  await people(boss)
  const clerk = await linde.staff("retention.read", "retention.manage")
  const own = await linde.staff("retention.manage", "persons.read:own", "dossiers.read:own")

  for (const somebody of [clerk, own])
    for (const content of [twoYears, closedYear]) {
      const { examples, now } = await somebody.does(whatIf, content)
      assert.ok(now.persons > 0 && examples.length > 0)
      for (const { person, dossier } of examples)
        assert.deepEqual([person.name, dossier?.number], [undefined, undefined])
    }
})

onEachEngine("another policy that keeps longer holds back, and is named", async (aPractice) => {
  const linde = await aPractice()
  const boss = await linde.staff(...manages)
  const { person, dossier, type } = await withClosed(boss, "Vier", "2024-06-01")
  await saved(boss, { ...closedYear, name: "Twintig jaar", term: { years: 20 }, about: { kind: "dossier", type } })

  const seen = await boss.does(whatIf, closedYear)

  assert.deepEqual(
    [seen.now, seen.later],
    [
      { persons: 0, dossiers: 0 },
      { persons: 1, dossiers: 1 },
    ],
  )
  assert.deepEqual(seen.held, [{ ground: "Bewaartermijn ‘Twintig jaar’ bewaart langer", persons: 1, dossiers: 1 }])
  const held = (await linde.look((at) => mayDestroy([{ person }, { person, dossier }, { person, part: true }], at)))
    .held
  assert.deepEqual(
    held.map(({ doomed, hold }) => [doomed.dossier === dossier, hold]),
    [false, true].map((isDossier) => [
      isDossier,
      { force: "term", ground: "retention.hold.term", until: "2044-06-01" },
    ]),
  )
  const asked = await linde.look((at) => mayDestroy([{ person }], at, { overruling: "term" }))
  assert.equal(asked.held.filter(({ hold }) => hold.force === "term").length, 0, "whoever asks for it overrules a term")
})

onEachEngine("no policy is saved unseen: what was seen is this one, by this user, just now", async (aPractice) => {
  const linde = await aPractice()
  const boss = await linde.staff(...manages)
  const colleague = await linde.staff(...manages)
  const { seen } = await boss.does(whatIf, twoYears)
  const unseen = refused("retention.unseen")

  await assert.rejects(boss.does(createPolicy, { ...twoYears, seen: "x" }), unseen)
  await assert.rejects(boss.does(createPolicy, { ...twoYears, seen: `${seen}0` }), unseen)
  await assert.rejects(boss.does(createPolicy, { ...twoYears, term: { years: 1 }, seen }), unseen)
  await assert.rejects(boss.does(createPolicy, { ...twoYears, how: "by-itself", seen }), unseen)
  await assert.rejects(colleague.does(createPolicy, { ...twoYears, seen }), unseen)
  const [until = "", hash = ""] = seen.split(".")
  const longer = `${(Number.parseInt(until, 36) + 1).toString(36)}.${hash}`
  await assert.rejects(boss.does(createPolicy, { ...twoYears, seen: longer }), unseen)
  linde.clock.advance({ minutes: 31 })
  await assert.rejects(boss.does(createPolicy, { ...twoYears, seen }), unseen)
  assert.deepEqual((await boss.does(listPolicies, {})).policies, [])

  const [one, other] = [await boss.does(whatIf, twoYears), await boss.does(whatIf, closedYear)]
  await boss.does(createPolicy, { ...closedYear, seen: other.seen })
  await assert.rejects(boss.does(createPolicy, { ...twoYears, seen: one.seen }), unseen)
  const { id } = await saved(boss, twoYears)
  assert.deepEqual(
    (await boss.does(listPolicies, {})).policies.map(({ name, inUse }) => [name, inUse]),
    [
      ["Dossiers", true],
      ["Zonder dossier", true],
    ],
  )
  const line = (await linde.audit()).findLast(({ event }) => event === "retention.policy-created")
  assert.deepEqual([line?.thing, line?.detail], [id, ["inactive", "2-0-0", "erase", "review"]])
})

onEachEngine("a policy is changed and stopped with its history; what is stopped keeps nothing", async (aPractice) => {
  const linde = await aPractice()
  const boss = await linde.colleague("Mia", ...manages)
  const { person, dossier } = await withClosed(boss, "Vier", "2026-06-01")
  const { id, version } = await saved(boss, closedYear)
  const held = async () => (await linde.look((at) => mayDestroy([{ person, dossier }], at))).held.length
  const longer: Content = { ...closedYear, term: { years: 5 }, replaces: id }
  const { replaces: _replaces, ...content } = longer
  const { seen } = await boss.does(whatIf, longer)

  assert.equal(await held(), 1)
  await assert.rejects(boss.does(changePolicy, { ...content, id, version: 2, seen }), refused("general.stale"))
  const changed = await boss.does(changePolicy, { ...content, id, version, seen })
  assert.deepEqual([changed.version, changed.term.years], [2, 5])
  await boss.does(stopPolicy, { id, version: 2 })
  await assert.rejects(boss.does(stopPolicy, { id, version: 3 }), refused("retention.already-stopped"))
  assert.equal(await held(), 0)

  const { changes } = await boss.does(listPolicyChanges, { id })
  assert.deepEqual(
    changes.map(({ by, before, after }) => [
      by.name,
      before?.inUse,
      before?.term.years,
      after?.inUse,
      after?.term.years,
    ]),
    [
      ["Mia", true, 5, false, 5],
      ["Mia", true, 1, true, 5],
      ["Mia", undefined, undefined, true, 1],
    ],
  )
  const again = await boss.does(whatIf, longer)
  assert.equal((await boss.does(changePolicy, { ...content, id, version: 3, seen: again.seen })).inUse, true)
  assert.equal(await held(), 1)
})

onEachEngine("what says nothing, or cannot be, is refused; and so is who may not", async (aPractice) => {
  const linde = await aPractice()
  const eik = await aPractice()
  const boss = await linde.staff(...manages)
  const [reader, nobody] = [await linde.staff("retention.read"), await linde.staff("persons.read")]
  const { type } = await withClosed(await eik.staff(...manages), "Vier", "2026-06-01")
  const elsewhere = await saved(await eik.staff(...manages), closedYear)
  const tries = (rest: Partial<Content>) => boss.does(whatIf, { ...closedYear, ...rest })
  const not = refused("general.not-allowed")

  await assert.rejects(tries({ term: {} }), refused("retention.no-term"))
  await assert.rejects(tries({ term: { years: 111 } }), refused("general.malformed"))
  await assert.rejects(tries({ end: "ask", how: "by-itself" }), refused("retention.ask-by-itself"))
  await assert.rejects(tries({ profile: type as never }), refused("retention.profile-without-clean-up"))
  await assert.rejects(tries({ about: { kind: "dossier", type } }), refused("retention.type-unknown"))
  await assert.rejects(tries({ preset: "nl-geen" }), refused("retention.preset-unknown"))
  await assert.rejects(reader.does(whatIf, closedYear), not)
  await assert.rejects(reader.does(stopPolicy, { id: elsewhere.id, version: 1 }), not)
  await assert.rejects(nobody.does(listPolicies, {}), not)
  await assert.rejects(nobody.does(getProof, {}), not)
  await assert.rejects(boss.does(stopPolicy, { id: elsewhere.id, version: 1 }), refused("general.not-found"))
  await assert.rejects(boss.does(listPolicyChanges, { id: elsewhere.id }), refused("general.not-found"))
  const byItself: Content = { ...twoYears, how: "by-itself" }
  const { seen } = await boss.does(whatIf, byItself)
  await assert.rejects(boss.stale().does(createPolicy, { ...byItself, seen }), refused("step-up-needed"))
  const { presets } = await reader.does(listPresets, {})
  assert.deepEqual([presets.length > 20, new Set(presets.map(({ country }) => country)).size], [true, 3])
})

onEachEngine(
  "a preset for one kind of dossier holds for the types that are chosen, and never for all in silence",
  async (aPractice) => {
    const linde = await aPractice()
    const boss = await linde.staff(...manages)
    const { presets } = await boss.does(listPresets, {})
    const one = await withClosed(boss, "Een", "2020-06-01")
    const two = await withClosed(boss, "Twee", "2020-06-01")
    await withClosed(boss, "Drie", "2020-06-01")
    const about = (rest: object): Content["about"] => ({ kind: "dossier", ...rest })

    for (const preset of presets.filter((each) => each.about === "dossier")) {
      const content: Content = { ...closedYear, preset: preset.id, term: preset.term }
      for (const silent of [about({}), about({ types: [] })]) {
        await assert.rejects(boss.does(whatIf, { ...content, about: silent }), refused("retention.which-types"))
        await assert.rejects(
          boss.does(createPolicy, { ...content, about: silent, seen: "x" }),
          refused("retention.which-types"),
        )
      }
    }
    const found = async (which: Content["about"]): Promise<number> =>
      (await boss.does(whatIf, { ...closedYear, preset: "nl-sollicitant", about: which })).about.dossiers
    assert.deepEqual(
      [
        await found(about({ types: [one.type, two.type] })),
        await found(about({ type: one.type })),
        await found(about({ all: true })),
      ],
      [2, 1, 3],
    )
  },
)
