import assert from "node:assert/strict"
import { execFileSync } from "node:child_process"
import { createHash, randomBytes } from "node:crypto"
import { globSync, mkdtempSync, readFileSync, rmSync, statSync, truncateSync, writeFileSync } from "node:fs"
import { tmpdir } from "node:os"
import { join } from "node:path"
import { after } from "node:test"
import mammoth from "mammoth"
import { onEachEngine, refused, type Staff, type TestPractice } from "#tests/people/practice.ts"
import { addDocumentToDossier, addDocumentToPerson } from "#records/documents/contract.ts"
import { createDossierType, openDossier, writeEntry } from "#records/dossiers/contract.ts"
import { createPerson, setIdentifierSettings } from "#records/persons/contract.ts"
import { allWords } from "#main/rooms.ts"
import { listAccess } from "#gate/audit/contract.ts"
import { exportPerson, previewExport } from "./contract.ts"

const folder = mkdtempSync(join(tmpdir(), "hoeder-portability-"))
after(() => rmSync(folder, { recursive: true, force: true }))

const everything = [
  "persons.read",
  "persons.write",
  "persons.see-contact",
  "persons.see-financial",
  "persons.see-identifiers",
  "persons.manage-identifiers",
  "audit.read",
  "dossiers.read",
  "dossiers.read-journal",
  "dossiers.write",
  "dossiers.manage-types",
  "documents.read",
  "documents.write",
  "portability.export",
]
const photo = randomBytes(300_000)

/** Anna, with a BSN, a dossier with a journal, and three files. */
async function aFile(linde: TestPractice): Promise<{ staff: Staff; id: Awaited<ReturnType<typeof makePerson>> }> {
  const staff = await linde.staff(...everything)
  const id = await makePerson(staff)
  const type = await staff.does(createDossierType, { name: "Fysiotherapie", special: true })
  const dossier = await staff.does(openDossier, { id, type: type.id, title: "Knie links" })
  await staff.does(writeEntry, { id: dossier.id, text: "Loopt **beter**.\n\n- trap op\n- trap af" })
  await staff.does(writeEntry, { id: dossier.id, text: "VERMOEDEN", workingNote: true })
  await staff.does(writeEntry, { id: dossier.id, text: "BUURMAN", aboutThirdPerson: true })
  await staff.sends(addDocumentToDossier, { id: dossier.id }, { name: "foto.png", bytes: photo })
  await staff.sends(addDocumentToDossier, { id: dossier.id }, { name: "FOTO.png", bytes: Buffer.from("andere foto") })
  await staff.sends(addDocumentToPerson, { id }, { name: "../../pas?.txt", bytes: Buffer.from("paspoort") })
  return { staff, id }
}

async function makePerson(staff: Staff) {
  await staff.does(setIdentifierSettings, { bsn: { kept: true, ground: "care" }, insz: { kept: false } })
  const { id } = await staff.does(createPerson, {
    name: { firstNames: "Anna", particle: "de", familyName: "Vries" },
    birth: { date: "1985-02-01" },
    bsn: "123456782",
    phones: [{ number: "0612345678" }],
    addresses: [{ street: "Kerkstraat", houseNumber: "1", postcode: "1234 AB", city: "Epe" }],
    note: "belt liever 's avonds",
  })
  return id
}

let unpackings = 0
function unpack(bytes: Uint8Array, password = "") {
  const into = join(folder, String(++unpackings))
  writeFileSync(`${into}.zip`, bytes)
  execFileSync("7z", ["x", "-y", `-p${password}`, `-o${into}`, `${into}.zip`], { stdio: "pipe" })
  return {
    into,
    read: (path: string) => readFileSync(join(into, path), "utf8"),
    files: globSync("**/*", { cwd: into })
      .filter((path) => statSync(join(into, path)).isFile())
      .toSorted(),
  }
}

onEachEngine("one button gives a person everything that is held", async (aPractice) => {
  const linde = await aPractice()
  const { staff, id } = await aFile(linde)

  const zip = await staff.fetches(exportPerson, { id, content: "all" })

  assert.match(zip.name, /^1001-2026-11-22\.zip$/)
  const { into, read, files } = unpack(zip.bytes)
  assert.deepEqual(files, [
    "LEESMIJ.txt",
    ...files.filter((path) => path.startsWith("documenten/")),
    "gegevens.docx",
    "gegevens.json",
    "gegevens.xml",
    "gegevens.xsd",
  ])
  execFileSync("xmllint", ["--noout", "--schema", join(into, "gegevens.xsd"), join(into, "gegevens.xml")], {
    stdio: "pipe",
  })
  const documents = files.filter((path) => path.startsWith("documenten/"))
  assert.equal(documents.length, 3)
  assert.equal(new Set(documents.map((path) => path.toLowerCase())).size, 3)
  const sums = documents.map((path) =>
    createHash("sha256")
      .update(readFileSync(join(into, path)))
      .digest("hex"),
  )
  assert.ok(sums.includes(createHash("sha256").update(photo).digest("hex")))
  for (const sum of sums) assert.ok(read("LEESMIJ.txt").includes(sum))
  const { held, leftOut } = JSON.parse(read("gegevens.json"))
  assert.equal(held.identifier[0].values.value, "1234.56.782")
  assert.equal(held.entry.length, 1)
  assert.deepEqual(
    leftOut.map(({ kind, ground, count }: Record<string, unknown>) => `${kind} ${ground} ${count}`).toSorted(),
    ["entry third-person 1", "entry working-note 1"],
  )
  const { value: html } = await mammoth.convertToHtml({ path: join(into, "gegevens.docx") })
  assert.match(html, /<h2>.*Knie links.*<\/h2>/)
  assert.match(html, /Loopt <strong>beter<\/strong>\.<\/p><ul><li>trap op<\/li><li>trap af<\/li><\/ul>/)
  assert.match(html, /Kerkstraat/)
  assert.doesNotMatch(html + read("gegevens.xml") + read("gegevens.json"), /VERMOEDEN|BUURMAN/)
})

