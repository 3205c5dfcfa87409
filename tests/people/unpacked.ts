import { execFileSync } from "node:child_process"
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs"
import { tmpdir } from "node:os"
import { join } from "node:path"
import { after } from "node:test"
import { anna, dataKinds, lookAmong } from "./data-items.ts"
import type { DataKind } from "#ground/kernel/data-kind.ts"
import { exportPerson } from "#duties/portability/export-person.ts"

const folder = mkdtempSync(join(tmpdir(), "hoeder-export-"))
after(() => rmSync(folder, { recursive: true, force: true }))

type Ask = {
  readonly content?: "all" | "provided"
  readonly password?: string
  readonly dataKinds?: readonly DataKind[]
}

/** An export, made of what is held and unpacked with the tools that people have. */
export async function unpacked(name: string, { content = "all", password, dataKinds: held = dataKinds() }: Ask = {}) {
  const out = await exportPerson.run(lookAmong(held), { id: anna, content, password })
  const parts: Uint8Array[] = []
  for await (const part of out.bytes) parts.push(part)
  const zip = join(folder, `${name}.zip`)
  const into = join(folder, name)
  writeFileSync(zip, Buffer.concat(parts))
  execFileSync("7z", ["x", "-y", `-p${password ?? ""}`, `-o${into}`, zip], { stdio: "pipe" })
  const read = (path: string) => readFileSync(join(into, path), "utf8")
  return { out, zip, into, read, count: out.delivered?.().count }
}

export const names = (zip: string) => execFileSync("unzip", ["-Z1", zip], { encoding: "utf8" }).trim().split("\n")
export const checkXml = (into: string) =>
  execFileSync("xmllint", ["--noout", "--schema", join(into, "gegevens.xsd"), join(into, "gegevens.xml")], {
    stdio: "pipe",
  })
