// An export in the hands of whoever receives it: opened by other people's programs only.
import assert from "node:assert/strict"
import { execFileSync, spawnSync } from "node:child_process"
import { createHash } from "node:crypto"
import { globSync, readFileSync, statSync } from "node:fs"
import { join } from "node:path"
import mammoth from "mammoth"

export type Unpacked = {
  /** The text of the Word document. */
  readonly word: string
  /** The SHA-256 of each file, by its path in the ZIP. */
  readonly sums: ReadonlyMap<string, string>
}

export const sha256 = (bytes: Uint8Array): string => createHash("sha256").update(bytes).digest("hex")

export async function unpackPlain(zip: string, folder: string): Promise<Unpacked> {
  execFileSync("unzip", ["-tqq", zip])
  execFileSync("unzip", ["-qq", zip, "-d", folder])
  return readUnpacked(folder)
}

export async function unpackEncrypted(zip: string, folder: string, password: string): Promise<Unpacked> {
  execFileSync("7z", ["x", `-p${password}`, `-o${folder}`, zip], { stdio: "pipe" })
  assert.match(execFileSync("7z", ["l", "-slt", `-p${password}`, zip], { encoding: "utf8" }), /Method = AES-256/)
  return readUnpacked(folder)
}

/** Fails when the ZIP opens with this password. */
export function refusesPassword(zip: string, password: string): void {
  assert.notEqual(spawnSync("7z", ["t", `-p${password}`, zip]).status, 0)
}

async function readUnpacked(folder: string): Promise<Unpacked> {
  execFileSync("xmllint", ["--noout", "--schema", join(folder, "gegevens.xsd"), join(folder, "gegevens.xml")], {
    stdio: "pipe",
  })
  JSON.parse(readFileSync(join(folder, "gegevens.json"), "utf8"))
  const { value: word, messages } = await mammoth.extractRawText({ path: join(folder, "gegevens.docx") })
  assert.deepEqual(
    messages.filter(({ type }) => type === "error"),
    [],
  )
  const sums = sumsOf(folder)
  assert.deepEqual(sums, listedSums(folder), "LEESMIJ.txt names every file, with its hash")
  return { word, sums }
}

function sumsOf(folder: string): ReadonlyMap<string, string> {
  const files = globSync("**/*", { cwd: folder }).filter(
    (file) => statSync(join(folder, file)).isFile() && file !== "LEESMIJ.txt",
  )
  return new Map(files.toSorted().map((file) => [file, sha256(readFileSync(join(folder, file)))]))
}

function listedSums(folder: string): ReadonlyMap<string, string> {
  const lines = readFileSync(join(folder, "LEESMIJ.txt"), "utf8").split("\r\n")
  const listed = lines.flatMap((line) => {
    const [, sum, file] = /^([0-9a-f]{64}) {2}(.+)$/.exec(line) ?? []
    return sum === undefined || file === undefined ? [] : [[file, sum] as const]
  })
  return new Map(listed.toSorted(([one], [other]) => (one < other ? -1 : 1)))
}
