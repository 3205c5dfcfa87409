import assert from "node:assert/strict"
import { test } from "node:test"
import { inline, xlsxOf, zipOf } from "#tests/people/sheets.ts"
import { Pace } from "#ground/kernel/pace.ts"
import type { RefusalCode } from "#ground/words/words.ts"
import { csvRows } from "./csv.ts"
import { recognise } from "./format.ts"
import { oneAtATime } from "./one-at-a-time.ts"
import { overlook } from "./read-file.ts"
import { sheetPieces, type SheetBounds } from "./sheets.ts"

const pieceLength = 65_536

/** A file of which is counted how much was asked for. */
function counted(parts: Iterable<Uint8Array>) {
  const seen = { pieces: 0 }
  const bytes = async function* () {
    for (const part of parts)
      for (let at = 0; at < part.length; at += pieceLength) {
        seen.pieces += 1
        yield part.subarray(at, at + pieceLength)
      }
  }
  return { seen, bytes }
}
const refusedAs = (code: RefusalCode) => ({ name: "Refusal", code })

async function readSheet(
  file: Uint8Array,
  kind: "xlsx" | "html" | "xml" = "xlsx",
  bounds?: SheetBounds,
): Promise<number> {
  let length = 0
  for await (const piece of sheetPieces(counted([file]).bytes(), kind, () => {}, bounds)) length += piece.length
  return length
}
const sheet = (rows: string) => xlsxOf({ sheets: [{ name: "a", inside: `<sheetData>${rows}</sheetData>` }] })
const heading = `<row r="1">${inline("achternaam", "A1")}</row>`

test("a cell that says it stands beyond the bounds is refused at once, and nothing is made for what lies between", async () => {
  const cases: readonly (readonly [string, RefusalCode])[] = [
    [`<row r="2">${inline("x", "ZZZZZZZ2")}</row>`, "imports.too-many-columns"],
    [`<row r="1048576">${inline("x", "XFD1048576")}</row>`, "imports.too-many-columns"],
    [`<row r="2">${inline("x", "GS2")}</row>`, "imports.too-many-columns"],
    [`<row r="1048576">${inline("x", "A1048576")}</row>`, "imports.too-many-rows"],
    [`<row r="9e15">${inline("x", "A9")}</row>`, "imports.too-many-rows"],
    [`<row r="2">${"<c t='b'><v>1</v></c>".repeat(201)}</row>`, "imports.too-many-columns"],
    [`<row r="3">${inline("x", "A3")}</row><row r="2">${inline("x", "A2")}</row>`, "imports.unreadable"],
  ]

  // A heap of 24 MB holds none of the grids that these cells would have needed.
  for (const [rows, code] of cases)
    await assert.rejects(
      readSheet(await sheet(heading + rows), "xlsx", { megabytes: 24 }),
      refusedAs(code),
      rows.slice(0, 60),
    )
  const html = `<table><tr>${"<td>x".repeat(300)}</table>`
  await assert.rejects(readSheet(Buffer.from(html), "html"), refusedAs("imports.too-many-columns"))
  const xml = `<Workbook xmlns="urn:schemas-microsoft-com:office:spreadsheet"><Worksheet><Table><Row ss:Index="900000"><Cell><Data>x</Data></Cell></Row></Table></Worksheet></Workbook>`
  await assert.rejects(readSheet(Buffer.from(xml), "xml"), refusedAs("imports.too-many-rows"))
})

test("cells without content count for nothing, wherever they stand", async () => {
  const styled = `<row r="2">${inline("Jansen", "A2")}<c r="XFD2" s="1"/></row><row r="1048576"><c r="A1048576" s="1"/></row>`

  assert.equal(await readSheet(await sheet(heading + styled)), "achternaam\r\nJansen\r\n".length)
})

test("a bomb, entities that stand for others, and too many parts are refused in little memory", async () => {
  const bomb = await sheet(heading + " ".repeat(300 * 1024 ** 2))
  const laughs = `<!DOCTYPE x [<!ENTITY a "ha"><!ENTITY b "${"&a;".repeat(10)}">]><worksheet><sheetData><row><c t="str"><v>&b;</v></c></row></sheetData></worksheet>`
  const entities = await xlsxOf({ sheets: [{ name: "a", inside: "" }], others: { "xl/worksheets/s0.xml": laughs } })
  const many = await zipOf(Object.fromEntries(Array.from({ length: 2100 }, (_, index) => [`p${index}`, ""])))
  const endless = await xlsxOf({
    sheets: [{ name: "a", inside: "" }],
    others: { "xl/worksheets/s0.xml": `<worksheet ${"x".repeat(200_000)}` },
  })

  await assert.rejects(readSheet(bomb, "xlsx", { megabytes: 32 }), refusedAs("imports.unpacks-too-large"))
  await assert.rejects(readSheet(entities), refusedAs("imports.unreadable"))
  await assert.rejects(readSheet(many), refusedAs("imports.unpacks-too-large"))
  await assert.rejects(readSheet(endless), refusedAs("imports.unreadable"))
})

