import assert from "node:assert/strict"
import type { DossierId, DossierTypeId, PersonId } from "#ground/kernel/ids.ts"
import { onEachEngine, refused, type Staff, type TestPractice } from "#tests/people/practice.ts"
import { addParty, closeDossier, createDossierType, getDossier, openDossier } from "#records/dossiers/contract.ts"
import { setHold } from "#records/holds/contract.ts"
import { createPerson, getPerson, makeInactive, PersonContent } from "#records/persons/contract.ts"
import { createPersons } from "#records/persons/persons.ts"
import { createPolicy, whatIf } from "#duties/retention/contract.ts"
import {
  changeErasureProfile,
  createErasureProfile,
  decideErasure,
  getErasure,
  listErasureItems,
  listErasureProfiles,
  previewErasure,
  startErasure,
  stopErasure,
} from "./contract.ts"

async function cast(linde: TestPractice): Promise<{ readonly desk: Staff; readonly chief: Staff }> {
  const rights = linde.rooms.flatMap(({ permissions }) => permissions.map(({ name }) => name))
  const approves = ["erasure.prepare", "erasure.approve", "erasure.run"]
  return { desk: await linde.standing("Doet", ...rights), chief: await linde.standing("Ja", ...approves) }
}

/** Many who left long ago, made in one go. */
async function leftLongAgo(linde: TestPractice, howMany: number): Promise<readonly PersonId[]> {
  const people = Array.from({ length: howMany }, (_, index) => ({
    ...PersonContent.parse({ name: { familyName: `Weg${index}` } }),
    state: "inactive" as const,
    inactive: { reason: "Verhuisd", on: "2026-11-22" },
  }))
  const ids = await linde.change((at) => createPersons(at, people))
  linde.clock.advance({ days: 800 })
  return ids
}

const isThere = (desk: Staff, id: PersonId): Promise<boolean> =>
  desk.does(getPerson, { id }).then(
    () => true,
    (error: unknown) => !refused("general.not-found")(error),
  )

onEachEngine("what is held between the approval and the run stays, and is reported", async (aPractice) => {
  const linde = await aPractice()
  const { desk, chief } = await cast(linde)
  const ids = await leftLongAgo(linde, 30)
  const [kept = "" as PersonId] = ids
  const preview = await desk.does(previewErasure, { end: "erase" })
  const asked = await desk.does(startErasure, { preview: preview.id, confirmation: preview.confirmation ?? "" })
  // The job is at rest while the hold comes in, as it may be on a busy day.
  const approval = chief.does(decideErasure, { id: preview.id })
  const hold = desk.does(setHold, { person: kept, ground: "claim" })
  await Promise.all([approval, hold])
  await linde.work()

  const ended = await desk.does(getErasure, { id: preview.id })
  const { items } = await desk.does(listErasureItems, { id: preview.id })
  assert.deepEqual(asked.needsApproval, ["number"])
  assert.deepEqual(ended.progress, { total: 30, handled: 30, gone: 29, skipped: 1 })
  assert.deepEqual(
    ended.skipped.map(({ code }) => code),
    ["holds.ground.claim"],
  )
  assert.deepEqual(
    items.map(({ person, fate }) => [person.id, fate]),
    [[kept, "skipped"]],
  )
  assert.equal(await isThere(desk, kept), true)
})

onEachEngine("two at once do no harm: each person goes once, and the other finds them gone", async (aPractice) => {
  const linde = await aPractice()
  const { desk, chief } = await cast(linde)
  const ids = await leftLongAgo(linde, 1200)
  const first = await desk.does(previewErasure, { end: "erase" })
  const second = await desk.does(previewErasure, { end: "erase" })
  await linde.work()
  for (const { id } of [first, second]) {
    const { confirmation = "" } = await desk.does(getErasure, { id })
    await desk.does(startErasure, { preview: id, confirmation })
  }
  await Promise.all([first, second].map(({ id }) => chief.does(decideErasure, { id })))
  await linde.work()

  const [one, other] = [await desk.does(getErasure, { id: first.id }), await desk.does(getErasure, { id: second.id })]
  assert.deepEqual([one.state, other.state], ["done", "done"])
  assert.equal(one.progress.gone + other.progress.gone, ids.length)
  assert.equal(one.progress.skipped + other.progress.skipped, ids.length)
  const lines = (await linde.audit()).filter(({ event }) => event === "erasure.erased")
  assert.equal(lines.length, ids.length)
  assert.equal(new Set(lines.map(({ person }) => person)).size, ids.length)
  assert.equal((await desk.does(listErasureItems, { id: second.id })).total, 0)
})

