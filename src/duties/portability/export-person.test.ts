import assert from "node:assert/strict"
import { execFileSync } from "node:child_process"
import { createHash } from "node:crypto"
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs"
import { tmpdir } from "node:os"
import { join } from "node:path"
import { after, test } from "node:test"
import { crc32 } from "node:zlib"
import mammoth from "mammoth"
import { z } from "zod"
import { stays } from "#ground/kernel/ending.ts"
import type { FieldRule, Held, HeldFile, Holding } from "#ground/kernel/holding.ts"
import type { PersonId } from "#ground/kernel/ids.ts"
import type { Look } from "#ground/kernel/scope.ts"
import { day, instant, partialDay } from "#ground/kernel/shapes.ts"
import { exportPersonFrom } from "./export-person.ts"
import { previewExportFrom } from "./preview-export.ts"

const folder = mkdtempSync(join(tmpdir(), "hoeder-export-"))
after(() => rmSync(folder, { recursive: true, force: true }))

const id = "0199a000-0000-7000-8000-000000000001" as PersonId

// The holdings of this test carry their own things, so nothing is borrowed from a practice but its name and the time.
const at = {
  practice: { slug: "linde", name: "Praktijk De Linde & Zn", language: "nl", zone: "Europe/Amsterdam" },
  now: Temporal.Instant.from("2026-11-22T09:00:00Z"),
  language: "nl",
  say: (key: string) => key,
} as unknown as Look

const practice = (label: FieldRule["label"], more: Partial<FieldRule> = {}): FieldRule => ({
  label,
  from: "practice",
  support: "hide",
  ...more,
})
const person = (label: FieldRule["label"], more: Partial<FieldRule> = {}): FieldRule =>
  practice(label, { ...more, from: "person" })

type Told = Pick<Holding, "name" | "label" | "shape" | "fields" | "export"> & {
  readonly subject?: Holding["subject"]
  readonly holds: readonly Held[]
}

const holding = ({ holds, ...told }: Told): Holding => ({
  subject: "person_id",
  table: told.name,
  clear: {},
  category: "ordinary",
  purpose: "portability.kind",
  basis: "contract",
  retention: "with-parent",
  removal: stays,
  cleanUp: "goes",
  anonymise: "goes",
  ...told,
  list: async function* () {
    yield* holds
  },
})

const file = (name: string, content: string, broken = false): HeldFile => {
  const bytes = Buffer.from(content)
  return {
    name,
    size: bytes.length,
    sha256: createHash("sha256").update(bytes).digest("hex"),
    crc32: crc32(bytes),
    bytes: async function* () {
      yield bytes.subarray(0, 3)
      if (broken) throw new Error("the seal is broken")
      yield bytes.subarray(3)
    },
  }
}

const hostile = `<b>&"]]>\u0000\u0008\ud800\ufffe é 👩‍⚕️ \u202e`

