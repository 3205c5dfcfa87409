import assert from "node:assert/strict"
import { onEachEngine, refused } from "#tests/people/practice.ts"
import { counts, handIn, importer } from "#tests/people/imports.ts"
import { inline, xlsxOf } from "#tests/people/sheets.ts"
import { getImport, readAgain, tryImport } from "./contract.ts"

onEachEngine("a file is read again in the encoding that is chosen by how its letters would look", async (aPractice) => {
  const linde = await aPractice()
  const staff = await linde.staff(...importer)
  // An e with two dots on a Mac, alone: in the table of Windows it is a sign of its own.
  const file = Buffer.concat([Buffer.from("achternaam;plaats\nBelgi"), Buffer.from([0x91]), Buffer.from(";Gent\n")])

  const first = await handIn(linde, staff, file)
  assert.equal(first.format?.encoding, "macintosh")
  assert.deepEqual(first.encodings[0], { encoding: "macintosh", sample: "België" })
  assert.deepEqual(first.encodings.find(({ encoding }) => encoding === "cp850")?.sample, "Belgiæ")

  await staff.does(readAgain, { id: first.id, encoding: "cp850" })
  await linde.work()
  const again = await staff.does(getImport, { id: first.id })
  assert.equal(again.state, "tried")
  assert.deepEqual([again.format?.encoding, again.examples[0]?.[0]], ["cp850", "Belgiæ"])
  assert.deepEqual(counts(again), { fresh: 1, duplicate: 0, wrong: 0, handled: 1, total: 1 })
})

onEachEngine("each table of letters is recognised by what people write", async (aPractice) => {
  const linde = await aPractice()
  const staff = await linde.staff(...importer)
  const bytes: Readonly<Record<string, readonly number[]>> = {
    "windows-1252": [0xe9, 0xeb, 0xef, 0xe8],
    macintosh: [0x8e, 0x91, 0x95, 0x8f],
    cp850: [0x82, 0x89, 0x8b, 0x8a],
  }
  for (const [encoding, [e1 = 0, e2 = 0, i = 0, e3 = 0]] of Object.entries(bytes)) {
    const file = Buffer.concat([
      Buffer.from("achternaam\nRen"),
      Buffer.from([e1]),
      Buffer.from("\nBelgi"),
      Buffer.from([e2]),
      Buffer.from("n\nA"),
      Buffer.from([i]),
      Buffer.from("da\nHel"),
      Buffer.from([e3]),
      Buffer.from("ne\n"),
    ])
    const read = await handIn(linde, staff, file)
    assert.deepEqual(read.examples.flat(), ["René", "Belgiën", "Aïda", "Helène"], encoding)
    assert.equal(read.format?.encoding, encoding)
  }
})

onEachEngine("UTF-16 of both orders is read with and without a mark, and line ends may be mixed", async (aPractice) => {
  const linde = await aPractice()
  const staff = await linde.staff(...importer)
  for (const mark of ["", "\ufeff"]) {
    const little = Buffer.from(`${mark}achternaam\tplaats\r\nSjöberg\tGent\nKok\tEpe\rDam\tEde`, "utf16le")
    for (const file of [little, Buffer.from(little).swap16()]) {
      const read = await handIn(linde, staff, file)
      assert.deepEqual(read.examples, [
        ["Sjöberg", "Gent"],
        ["Kok", "Epe"],
        ["Dam", "Ede"],
      ])
      assert.match(read.format?.encoding ?? "", /utf-16/)
    }
  }
})

onEachEngine("titles above the headings are told, and another row can be chosen", async (aPractice) => {
  const linde = await aPractice()
  const staff = await linde.staff(...importer)
  const file = "sep=;\nLedenlijst;;\n\nAchternaam;Voornaam;Plaats\nJansen;Jo;Gent\nKok;Bo;\n"

  const read = await handIn(linde, staff, Buffer.from(file))
  assert.deepEqual([read.headingRow, read.rows.fresh, read.headings[0]], [3, 2, "Achternaam"])
  assert.match(read.notices.join(), /rij 3/)

  await staff.does(readAgain, { id: read.id, headingRow: 4 })
  await linde.work()
  const again = await staff.does(getImport, { id: read.id })
  assert.deepEqual([again.headings[0], again.rows.total], ["Jansen", 1])
  await staff.does(readAgain, { id: read.id, headingRow: 2 })
  await linde.work()
  const wrong = await staff.does(getImport, { id: read.id })
  assert.equal(wrong.state, "failed")
  assert.match(wrong.failure ?? "", /kolomkoppen/)
})

onEachEngine(
  "an open quotation mark is told by its row, and columns that may not go in are named",
  async (aPractice) => {
    const linde = await aPractice()
    const staff = await linde.staff("intake.run", "persons.see-contact")

    const open = await handIn(linde, staff, Buffer.from(`achternaam;plaats\nKok;Epe\nJansen;"Gent\nDam;"Ede"\n`))
    assert.match(open.failure ?? "", /^Op rij 3 /)

    const hidden = await handIn(linde, staff, Buffer.from("achternaam;BSN;Straat\nKok;123456782;Kaai 17 bus 3\n"))
    assert.deepEqual(hidden.leaveOut, [{ column: 1, heading: "BSN" }])
    assert.match(hidden.failure ?? "", /BSN/)
    assert.equal(hidden.understood[2], "Kaai · 17 · bus 3")
    await staff.does(tryImport, { id: hidden.id, columns: ["achternaam", null, "adres"] })
    await linde.work()
    const left = await staff.does(getImport, { id: hidden.id })
    assert.deepEqual([left.failure, left.leaveOut, left.rows.fresh], [undefined, [], 1])
  },
)

onEachEngine("a spreadsheet is kept as its rows, and told what it hides", async (aPractice) => {
  const linde = await aPractice()
  const staff = await linde.staff(...importer)
  const inside = `<sheetData><row r="1">${inline("achternaam", "A1")}${inline("telefoon", "B1")}</row><row r="2" hidden="1">${inline("Kok", "A2")}${inline("+31612345678", "B2")}</row></sheetData>`
  const file = await xlsxOf({
    sheets: [
      { name: "Oud", state: "hidden", inside },
      { name: "Leden", inside },
    ],
  })

  const read = await handIn(linde, staff, file)

  assert.deepEqual(read.format, { kind: "xlsx" })
  assert.deepEqual(read.examples, [["Kok", "+31612345678"]])
  assert.match(read.notices.join(" "), /Oud.*verborgen in het bestand/)
  assert.equal(read.rows.fresh, 1)
  await staff.does(readAgain, { id: read.id, headingRow: 1 })
  await linde.work()
  const again = await staff.does(getImport, { id: read.id })
  assert.deepEqual([again.rows.fresh, again.notices], [1, read.notices])
  const other = await linde.staff("persons.write")
  await assert.rejects(other.does(readAgain, { id: read.id }), refused("general.not-allowed"))
})