onEachEngine("one that runs is stopped between two portions; what is gone is put in writing", async (aPractice) => {
  const linde = await aPractice()
  const { desk, chief } = await cast(linde)
  await leftLongAgo(linde, 3000)
  const { id } = await desk.does(previewErasure, { end: "erase" })
  await linde.work()
  const { confirmation = "" } = await desk.does(getErasure, { id })
  await desk.does(startErasure, { preview: id, confirmation })
  await chief.does(decideErasure, { id })

  const stopped = await desk.does(stopErasure, { id })
  assert.deepEqual([stopped.state, stopped.endedAt, stopped.may.fetchCertificate], ["stopped", undefined, false])
  await linde.work()

  const after = await desk.does(getErasure, { id })
  assert.deepEqual(after.progress, stopped.progress)
  assert.deepEqual([after.state, after.may.fetchCertificate], ["stopped", true])
  assert.ok(after.progress.gone < 3000)
  assert.equal((await desk.does(previewErasure, { end: "erase" })).state, "preparing")
})

type Cases = {
  readonly creditor: PersonId
  readonly debtor: PersonId
  readonly old: DossierId
  readonly running: DossierId
}

/** A creditor with two cases against one debtor: the first is over, the second runs. */
async function cases(linde: TestPractice, desk: Staff, type: DossierTypeId): Promise<Cases> {
  const person = async (familyName: string) => (await desk.does(createPerson, { name: { familyName } })).id
  const [creditor, debtor] = [await person("Eiser"), await person("Schuldenaar")]
  const open = async (title: string) => {
    const { id } = await desk.does(openDossier, { id: creditor, type, title })
    await desk.does(addParty, { id, role: "debiteur", person: debtor })
    return id
  }
  const old = await open("Oude zaak")
  await desk.does(closeDossier, { id: old, reason: "betaald" })
  linde.clock.advance({ days: 800 })
  return { creditor, debtor, old, running: await open("Nieuwe zaak") }
}

onEachEngine("of debtors goes what belongs to ended cases, and all when none is left", async (aPractice) => {
  const linde = await aPractice()
  const { desk, chief } = await cast(linde)
  const { id: type } = await desk.does(createDossierType, { name: "Incasso" })
  const { creditor, debtor, old, running } = await cases(linde, desk, type)
  const { id: lone } = await desk.does(createPerson, { name: { familyName: "Alleen" } })
  const end = async (asked: object) => {
    const preview = await desk.does(previewErasure, { end: "erase", endedCases: true, ...asked })
    const { state } = await desk.does(startErasure, { preview: preview.id, confirmation: preview.confirmation ?? "" })
    if (state === "waiting") await chief.does(decideErasure, { id: preview.id })
    await linde.work()
    return desk.does(getErasure, { id: preview.id })
  }

  const first = await end({})
  const between = await desk.does(getDossier, { id: running })
  await assert.rejects(desk.does(getDossier, { id: old }), refused("general.not-found"))
  await desk.does(closeDossier, { id: running, reason: "betaald" })
  linde.clock.advance({ days: 800 })
  await desk.does(openDossier, { id: creditor, type, title: "Weer een" })
  const second = await end({})

  assert.deepEqual([first.progress.gone, first.progress.skipped], [2, 0])
  assert.deepEqual(
    first.kinds.map(({ name, gone }) => [name, gone]),
    [
      ["role", 1],
      ["dossier", 1],
      ["party", 1],
    ],
  )
  assert.deepEqual(
    between.parties.map(({ role, other }) => [role, "name" in other ? other.name : ""]),
    [["debiteur", "Schuldenaar"]],
  )
  assert.deepEqual([second.needsApproval, second.progress.gone], [["active"], 2])
  assert.deepEqual(
    [await isThere(desk, creditor), await isThere(desk, debtor), await isThere(desk, lone)],
    [true, false, true],
  )
})

