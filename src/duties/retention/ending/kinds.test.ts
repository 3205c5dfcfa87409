import assert from "node:assert/strict"
import type { DataKind } from "#ground/kernel/data-kind.ts"
import type { PersonId } from "#ground/kernel/ids.ts"
import type { Workplace } from "#ground/kernel/room.ts"
import { endHold, setHold } from "#records/holds/contract.ts"
import {
  closeDossier,
  correctEntry,
  createDossierType,
  listEntries,
  reopenDossier,
} from "#records/dossiers/contract.ts"
import { setIdentifierSettings } from "#records/persons/contract.ts"
import { searchPersons } from "#records/search/contract.ts"
import { finishTask, listTasksOfPerson } from "#records/tasks/contract.ts"
import { listCertificates } from "#duties/certificates/contract.ts"
import { gather } from "#main/rooms.ts"
import { type Content, policyOn, keep, noticeOf, end } from "#tests/people/kinds.ts"
import { onEachEngine, refused, type Staff, type TestPractice } from "#tests/people/practice.ts"
import { aWorkplace } from "#tests/people/workplace.ts"
import { differences, dump, filesIn, type Tables } from "#tests/people/differences.ts"
import { everyRight, fillOne } from "#tests/people/two-files.ts"
import { endNotice, getNotice, previewNoticeEnd, whatIf } from "#duties/retention/contract.ts"
import { insertEnd } from "./end-rows.ts"
import { getNoticeRecord } from "#duties/retention/due/notice-rows.ts"
import { takeKinds } from "./take-kinds.ts"

/** A file in which nothing runs any more. */
async function aFile(linde: TestPractice, desk: Staff, word: string, bsn: string) {
  const { id: type } = await desk.does(createDossierType, { name: `Soort ${word}` })
  const file = await fillOne(linde, desk, type, word, bsn)
  for (const id of [file.first, file.second]) await desk.does(closeDossier, { id, reason: word })
  const { tasks } = await desk.does(listTasksOfPerson, { id: file.person })
  for (const { id, version } of tasks) await desk.does(finishTask, { id, version })
  return file
}

const ofPerson = (tables: Tables, table: string, person: PersonId): number =>
  (tables.get(table) ?? []).filter((row) => row["person_id"] === person).length

const own = (table: string): boolean => !table.startsWith("retention_") && !["settings", "outbox"].includes(table)

onEachEngine(
  "of each kind that grows old only the old ones go by its policy, and they go everywhere",
  async (aPractice) => {
    const linde = await aPractice()
    const desk = await everyRight(linde)
    await desk.does(setIdentifierSettings, { bsn: { kept: true, ground: "care" }, insz: { kept: false } })
    const old = await aFile(linde, desk, "annakanarie", "999993653")
    linde.clock.advance({ days: 8 })
    const fresh = await aFile(linde, desk, "beabuizerd", "999990019")
    linde.clock.advance({ days: 3 })
    const dataKinds = gather(linde.rooms, "dataKinds")
    const aged = dataKinds.filter(({ ageing }) => ageing !== undefined)
    assert.deepEqual(
      aged.map(({ name }) => name).toSorted(),
      ["document", "draft", "entry", "imported", "task"],
      "each of these is ended below",
    )
    for (const { name } of aged) await keep(desk, policyOn(name))
    await linde.work()

    for (const dataKind of aged) {
      const [before, files] = [await dump(linde), filesIn(linde)]
      const there = ofPerson(before, dataKind.table.name, old.person)
      const notice = await noticeOf(desk, `Los: ${dataKind.name}`)
      assert.deepEqual([notice.things, notice.persons, there > 0], [there, 1, true], dataKind.name)

      assert.equal(await end(linde, desk, notice.id), there, dataKind.name)

      const [after, tables] = [await dump(linde), tablesOf(dataKind, dataKinds)]
      for (const table of tables) {
        assert.equal(ofPerson(after, table, old.person), 0, table)
        assert.equal(ofPerson(after, table, fresh.person), ofPerson(before, table, fresh.person), table)
        assert.ok(ofPerson(before, table, fresh.person) > 0, table)
      }
      const changed = [...differences(before, after).keys()].filter(own)
      const alongside = dataKind.name === "imported" ? ["imports"] : []
      assert.deepEqual(changed.toSorted(), [...tables, ...alongside].toSorted(), dataKind.name)
      for (const table of tables) assert.deepEqual(differences(before, after).get(table)?.came, [], table)
      const gone = dataKind.name === "document" ? ofPerson(before, "document_versions", old.person) : 0
      assert.equal(files.difference(filesIn(linde)).size, gone, dataKind.name)
      const { end: ended, total, mayEnd } = await desk.does(getNotice, { id: notice.id })
      assert.deepEqual([ended?.state, ended?.gone, ended?.skipped, total, mayEnd], ["done", there, [], 0, false])
      assert.ok(ended?.certificate)
      await assert.rejects(end(linde, desk, notice.id), refused("retention.end-nothing"))
    }

    const { certificates } = await desk.does(listCertificates, {})
    assert.deepEqual(
      certificates.map(({ kind }) => kind),
      aged.map(() => "clean-up"),
    )
    for (const { word } of [old, fresh]) assert.equal((await desk.does(searchPersons, { query: word })).total, 1)
    const lines = (await linde.audit()).filter(({ event }) => event === "retention.things-gone")
    assert.deepEqual([...new Set(lines.map(({ person }) => person))], [old.person])
    assert.deepEqual(
      [...new Set(lines.map(({ object }) => object))].toSorted(),
      aged.map(({ name }) => name).toSorted(),
    )
  },
)

