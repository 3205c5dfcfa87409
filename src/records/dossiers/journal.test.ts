import assert from "node:assert/strict"
import type { PersonId } from "#ground/kernel/ids.ts"
import { tables } from "#ground/kernel/scope.ts"
import { anna, bram } from "#tests/people/people.ts"
import { onEachEngine, refused, type Staff, type TestPractice } from "#tests/people/practice.ts"
import { addUser } from "#gate/accounts/accounts.ts"
import { createPerson } from "#records/persons/contract.ts"
import {
  closeDossier,
  correctEntry,
  createDossierType,
  getDossier,
  listEntries,
  listEntriesOfPerson,
  listEntryVersions,
  openDossier,
  reopenDossier,
  writeEntry,
} from "./contract.ts"
import { listUnmended } from "./mend-rows.ts"
import { makeEntry } from "./write-entry.ts"

async function aDossier(linde: TestPractice): Promise<{ fysio: Staff; person: string; dossier: string; type: string }> {
  const { id: type } = await (
    await linde.staff("dossiers.manage-types")
  ).does(createDossierType, { name: "Behandeling" })
  const fysio = await linde.staff(
    "persons.read",
    "persons.see-contact",
    "persons.write",
    "dossiers.read",
    "dossiers.read-journal",
    "dossiers.write",
  )
  const person = (await fysio.does(createPerson, anna)).id
  return { fysio, person, type, dossier: (await fysio.does(openDossier, { id: person, type, title: "Knie" })).id }
}

onEachEngine("an entry is kept as it was typed, newest first", async (aPractice) => {
  const linde = await aPractice()
  const { fysio, person, dossier } = await aDossier(linde)
  const text = "# Consult\n\n- **knie** buigt 90°\n\t<b>niet</b> | x"

  const early = await fysio.does(writeEntry, {
    id: dossier,
    text,
    kind: "consult",
    happenedAt: "2026-11-20T08:00:00.000Z",
  })
  linde.clock.advance({ minutes: 1 })
  const late = await fysio.does(writeEntry, { id: dossier, text: "later", workingNote: true })

  assert.deepEqual(
    [early.text, early.kind, early.happenedAt, early.writtenAt],
    [text, "consult", "2026-11-20T08:00:00.000Z", "2026-11-22T09:00:00.000Z"],
  )
  assert.deepEqual(
    [late.happenedAt, late.workingNote, late.aboutThirdPerson, late.person],
    ["2026-11-22T09:01:00.000Z", true, false, person],
  )
  const list = await fysio.does(listEntries, { id: dossier })
  assert.deepEqual([list.total, list.entries.map(({ id }) => id)], [2, [late.id, early.id]])
  assert.deepEqual(
    (await fysio.does(listEntries, { id: dossier, page: 2, size: 1 })).entries.map(({ text }) => text),
    [text],
  )
  assert.equal((await fysio.does(getDossier, { id: dossier })).entryCount, 2)
  const written = (await linde.audit()).filter(({ event }) => event === "dossiers.entry-written")
  assert.deepEqual(
    written.map((line) => [line.person, line.thing]),
    [
      [person, early.id],
      [person, late.id],
    ],
  )
})

onEachEngine("a person's journal is that of all their dossiers", async (aPractice) => {
  const linde = await aPractice()
  const { fysio, person, dossier, type } = await aDossier(linde)
  const second = await fysio.does(openDossier, { id: person, type, title: "Schouder" })
  const other = await fysio.does(createPerson, bram)
  const elsewhere = await fysio.does(openDossier, { id: other.id, type, title: "Van Bram" })
  for (const [id, text] of [
    [dossier, "een"],
    [second.id, "twee"],
    [elsewhere.id, "drie"],
  ] as const) {
    await fysio.does(writeEntry, { id, text })
    linde.clock.advance({ minutes: 1 })
  }
  await fysio.does(closeDossier, { id: second.id, reason: "klaar" })

  const journal = await fysio.does(listEntriesOfPerson, { id: person })

  assert.equal(journal.total, 2)
  assert.deepEqual(
    journal.entries.map(({ text, dossierTitle, may }) => [text, dossierTitle, may.correct]),
    [
      ["twee", "Schouder", false],
      ["een", "Knie", true],
    ],
  )
})

