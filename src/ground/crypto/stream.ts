import sodium from "sodium-native"
import { type Key, keyLength, ownMemory } from "./key.ts"
import { SealError } from "./seal.ts"

/** How much of a file is sealed at once. */
export const chunkLength = 64 * 1024

const version = 1
const overhead = sodium.crypto_secretstream_xchacha20poly1305_ABYTES
const headerLength = sodium.crypto_secretstream_xchacha20poly1305_HEADERBYTES
const more = sodium.crypto_secretstream_xchacha20poly1305_TAG_MESSAGE
const last = sodium.crypto_secretstream_xchacha20poly1305_TAG_FINAL

/** How long `size` bytes become when they are sealed as a stream. */
export const sealedStreamLength = (size: number): number =>
  1 + headerLength + size + overhead * Math.max(1, Math.ceil(size / chunkLength))

/**
 * Seals a stream: version, header, then chunks of 64 KiB of which the last is marked. `name` is bound to it.
 * NOTE: the buffer that comes out is used again for the next chunk: write it before asking on.
 */
export async function* sealStream(key: Buffer, name: string, bytes: AsyncIterable<Uint8Array>): AsyncGenerator<Buffer> {
  if (key.length !== keyLength) throw new RangeError("a file key has 32 bytes")
  const state = ownMemory(sodium.crypto_secretstream_xchacha20poly1305_STATEBYTES)
  const begin = Buffer.allocUnsafe(1 + headerLength)
  begin[0] = version
  sodium.crypto_secretstream_xchacha20poly1305_init_push(state, begin.subarray(1), key)
  yield begin

  const bound = Buffer.from(name)
  const sealed = Buffer.allocUnsafe(chunkLength + overhead)
  const push = (chunk: Buffer, tag: number): Buffer => {
    const out = sealed.subarray(0, chunk.length + overhead)
    sodium.crypto_secretstream_xchacha20poly1305_push(state, out, chunk, bound, tag)
    return out
  }
  // One full chunk is held back, because only the last one carries the mark of the end.
  const held = Buffer.allocUnsafe(chunkLength)
  let filled = 0
  for await (const piece of bytes) {
    let rest = Buffer.from(piece.buffer, piece.byteOffset, piece.byteLength)
    while (rest.length > 0) {
      if (filled === chunkLength) {
        yield push(held, more)
        filled = 0
      }
      const taken = Math.min(rest.length, chunkLength - filled)
      rest.copy(held, filled, 0, taken)
      filled += taken
      rest = rest.subarray(taken)
    }
  }
  yield push(held.subarray(0, filled), last)
}

/** What a sealed stream is read from: fills `into` from `position` on and says how many bytes came. */
export type ReadAt = (into: Buffer, position: number) => Promise<number>

/** Opens what `sealStream` made, in chunks of at most 64 KiB. A cut, changed or longer stream throws a `SealError`. */
export async function* openStream(key: Buffer, name: string, readAt: ReadAt): AsyncGenerator<Buffer> {
  const state = ownMemory(sodium.crypto_secretstream_xchacha20poly1305_STATEBYTES)
  const begin = Buffer.allocUnsafe(1 + headerLength)
  if ((await readAt(begin, 0)) < begin.length) throw new SealError("broken-seal")
  if (begin[0] !== version) throw new SealError("unknown-version")
  sodium.crypto_secretstream_xchacha20poly1305_init_pull(state, begin.subarray(1), key)

  const bound = Buffer.from(name)
  const atOnce = 16
  const sealed = Buffer.allocUnsafe((chunkLength + overhead) * atOnce)
  let position = begin.length
  for (;;) {
    const got = await readAt(sealed, position)
    for (let from = 0; from < got; from += chunkLength + overhead) {
      const part = sealed.subarray(from, Math.min(got, from + chunkLength + overhead))
      const { plain, ended } = pull(state, part, bound)
      if (plain.length > 0) yield plain
      if (!ended) continue
      if (from + part.length < got || (await readAt(begin, position + got)) > 0) throw new SealError("broken-seal")
      return
    }
    if (got < sealed.length) throw new SealError("broken-seal")
    position += got
  }
}

function pull(state: Buffer, part: Buffer, bound: Buffer): { plain: Buffer; ended: boolean } {
  if (part.length < overhead) throw new SealError("broken-seal")
  const plain = Buffer.allocUnsafe(part.length - overhead)
  const tag = Buffer.allocUnsafe(1)
  try {
    sodium.crypto_secretstream_xchacha20poly1305_pull(state, plain, tag, part, bound)
  } catch {
    throw new SealError("broken-seal")
  }
  return { plain, ended: tag[0] === last }
}

/** The key of one file: keyed BLAKE2b of its name. */
export function fileKey(key: Key, name: string): Buffer {
  const bytes = Buffer.allocUnsafe(keyLength)
  sodium.crypto_generichash(bytes, Buffer.from(`file\u0000${name}`), key.bytes)
  return bytes
}
