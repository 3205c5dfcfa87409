import assert from "node:assert/strict"
import { execFileSync } from "node:child_process"
import { readFileSync } from "node:fs"
import { join } from "node:path"
import { test } from "node:test"
import mammoth from "mammoth"
import { anna, dataKinds, lookAmong } from "#tests/people/data-items.ts"
import { names, unpacked } from "#tests/people/unpacked.ts"
import type { DataItem } from "#ground/kernel/data-kind.ts"
import { exportPerson } from "./export-person.ts"
import { previewExport } from "./preview-export.ts"

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

test("what the person gave is what the field rules say", async () => {
  const { read, into } = await unpacked("provided", { content: "provided" })

  const { held, leftOut } = JSON.parse(read("gegevens.json"))
  assert.deepEqual(Object.keys(held), ["person", "document"])
  assert.deepEqual(Object.keys(held.person[0].values), ["familyName", "birth", "gender", "phones"])
  assert.deepEqual(held.person[0].values.phones, [{ number: "+31612345678" }])
  assert.deepEqual(
    held.document.map(({ id: one }: DataItem) => one),
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

test("somebody of whom nothing is held is not there", async () => {
  const empty = dataKinds().map((each) => ({ ...each, list: async function* () {} }))

  await assert.rejects(exportPerson.run(lookAmong(empty), { id: anna, content: "all" }), { code: "general.not-found" })
  await assert.rejects(previewExport.run(lookAmong(empty), { id: anna, content: "all" }), { code: "general.not-found" })
})

test("two thousand entries take less than 64 MiB", async () => {
  const many = dataKinds({ entries: 2000 })
  await unpacked("warm", { dataKinds: dataKinds() })
  const idle = process.memoryUsage().rss
  let peak = 0

  const out = await exportPerson.run(lookAmong(many), { id: anna, content: "all" })
  for await (const _part of out.bytes) peak = Math.max(peak, process.memoryUsage().rss)

  assert.ok(peak - idle < 64 * 1024 ** 2, `${Math.round((peak - idle) / 1024 ** 2)} MiB above idle`)
})
