import assert from "node:assert/strict"
import { createHash } from "node:crypto"
import { readdirSync } from "node:fs"
import { clearForErased } from "#ground/kernel/ending.ts"
import type { PersonId } from "#ground/kernel/ids.ts"
import { anna } from "#tests/people/people.ts"
import { onEachEngine, refused, type Staff, type TestPractice } from "#tests/people/practice.ts"
import { closeDossier, createDossierType, getDossier, openDossier } from "#records/dossiers/contract.ts"
import { createPerson } from "#records/persons/contract.ts"
import {
  addDocumentToDossier,
  addDocumentToPerson,
  addDocumentVersion,
  changeDocument,
  getDocument,
  getDocumentContent,
  listDocumentsOfDossier,
  listDocumentsOfPerson,
} from "./contract.ts"
import { personsWithDocuments } from "./documents.ts"
import { blobsInUse } from "./file-rows.ts"

const png = Buffer.from("89504e470d0a1a0a0000000d49484452000000010000000108060000001f15c489", "hex")
const letter = Buffer.from("%PDF-1.7\nBrief aan de huisarts")

async function aDossier(linde: TestPractice): Promise<{ fysio: Staff; person: string; dossier: string }> {
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
    "documents.read",
    "documents.write",
  )
  const person = (await fysio.does(createPerson, anna)).id
  return { fysio, person, dossier: (await fysio.does(openDossier, { id: person, type, title: "Knie" })).id }
}

/** The sealed files that lie on the disk. */
const filesOnDisk = (linde: TestPractice): string[] =>
  readdirSync(linde.folder, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile() && entry.parentPath.includes("documents"))
    .map((entry) => entry.name)

onEachEngine("a file comes back byte for byte, and is recognised and logged", async (aPractice) => {
  const linde = await aPractice()
  const { fysio, person, dossier } = await aDossier(linde)

  const made = await fysio.sends(
    addDocumentToDossier,
    { id: dossier, kind: "brief", description: "aan dr. Vos" },
    { name: "Brief.PDF", bytes: letter },
  )

  assert.deepEqual(
    [
      made.name,
      made.type,
      made.size,
      made.kind,
      made.description,
      made.preview,
      made.person,
      made.dossier,
      made.fileVersion,
    ],
    ["Brief.PDF", "application/pdf", letter.length, "brief", "aan dr. Vos", "pdf", person, dossier, 1],
  )
  assert.equal(made.sha256, createHash("sha256").update(letter).digest("hex"))
  const shown = await fysio.fetches(getDocumentContent, { id: made.id, show: "true" })
  assert.deepEqual(
    [shown.name, shown.type, shown.shown, Buffer.from(shown.bytes)],
    ["Brief.PDF", "application/pdf", "inline", letter],
  )
  assert.equal((await fysio.fetches(getDocumentContent, { id: made.id })).shown, "attachment")
  const lines = (await linde.audit()).filter(({ object }) => object === "document")
  assert.deepEqual(
    lines.map((line) => [line.event, line.person, line.thing, line.outcome]),
    [
      ["documents.added", person, made.id, "done"],
      ["documents.opened", person, made.id, "done"],
      ["documents.opened", person, made.id, "done"],
    ],
  )
})

onEachEngine("what may be active comes as a download, also when it is asked to be shown", async (aPractice) => {
  const linde = await aPractice()
  const { fysio, person } = await aDossier(linde)
  const page = await fysio.sends(
    addDocumentToPerson,
    { id: person },
    { name: "x.html", bytes: Buffer.from("<script>alert(1)</script>") },
  )
  const image = await fysio.sends(addDocumentToPerson, { id: person }, { name: "x.svg", bytes: png })

  assert.equal((await fysio.fetches(getDocumentContent, { id: page.id, show: "true" })).shown, "attachment")
  assert.deepEqual([page.preview, image.preview, image.type], ["none", "image", "image/png"])
  assert.equal((await fysio.fetches(getDocumentContent, { id: image.id, show: "true" })).shown, "inline")
})