onEachEngine("a correction makes a new version and keeps the old one", async (aPractice) => {
  const linde = await aPractice()
  const { fysio, dossier } = await aDossier(linde)
  const fenna = await linde.change((at) =>
    addUser(at, { name: "Fenna Fysio", email: "fenna@linde.example", language: "nl", groups: [] }),
  )
  const { id } = await linde.change((at) =>
    makeEntry(at, dossier as never, fenna, { text: "links", workingNote: false, aboutThirdPerson: false }),
  )
  linde.clock.advance({ minutes: 10 })

  const second = await fysio.does(correctEntry, {
    id,
    version: 1,
    text: "rechts",
    reason: "verkeerde kant",
    aboutThirdPerson: true,
  })
  await assert.rejects(
    fysio.does(correctEntry, { id, version: 1, text: "te laat", reason: "?" }),
    refused("general.stale"),
  )
  const third = await fysio.does(correctEntry, { id, version: 2, text: "beide", reason: "toch" })

  assert.deepEqual(
    [second.version, second.reason, second.writtenAt, second.correctedAt],
    [2, "verkeerde kant", "2026-11-22T09:00:00.000Z", "2026-11-22T09:10:00.000Z"],
  )
  assert.equal(third.happenedAt, "2026-11-22T09:00:00.000Z")
  const { versions } = await fysio.does(listEntryVersions, { id })
  assert.deepEqual(
    versions.map(({ version, text, reason, author, may }) => [version, text, reason, author.name, may.correct]),
    [
      [3, "beide", "toch", "een vroegere gebruiker", false],
      [2, "rechts", "verkeerde kant", "een vroegere gebruiker", false],
      [1, "links", undefined, "Fenna Fysio", false],
    ],
  )
  assert.deepEqual(
    (await fysio.does(listEntries, { id: dossier })).entries.map(({ text }) => text),
    ["beide"],
  )
})

onEachEngine("nothing is written in a closed dossier, nor before it happened", async (aPractice) => {
  const linde = await aPractice()
  const { fysio, dossier } = await aDossier(linde)
  const entry = await fysio.does(writeEntry, { id: dossier, text: "een", happenedAt: "2026-11-22T09:04:00.000Z" })
  const early = { id: dossier, text: "straks", happenedAt: "2026-11-22T10:00:00.000Z" }

  await assert.rejects(fysio.does(writeEntry, early), refused("dossiers.date-to-come"))
  await fysio.does(closeDossier, { id: dossier, reason: "klaar" })
  await assert.rejects(fysio.does(writeEntry, { id: dossier, text: "twee" }), refused("dossiers.closed"))
  await assert.rejects(
    fysio.does(correctEntry, { id: entry.id, version: 1, text: "nul", reason: "?" }),
    refused("dossiers.closed"),
  )

  const { entries } = await fysio.does(listEntries, { id: dossier })
  assert.deepEqual(
    entries.map(({ text, version, may }) => [text, version, may.correct]),
    [["een", 1, false]],
  )
  assert.equal((await fysio.does(listEntryVersions, { id: entry.id })).versions.length, 1)
  await fysio.does(reopenDossier, { id: dossier, reason: "vergeten" })
  await fysio.does(writeEntry, { id: dossier, text: "twee" })
})

