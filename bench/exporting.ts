import { randomFillSync } from "node:crypto"
import { runDownload } from "#gate/runner/runner.ts"
import { addDocumentToPerson, getDocumentContent, listDocumentsOfPerson } from "#records/documents/contract.ts"
import { createPerson } from "#records/persons/contract.ts"
import { exportPerson } from "#duties/portability/contract.ts"
import type { Operation } from "#ground/kernel/operation.ts"
import { gather } from "#main/rooms.ts"
import { closePractice, makePractice, type Staff } from "#tests/people/making.ts"
import type { Row } from "./table.ts"

const files = 64
const fileSize = 16 * 1024 * 1024
const mebibytes = (files * fileSize) / 1024 / 1024

async function* aFile(): AsyncGenerator<Uint8Array> {
  const piece = randomFillSync(Buffer.alloc(1024 * 1024))
  for (let sent = 0; sent < fileSize; sent += piece.length) yield piece
}

/** Runs a download to its end and throws the bytes away. */
async function drain(anna: Staff, operation: Operation, input: object): Promise<number> {
  let bytes = 0
  await runDownload(operation, anna.caller, input, async (file) => {
    for await (const part of file.bytes) bytes += part.length
  })
  return bytes
}

/** The highest resident memory above the start while `work` goes on, in MiB, and its seconds. */
async function measured(work: () => Promise<unknown>): Promise<{ readonly seconds: number; readonly memory: number }> {
  globalThis.gc?.()
  const before = process.memoryUsage.rss()
  let most = before
  const watching = setInterval(() => (most = Math.max(most, process.memoryUsage.rss())), 10)
  const begun = performance.now()
  await work()
  const seconds = (performance.now() - begun) / 1000
  clearInterval(watching)
  return { seconds, memory: Math.max(0, most - before) / 1024 / 1024 }
}

/** A ZIP of 1 GiB of files, against reading and opening the same files and doing nothing with them. */
export async function exporting(): Promise<readonly Row[]> {
  const practice = await makePractice({ kind: "sqlite" })
  const anna = await practice.staff(
    "persons.read",
    "persons.write",
    "documents.read",
    "documents.write",
    "portability.export",
  )
  const { id } = await anna.does(createPerson, { name: { familyName: "Jansen" } })
  const sending = await measured(async () => {
    for (let index = 0; index < files; index += 1)
      await anna.sends(addDocumentToPerson, { id }, { name: `scan ${index}.bin`, bytes: aFile() })
  })
  const operations = new Map(gather(practice.rooms, "operations").map((operation) => [operation.act.name, operation]))
  const operationOf = ({ name }: { readonly name: string }): Operation => {
    const found = operations.get(name)
    if (found === undefined) throw new Error(`no room has ${name}`)
    return found
  }
  const list = (await anna.does(listDocumentsOfPerson, { id })).documents
  const opening = await measured(async () => {
    for (const document of list) await drain(anna, operationOf(getDocumentContent), { id: document.id })
  })
  const plain = await measured(() => drain(anna, operationOf(exportPerson), { id }))
  const locked = await measured(() => drain(anna, operationOf(exportPerson), { id, password: "vier-groene-lampen" }))
  await closePractice(practice)
  const speed = ({ seconds }: { readonly seconds: number }): number => mebibytes / seconds
  const row = (what: string, at: { readonly seconds: number }): Row => ({
    what,
    figure: speed(at),
    unit: "MiB/s",
    ratio: speed(at) / speed(opening),
  })
  return [
    { what: "1 GiB taken in: recognised, hashed, sealed, synced", figure: speed(sending), unit: "MiB/s" },
    { what: "1 GiB read and opened, nothing more", figure: speed(opening), unit: "MiB/s" },
    { ...row("ZIP of it with Word, XML and JSON", plain), aim: { atLeast: 0.5 } },
    row("the same with a password (AES-256)", locked),
    { what: "memory above idle while taking in", figure: sending.memory, unit: "MiB", aim: { atMost: 64 } },
    { what: "memory above idle while making the ZIP", figure: plain.memory, unit: "MiB", aim: { atMost: 64 } },
    { what: "memory above idle with a password", figure: locked.memory, unit: "MiB", aim: { atMost: 64 } },
  ]
}