const holdings = (more: { entries?: number } = {}): readonly Holding[] => [
  holding({
    name: "document",
    label: "portability.files",
    export: { order: 9, within: "dossier" },
    shape: z.strictObject({ description: z.string().optional() }),
    fields: { description: person("portability.value") },
    holds: [
      {
        id: "f1",
        within: "d1",
        title: "Brief.pdf",
        values: { description: "van thuis" },
        file: file("Brief.pdf", "inhoud een"),
      },
      {
        id: "f2",
        within: "d1",
        title: "brief.PDF",
        values: { description: "stuk" },
        file: file("brief.PDF", "inhoud twee", true),
      },
      { id: "f3", title: "CON", values: {}, file: file("../CON", "inhoud drie") },
      {
        id: "f4",
        within: "d1",
        title: "kladje",
        values: {},
        leftOut: "working-note",
        file: file("kladje.txt", "geheim"),
      },
    ],
  }),
  holding({
    name: "entry",
    label: "portability.ground",
    export: { order: 6, within: "dossier" },
    shape: z.strictObject({ happenedAt: instant, text: z.string() }),
    fields: { happenedAt: practice("portability.value"), text: practice("portability.field", { markdown: true }) },
    holds: [
      ...Array.from({ length: more.entries ?? 2 }, (_, nth): Held => ({
        id: `e${nth}`,
        within: "d1",
        title: `Contact ${nth}`,
        values: {
          happenedAt: "2026-02-03T10:00:00.000Z",
          text: `Iets **vets** ${nth}\n\n1. een\n2. twee\n\n| a | b |\n|---|---|\n| 1 | 2 |\n\n[site](https://example.org) [niet](javascript:alert(1))`,
        },
      })),
      {
        id: "x1",
        within: "d1",
        title: "werk",
        values: { happenedAt: "2026-02-03T10:00:00.000Z", text: "WERKAANTEKENING" },
        leftOut: "working-note",
      },
      {
        id: "x2",
        within: "d1",
        title: "derde",
        values: { happenedAt: "2026-02-03T10:00:00.000Z", text: "OVER DE BUURMAN" },
        leftOut: "third-person",
      },
    ],
  }),
  holding({
    name: "dossier",
    label: "portability.kind",
    export: { order: 5 },
    shape: z.strictObject({
      openedOn: day,
      open: z.boolean(),
      other: z.union([z.strictObject({ person: z.string() }), z.strictObject({ erased: z.literal(true) })]).nullable(),
    }),
    fields: {
      openedOn: practice("portability.value"),
      open: practice("portability.yes"),
      other: practice("portability.no", {
        fields: { person: practice("portability.kind"), erased: practice("portability.kind") },
      }),
    },
    holds: [
      {
        id: "d1",
        title: "Knie: links/rechts",
        values: { openedOn: "2026-01-02", open: true, other: { erased: true } },
      },
    ],
  }),
  holding({
    name: "person",
    subject: "id",
    label: "portability.field",
    export: { order: 1 },
    shape: z.strictObject({
      number: z.string(),
      familyName: z.string(),
      birth: partialDay.optional(),
      gender: z.enum(["M", "V"]).optional(),
      phones: z.array(z.strictObject({ kind: z.string(), number: z.string() })),
      secret: z.string().optional(),
    }),
    fields: {
      number: practice("portability.count"),
      familyName: person("portability.value"),
      birth: person("portability.size"),
      gender: person("portability.yes"),
      phones: person("portability.no", {
        fields: { kind: practice("portability.kind"), number: person("portability.value") },
      }),
      secret: practice("portability.kind", { technical: true }),
    },
    holds: [
      {
        id,
        title: "Anna de Vries",
        values: {
          number: "1042",
          familyName: hostile,
          birth: "1985-02-01",
          gender: "V",
          phones: [{ kind: "mobile", number: "+31612345678" }],
          secret: "kenmerk-7",
        },
      },
    ],
  }),
]

type Ask = { readonly content?: "all" | "provided"; readonly password?: string; readonly holdings?: readonly Holding[] }

async function unpacked(name: string, { content = "all", password, holdings: held = holdings() }: Ask = {}) {
  const out = await exportPersonFrom(held).run(at, { id, content, password })
  const parts: Uint8Array[] = []
  for await (const part of out.bytes) parts.push(part)
  const zip = join(folder, `${name}.zip`)
  const into = join(folder, name)
  writeFileSync(zip, Buffer.concat(parts))
  execFileSync("7z", ["x", "-y", `-p${password ?? ""}`, `-o${into}`, zip], { stdio: "pipe" })
  const read = (path: string) => readFileSync(join(into, path), "utf8")
  return { out, zip, into, read, count: out.delivered?.().count }
}

const names = (zip: string) => execFileSync("unzip", ["-Z1", zip], { encoding: "utf8" }).trim().split("\n")
const checkXml = (into: string) =>
  execFileSync("xmllint", ["--noout", "--schema", join(into, "gegevens.xsd"), join(into, "gegevens.xml")], {
    stdio: "pipe",
  })

test("the ZIP holds everything, under the person's number and the day", async () => {
  const { out, zip, into, count } = await unpacked("all")

  execFileSync("unzip", ["-t", zip])
  assert.equal(out.name, "1042-2026-11-22.zip")
  assert.deepEqual(names(zip), [
    "gegevens.xsd",
    "documenten/Knie_ links_rechts/Brief.pdf",
    "documenten/_.._CON",
    "gegevens.docx",
    "gegevens.xml",
    "gegevens.json",
    "LEESMIJ.txt",
  ])
  assert.equal(readFileSync(join(into, "documenten/Knie_ links_rechts/Brief.pdf"), "utf8"), "inhoud een")
  assert.equal(count, 7)
})