test("the thread has its time and its memory; what waits for whoever takes its rows is not its time", async () => {
  const rows = Array.from({ length: 30_000 }, (_, nth) => `<row>${inline(`Naam${nth}`)}</row>`).join("")
  const large = await sheet(heading + rows)
  const texts = Array.from({ length: 400_000 }, (_, nth) => `<t>tekst van cel ${nth} ${"x".repeat(60)}</t>`)

  await assert.rejects(readSheet(large, "xlsx", { milliseconds: 1 }), refusedAs("imports.takes-too-long"))
  await assert.rejects(
    readSheet(await xlsxOf({ sheets: [{ name: "a", inside: "" }], texts }), "xlsx", { megabytes: 16 }),
    refusedAs("imports.unpacks-too-large"),
  )
  assert.ok((await readSheet(large)) > 300_000)
})

test("one spreadsheet is read at a time, in turn, and who comes when too many wait is told", async () => {
  const door = oneAtATime(2)
  const order: string[] = []
  const first = await door.enter()
  const second = door.enter().then((leave) => (order.push("second"), leave))
  const third = door.enter().then((leave) => (order.push("third"), leave))

  await assert.rejects(door.enter(), refusedAs("imports.too-busy"))
  assert.deepEqual(order, [])
  first()
  first()
  const leave = await second
  assert.deepEqual([...order], ["second"])
  leave()
  ;(await third)()
  assert.deepEqual(order, ["second", "third"])
  ;(await door.enter())()
})

test("a CSV stops at its column 201 and at its rows, and no more of it is read than was needed", async () => {
  const wide = counted([Buffer.from(`${"a;".repeat(10_000_000)}\n`)])
  const format = { kind: "csv", encoding: "utf-8", delimiter: ";" } as const
  await assert.rejects(overlook(wide.bytes(), format), refusedAs("imports.too-many-columns"))
  assert.equal(wide.seen.pieces, 1)

  const fifty = counted(Array.from({ length: 50 }, () => Buffer.from(`${";".repeat(1_000_000)}\n`)))
  await assert.rejects(overlook(fifty.bytes(), format), refusedAs("imports.too-many-columns"))
  assert.equal(fifty.seen.pieces, 1)

  const long = counted(Array.from({ length: 64 }, () => Buffer.from("a;b\n".repeat(16_384))))
  await assert.rejects(overlook(long.bytes(), format), refusedAs("imports.too-many-rows"))
  assert.ok(long.seen.pieces <= 8, `${long.seen.pieces} pieces`)

  const endless = counted(Array.from({ length: 64 }, () => Buffer.alloc(pieceLength, "x")))
  await assert.rejects(overlook(endless.bytes(), format), refusedAs("imports.row-too-large"))
  assert.ok(endless.seen.pieces <= 6, `${endless.seen.pieces} pieces`)
  const known = await recognise(counted([Buffer.from("a;".repeat(10_000_000))]).bytes())
  assert.equal(known.delimiter, ";")
})

test("lines without content count too: a file of nothing else is refused, and no more of it is read than was needed", async () => {
  const format = { kind: "csv", encoding: "utf-8", delimiter: ";" } as const
  for (const line of ["\n", "\r", "\r\n", ";;\n", '""\n', " \n"]) {
    const many = counted(Array.from({ length: 900 }, () => Buffer.from(line.repeat(pieceLength / line.length))))
    await assert.rejects(overlook(many.bytes(), format), refusedAs("imports.too-many-lines"), JSON.stringify(line))
    const needed = Math.ceil((1_100_000 * line.length) / pieceLength)
    assert.ok(many.seen.pieces <= needed + 2, `${many.seen.pieces} pieces of ${JSON.stringify(line)}`)
  }
  // What a spreadsheet writes for rows that were once filled is read.
  const sheetful = counted([Buffer.from(`achternaam;x\nJansen;\n${";\n".repeat(1_048_574)}`)])
  assert.equal((await overlook(sheetful.bytes(), format)).total, 1)
})

test("others have their turn between the pieces of a file, however much of it comes at once", async () => {
  let [now, turns] = [0, 0]
  let isReading = true
  const others = () => {
    turns += 1
    if (isReading) setImmediate(others)
  }
  setImmediate(others)
  let count = 0
  const text = async function* () {
    yield "Jansen;Gent;1985\r\n".repeat(40_000)
  }
  // Each piece takes long by this clock.
  for await (const rows of csvRows(text(), { delimiter: ";" }, new Pace(() => (now += 100)))) count += rows.length
  isReading = false

  assert.equal(count, 40_000)
  assert.ok(turns >= 5, `${turns} turns`)
})