onEachEngine("a new version takes the place of the old one, which is kept", async (aPractice) => {
  const linde = await aPractice()
  const { fysio, dossier } = await aDossier(linde)
  const { id } = await fysio.sends(addDocumentToDossier, { id: dossier }, { name: "brief.pdf", bytes: letter })
  linde.clock.advance({ hours: 1 })

  const second = await fysio.sends(addDocumentVersion, { id }, { name: "brief-2.png", bytes: png })

  assert.deepEqual([second.fileVersion, second.version, second.name, second.type], [2, 2, "brief-2.png", "image/png"])
  const { versions } = await fysio.does(getDocument, { id })
  assert.deepEqual(
    versions.map(({ fileVersion, name, size }) => [fileVersion, name, size]),
    [
      [2, "brief-2.png", png.length],
      [1, "brief.pdf", letter.length],
    ],
  )
  const old = await fysio.fetches(getDocumentContent, { id, fileVersion: 1 })
  assert.deepEqual([old.name, Buffer.from(old.bytes)], ["brief.pdf", letter])
  assert.deepEqual(Buffer.from((await fysio.fetches(getDocumentContent, { id })).bytes), png)
  await assert.rejects(fysio.fetches(getDocumentContent, { id, fileVersion: 3 }), refused("general.not-found"))
  assert.equal((await linde.look(blobsInUse)).size, 2)
})

onEachEngine("details are changed by who saw the last version", async (aPractice) => {
  const linde = await aPractice()
  const { fysio, person } = await aDossier(linde)
  const { id } = await fysio.sends(
    addDocumentToPerson,
    { id: person, description: "oud", workingNote: "true" },
    { name: "a.pdf", bytes: letter },
  )

  const changed = await fysio.does(changeDocument, {
    id,
    version: 1,
    name: "Brief.pdf",
    description: null,
    aboutThirdPerson: true,
  })
  await assert.rejects(fysio.does(changeDocument, { id, version: 1, name: "te laat.pdf" }), refused("general.stale"))

  assert.deepEqual(
    [changed.name, changed.description, changed.workingNote, changed.aboutThirdPerson],
    ["Brief.pdf", undefined, true, true],
  )
  assert.equal((await fysio.fetches(getDocumentContent, { id })).name, "Brief.pdf")
})

onEachEngine("documents are listed with the person and in the dossier", async (aPractice) => {
  const linde = await aPractice()
  const { fysio, person, dossier } = await aDossier(linde)
  const own = await fysio.sends(addDocumentToPerson, { id: person }, { name: "eigen.pdf", bytes: letter })
  linde.clock.advance({ minutes: 1 })
  const inDossier = await fysio.sends(addDocumentToDossier, { id: dossier }, { name: "dossier.pdf", bytes: letter })
  const reader = await linde.staff("documents.read")

  assert.deepEqual(
    (await reader.does(listDocumentsOfPerson, { id: person })).documents.map(({ id, may }) => [id, may.change]),
    [
      [inDossier.id, false],
      [own.id, false],
    ],
  )
  const list = await fysio.does(listDocumentsOfDossier, { id: dossier })
  assert.deepEqual(
    [list.person, list.documents.map(({ id, may }) => [id, may.change])],
    [person, [[inDossier.id, true]]],
  )
  assert.deepEqual(await linde.look((at) => personsWithDocuments(at, [person as PersonId])), [person])
})

onEachEngine("nothing is added to a closed dossier, and no file is left of the try", async (aPractice) => {
  const linde = await aPractice()
  const { fysio, dossier } = await aDossier(linde)
  const made = await fysio.sends(addDocumentToDossier, { id: dossier }, { name: "a.pdf", bytes: letter })
  await fysio.does(closeDossier, { id: dossier, reason: "klaar" })
  const file = { name: "b.pdf", bytes: letter }

  await assert.rejects(fysio.sends(addDocumentToDossier, { id: dossier }, file), refused("dossiers.closed"))
  await assert.rejects(fysio.sends(addDocumentVersion, { id: made.id }, file), refused("dossiers.closed"))
  await assert.rejects(
    fysio.does(changeDocument, { id: made.id, version: 1, name: "c.pdf" }),
    refused("dossiers.closed"),
  )

  assert.equal(filesOnDisk(linde).length, 1)
  assert.equal((await fysio.does(getDocument, { id: made.id })).may.change, false)
})

