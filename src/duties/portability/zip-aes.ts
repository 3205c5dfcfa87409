import { createCipheriv, createHmac, pbkdf2, randomBytes } from "node:crypto"
import { promisify } from "node:util"

/** How many bytes more an entry takes when it is encrypted: salt, check of the password, MAC. */
export const aesOverhead = 16 + 2 + 10

const stretch = promisify(pbkdf2)
const blockSize = 16
const streamBlocks = 4096

/**
 * Encrypts one entry as WinZip's AE-2 says, which 7-Zip and others open: AES-256 in counter mode and HMAC-SHA1, with keys
 * from the password (PBKDF2). The counter is little-endian, so the machine's own counter mode does not serve and the
 * stream of the key is made here. See docs/decisions/0006-zip.md for why it is not libsodium.
 */
export async function* encryptEntry(
  bytes: AsyncIterable<Uint8Array>,
  password: string,
): AsyncGenerator<Uint8Array, void> {
  const salt = randomBytes(16)
  const keys = await stretch(password, salt, 1000, 66, "sha1")
  const mac = createHmac("sha1", keys.subarray(32, 64))
  const cover = keyStream(keys.subarray(0, 32))
  yield Buffer.concat([salt, keys.subarray(64)])
  for await (const plain of bytes) {
    const covered = cover(plain)
    mac.update(covered)
    yield covered
  }
  yield mac.digest().subarray(0, 10)
}

/** Covers bytes with the key's stream, which runs on from call to call. */
function keyStream(key: Uint8Array): (plain: Uint8Array) => Uint8Array {
  const cipher = createCipheriv("aes-256-ecb", key, null).setAutoPadding(false)
  const counters = new Uint8Array(streamBlocks * blockSize)
  const counter = new DataView(counters.buffer)
  let next = 1
  let stream: Uint8Array = new Uint8Array(0)
  const refill = (): Uint8Array => {
    // 2^53 blocks are far beyond any ZIP; a number holds them exactly.
    for (let block = 0; block < streamBlocks; block++, next++) {
      counter.setUint32(block * blockSize, next >>> 0, true)
      counter.setUint32(block * blockSize + 4, next / 2 ** 32, true)
    }
    return cipher.update(counters)
  }
  return (plain) => {
    const covered = new Uint8Array(plain)
    for (let done = 0; done < covered.length;) {
      if (stream.length === 0) stream = refill()
      const piece = stream.subarray(0, covered.length - done)
      exclusiveOr(covered.subarray(done, done + piece.length), piece)
      stream = stream.subarray(piece.length)
      done += piece.length
    }
    return covered
  }
}

/** Four bytes at a time where both lie on a multiple of four: one at a time takes three times as long. */
function exclusiveOr(to: Uint8Array, other: Uint8Array): void {
  const isAligned = to.byteOffset % 4 === 0 && other.byteOffset % 4 === 0
  const fours = isAligned ? to.length >> 2 : 0
  const wide = new Uint32Array(to.buffer, isAligned ? to.byteOffset : 0, fours)
  const wideOther = new Uint32Array(other.buffer, isAligned ? other.byteOffset : 0, fours)
  for (let index = 0; index < fours; index++) wide[index] = (wide[index] ?? 0) ^ (wideOther[index] ?? 0)
  for (let index = fours * 4; index < to.length; index++) to[index] = (to[index] ?? 0) ^ (other[index] ?? 0)
}
