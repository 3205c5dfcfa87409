import assert from "node:assert/strict"
import { test } from "node:test"
import { inline, xlsxOf, zipOf } from "#tests/people/sheets.ts"
import type { RefusalCode } from "#ground/words/words.ts"
import { recognise } from "./format.ts"
import { isSheet } from "./kinds.ts"
import { chunksOf, overlook } from "./read-file.ts"
import { sheetPieces, type SheetEnd } from "./sheets.ts"

const pieces = async function* (content: Uint8Array) {
  for (let at = 0; at < content.length; at += 65_536) yield content.subarray(at, at + 65_536)
}

/** Everything a file says, as it is imported. */
async function read(content: Uint8Array | string) {
  const file = Buffer.from(content)
  const format = await recognise(pieces(file))
  let end: SheetEnd = { notices: [], dates1904: false }
  const parts: Uint8Array[] = []
  if (isSheet(format.kind))
    for await (const piece of sheetPieces(pieces(file), format.kind, (told) => (end = told))) parts.push(piece)
  const kept = isSheet(format.kind) ? Buffer.concat(parts) : file
  const { headings, headingRow } = await overlook(pieces(kept), format)
  const rows: (readonly (string | number)[])[] = []
  for await (const chunk of chunksOf(pieces(kept), format, headingRow))
    rows.push(...chunk.map(({ line, cells }) => [line, ...cells]))
  return { format, headings: [...headings], headingRow, rows, ...end }
}
const refusedAs = (code: RefusalCode) => ({ name: "Refusal", code })
const headed = (rows: string): string =>
  `<sheetData><row r="1">${inline("achternaam", "A1")}${inline("plaats", "B1")}</row>${rows}</sheetData>`
const oneSheet = (inside: string) => ({ sheets: [{ name: "Blad1", inside }] })

test("a sheet is read where its cells do not say where they stand, with prefixes, runs of text and entities", async () => {
  const file = await xlsxOf({
    texts: ["<r><t>de </t></r><r><t>Vries &amp; Zn</t></r><rPh><t>x</t></rPh>", "<x:t>Gent</x:t>"],
    ...oneSheet(
      `<x:sheetData><x:row><x:c t="inlineStr"><x:is><x:t>achternaam</x:t></x:is></x:c>${inline("plaats")}</x:row><row><c t="s"><v>0</v></c><c t="s"><v>1</v></c></row><row/><row><c t="inlineStr"><is><t><![CDATA[a<b&]]></t></is></c></row></x:sheetData>`,
    ),
  })

  const { rows } = await read(file)

  assert.deepEqual(rows, [
    [2, "de Vries & Zn", "Gent"],
    [4, "a<b&"],
  ])
})

test("dates of 1904 are told apart, an empty date is empty, and noughts in front stay", async () => {
  const cells = `<row r="2">${inline("Jansen", "A2")}<c r="B2" s="1"><v>31079</v></c></row><row r="3">${inline("Bos", "A3")}<c r="B3" s="1"><v>0</v></c></row><row r="4">${inline("Dam", "A4")}<c r="B4" s="2"><v>12345678</v></c></row><row r="5">${inline("Kok", "A5")}<c r="B5"><v>29617</v></c></row>`
  const formats = ["dd/mm/yyyy", "000000000"]

  const since1900 = await read(await xlsxOf({ formats, ...oneSheet(headed(cells)) }))
  const since1904 = await read(
    await xlsxOf({ formats, properties: `<workbookPr date1904="1"/>`, ...oneSheet(headed(cells)) }),
  )

  assert.deepEqual(
    since1900.rows.map((row) => row[2]),
    ["1985-02-01", undefined, "012345678", "29617"],
  )
  assert.deepEqual(
    since1904.rows.map((row) => row[2]),
    ["1989-02-02", undefined, "012345678", "29617"],
  )
  assert.deepEqual([since1900.dates1904, since1904.dates1904], [false, true])
})

test("what is hidden, and sheets that are not read, are told", async () => {
  const file = await xlsxOf({
    sheets: [
      { name: "Geheim", state: "veryHidden", inside: headed("") },
      { name: "Leeg", inside: "<sheetData/>" },
      {
        name: "Leden",
        inside: `<cols><col min="2" max="2" hidden="1"/></cols>${headed(`<row r="2" hidden="1">${inline("Jansen", "A2")}</row><row r="3">${inline("Bos", "A3")}<c r="B3"><f>A1&amp;"x"</f></c></row>`)}`,
      },
      { name: "Oud", inside: headed("") },
    ],
  })

  const { rows, notices } = await read(file)

  assert.deepEqual(rows, [
    [2, "Jansen"],
    [3, "Bos"],
  ])
  assert.deepEqual(notices, [
    { code: "imports.notice.hidden-sheets", values: { names: "Geheim" } },
    { code: "imports.notice.other-sheets", values: { names: "Leeg, Oud" } },
    { code: "imports.notice.hidden-columns", values: { count: 1 } },
    { code: "imports.notice.hidden-rows", values: { count: 1 } },
    { code: "imports.notice.formulas", values: { count: 1 } },
  ])
})

