import { execFileSync, spawn } from "node:child_process"
import { createHash, randomFillSync } from "node:crypto"
import { createWriteStream, mkdtempSync, rmSync } from "node:fs"
import { tmpdir } from "node:os"
import { join } from "node:path"
import { pipeline } from "node:stream/promises"
import { createPerson } from "#records/persons/contract.ts"
import { createDossierType, openDossier, writeEntry } from "#records/dossiers/contract.ts"
import { password } from "#tests/people/served.ts"
import { Visitor } from "#tests/people/visitor.ts"
import { memoryOf, startChild } from "./load.ts"
import type { Row } from "./table.ts"

const gibibyte = 1024 ** 3
const entries = 2000
/** One file as large as a file may be, and others until there are 5 GiB. */
const sizes = [2 * gibibyte, gibibyte, gibibyte, gibibyte]
const boundary = "----hoeder-bench"

/** A multipart body with one file of random bytes, made while it is sent; tells the file's hash when it is at its end. */
async function* aForm(name: string, size: number, tell: (sha256: string) => void): AsyncGenerator<Uint8Array> {
  const hash = createHash("sha256")
  const piece = randomFillSync(Buffer.alloc(1024 * 1024))
  yield Buffer.from(
    `--${boundary}\r\ncontent-disposition: form-data; name="file"; filename="${name}"\r\n` +
      "content-type: application/octet-stream\r\n\r\n",
  )
  for (let sent = 0; sent < size; sent += piece.length) {
    piece.writeDoubleLE(Math.random(), 0)
    hash.update(piece)
    yield Buffer.from(piece)
  }
  tell(hash.digest("hex"))
  yield Buffer.from(`\r\n--${boundary}--\r\n`)
}

/** Puts a file in over HTTP; gives the SHA-256 of what was sent. */
async function upload(anna: Visitor, path: string, name: string, size: number): Promise<string> {
  let sha256 = ""
  const response = await fetch(`${anna.address}${path}`, {
    method: "POST",
    duplex: "half",
    headers: {
      cookie: anna.cookie,
      origin: anna.address,
      "content-type": `multipart/form-data; boundary=${boundary}`,
    },
    body: ReadableStream.from(aForm(name, size, (told) => (sha256 = told))),
  } as RequestInit)
  if (response.status !== 200) throw new Error(`${response.status} ${await response.text()}`)
  await response.text()
  return sha256
}

/** The SHA-256 of every document in a ZIP, unpacked by another program. */
async function hashesIn(file: string): Promise<ReadonlySet<string>> {
  execFileSync("unzip", ["-tq", file])
  const names = execFileSync("unzip", ["-Z1", file], { encoding: "utf8" }).split("\n")
  const hashes = new Set<string>()
  for (const name of names.filter((one) => one.endsWith(".bin"))) {
    const hash = createHash("sha256")
    for await (const part of spawn("unzip", ["-p", file, name]).stdout) hash.update(part as Buffer)
    hashes.add(hash.digest("hex"))
  }
  return hashes
}

/** The largest file, and the largest export that is promised: both through a running server, and whole when they come out. */
export async function sizesAtMost(): Promise<readonly Row[]> {
  const server = await startChild("hoeder")
  const anna = new Visitor(server.address)
  await anna.signIn("bench", "anna@bench.example", password)
  const person = await anna.does(createPerson, { name: { familyName: "Jansen" } })
  const type = await anna.does(createDossierType, { name: "Behandeling" })
  const dossier = await anna.does(openDossier, { id: person.id, type: type.id, title: "Knie" })
  for (let index = 0; index < entries; index += 1)
    await anna.does(writeEntry, { id: dossier.id, text: `Consult ${index}: ${"de knie buigt beter. ".repeat(20)}` })
  const idle = await server.memory()
  const sent: string[] = []
  const coming = await memoryOf(server, idle, async () => {
    for (const [index, size] of sizes.entries())
      sent.push(await upload(anna, `/api/dossiers/${dossier.id}/documents`, `opname ${index}.bin`, size))
  })
  const folder = mkdtempSync(join(tmpdir(), "hoeder-bench-"))
  const file = join(folder, "uit.zip")
  const going = await memoryOf(server, idle, async () => {
    await anna.stepUpOnce("anna@bench.example")
    const response = await anna.fetch("POST", `/api/persons/${person.id}/export`, { content: "all" })
    if (response.body === null) throw new Error("the export has no body")
    await pipeline(response.body, createWriteStream(file))
  })
  server.stop()
  const hashes = await hashesIn(file)
  rmSync(folder, { recursive: true })
  const lost = sent.filter((hash) => !hashes.has(hash)).length
  return [
    { what: "memory above idle while 2 GiB, then 3 x 1 GiB come in", figure: coming, unit: "MiB", aim: { atMost: 64 } },
    {
      what: `memory above idle while 5 GiB and ${entries} entries go out`,
      figure: going,
      unit: "MiB",
      aim: { atMost: 64 },
    },
    { what: "files that came out otherwise than they went in", figure: lost, unit: "files", aim: { atMost: 0 } },
  ]
}