/** Where a kind stands, and what goes with it. */
const tablesOf = (dataKind: DataKind, dataKinds: readonly DataKind[]): readonly string[] => [
  dataKind.table.name,
  ...dataKinds.flatMap(({ cleanUp, table }) =>
    typeof cleanUp === "object" && cleanUp.with === dataKind.name ? [table.name] : [],
  ),
]

onEachEngine(
  "the record of a dossier is held as long as the dossier is; what it was made with is not",
  async (aPractice) => {
    const linde = await aPractice()
    const desk = await everyRight(linde)
    await desk.does(setIdentifierSettings, { bsn: { kept: true, ground: "care" }, insz: { kept: false } })
    const { person, first, second } = await aFile(linde, desk, "annakanarie", "999993653")
    linde.clock.advance({ days: 11 })
    const free = async (dataKind: string): Promise<readonly [number | undefined, readonly string[]]> => {
      const { now, held } = await desk.does(whatIf, policyOn(dataKind))
      return [now.things, held.map(({ ground, things }) => `${ground} ${things}`)]
    }
    const all = ["entry", "document", "task", "draft"]
    const seen = async (): Promise<Readonly<Record<string, Awaited<ReturnType<typeof free>>>>> =>
      Object.fromEntries(await Promise.all(all.map(async (kind) => [kind, await free(kind)] as const)))

    assert.deepEqual(await seen(), { entry: [2, []], document: [3, []], task: [3, []], draft: [3, []] })
    const dossiers: Content = {
      name: "Zorg",
      about: { kind: "dossier" },
      event: "dossier-closed",
      term: { years: 20 },
      end: "erase",
    }
    await keep(desk, dossiers)
    const term = "De bewaartermijn is nog niet voorbij"
    assert.deepEqual(await seen(), {
      entry: [0, [`${term} 2`]],
      document: [0, [`${term} 3`]],
      task: [3, []],
      draft: [3, []],
    })
    const hold = await desk.does(setHold, { dossier: second, ground: "claim", note: "brief" })
    const held = await seen()
    for (const kind of ["task", "draft"])
      assert.equal(held[kind]?.[0], 2, `${kind} of the dossier that must stay whole`)
    await desk.does(endHold, { id: hold.id, reason: "klaar" })
    await desk.does(setHold, { person, ground: "claim", note: "brief" })
    assert.deepEqual(
      Object.values(await seen()).map(([now]) => now),
      [0, 0, 0, 0],
    )
    await desk.does(reopenDossier, { id: first, reason: "toch niet" })
    assert.ok(
      (await free("entry"))[1].some((ground) => ground.endsWith(" 1")),
      "a case that runs holds what is in it",
    )
  },
)

