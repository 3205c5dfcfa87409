import type { Multipart, MultipartFile } from "@fastify/multipart"
import type { FastifyRequest } from "fastify"
import { randomBytes } from "#ground/crypto/key.ts"
import { type BlobId, newId } from "#ground/kernel/ids.ts"
import type { IncomingFile } from "#ground/kernel/operation.ts"
import { refuse } from "#ground/kernel/refusal.ts"
import type { Blobs } from "#ground/kernel/scope.ts"

type FormFields = Record<string, unknown>

/** A multipart request taken apart: what came before the file, the file, and what comes after it once that is read. */
export type FileRequest = {
  readonly fields: FormFields
  readonly file: IncomingFile
  readonly rest: () => Promise<FormFields>
}

/**
 * Reads the parts of a multipart request up to the file. `suffices` tells whether the fields so far are enough to begin;
 * when they are not (a sender may put the file first), the file waits on disk, sealed with a key that is never kept.
 */
export async function readFileRequest(
  request: FastifyRequest,
  blobs: Blobs,
  suffices: (fields: FormFields) => boolean,
  work: (parts: FileRequest) => Promise<unknown>,
): Promise<unknown> {
  if (!request.isMultipart()) throw refuse("general.malformed", { faults: [{ field: "file", reason: "missing" }] })
  const parts = understood(request.parts())
  const fields: FormFields = {}
  for await (const part of parts) {
    if (part.type === "field") fields[part.fieldname] = part.value
    else if (part.fieldname !== "file")
      throw refuse("general.malformed", { faults: [{ field: part.fieldname, reason: "unknown" }] })
    // Awaited here: a loop that is left ends what it walks through, and what comes after the file would be dropped unseen.
    else if (suffices(fields)) return await work({ fields, file: fileOf(part), rest: () => readRest(parts) })
    else return await throughDisk(part, parts, fields, blobs, work)
  }
  throw refuse("general.malformed", { faults: [{ field: "file", reason: "missing" }] })
}

const fileOf = (part: MultipartFile): IncomingFile => ({ name: nameOf(part), bytes: understood(part.file) })

/** Some systems send an accent apart from its letter: the same name is the same letters. */
const nameOf = ({ filename }: MultipartFile): string => filename.normalize("NFC")

/** A request that ends in the middle, or is no multipart at all, is malformed; what the parser calls it is not told. */
async function* understood<Part>(parts: AsyncIterable<Part>): AsyncGenerator<Part> {
  try {
    yield* parts
  } catch (error) {
    if (error instanceof Error && "statusCode" in error) throw error
    throw refuse("general.malformed", { faults: [{ field: "file", reason: "cut-off" }] })
  }
}

async function readRest(parts: AsyncIterable<Multipart>): Promise<FormFields> {
  const fields: FormFields = {}
  for await (const part of parts) {
    if (part.type === "file") {
      part.file.resume()
      throw refuse("general.malformed", { faults: [{ field: "file", reason: "more-than-one" }] })
    }
    fields[part.fieldname] = part.value
  }
  return fields
}

async function throughDisk(
  part: MultipartFile,
  parts: AsyncIterable<Multipart>,
  before: FormFields,
  blobs: Blobs,
  work: (parts: FileRequest) => Promise<unknown>,
): Promise<unknown> {
  const waiting = newId<BlobId>(Temporal.Now.instant())
  const key = randomBytes(32)
  await blobs.write(waiting, key, understood(part.file))
  try {
    const fields = { ...before, ...(await readRest(parts)) }
    return await work({
      fields,
      file: { name: nameOf(part), bytes: blobs.read(waiting, key) },
      rest: async () => ({}),
    })
  } finally {
    await blobs.remove(waiting)
  }
}
