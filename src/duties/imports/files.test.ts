import assert from "node:assert/strict"
import { test } from "node:test"
import { parse } from "csv-parse/sync"
import * as fc from "fast-check"
import writeXlsxFile from "write-excel-file/node"
import type { RefusalCode } from "#ground/words/words.ts"
import { csvLine } from "#ground/kernel/csv-line.ts"
import { readCell } from "./csv.ts"
import { recognise, type FileFormat } from "./format.ts"
import { isSheet, type SheetFile } from "./kinds.ts"
import { sheetPieces } from "./sheets.ts"
import { chunksOf, overlook, type FileRow } from "./read-file.ts"

const bytes = async function* (content: Uint8Array | string, piece = 7) {
  const all = Buffer.from(content)
  for (let at = 0; at < all.length; at += piece) yield all.subarray(at, at + piece)
}
const refusedAs = (code: RefusalCode) => ({ name: "Refusal", code })

async function sheetOf(content: Uint8Array | string, kind: SheetFile): Promise<Buffer> {
  const pieces: Uint8Array[] = []
  for await (const piece of sheetPieces(bytes(content, 1000), kind, () => {})) pieces.push(piece)
  return Buffer.concat(pieces)
}

async function rowsOf(content: Uint8Array | string): Promise<{ format: FileFormat; rows: readonly FileRow[] }> {
  const format = await recognise(bytes(content))
  const kept = isSheet(format.kind) ? await sheetOf(content, format.kind) : content
  const { headingRow } = await overlook(bytes(kept, 1000), format)
  const rows: FileRow[] = []
  for await (const chunk of chunksOf(bytes(kept, 1000), format, headingRow)) rows.push(...chunk)
  return { format, rows }
}

test("a CSV is recognised by its content: letters and separator", async () => {
  const cases: readonly (readonly [Buffer, string, string])[] = [
    [Buffer.from("achternaam;plaats\nSjöberg;Enschedé\n"), "utf-8", ";"],
    [Buffer.from("\ufeffachternaam,plaats\r\nSjöberg,Enschedé\r\n"), "utf-8", ","],
    [Buffer.from("achternaam\tplaats\rSjöberg\tEnschedé", "latin1"), "windows-1252", "\t"],
    [Buffer.from("\ufeffachternaam\tplaats\nSjöberg\tEnschedé", "utf16le"), "utf-16le", "\t"],
    [Buffer.from(`achternaam;plaats\n${"Jansen;Epe\n".repeat(20_000)}Sjöberg;Enschedé`, "latin1"), "windows-1252", ";"],
  ]

  for (const [content, encoding, delimiter] of cases) {
    const { format, rows } = await rowsOf(content)

    assert.deepEqual(format, { kind: "csv", encoding, delimiter })
    assert.deepEqual(rows.at(-1)?.cells, ["Sjöberg", "Enschedé"])
  }
})

test("a separator within a heading does not mislead, and quotes are kept apart", async () => {
  const { format, rows } = await rowsOf(
    `"achternaam";"opmerking, vrij"\n"de ""Wit""";"een, twee\nregels; hier"\n\n;\nJan"sen;x\n`,
  )

  assert.equal(format.delimiter, ";")
  assert.deepEqual(
    rows.map(({ line, cells }) => [line, ...cells]),
    [
      [2, `de "Wit"`, "een, twee\nregels; hier"],
      [5, `Jan"sen`, "x"],
    ],
  )
})

test("what is no table of people is refused", async () => {
  await assert.rejects(rowsOf(""), refusedAs("imports.empty"))
  await assert.rejects(rowsOf(Buffer.from([0xd0, 0xcf, 0x11, 0xe0, 0, 0])), refusedAs("imports.old-excel"))
  await assert.rejects(rowsOf(Buffer.from([0x89, 0x50, 0x4e, 0x47, 0, 1, 2])), refusedAs("imports.unreadable"))
  await assert.rejects(rowsOf(Buffer.from("PK\u0003\u0004 is no spreadsheet")), refusedAs("imports.unreadable"))
  await assert.rejects(rowsOf(`a;b\n"open;c\n`), refusedAs("imports.quote-open"))
  const format: FileFormat = { kind: "csv", encoding: "utf-8", delimiter: ";" }
  await assert.rejects(overlook(bytes("achternaam\n"), format), refusedAs("imports.empty"))
  await assert.rejects(
    overlook(bytes(`a\n${"b\n".repeat(100_001)}`, 65_536), format),
    refusedAs("imports.too-many-rows"),
  )
  await assert.rejects(overlook(bytes(`${"a;".repeat(200)}b\nc\n`), format), refusedAs("imports.too-many-columns"))
})

test("a spreadsheet is read with its dates, numbers and empty rows", async () => {
  const cell = (value: string | number | Date | null) =>
    value === null
      ? null
      : value instanceof Date
        ? { value, type: Date, format: "dd-mm-yyyy" }
        : { value, type: typeof value === "number" ? Number : String }
  const file = await writeXlsxFile([
    ["achternaam", "geboortedatum", "bsn"].map(cell),
    ["Sjöberg", new Date("1985-02-01T00:00:00Z"), 123456782].map(cell),
    [null, null, null],
    ["Jansen", "1985", null].map(cell),
  ]).toBuffer()

  const { format, rows } = await rowsOf(file)

  assert.deepEqual(format, { kind: "xlsx" })
  assert.deepEqual(
    rows.map(({ line, cells }) => [line, ...cells]),
    [
      [2, "Sjöberg", "1985-02-01", "123456782"],
      [4, "Jansen", "1985"],
    ],
  )
})

test("rows that go out come back the same, and none of them is a formula", () => {
  const cell = fc.oneof(fc.string(), fc.constantFrom("=1+1", "+31612345678", "-5", "@x", "a;b", 'a"b', "a\nb", "\t=x"))
  fc.assert(
    fc.property(
      fc.array(cell, { minLength: 2, maxLength: 6 }),
      fc.constantFrom(";", ",", "\t", "|"),
      (cells, delimiter) => {
        const line = csvLine(cells, delimiter)

        const [back = []] = parse(line, { delimiter, relax_column_count: true, record_delimiter: "\r\n" }) as string[][]
        assert.deepEqual(
          back.map((each) => readCell(each)),
          cells.map((each) => readCell(each)),
        )
        for (const each of back) assert.doesNotMatch(each, /^[=+\-@\t\r]/)
      },
    ),
  )
})