onEachEngine(
  "profiles say what a clean-up takes; what hangs on it goes along, what cannot be chosen is refused",
  async (aPractice) => {
    const linde = await aPractice()
    const { desk } = await cast(linde)
    const { kinds } = await desk.does(listErasureProfiles, {})
    const goes = kinds.filter(({ goesUnlessTold }) => goesUnlessTold).map(({ name }) => name)
    const made = await desk.does(createErasureProfile, {
      name: "Alles in dossiers",
      goes: ["dossier"],
      isDefault: true,
    })
    linde.clock.advance({ minutes: 1 })
    const other = await desk.does(createErasureProfile, { name: "Alleen taken", goes: ["task"], isDefault: true })

    assert.ok(
      goes.includes("entry") && goes.includes("document") && !goes.includes("dossier") && !goes.includes("person"),
    )
    const takes = new Set(kinds.find(({ name }) => name === "dossier")?.takesAlong)
    for (const name of ["entry", "entry-version", "document", "document-version", "party", "task", "draft"])
      assert.ok(takes.has(name), name)
    assert.ok(!takes.has("role"))
    const { profiles } = await desk.does(listErasureProfiles, {})
    assert.deepEqual(
      profiles.map(({ id, isDefault }) => [id, isDefault]),
      [
        [made.id, false],
        [other.id, true],
      ],
    )
    const content = { name: "Alleen taken", goes: ["task"], isDefault: false }
    await assert.rejects(desk.does(createErasureProfile, content), refused("erasure.profile-exists"))
    for (const name of ["person", "access", "entry-version", "niets"])
      await assert.rejects(
        desk.does(createErasureProfile, { name, goes: [name], isDefault: false }),
        refused("erasure.kind-unknown"),
      )
    await assert.rejects(
      desk.does(changeErasureProfile, { id: made.id, version: 1, ...content, name: "x" }),
      refused("general.stale"),
    )
  },
)

onEachEngine(
  "a term that is not over is set aside for who asks it themselves, by the hand of two",
  async (aPractice) => {
    const linde = await aPractice()
    const { desk, chief } = await cast(linde)
    const { id } = await desk.does(createPerson, { name: { familyName: "Vraagt" } })
    const { id: type } = await desk.does(createDossierType, { name: "Behandeling" })
    const dossier = await desk.does(openDossier, { id, type, title: "Knie" })
    await desk.does(closeDossier, { id: dossier.id, reason: "klaar" })
    await desk.does(makeInactive, { id, reason: "Verhuisd" })
    const policy = {
      name: "Twintig jaar",
      about: { kind: "dossier" as const },
      event: "dossier-closed" as const,
      term: { years: 20 },
      end: "erase" as const,
    }
    const { seen } = await desk.does(whatIf, policy)
    await desk.does(createPolicy, { ...policy, seen })
    const asked = { end: "erase" as const, persons: [id], ground: "Verzoek van betrokkene (art. 17 AVG)" }

    const held = await desk.does(previewErasure, asked)
    await assert.rejects(
      desk.does(previewErasure, { end: "erase", persons: [id], overruleTerms: true }),
      refused("erasure.ground-missing"),
    )
    const preview = await desk.does(previewErasure, { ...asked, overruleTerms: true })
    await desk.does(startErasure, { preview: preview.id, confirmation: preview.confirmation ?? "" })
    const waits = await isThere(desk, id)
    await chief.does(decideErasure, { id: preview.id })
    await linde.work()

    assert.deepEqual(
      held.list.items.map(({ fate, until }) => [fate, until]),
      [["held", "2046-11-22"]],
    )
    assert.deepEqual(
      held.held.map(({ code }) => code),
      ["retention.hold.term"],
    )
    assert.deepEqual([preview.needsApproval, preview.ground, waits], [["active", "overruled"], asked.ground, true])
    assert.equal(await isThere(desk, id), false)
  },
)
