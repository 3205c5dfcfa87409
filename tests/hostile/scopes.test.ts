import assert from "node:assert/strict"
import { after, before, describe, test } from "node:test"
import { newId } from "#ground/kernel/ids.ts"
import type { Operation } from "#ground/kernel/operation.ts"
import { endEmergency } from "#gate/emergency/contract.ts"
import { beginEmergency } from "#records/emergency/contract.ts"
import {
  addParty,
  changeDossier,
  getDossier,
  listEntries,
  openDossier,
  writeEntry,
} from "#records/dossiers/contract.ts"
import { createTask } from "#records/tasks/contract.ts"
import { addMember, createTeam } from "#duties/teams/contract.ts"
import { gather } from "#main/rooms.ts"
import { type Everything, fillEverything } from "#tests/people/everything.ts"
import { type Served, served } from "#tests/people/served.ts"
import type { Visitor } from "#tests/people/visitor.ts"
import { aside, asks, type Ask, inputOf } from "./asks.ts"
import { bodyOf, requestOf } from "./samples.ts"

const boss = "anna@linde.example"
const extents = ["own", "team", "all"] as const
type Extent = (typeof extents)[number]

/** The authorisation matrix by how far a right reaches, made from the declarations. */
describe("a right reaches as far as it was given", () => {
  const site: { served?: Served; boss?: Visitor; theirs?: Everything } = {}
  const given = <Name extends keyof typeof site>(name: Name): NonNullable<(typeof site)[Name]> => {
    const value = site[name]
    assert.ok(value, `${name} was not made`)
    return value
  }

  /** Operations that reach as far as their right does; tasks go by the right to read whom they are about. */
  const scoped = (): readonly Operation[] =>
    gather(given("served").hoeder.rooms, "operations").filter(
      ({ act, needs }) => (typeof needs !== "string" && needs.scoped === true) || act.name.startsWith("tasks."),
    )
  const asksOf = (name: string): readonly Ask[] => {
    const of = asks[name]
    return of === aside || of === undefined ? [] : of
  }

  /** In the order of the table, in which each can be done. */
  const inOrder = (): readonly Operation[] => {
    const places = new Map(Object.keys(asks).map((name, place) => [name, place]))
    return scoped().toSorted(
      ({ act: one }, { act: other }) => (places.get(one.name) ?? 0) - (places.get(other.name) ?? 0),
    )
  }

  before(async () => {
    site.served = await served()
    await site.served.practice("linde", boss)
    site.boss = await site.served.signedIn("linde", boss)
    site.theirs = await fillEverything(site.boss, boss, "verderweg")
  })
  after(() => site.served?.close())

  /** Somebody with every right as far as this, and a file that they, or a team of theirs, care for. */
  const aReader = async (extent: Extent): Promise<{ reader: Visitor; mine: Everything }> => {
    const email = `${extent}@linde.example`
    const rights = gather(given("served").hoeder.rooms, "permissions").map(({ name }) => `${name}:${extent}`)
    await given("served").user("linde", email, rights)
    const reader = await given("served").signedIn("linde", email)
    await reader.stepUpOnce(email)
    const me = (await reader.ask("GET", "/api/me")).body as { user: { id: string } }
    const mine = await fillEverything(given("boss"), boss, `dichtbij${extent}`)
    const { version } = await given("boss").does(getDossier, { id: mine.dossier })
    const team = await given("boss").does(createTeam, { name: `Kring ${extent}` })
    await given("boss").does(addMember, { id: team.id, user: me.user.id })
    const carers = extent === "own" ? { treating: [me.user.id] } : extent === "team" ? { teams: [team.id] } : {}
    await given("boss").does(changeDossier, { id: mine.dossier, version, ...carers })
    return { reader, mine }
  }

  /** Another dossier of a person within reach, that nobody named here cares for; everything else is the person's own. */
  const hiddenOf = async (mine: Everything): Promise<Everything> => {
    const boss = given("boss")
    const type = mine.known("dossier-types")
    const { id } = await boss.does(openDossier, { id: mine.person, type, title: "verderweg verborgen" })
    const { parties } = await boss.does(addParty, { id, role: "verderweg", person: mine.other })
    const entry = await boss.does(writeEntry, { id, text: "verderweg geschreven" })
    const task = await boss.does(createTask, { title: "verderweg te doen", due: "2026-11-30", dossier: id })
    const form = new FormData()
    form.append("file", new Blob(["verderweg"]), "verderweg.txt")
    const document = ((await boss.ask("POST", `/api/dossiers/${id}/documents`, form)).body as { id: string }).id
    const instead = new Map<string, string>([
      [mine.dossier, id],
      [mine.document, document],
      [mine.known("entries"), entry.id],
      [mine.known("tasks"), task.id],
      [mine.known("party"), parties[0]?.id ?? ""],
    ])
    const hidden = (one: string): string => instead.get(one) ?? one
    return {
      ...mine,
      dossier: id,
      document,
      known: (collection) => hidden(mine.known(collection)),
      idsFor: (act) => {
        const ids = Object.entries(mine.idsFor(act)).map(([name, one]) => [name, hidden(one)] as const)
        return ids.some(([, one]) => [...instead.values()].includes(one)) ? Object.fromEntries(ids) : {}
      },
      fingerprint: async () => [await boss.does(getDossier, { id }), await boss.does(listEntries, { id })],
    }
  }

  type Told = { readonly status: number; readonly problem: unknown; readonly text: string }
  const tell = async (visitor: Visitor, { act }: Operation, input: Record<string, unknown>): Promise<Told> => {
    const { method, path, body } = requestOf(act, input)
    const { status, body: problem, text } = await visitor.ask(method, path, bodyOf(act, body))
    const { reference: _reference, instance: _instance, ...rest } = (problem ?? {}) as Record<string, unknown>
    return { status, problem: rest, text }
  }

  for (const extent of extents) {
    test(`${extent}: what is beyond reach is not there, and within reach everything is done`, async () => {
      const { reader, mine } = await aReader(extent)
      if (extent !== "all") {
        await beyond(reader, given("theirs"))
        await beyond(reader, await hiddenOf(mine))
      }
      for (const operation of inOrder()) {
        for (const ask of asksOf(operation.act.name)) {
          const input = await inputOf(operation.act, ask, { everything: mine, boss: given("boss") })
          const { status, text } = await tell(reader, operation, input)
          assert.equal(status, 200, `${operation.act.name}: ${text}`)
        }
      }
    })
  }

  /** What is beyond reach is answered as what is not there, in every word, and nothing of it is changed or shown. */
  async function beyond(reader: Visitor, theirs: Everything): Promise<void> {
    const before = await theirs.fingerprint()
    for (const operation of scoped()) {
      const { act } = operation
      const ids = theirs.idsFor(act)
      for (const ask of [aside, ...asksOf(act.name)] as const) {
        const input = await inputOf(act, ask, { everything: theirs, boss: given("boss") })
        const there = await tell(reader, operation, input)
        assert.equal(/verderweg/.test(there.text), false, `${act.name} gave away what is beyond reach: ${there.text}`)
        if (Object.keys(ids).length === 0) continue
        const madeUp = Object.fromEntries(Object.keys(ids).map((name) => [name, newId(Temporal.Now.instant())]))
        const absent = await tell(reader, operation, { ...input, ...madeUp })
        assert.deepEqual([act.name, there.status, there.problem], [act.name, absent.status, absent.problem])
        if (ask !== aside) assert.equal(there.status, 404, `${act.name}: ${there.text}`)
      }
    }
    assert.deepEqual(await theirs.fingerprint(), before)
  }

  test("emergency access opens one person to read, and ends", async () => {
    const email = "nood@linde.example"
    const rights = gather(given("served").hoeder.rooms, "permissions").map(({ name }) => `${name}:own`)
    await given("served").user("linde", email, rights)
    const reader = await given("served").signedIn("linde", email)
    await reader.stepUpOnce(email)
    const [theirs, others] = [given("theirs"), await fillEverything(given("boss"), boss, "nogverder")]
    const readings = inOrder().filter(({ kind }) => kind === "look" || kind === "download")
    const statuses = async (everything: Everything): Promise<ReadonlySet<number>> => {
      const all = new Set<number>()
      for (const operation of readings) {
        if (Object.keys(everything.idsFor(operation.act)).length === 0) continue
        for (const ask of asksOf(operation.act.name)) {
          const input = await inputOf(operation.act, ask, { everything, boss: given("boss") })
          all.add((await tell(reader, operation, input)).status)
        }
      }
      return all
    }

    const { id } = await reader.does(beginEmergency, { person: theirs.person, reason: "ligt buiten kennis op straat" })
    assert.deepEqual(await statuses(theirs), new Set([200]))
    assert.deepEqual(await statuses(others), new Set([404]))
    await reader.does(endEmergency, { id })
    assert.deepEqual(await statuses(theirs), new Set([404]))
  })

  test("asked for by name, what is beyond reach is not found, counted or completed", async () => {
    const own = new Set(["persons.search", "search.all", "persons.find-duplicates"])
    const email = "vinder@linde.example"
    const rights = gather(given("served").hoeder.rooms, "permissions").map(({ name }) => `${name}:own`)
    await given("served").user("linde", email, rights)
    const finder = await given("served").signedIn("linde", email)
    for (const operation of gather(given("served").hoeder.rooms, "operations")) {
      if (!own.has(operation.act.name)) continue
      const input =
        operation.act.name === "persons.find-duplicates"
          ? { name: { familyName: "verderweg" }, birthDate: "1985-12-01", bsn: "999993653" }
          : { query: "verderweg" }
      const theirs = await tell(finder, operation, input)
      const nobody = await tell(finder, operation, JSON.parse(JSON.stringify(input).replace("verderweg", "nergens")))
      const withoutOrganisations = ({ problem }: Told): unknown => ({ ...(problem as object), organisations: [] })
      assert.equal(theirs.status, 200, theirs.text)
      assert.deepEqual(withoutOrganisations(theirs), withoutOrganisations(nobody), operation.act.name)
    }
  })
})