test("a web page and the XML of Excel 2003 that call themselves .xls are read", async () => {
  const page = `\ufeff<!DOCTYPE html><html xmlns:x="urn:schemas-microsoft-com:office:excel"><style>td>b{}</style><script>if (a<b) "</td>"</script><body>
    <table><tr><td colspan=2>Ledenlijst</td></tr><tr><th>achternaam<th>plaats<th>land</tr>
    <tr><td>S&ouml;derberg&nbsp;&amp; Zn</td><td rowspan="2">Gent</td><td>Belgi&#235;</td></tr><tr style="display:none"><td>Kok<td>B</tr></table>`
  const book = `<?xml version="1.0"?><?mso-application progid="Excel.Sheet"?><Workbook xmlns="urn:schemas-microsoft-com:office:spreadsheet" xmlns:ss="urn:schemas-microsoft-com:office:spreadsheet"><Worksheet ss:Name="A"><Table><Row><Cell><Data ss:Type="String">achternaam</Data></Cell><Cell ss:Index="3"><Data ss:Type="String">geboortedatum</Data></Cell></Row>
    <Row ss:Index="5"><Cell><Data ss:Type="String">Kok</Data></Cell><Cell ss:Index="3"><Data ss:Type="DateTime">1985-02-01T00:00:00.000</Data></Cell></Row></Table></Worksheet><Worksheet ss:Name="B"/></Workbook>`

  const fromPage = await read(page)
  const fromBook = await read(Buffer.from(`\ufeff${book}`, "utf16le"))

  assert.equal(fromPage.format.kind, "html")
  assert.deepEqual(fromPage.headings, ["achternaam", "plaats", "land"])
  assert.deepEqual(fromPage.rows, [
    [3, "Söderberg & Zn", "Gent", "België"],
    [4, "Kok", "", "B"],
  ])
  assert.deepEqual(fromPage.notices, [{ code: "imports.notice.hidden-rows", values: { count: 1 } }])
  assert.equal(fromBook.format.kind, "xml")
  assert.deepEqual(fromBook.rows, [[5, "Kok", "", "1985-02-01"]])
  assert.deepEqual(fromBook.notices, [{ code: "imports.notice.other-sheets", values: { names: "B" } }])
})

test("what is no table is told what it is", async () => {
  const ole = Buffer.concat([Buffer.from([0xd0, 0xcf, 0x11, 0xe0, 0xa1, 0xb1, 0x1a, 0xe1]), Buffer.alloc(600)])
  const files: readonly (readonly [Uint8Array | string, RefusalCode])[] = [
    [ole, "imports.old-excel"],
    [Buffer.from([0x09, 0x08, 0x10, 0, 0, 6, 5, 0]), "imports.old-excel"],
    [Buffer.concat([ole, Buffer.from("EncryptedPackage", "utf16le")]), "imports.is-locked"],
    ["%PDF-1.7 x", "imports.is-pdf"],
    ["BEGIN:VCARD\r\nVERSION:3.0", "imports.is-vcard"],
    ["{\\rtf1 x}", "imports.is-document"],
    ["MIME-Version: 1.0\r\nX: y", "imports.is-web-archive"],
    ["<html><body>Je sessie is verlopen</body></html>", "imports.is-html"],
    [`<?xml version="1.0"?><clienten><client/></clienten>`, "imports.is-xml"],
    [await zipOf({ "content.xml": "<x/>", mimetype: "x" }), "imports.is-open-document"],
    [await zipOf({ "word/document.xml": "<x/>" }), "imports.is-document"],
    [await zipOf({ "xl/workbook.bin": "x" }), "imports.is-binary-excel"],
    [await zipOf({ "foto.jpg": "x" }), "imports.unreadable"],
    [(await xlsxOf(oneSheet(headed("")))).subarray(0, 700), "imports.unreadable"],
  ]

  for (const [file, code] of files) await assert.rejects(read(file), refusedAs(code), code)
})