onEachEngine(
  "what was changed, or is held since it was seen, stays; and a crash goes on where it was",
  async (aPractice) => {
    const linde = await aPractice()
    const desk = await everyRight(linde)
    await desk.does(setIdentifierSettings, { bsn: { kept: true, ground: "care" }, insz: { kept: false } })
    const { first, second, person } = await aFile(linde, desk, "annakanarie", "999993653")
    await keep(desk, policyOn("entry"))
    await keep(desk, policyOn("task"))
    linde.clock.advance({ days: 11 })
    await linde.work()
    const [entries, tasks] = [await noticeOf(desk, "Los: entry"), await noticeOf(desk, "Los: task")]
    const { due, seen, confirmation } = await desk.does(previewNoticeEnd, { id: entries.id })
    const asked = { id: entries.id, seen, confirmation, things: 2 }
    assert.deepEqual([due, confirmation], [{ persons: 1, dossiers: 0, things: 2 }, "wis 2"])

    await assert.rejects(
      desk.does(endNotice, { ...asked, confirmation: "wis 3" }),
      refused("erasure.confirmation-wrong"),
    )
    await assert.rejects(
      desk.does(endNotice, { ...asked, things: 1, confirmation: "wis 1" }),
      refused("retention.end-unseen"),
    )
    await assert.rejects(desk.does(endNotice, { ...asked, id: tasks.id }), refused("retention.end-unseen"))
    await assert.rejects(desk.stale().does(endNotice, asked), refused("step-up-needed"))
    const reader = await linde.staff("retention.read", "erasure.prepare")
    await assert.rejects(reader.does(endNotice, asked), refused("general.not-allowed"))
    await assert.rejects(reader.does(previewNoticeEnd, { id: entries.id }), refused("general.not-allowed"))
    assert.equal((await reader.does(getNotice, { id: entries.id })).mayEnd, false)

    const left = async (id: typeof first): Promise<number> => (await desk.does(listEntries, { id })).entries.length
    await desk.does(reopenDossier, { id: first, reason: "toch niet" })
    const [entry] = (await desk.does(listEntries, { id: first })).entries
    assert.ok(entry)
    await desk.does(correctEntry, { id: entry.id, version: entry.version, text: "nog beter", reason: "fout" })
    // Begun without waking its job, so that it is there when that breaks off.
    await linde.change(async (at) => {
      const { policy, id: notice, of } = await getNoticeRecord(at, entries.id)
      assert.ok(of)
      const content = { label: "Los", dataKind: "entry", of: { ...of }, total: 2, gone: {}, skipped: {} }
      await insertEnd(at, { policy, notice, content })
    })
    await assert.rejects(desk.does(endNotice, asked), refused("retention.already-ending"))
    await assert.rejects(takeKinds.run(placeThatBreaksOff(linde)), /broke off/)
    assert.equal(await left(second), 1)
    await linde.work()
    const after = await desk.does(getNotice, { id: entries.id })
    assert.deepEqual([after.end?.state, after.end?.total, after.end?.gone, after.total], ["done", 2, 1, 0])
    assert.deepEqual([await left(first), await left(second)], [1, 0])

    const ready = await desk.does(previewNoticeEnd, { id: tasks.id })
    await desk.does(endNotice, { id: tasks.id, seen: ready.seen, confirmation: ready.confirmation, things: 3 })
    await desk.does(setHold, { person, ground: "claim", note: "brief" })
    await linde.work()
    const { end: none } = await desk.does(getNotice, { id: tasks.id })
    assert.deepEqual([none?.gone, none?.skipped.map(({ count }) => count), none?.certificate], [0, [3], undefined])
  },
)

/** A workplace whose changes break off at their end. */
const placeThatBreaksOff = (linde: TestPractice): Workplace =>
  aWorkplace(linde, {
    change: (_log, write) =>
      linde.change(async (at) => {
        await write(at)
        throw new Error("it broke off")
      }),
  })