onEachEngine("without permission, or in another practice, there is no journal", async (aPractice) => {
  const [linde, iep] = [await aPractice(), await aPractice()]
  const { fysio } = await aDossier(linde)
  const there = await aDossier(iep)
  const entry = await there.fysio.does(writeEntry, { id: there.dossier, text: "geheim" })
  const someone = await linde.staff("persons.read", "persons.see-contact", "persons.write", "documents.read")
  const tries = [
    [writeEntry, { id: there.dossier, text: "x" }],
    [listEntries, { id: there.dossier }],
    [listEntriesOfPerson, { id: there.person }],
    [correctEntry, { id: entry.id, version: 1, text: "x", reason: "x" }],
    [listEntryVersions, { id: entry.id }],
  ] as const

  for (const [act, input] of tries) {
    await assert.rejects(fysio.does(act, input as never), refused("general.not-found"), act.name)
    await assert.rejects(someone.does(act, input as never), refused("general.not-allowed"), act.name)
  }
  const reader = await iep.staff("dossiers.read", "dossiers.read-journal")
  assert.equal((await reader.does(listEntries, { id: there.dossier })).entries[0]?.may.correct, false)
  await assert.rejects(reader.does(writeEntry, { id: there.dossier, text: "x" }), refused("general.not-allowed"))
})

onEachEngine(
  "plain text stays what it was, and says that it is plain; what says nothing is Markdown",
  async (aPractice) => {
    const { fysio, dossier } = await aDossier(await aPractice())
    const text = "> 38\n- 5 **niet vet**\n\n&nbsp; &amp;"

    const plain = await fysio.does(writeEntry, { id: dossier, text, format: "text" })
    const rich = await fysio.does(writeEntry, { id: dossier, text })
    const corrected = await fysio.does(correctEntry, {
      id: plain.id,
      version: 1,
      reason: "vergeten",
      text: "# 3",
      format: "text",
    })

    assert.deepEqual([plain.format, plain.text, rich.format, rich.text], ["text", text, "markdown", text])
    assert.deepEqual([corrected.format, corrected.text], ["text", "# 3"])
    const { versions } = await fysio.does(listEntryVersions, { id: plain.id })
    assert.deepEqual(
      versions.map((one) => [one.format, one.text]),
      [
        ["text", "# 3"],
        ["text", text],
      ],
    )
  },
)

onEachEngine(
  "what was kept with an entity for an empty line is read without it, and kept without it afterwards",
  async (aPractice) => {
    const linde = await aPractice()
    const { fysio, person, dossier } = await aDossier(linde)
    const old = "a\n\n&nbsp;\n\n> q\n>\n> &nbsp;\n\nmet &nbsp; erin"
    const made = await fysio.does(writeEntry, { id: dossier, text: "x" })
    await fysio.does(correctEntry, { id: made.id, version: 1, reason: "r", text: "y" })
    const kept = await linde.look((at) => at.keys.person(person as PersonId))
    await linde.change(async (at) => {
      for (const table of ["entries", "entry_versions"] as const) {
        const db = tables<Record<string, { id: string; mended: number; sealed: Uint8Array }>>(at)
        for (const { id, sealed } of await db.selectFrom(table).selectAll().execute()) {
          const { content = {}, ...rest } = kept.open<{ content?: object }>({ table, row: id }, sealed)
          const before =
            table === "entries" ? { text: old } : { ...rest, content: { ...content, text: old, format: undefined } }
          await db
            .updateTable(table)
            .set({ mended: 0, sealed: kept.seal({ table, row: id }, before) })
            .where("id", "=", id)
            .execute()
        }
      }
    })
    const texts = async () =>
      (await fysio.does(listEntryVersions, { id: made.id })).versions.map((one) => [one.format, one.text])
    const fresh = ["markdown", "a\n\n\n\n> q\n>\n> \n\nmet &nbsp; erin"]

    assert.deepEqual(await texts(), [fresh, fresh])
    for (const table of ["entries", "entry_versions"] as const) {
      await linde.work()
      assert.deepEqual(await linde.look((at) => listUnmended(at, table, 10)), [])
      const [row] = await linde.look((at) =>
        tables<Record<string, { id: string; sealed: Uint8Array }>>(at).selectFrom(table).selectAll().execute(),
      )
      assert.ok(row)
      assert.doesNotMatch(JSON.stringify(kept.open({ table, row: row.id }, row.sealed)), /\\n&nbsp;\\n/)
    }
    assert.deepEqual(await texts(), [fresh, fresh])
  },
)