onEachEngine("a dossier that closes while the file is coming in leaves no file behind", async (aPractice) => {
  const linde = await aPractice()
  const { fysio, dossier } = await aDossier(linde)
  async function* slowly(): AsyncGenerator<Uint8Array> {
    yield letter
    await fysio.does(closeDossier, { id: dossier, reason: "klaar" })
    yield letter
  }

  await assert.rejects(
    fysio.sends(addDocumentToDossier, { id: dossier }, { name: "a.pdf", bytes: slowly() }),
    refused("dossiers.closed"),
  )

  assert.deepEqual(filesOnDisk(linde), [])
  assert.equal((await linde.look(blobsInUse)).size, 0)
  assert.equal(
    (await linde.audit()).filter(({ event, outcome }) => event === "documents.added" && outcome === "done").length,
    0,
  )
})

onEachEngine("an upload that breaks off leaves nothing", async (aPractice) => {
  const linde = await aPractice()
  const { fysio, person } = await aDossier(linde)
  async function* broken(): AsyncGenerator<Uint8Array> {
    yield letter
    throw new Error("the line went dead")
  }

  await assert.rejects(
    fysio.sends(addDocumentToPerson, { id: person }, { name: "a.pdf", bytes: broken() }),
    /line went dead/,
  )

  assert.deepEqual(filesOnDisk(linde), [])
  assert.deepEqual((await fysio.does(listDocumentsOfPerson, { id: person })).documents, [])
})

onEachEngine("an empty file is a file", async (aPractice) => {
  const linde = await aPractice()
  const { fysio, person } = await aDossier(linde)
  const { id, size } = await fysio.sends(
    addDocumentToPerson,
    { id: person },
    { name: "leeg.txt", bytes: new Uint8Array() },
  )
  assert.equal(size, 0)
  assert.equal((await fysio.fetches(getDocumentContent, { id })).bytes.length, 0)
})

onEachEngine(
  "without permission, in another practice, or of who is forgotten, there is no document",
  async (aPractice) => {
    const [linde, iep] = [await aPractice(), await aPractice()]
    const { fysio, person } = await aDossier(linde)
    const there = await aDossier(iep)
    const { id } = await there.fysio.sends(
      addDocumentToDossier,
      { id: there.dossier },
      { name: "a.pdf", bytes: letter },
    )
    const someone = await linde.staff(
      "persons.read",
      "persons.see-contact",
      "dossiers.read",
      "dossiers.read-journal",
      "dossiers.write",
    )
    const file = { name: "b.pdf", bytes: letter }
    const asks: readonly ((staff: Staff) => Promise<unknown>)[] = [
      (staff) => staff.does(getDocument, { id }),
      (staff) => staff.fetches(getDocumentContent, { id }),
      (staff) => staff.does(changeDocument, { id, version: 1, name: "x" }),
      (staff) => staff.sends(addDocumentVersion, { id }, file),
      (staff) => staff.sends(addDocumentToPerson, { id: there.person }, file),
      (staff) => staff.sends(addDocumentToDossier, { id: there.dossier }, file),
      (staff) => staff.does(listDocumentsOfPerson, { id: there.person }),
      (staff) => staff.does(listDocumentsOfDossier, { id: there.dossier }),
    ]

    for (const ask of asks) {
      await assert.rejects(ask(fysio), refused("general.not-found"))
      await assert.rejects(ask(someone), refused("general.not-allowed"))
    }
    assert.deepEqual(filesOnDisk(linde), [])
    const lines = (await linde.audit()).filter(({ object }) => object === "document")
    assert.equal(lines.filter(({ outcome }) => outcome === "refused").length, asks.length * 2)

    const mine = await fysio.sends(addDocumentToPerson, { id: person }, file)
    await linde.change((at) => at.keys.destroy(clearForErased([person as PersonId]), [person as PersonId]))
    await assert.rejects(fysio.fetches(getDocumentContent, { id: mine.id }), refused("general.not-found"))
  },
)

onEachEngine("a dossier says whether files may be added to it", async (aPractice) => {
  const linde = await aPractice()
  const { fysio, dossier } = await aDossier(linde)
  assert.equal((await fysio.does(getDossier, { id: dossier })).may.addDocuments, true)
  await fysio.does(closeDossier, { id: dossier, reason: "klaar" })
  assert.equal((await fysio.does(getDossier, { id: dossier })).may.addDocuments, false)
})
