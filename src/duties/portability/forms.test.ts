import assert from "node:assert/strict"
import { execFileSync } from "node:child_process"
import { writeFileSync } from "node:fs"
import { join } from "node:path"
import { test } from "node:test"
import { hostile } from "#tests/people/data-items.ts"
import { checkXml, unpacked } from "#tests/people/unpacked.ts"
import type { DataItem } from "#ground/kernel/data-kind.ts"

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
    json.held.entry.map((entry: DataItem) => entry.id),
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
