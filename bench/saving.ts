import { createHash, randomFillSync } from "node:crypto"
import { mkdirSync, mkdtempSync, readdirSync, rmSync } from "node:fs"
import { open } from "node:fs/promises"
import { tmpdir } from "node:os"
import { join } from "node:path"
import { addDocumentToPerson } from "#records/documents/contract.ts"
import { createPerson } from "#records/persons/contract.ts"
import { aDestination, backUpTo, verify } from "#tests/people/backups.ts"
import { closePractice, makePractice } from "#tests/people/making.ts"
import type { Row } from "./table.ts"

const files = 1024
const fileSize = 1024 * 1024
const mebibytes = (files * fileSize) / 1024 / 1024

async function seconds(work: () => Promise<unknown>): Promise<number> {
  const begun = performance.now()
  await work()
  return (performance.now() - begun) / 1000
}

/** Copies a file as plainly as can be, and hashes what goes by; on the disk when it resolves. */
async function copyHashing(from: string, to: string): Promise<string> {
  const hash = createHash("sha256")
  const [source, target] = [await open(from, "r"), await open(to, "wx")]
  const buffer = Buffer.allocUnsafe(1024 * 1024)
  for (;;) {
    const { bytesRead } = await source.read(buffer, 0, buffer.length)
    if (bytesRead === 0) break
    hash.update(buffer.subarray(0, bytesRead))
    await target.writeFile(buffer.subarray(0, bytesRead))
  }
  await target.sync()
  await Promise.all([source.close(), target.close()])
  return hash.digest("hex")
}

/** A backup of 1 GiB of documents, against copying the same files with hashing and nothing more. */
export async function saving(): Promise<readonly Row[]> {
  const practice = await makePractice({ kind: "sqlite" })
  const anna = await practice.staff("persons.read", "persons.write", "persons.see-contact", "documents.write")
  const { id } = await anna.does(createPerson, { name: { familyName: "Jansen" } })
  const content = randomFillSync(Buffer.alloc(fileSize))
  for (let index = 0; index < files; index += 1)
    await anna.sends(addDocumentToPerson, { id }, { name: `scan ${index}.bin`, bytes: content })

  const plainly = mkdtempSync(join(tmpdir(), "hoeder-bench-"))
  const all = readdirSync(practice.practice.blobs.folder, { recursive: true, withFileTypes: true })
  mkdirSync(plainly, { recursive: true })
  const copying = await seconds(async () => {
    for (const one of all) if (one.isFile()) await copyHashing(join(one.parentPath, one.name), join(plainly, one.name))
  })
  rmSync(plainly, { recursive: true })

  const destination = aDestination()
  const first = await seconds(() => backUpTo(practice, destination))
  const next = await seconds(() => backUpTo(practice, destination))
  const verifying = await seconds(() => verify(practice, destination))
  for (const folder of [destination.data, destination.keys]) rmSync(folder, { recursive: true })
  await closePractice(practice)
  const speed = (taken: number): number => mebibytes / taken
  return [
    { what: "1 GiB of sealed documents copied and hashed, nothing more", figure: speed(copying), unit: "MiB/s" },
    {
      what: "the first backup of it: rows, documents, keys, ledger",
      figure: speed(first),
      unit: "MiB/s",
      ratio: copying / first,
      aim: { atLeast: 0.6 },
    },
    { what: "the next backup, with nothing new", figure: next, unit: "s" },
    { what: "verified: restored, opened, recomputed", figure: speed(verifying), unit: "MiB/s" },
  ]
}