onEachEngine("what the person gave leaves out what the practice made", async (aPractice) => {
  const linde = await aPractice()
  const { staff, id } = await aFile(linde)

  const { into, read } = unpack((await staff.fetches(exportPerson, { id, content: "provided" })).bytes)

  execFileSync("xmllint", ["--noout", "--schema", join(into, "gegevens.xsd"), join(into, "gegevens.xml")], {
    stdio: "pipe",
  })
  const { held } = JSON.parse(read("gegevens.json"))
  assert.equal(held.person[0].values.name.familyName, "Vries")
  assert.equal(held.person[0].values.note, undefined)
  assert.equal(held.entry, undefined)
})

onEachEngine("a damaged file is named, and the rest is delivered", async (aPractice) => {
  const linde = await aPractice()
  const { staff, id } = await aFile(linde)
  const sealed = globSync("practices/*/documents/**/*", { cwd: linde.folder })
    .map((path) => join(linde.folder, path))
    .filter((path) => statSync(path).isFile())
  const largest = sealed.toSorted((one, other) => statSync(other).size - statSync(one).size)[0]
  assert.ok(largest)
  truncateSync(largest, 200_000)

  const zip = await staff.fetches(exportPerson, { id, password: "een heel lang wachtwoord" })

  const { read, files, into } = unpack(zip.bytes, "een heel lang wachtwoord")
  assert.equal(files.filter((path) => path.startsWith("documenten/")).length, 2)
  assert.match(read("LEESMIJ.txt"), /konden niet worden geopend[^]*foto\.png/i)
  assert.match((await mammoth.convertToHtml({ path: join(into, "gegevens.docx") })).value, /beschadigd/)
})

onEachEngine("the preview tells what the export will hold", async (aPractice) => {
  const linde = await aPractice()
  const { staff, id } = await aFile(linde)

  const preview = await staff.does(previewExport, { id })

  assert.equal(preview.fileName, "1001-2026-11-22.zip")
  const documents = preview.kinds.find(({ name }) => name === "document")
  assert.deepEqual([documents?.count, documents?.files, documents?.bytes], [3, 3, photo.length + 11 + 8])
  assert.equal(preview.kinds.find(({ name }) => name === "entry")?.leftOut, 2)
})

onEachEngine(
  "an export is logged with what came out, and asks for permission and a fresh second step",
  async (aPractice) => {
    const linde = await aPractice()
    const { staff, id } = await aFile(linde)
    const other = await linde.staff("persons.read", "persons.see-contact", "documents.read")
    const elsewhere = await (await aPractice()).staff("portability.export")

    await assert.rejects(staff.stale().fetches(exportPerson, { id }), refused("step-up-needed"))
    await assert.rejects(other.fetches(exportPerson, { id }), refused("general.not-allowed"))
    await assert.rejects(other.does(previewExport, { id }), refused("general.not-allowed"))
    await assert.rejects(elsewhere.fetches(exportPerson, { id }), refused("general.not-found"))
    await staff.fetches(exportPerson, { id })

    const lines = (await linde.audit()).filter(({ event }) => event.startsWith("portability."))
    assert.deepEqual(
      lines.map(({ event, outcome, person }) => [event, outcome, person]),
      [
        ["portability.exported", "refused", id],
        ["portability.exported", "refused", id],
        ["portability.previewed", "refused", id],
        ["portability.exported", "done", id],
        ["portability.exported-delivered", "done", id],
      ],
    )
    // That a fresh step was asked first is in the log, and neither told to the person nor to whoever reads about them.
    const { held } = JSON.parse(unpack((await staff.fetches(exportPerson, { id })).bytes).read("gegevens.json")) as {
      held: { access: { values: { did: string; refused: boolean } }[] }
    }
    const told = held.access.filter(
      ({ values }) => values.did === allWords.in("nl")("audit.event.portability.exported"),
    )
    assert.deepEqual(
      told.map(({ values }) => values.refused),
      [true, false],
    )
    const { lines: read } = await staff.does(listAccess, { id, page: 1, size: 200 })
    assert.deepEqual(
      read.flatMap(({ event, outcome }) => (event === "portability.exported" ? [outcome] : [])),
      ["done", "done", "refused"],
    )
    assert.ok((lines.at(-1)?.count ?? 0) >= 6)
  },
)
