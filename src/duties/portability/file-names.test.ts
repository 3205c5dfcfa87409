import assert from "node:assert/strict"
import { test } from "node:test"
import * as fc from "fast-check"
import { folderNames, safeName, sameKey } from "./file-names.ts"

const nasty = fc
  .array(
    fc.oneof(
      fc.string({ unit: "binary", maxLength: 20 }),
      fc.constantFrom(
        "..",
        "/",
        "\\",
        "C:",
        "CON",
        "nul",
        "COM1",
        ".",
        " ",
        "é",
        "e\u0301",
        "İ",
        "ß",
        "SS",
        "\u202e",
        "\ud800",
        "a".repeat(300),
        "👨‍👩‍👧",
        ".pdf",
        "\u0000",
      ),
    ),
    { maxLength: 8 },
  )
  .map((parts) => parts.join(""))

test("a name is safe on Windows and macOS, whatever was put in", () => {
  fc.assert(
    fc.property(nasty, fc.constantFrom<"file" | "folder">("file", "folder"), (wanted, kind) => {
      const name = safeName(wanted, kind)

      assert.ok(name.length > 0 && name.length <= 110 && Buffer.byteLength(name) <= 210, name)
      assert.doesNotMatch(name, /[<>:"/\\|?*\p{Cc}\u202a-\u202e]/u)
      assert.doesNotMatch(name, /[. ]$|^[. ]/)
      assert.doesNotMatch(name, /^(con|prn|aux|nul|com\d|lpt\d)(\.|$)/i)
      assert.ok(name.isWellFormed())
      assert.equal(name, name.normalize("NFC"))
    }),
  )
})

test("no two names in a folder are the same to a file system that ignores case and accents' form", () => {
  fc.assert(
    fc.property(fc.array(nasty, { maxLength: 30 }), (wanted) => {
      const give = folderNames()

      const given = wanted.map((name) => give(name, "file"))

      assert.equal(new Set(given.map(sameKey)).size, given.length)
    }),
  )
})

test("an ordinary name stays as it is, and a second one is counted", () => {
  const give = folderNames()

  const names = ["Brief huisarts.pdf", "brief HUISARTS.PDF", "Brief huisarts.pdf", "verslag.v2.docx", "geen extensie"]

  assert.deepEqual(
    names.map((name) => give(name, "file")),
    ["Brief huisarts.pdf", "brief HUISARTS (2).PDF", "Brief huisarts (3).pdf", "verslag.v2.docx", "geen extensie"],
  )
})

test("names that Windows keeps for itself, paths and hidden files are made plain", () => {
  assert.equal(safeName("CON", "folder"), "_CON")
  assert.equal(safeName("nul.txt", "file"), "_nul.txt")
  assert.equal(safeName("com1.tar.gz", "file"), "_com1.tar.gz")
  assert.equal(safeName("../../etc/passwd", "file"), "_.._.._etc_passwd")
  assert.equal(safeName("..", "folder"), "_")
  assert.equal(safeName("", "file"), "_")
  assert.equal(safeName(".htaccess", "file"), "_.htaccess")
  assert.equal(safeName("foto\u202egpj.exe", "file"), "foto_gpj.exe")
  assert.equal(safeName("rapport. . .", "file"), "rapport")
})

test("a long name keeps its extension", () => {
  const name = safeName(`${"zeer lang ".repeat(40)}.pdf`, "file")

  assert.ok(name.length <= 100)
  assert.match(name, /\.pdf$/)
})

test("twenty thousand files of one name cost no more than as many of different names", () => {
  const tries = { many: 0 }
  const given = new Set<string>()
  const counted = {
    has: (key: string) => (tries.many++, given.has(key)),
    add: (key: string) => given.add(key) as never,
  }
  const give = folderNames(counted)

  const names = Array.from({ length: 20_000 }, (_none, index) =>
    give(index % 2 === 0 ? "Brief.pdf" : "brief.PDF", "file"),
  )

  assert.equal(new Set(names.map(sameKey)).size, 20_000)
  assert.ok(tries.many <= 20_001, `${tries.many} tries`)
  assert.deepEqual([names[0], names[1], names[19_999]], ["Brief.pdf", "brief (2).PDF", "brief (20000).PDF"])
})
