import assert from "node:assert/strict"
import { test } from "node:test"
import { TextWriter, Uint8ArrayReader, ZipReader } from "@zip.js/zip.js"
import mammoth from "mammoth"
import { getDocument } from "pdfjs-dist/legacy/build/pdf.mjs"
import { newId, type CertificateId } from "#ground/kernel/ids.ts"
import { allWords } from "#main/rooms.ts"
import { onEachEngine, refused } from "#tests/people/practice.ts"
import { openCertificateTable } from "./open-table.ts"
import { certificateDocument, certificateFile, type CertificateContent, issueCertificate } from "./certificates.ts"
import { getCertificate, listCertificates } from "./contract.ts"

const content: CertificateContent = {
  kind: "folder",
  at: "2026-11-22T14:00:00.000Z",
  facts: [
    { label: "certificates.fact.ground", value: "Scans zijn na een jaar niet meer nodig" },
    { label: "certificates.fact.asked-by", value: "Łukasz <Žižka> & zn." },
  ],
  counts: [{ label: "certificates.kind.erasure", count: 12_345 }],
  skipped: [{ reason: "holding.access", count: 2 }],
  notes: ["audit.actor.system"],
}

async function textOfPdf(bytes: Uint8Array): Promise<string> {
  const document = await getDocument({ data: new Uint8Array(bytes), verbosity: 0 }).promise
  const pages: string[] = []
  for (let page = 1; page <= document.numPages; page += 1) {
    const { items } = await (await document.getPage(page)).getTextContent()
    pages.push(items.map((item) => ("str" in item ? item.str : "")).join(" "))
  }
  await document.loadingTask.destroy()
  return pages.join(" ").replace(/\s+/g, " ")
}

const textOfWord = async (buffer: Buffer): Promise<string> => (await mammoth.extractRawText({ buffer })).value

async function partsOfWord(bytes: Uint8Array): Promise<ReadonlyMap<string, string>> {
  const reader = new ZipReader(new Uint8ArrayReader(bytes), { useWebWorkers: false })
  const parts = new Map<string, string>()
  for (const entry of await reader.getEntries())
    if (!entry.directory) parts.set(entry.filename, await entry.getData(new TextWriter()))
  await reader.close()
  return parts
}

const inBoth = [
  "Praktijk De Linde",
  "Verklaring van vernietiging",
  "22-11-2026 15:00",
  "Scans zijn na een jaar niet meer nodig",
  "Persoonsgegevens gewist",
  "12.345",
  "Wie de gegevens zag of wijzigde",
  "Hoeder zelf",
  "Handtekening",
]

const zone = "Europe/Amsterdam"
const atLinde = { practice: "Praktijk De Linde", language: "nl", zone, say: allWords.in("nl") } as const
const atLime = { practice: "The Lime", language: "en", zone, say: allWords.in("en") } as const

test("both files say what was destroyed, on what ground, and what was skipped", async () => {
  const word = await textOfWord(await certificateDocument(content, "docx", atLinde))
  const pdf = await textOfPdf(await certificateDocument(content, "pdf", atLinde))
  for (const said of inBoth) assert.ok(word.includes(said) && pdf.includes(said), said)
  assert.ok(word.includes("Łukasz <Žižka> & zn."), word)
  assert.ok(pdf.includes("Lukasz <Žižka> & zn."), pdf)
  assert.ok(!word.includes("Nummer") && !pdf.includes("Nummer"), "nobody gave it a number")
})

test("where nothing was destroyed or skipped, that is said in words", async () => {
  const empty = { ...content, counts: [], skipped: [] }
  const pdf = await textOfPdf(await certificateDocument(empty, "pdf", atLime, "V1001"))
  const word = await textOfWord(await certificateDocument(empty, "docx", atLime, "V1001"))
  for (const said of ["Nothing was destroyed.", "Nothing was skipped.", "Certificate of destruction", "Number V1001"])
    assert.ok(pdf.includes(said) && word.includes(said), said)
})

test("the Word document has real headings, tables with headed columns and a language", async () => {
  const parts = await partsOfWord(await certificateDocument(content, "docx", atLinde))
  const body = parts.get("word/document.xml") ?? ""
  assert.match(body, /<w:pStyle w:val="Title"\/>/)
  assert.equal(body.match(/<w:pStyle w:val="Heading2"\/>/g)?.length, 4)
  assert.equal(body.match(/<w:tblHeader\/>/g)?.length, 2)
  assert.match(parts.get("word/styles.xml") ?? "", /w:val="nl-NL"/)
})