test("the XML is valid against its schema, with hostile text in it, for both contents", async () => {
  for (const content of ["all", "provided"] as const) {
    const { into, read } = await unpacked(`xml-${content}`, { content })

    checkXml(into)
    assert.match(read("gegevens.xml"), /&lt;b&gt;&amp;"\]\]&gt;\ufffd\ufffd\ufffd\ufffd é 👩‍⚕️/)
    assert.match(read("gegevens.xsd"), /xml:lang="nl">Gegeven<.*xml:lang="en">Field</)
  }
})

test("the schema refuses an XML that was tampered with", async () => {
  const { into, read } = await unpacked("tampered")
  writeFileSync(join(into, "gegevens.xml"), read("gegevens.xml").replace('within="d1"', 'within="d9"'))

  assert.throws(() => checkXml(into), /keyref/)
})

test("the JSON holds the same, and what was left out only as a count", async () => {
  const { read } = await unpacked("json")

  const json = JSON.parse(read("gegevens.json"))
  assert.equal(json.held.person[0].values.familyName, hostile)
  assert.equal(json.held.person[0].values.secret, "kenmerk-7")
  assert.deepEqual(
    json.held.entry.map((entry: Held) => entry.id),
    ["e0", "e1"],
  )
  assert.deepEqual(json.held.document[1].file.damaged, true)
  assert.deepEqual(json.leftOut, [
    { kind: "entry", ground: "working-note", count: 1 },
    { kind: "entry", ground: "third-person", count: 1 },
    { kind: "document", ground: "working-note", count: 1 },
  ])
  for (const path of ["gegevens.json", "gegevens.xml", "LEESMIJ.txt"])
    assert.doesNotMatch(read(path), /WERKAANTEKENING|BUURMAN|kladje/)
})

test("the Word document can be walked: headings in order, real tables, links into the ZIP, what was left out", async () => {
  const { into } = await unpacked("word")

  const { value: html } = await mammoth.convertToHtml({ path: join(into, "gegevens.docx") })

  const headings = [...html.matchAll(/<h(\d)>(?:<a id="(\w+)"><\/a>)?(.*?)<\/h\d>/g)].map(
    ([, level = "", anchor, text]) => ({ level: Number(level), anchor, text }),
  )
  assert.deepEqual(
    headings.map(({ level, text }) => `${level} ${text}`),
    [
      "1 Gegeven",
      "1 Soort",
      "2 Knie: links/rechts",
      "3 Waarom niet",
      "4 03-02-2026 11:00 · Contact 0",
      "4 03-02-2026 11:00 · Contact 1",
      "3 Lijst van bestanden",
      "1 Lijst van bestanden",
      "1 Lijst van bestanden",
      "1 Wat er niet in staat",
    ],
  )
  const linked = [...html.matchAll(/<a href="#(\w+)">(.*?)<\/a>/g)].map(([, anchor, text]) => ({ anchor, text }))
  assert.deepEqual(
    linked,
    headings.filter(({ anchor }) => anchor !== undefined).map(({ anchor, text }) => ({ anchor, text })),
  )
  assert.match(html, /<thead><tr><th><p><strong>Gegeven<\/strong>/)
  assert.match(html, /<a href="documenten\/Knie_%20links_rechts\/Brief.pdf">Brief.pdf<\/a>/)
  assert.match(html, /brief.PDF<\/p><p><strong>Dit bestand is beschadigd/)
  assert.match(html, /Iets <strong>vets<\/strong> 0<\/p><ol><li>een<\/li><li>twee<\/li><\/ol><table>/)
  assert.match(html, /<a href="https:\/\/example.org">site<\/a> niet/)
  assert.match(html, /02-01-2026/)
  assert.doesNotMatch(html, /kenmerk-7|WERKAANTEKENING|BUURMAN|javascript/)
})

test("the Word document says its language, its title and that header rows are header rows", async () => {
  const { into } = await unpacked("parts")
  const part = (path: string) => execFileSync("unzip", ["-p", join(into, "gegevens.docx"), path], { encoding: "utf8" })

  assert.match(part("word/styles.xml"), /<w:lang w:val="nl-NL"\/>/)
  assert.match(part("docProps/core.xml"), /<dc:title>Gegevens van Anna de Vries<\/dc:title>/)
  assert.match(part("word/document.xml"), /<w:tblHeader\/>/)
  assert.match(part("word/document.xml"), /TOC \\o "1-2"/)
  assert.match(part("word/footer1.xml"), /Praktijk De Linde &amp; Zn/)
  for (const path of ["word/document.xml", "word/numbering.xml", "word/_rels/document.xml.rels"]) {
    writeFileSync(join(folder, "part.xml"), part(path))
    execFileSync("xmllint", ["--noout", join(folder, "part.xml")])
  }
})

test("the read-me names what is damaged and gives every file's SHA-256", async () => {
  const { into, read } = await unpacked("sums")

  const text = read("LEESMIJ.txt")
  assert.ok(text.startsWith("\ufeffGegevens van Anna de Vries\r\n"))
  assert.match(text, /konden niet worden geopend[^]*documenten\/Knie_ links_rechts\/brief \(2\)\.PDF/)
  const sums = text.split("\r\n").filter((line) => /^[0-9a-f]{64} {2}/.test(line))
  assert.equal(sums.length, 6)
  writeFileSync(join(into, "sums.txt"), `${sums.join("\n")}\n`)
  execFileSync("sha256sum", ["--check", "--strict", "sums.txt"], { cwd: into })
})

test("what the person gave is what the field rules say", async () => {
  const { read, into } = await unpacked("provided", { content: "provided" })

  const { held, leftOut } = JSON.parse(read("gegevens.json"))
  assert.deepEqual(Object.keys(held), ["person", "document"])
  assert.deepEqual(Object.keys(held.person[0].values), ["familyName", "birth", "gender", "phones"])
  assert.deepEqual(held.person[0].values.phones, [{ number: "+31612345678" }])
  assert.deepEqual(
    held.document.map(({ id: one }: Held) => one),
    ["f1", "f2"],
  )
  assert.ok(
    leftOut.some(
      ({ kind, ground, count }: { kind: string; ground: string; count: number }) =>
        kind === "dossier" && ground === "not-provided" && count === 1,
    ),
  )
  const { value: html } = await mammoth.convertToHtml({ path: join(into, "gegevens.docx") })
  assert.doesNotMatch(html, /Contact 0/)
})

test("with a password every file is encrypted and opens with it", async () => {
  const { zip, read } = await unpacked("secret", { password: "een heel lang wachtwoord" })

  assert.match(read("LEESMIJ.txt"), /Gegevens van Anna/)
  assert.throws(() => execFileSync("7z", ["t", "-pfout wachtwoord", zip], { stdio: "pipe" }))
  assert.doesNotMatch(readFileSync(zip, "latin1"), /inhoud een/)
})

test("the preview tells what the export will hold", async () => {
  const preview = await previewExportFrom(holdings()).run(at, { id, content: "all" })

  assert.equal(preview.fileName, "1042-2026-11-22.zip")
  assert.deepEqual(
    preview.kinds.map(({ name, count, files, leftOut }) => ({ name, count, files, leftOut })),
    [
      { name: "person", count: 1, files: 0, leftOut: 0 },
      { name: "dossier", count: 1, files: 0, leftOut: 0 },
      { name: "entry", count: 2, files: 0, leftOut: 2 },
      { name: "document", count: 3, files: 3, leftOut: 1 },
    ],
  )
})

test("somebody of whom nothing is held is not there", async () => {
  const empty = holdings().map((each) => ({ ...each, list: async function* () {} }))

  await assert.rejects(exportPersonFrom(empty).run(at, { id, content: "all" }), { code: "general.not-found" })
  await assert.rejects(previewExportFrom(empty).run(at, { id, content: "all" }), { code: "general.not-found" })
})

test("two thousand entries take less than 64 MiB", async () => {
  const many = holdings({ entries: 2000 })
  await unpacked("warm", { holdings: holdings() })
  const idle = process.memoryUsage().rss
  let peak = 0

  const out = await exportPersonFrom(many).run(at, { id, content: "all" })
  for await (const _part of out.bytes) peak = Math.max(peak, process.memoryUsage().rss)

  assert.ok(peak - idle < 64 * 1024 ** 2, `${Math.round((peak - idle) / 1024 ** 2)} MiB above idle`)
})
