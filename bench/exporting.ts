import { randomFillSync } from "node:crypto"
import { runDownload } from "#gate/runner/runner.ts"
import { addDocumentToPerson, getDocumentContent, listDocumentsOfPerson } from "#records/documents/contract.ts"
import { createPerson } from "#records/persons/contract.ts"
import { exportPerson } from "#duties/portability/contract.ts"
import type { Operation } from "#ground/kernel/operation.ts"
import { gather } from "#main/rooms.ts"
import { closePractice, makePractice, type Staff } from "#tests/people/making.ts"
import { password } from "#tests/people/served.ts"
import { Visitor } from "#tests/people/visitor.ts"
import { memoryOf, startChild } from "./load.ts"
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

/** Seconds that `work` takes. */
async function timed(work: () => Promise<unknown>): Promise<number> {
  const begun = performance.now()
  await work()
  return (performance.now() - begun) / 1000
}

/** The memory of a real server that takes 1 GiB in over HTTP and gives it out again as a ZIP, plain and with a password. */
async function memory(): Promise<readonly Row[]> {
  const server = await startChild("hoeder")
  const anna = new Visitor(server.address)
  await anna.signIn("bench", "anna@bench.example", password)
  const { id } = await anna.does(createPerson, { name: { familyName: "Jansen" } })
  const idle = await server.memory()
  const content = new Blob([randomFillSync(Buffer.alloc(fileSize))])
  const sending = await memoryOf(server, idle, async () => {
    for (let index = 0; index < files; index += 1) {
      const form = new FormData()
      form.append("file", content, `scan ${index}.bin`)
      const { status, text } = await anna.ask("POST", `/api/persons/${id}/documents`, form)
      if (status !== 200) throw new Error(text)
    }
  })
  const fetching = (body: object): Promise<number> =>
    memoryOf(server, idle, async () => {
      await anna.stepUpOnce("anna@bench.example")
      const response = await anna.fetch("POST", `/api/persons/${id}/export`, body)
      let bytes = 0
      for await (const part of response.body ?? []) bytes += part.length
      if (bytes < files * fileSize) throw new Error(`the ZIP has only ${bytes} bytes`)
    })
  const plain = await fetching({ content: "all" })
  const locked = await fetching({ content: "all", password: "vier-groene-lampen" })
  server.stop()
  return [
    { what: "memory above idle while 1 GiB comes in over HTTP", figure: sending, unit: "MiB", aim: { atMost: 64 } },
    { what: "memory above idle while the ZIP goes out", figure: plain, unit: "MiB", aim: { atMost: 64 } },
    { what: "memory above idle with a password", figure: locked, unit: "MiB", aim: { atMost: 64 } },
  ]
}

/** A ZIP of 1 GiB of files, against reading and opening the same files and doing nothing with them. */
export async function exporting(): Promise<readonly Row[]> {
  const practice = await makePractice({ kind: "sqlite" })
  const anna = await practice.staff(
    "persons.read",
    "persons.see-contact",
    "persons.write",
    "documents.read",
    "documents.write",
    "portability.export",
  )
  const { id } = await anna.does(createPerson, { name: { familyName: "Jansen" } })
  const sending = await timed(async () => {
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
  const opening = await timed(async () => {
    for (const document of list) await drain(anna, operationOf(getDocumentContent), { id: document.id })
  })
  const plain = await timed(() => drain(anna, operationOf(exportPerson), { id }))
  const locked = await timed(() => drain(anna, operationOf(exportPerson), { id, password: "vier-groene-lampen" }))
  await closePractice(practice)
  const speed = (seconds: number): number => mebibytes / seconds
  const row = (what: string, seconds: number): Row => ({
    what,
    figure: speed(seconds),
    unit: "MiB/s",
    ratio: opening / seconds,
  })
  return [
    { what: "1 GiB taken in: recognised, hashed, sealed, synced", figure: speed(sending), unit: "MiB/s" },
    { what: "1 GiB read and opened, nothing more", figure: speed(opening), unit: "MiB/s" },
    { ...row("ZIP of it with Word, XML and JSON", plain), aim: { atLeast: 0.5 } },
    row("the same with a password (AES-256)", locked),
    ...(await memory()),
  ]
}
