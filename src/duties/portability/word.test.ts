import assert from "node:assert/strict"
import { execFileSync } from "node:child_process"
import { writeFileSync } from "node:fs"
import { join } from "node:path"
import { test } from "node:test"
import mammoth from "mammoth"
import { unpacked } from "#tests/people/unpacked.ts"

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
    writeFileSync(join(into, "part.xml"), part(path))
    execFileSync("xmllint", ["--noout", join(into, "part.xml")])
  }
})
