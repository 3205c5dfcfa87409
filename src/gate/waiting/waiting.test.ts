import assert from "node:assert/strict"
import { sql } from "kysely"
import { createPerson } from "#records/persons/contract.ts"
import { createTask } from "#records/tasks/contract.ts"
import { noteRun } from "#duties/backups/backups.ts"
import { setBackupSettings } from "#duties/backups/contract.ts"
import { decideErasure, previewErasure, setErasureSettings, startErasure } from "#duties/erasure/contract.ts"
import { createPolicy, whatIf } from "#duties/retention/contract.ts"
import { anna } from "#tests/people/people.ts"
import { onEachEngine, type Staff, type TestPractice } from "#tests/people/practice.ts"
import { listWaiting } from "./contract.ts"

const all = [
  "persons.read",
  "persons.write",
  "persons.see-contact",
  "erasure.prepare",
  "erasure.run",
  "erasure.approve",
]

/** Somebody asks to erase who is active: it waits for a second person. */
async function asks(desk: Staff): Promise<void> {
  const { id } = await desk.does(createPerson, anna)
  const preview = await desk.does(previewErasure, { end: "erase", persons: [id], inactiveOnly: false })
  await desk.does(startErasure, { preview: preview.id, confirmation: preview.confirmation ?? "" })
}

const told = async (staff: Staff) =>
  (await staff.does(listWaiting, {})).waiting.map(({ text, urgency, count, days }) => [text, urgency, count, days])

const backup = (linde: TestPractice, withKeys: boolean): Promise<void> =>
  linde.change((at) => noteRun(at, { kind: "backup", withKeys, figures: { documents: 3, bytes: 2048, kept: 2 } }))

onEachEngine(
  "what cannot stay so comes first, then who waits for an answer, and the rest by its age",
  async (aPractice) => {
    const linde = await aPractice()
    const dia = await linde.standing("Dia", ...all)
    const eva = await linde.standing("Eva", ...all, "archive.read")
    await asks(dia)
    linde.clock.advance({ days: 2 })
    await asks(dia)
    await eva.does(createTask, { title: "Vandaag", due: "2026-11-24" })
    await eva.does(createTask, { title: "Gisteren", due: "2026-11-23" })

    assert.deepEqual(await told(eva), [
      ["Nog nooit een back-up", "harm", 1, undefined],
      ["2 wissingen wachten op jouw goedkeuring", "answer", 2, 2],
      ["1 taak te laat", "look", 1, undefined],
      ["1 taak voor vandaag", "know", 1, undefined],
    ])
    assert.deepEqual(await told(dia), [])
  },
)

onEachEngine("where nothing waits it is said how it stands, by the day as people call it", async (aPractice) => {
  const linde = await aPractice()
  const eva = await linde.standing("Eva", "archive.read")
  const stands = async () => (await eva.does(listWaiting, {})).standing
  await backup(linde, true)
  await linde.change((at) =>
    noteRun(at, {
      kind: "verify",
      withKeys: true,
      figures: { of: "2026-11-22T03:15:00.000Z", persons: 1, documents: 3 },
    }),
  )

  assert.deepEqual(await stands(), [{ place: "/backups", text: "Laatste back-up: vandaag" }])
  linde.clock.advance({ days: 1 })
  assert.deepEqual(await stands(), [{ place: "/backups", text: "Laatste back-up: gisteren" }])
  linde.clock.advance({ days: 1 })
  assert.deepEqual(await stands(), [{ place: "/backups", text: "Laatste back-up: 22-11-2026" }])
  await backup(linde, false)
  assert.deepEqual(await stands(), [])
  assert.deepEqual(await told(eva), [["Laatste back-up zonder sleutels", "harm", 1, 2]])
})

onEachEngine("what is damaged at one place is told there, and takes away nothing of the others", async (aPractice) => {
  const linde = await aPractice()
  const dia = await linde.standing("Dia", ...all)
  const eva = await linde.standing("Eva", ...all, "archive.read", "archive.set")
  await eva.does(setBackupSettings, { backupDays: 3, trialDays: 40 })
  await asks(dia)
  await linde.practice.store.change(async ({ db }) => {
    await sql`update settings set sealed = ${Buffer.alloc(60)}`.execute(db)
  })

  assert.deepEqual(await told(eva), [
    ["Hier klopt iets niet in de gegevens", "harm", 1, undefined],
    ["1 wissing wacht op jouw goedkeuring", "answer", 1, 0],
  ])
})

onEachEngine("a place of which nobody can say how it stands takes away nothing of the others", async (aPractice) => {
  const linde = await aPractice()
  const eva = await linde.standing("Eva", ...all, "retention.read", "retention.manage", "archive.read")
  const policy = {
    name: "Weg",
    about: { kind: "person", which: "without-dossier" },
    event: "inactive",
    term: { days: 1 },
    end: "ask",
  } as const
  const { seen } = await eva.does(whatIf, policy)
  await eva.does(createPolicy, { ...policy, seen })
  await linde.practice.store.change(async ({ db }) => {
    await sql`update retention_policies set sealed = ${Buffer.alloc(60)}`.execute(db)
  })

  const { waiting, standing } = await eva.does(listWaiting, {})

  assert.deepEqual(
    [waiting.map(({ place, text }) => [place, text]), standing],
    [
      [
        ["/backups", "Nog nooit een back-up"],
        ["/retention", "Hier klopt iets niet in de gegevens"],
      ],
      [],
    ],
  )
})

onEachEngine(
  "who has said yes is waited for no more; others are, for as long as they can say no",
  async (aPractice) => {
    const linde = await aPractice()
    const [dia, eva, kim] = [
      await linde.standing("Dia", ...all),
      await linde.standing("Eva", ...all),
      await linde.standing("Kim", ...all),
    ]
    await dia.does(setErasureSettings, { approvalAbove: 1 })
    const persons = [(await dia.does(createPerson, anna)).id, (await dia.does(createPerson, anna)).id]
    const { id, confirmation } = await dia.does(previewErasure, { end: "erase", persons, inactiveOnly: false })
    await dia.does(startErasure, { preview: id, confirmation: confirmation ?? "" })
    await dia.does(setErasureSettings, { approvalAbove: 400 })
    const erasure = ["1 wissing wacht op jouw goedkeuring", "answer", 1, 0]
    const number = ["1 vraag van een collega", "answer", 1, 0]
    assert.deepEqual(await told(eva), [number, erasure])

    await eva.does(decideErasure, { id, approved: true })

    assert.deepEqual(await told(eva), [number])
    assert.deepEqual(await told(kim), [number, erasure])
    assert.deepEqual(await told(dia), [])
  },
)
