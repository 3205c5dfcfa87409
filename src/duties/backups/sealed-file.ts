import { createHash } from "node:crypto"
import { open } from "node:fs/promises"
import { fileKey, openStream, sealStream } from "#ground/crypto/stream.ts"
import type { Key } from "#ground/crypto/key.ts"

/** How long a file is and the SHA-256 (hex) of its bytes, as they lie on the disk. */
export type FileSum = { readonly bytes: number; readonly sha256: string }

const pieceLength = 1024 * 1024

/** Seals pieces into a new file that opens only by the same key and name; durable when it resolves. */
export async function writeSealed(
  path: string,
  { key, name }: { readonly key: Key; readonly name: string },
  pieces: AsyncIterable<Uint8Array>,
): Promise<FileSum> {
  const hash = createHash("sha256")
  let bytes = 0
  const file = await open(path, "wx", 0o600)
  try {
    for await (const sealed of sealStream(fileKey(key, name), name, pieces)) {
      hash.update(sealed)
      bytes += sealed.length
      await file.writeFile(sealed)
    }
    await file.sync()
  } finally {
    await file.close()
  }
  return { bytes, sha256: hash.digest("hex") }
}

/** What `writeSealed` sealed. A file that was cut or changed throws a `SealError`. */
export async function* readSealed(
  path: string,
  { key, name }: { readonly key: Key; readonly name: string },
): AsyncGenerator<Buffer> {
  const file = await open(path, "r")
  try {
    yield* openStream(fileKey(key, name), name, async (into, position) => {
      let filled = 0
      while (filled < into.length) {
        const { bytesRead } = await file.read(into, filled, into.length - filled, position + filled)
        if (bytesRead === 0) break
        filled += bytesRead
      }
      return filled
    })
  } finally {
    await file.close()
  }
}

/** Lines of text out of pieces that break anywhere. */
export async function* linesOf(pieces: AsyncIterable<Uint8Array>): AsyncGenerator<string> {
  let rest = ""
  const decoder = new TextDecoder("utf-8", { fatal: true })
  for await (const piece of pieces) {
    const lines = (rest + decoder.decode(piece, { stream: true })).split("\n")
    rest = lines.pop() ?? ""
    yield* lines
  }
  if (rest !== "") yield rest
}

/** Each value as a line of JSON, in pieces that are worth sealing. */
export async function* jsonLines(values: AsyncIterable<unknown>): AsyncGenerator<Buffer> {
  let text = ""
  for await (const value of values) {
    text += `${JSON.stringify(value)}\n`
    if (text.length < pieceLength) continue
    yield Buffer.from(text)
    text = ""
  }
  yield Buffer.from(text)
}

/** The sum of a file that is there. */
export const sumFile = (path: string): Promise<FileSum> => read(path, async () => undefined)

/** Copies a file to a new one and gives its sum; durable when it resolves. */
export async function copyFile(from: string, to: string): Promise<FileSum> {
  const target = await open(to, "wx", 0o600)
  try {
    const sum = await read(from, (piece) => target.writeFile(piece))
    await target.sync()
    return sum
  } finally {
    await target.close()
  }
}

async function read(path: string, each: (piece: Buffer) => Promise<void>): Promise<FileSum> {
  const hash = createHash("sha256")
  const file = await open(path, "r")
  try {
    const { size } = await file.stat()
    const buffer = Buffer.allocUnsafe(Math.min(pieceLength, size + 1))
    let bytes = 0
    for (;;) {
      const { bytesRead } = await file.read(buffer, 0, buffer.length, bytes)
      if (bytesRead === 0) return { bytes, sha256: hash.digest("hex") }
      const piece = buffer.subarray(0, bytesRead)
      bytes += bytesRead
      hash.update(piece)
      await each(piece)
    }
  } finally {
    await file.close()
  }
}