test("a certificate of many kinds goes on over pages, each with its number", async () => {
  const many = Array.from({ length: 90 }, () => ({ label: "holding.access" as const, count: 1 }))
  const pdf = await textOfPdf(await certificateDocument({ ...content, counts: many }, "pdf", atLinde, "V1001"))
  assert.match(pdf, /bladzijde 1 van (\d).*bladzijde \1 van \1/)
})

onEachEngine(
  "a certificate is issued once, listed, and fetched in both forms as it was said then",
  async (aPractice) => {
    const linde = await aPractice()
    const reader = await linde.staff("certificates.read")
    const first = await linde.change((at) => issueCertificate(at, content))
    linde.clock.advance({ hours: 1 })
    const second = await linde.change((at) => issueCertificate(at, { ...content, kind: "practice", skipped: [] }))

    const { total, certificates } = await reader.does(listCertificates, {})
    const pdf = await reader.fetches(getCertificate, { id: first })
    const word = await reader.fetches(getCertificate, { id: first, format: "docx" })
    const toOthers = await linde.look((at) => certificateFile(at, first, "docx"))

    assert.equal(total, 2)
    assert.deepEqual(certificates, [
      { id: second, number: "V1002", kind: "practice", at: content.at, destroyed: 12_345, skipped: 0 },
      { id: first, number: "V1001", kind: "folder", at: content.at, destroyed: 12_345, skipped: 2 },
    ])
    assert.deepEqual([pdf.name, pdf.shown], ["verklaring-van-vernietiging-V1001.pdf", "attachment"])
    assert.deepEqual([word.name, toOthers.name], Array(2).fill("verklaring-van-vernietiging-V1001.docx"))
    assert.ok((await textOfPdf(pdf.bytes)).includes("Nummer V1001"))
    assert.ok((await textOfWord(word.bytes)).includes("Nummer V1001"))
    const logged = (await linde.audit()).filter(({ object }) => object === "certificate")
    assert.ok(logged.some(({ event, thing }) => event === "certificates.fetched" && thing === first))
  },
)

onEachEngine("a practice that leaves takes every line of its certificates along", async (aPractice) => {
  const linde = await aPractice()
  for (let number = 0; number < 201; number += 1) await linde.change((at) => issueCertificate(at, content))
  const lines = await linde.look(async (at) => Array.fromAsync(openCertificateTable.rows(at)))
  assert.equal(new Set(lines.map(({ id }) => id)).size, 201)
  assert.equal(lines.length, 201 * (5 + 1 + 1 + 1))
  const { number } = lines.at(-1) ?? {}
  assert.deepEqual(
    lines.filter((line) => line["number"] === number).map(({ part, said, value }) => [part, said, value])[5],
    ["destroyed", "Persoonsgegevens gewist", 12_345],
  )
})

onEachEngine("a change that fails issues no certificate and uses no number", async (aPractice) => {
  const linde = await aPractice()
  const reader = await linde.staff("certificates.read")
  await assert.rejects(
    linde.change(async (at) => {
      await issueCertificate(at, content)
      throw new Error("and then it broke")
    }),
    /broke/,
  )
  assert.equal((await reader.does(listCertificates, {})).total, 0)
  await linde.change((at) => issueCertificate(at, content))
  assert.deepEqual(
    (await reader.does(listCertificates, {})).certificates.map(({ number }) => number),
    ["V1001"],
  )
})

onEachEngine("without permission, unknown or of another practice, a certificate is not there", async (aPractice) => {
  const [linde, iep] = [await aPractice(), await aPractice()]
  const id = await linde.change((at) => issueCertificate(at, content))
  const stranger = await iep.staff("certificates.read")
  const nobody = await linde.staff("persons.read")
  await assert.rejects(stranger.fetches(getCertificate, { id }), refused("general.not-found"))
  await assert.rejects(nobody.fetches(getCertificate, { id }), refused("general.not-allowed"))
  await assert.rejects(nobody.does(listCertificates, {}), refused("general.not-allowed"))
  const unknown = newId<CertificateId>(linde.clock.now())
  const reader = await linde.staff("certificates.read")
  await assert.rejects(reader.fetches(getCertificate, { id: unknown }), refused("general.not-found"))
})
