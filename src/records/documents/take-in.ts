import { type BlobId, newId } from "#ground/kernel/ids.ts"
import type { IncomingFile } from "#ground/kernel/operation.ts"
import { refuse } from "#ground/kernel/refusal.ts"
import type { BlobFacts, Look, PersonSeal } from "#ground/kernel/scope.ts"
import { checkUnrestricted } from "#records/persons/persons.ts"
import { largestDocument } from "./contract.ts"
import { recogniser } from "./recognise.ts"

/** A file that is on disk, sealed, and belongs to no row yet. */
export type TakenIn = BlobFacts & { readonly name: string; readonly type: string }

/** Writes a file that comes in, sealed with a key of its own, and looks at what it is. */
export async function takeIn(at: Look, seal: PersonSeal, file: IncomingFile): Promise<TakenIn> {
  // Nobody sends two gigabytes to hear that they may not be added.
  await checkUnrestricted(at, seal.person)
  const blob = newId<BlobId>(at.now)
  const looking = recogniser()
  const facts = await at.blobs.write(blob, seal.fileKey(blob), looking.over(limited(file.bytes, largestDocument)))
  const name = keptName(file.name)
  return { ...facts, name, type: await looking.type(name) }
}

/** The bytes, until there are more than `most`: then it refuses. */
export async function* limited(bytes: AsyncIterable<Uint8Array>, most: number): AsyncGenerator<Uint8Array> {
  let size = 0
  for await (const piece of bytes) {
    size += piece.length
    if (size > most) throw refuse("documents.too-large", { most })
    yield piece
  }
}

// Control characters, line separators, and marks that turn the direction of text (they make `fdp.exe` look like `exe.pdf`).
const invisible = /[\p{Cc}\u2028-\u202e\u2066-\u2069]/gu

/** The name as it was given, without what cannot be seen, at most 255 long; the ending stays. */
export function keptName(given: string): string {
  const name = given.replace(invisible, "").trim()
  if (name === "") return "document"
  if (name.length <= 255) return name
  const ending = /\.[^.]{1,20}$/.exec(name)?.[0] ?? ""
  // Half of a character of two units is none.
  return name.slice(0, 255 - ending.length).replace(/[\ud800-\udbff]$/, "") + ending
}
