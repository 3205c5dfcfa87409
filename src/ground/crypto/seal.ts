import sodium from "sodium-native"
import { type Key, keyLength } from "./key.ts"

/** Why something does not open. */
export type SealFault = "wrong-key" | "broken-seal" | "unknown-version"

/** Something sealed could not be opened. Says why, and where; never what. */
export class SealError extends Error {
  override readonly name = "SealError"
  readonly why: SealFault

  constructor(why: SealFault) {
    super(`sealed content does not open: ${why}`)
    this.why = why
  }
}

const version = 1
const markLength = 4
const nonceLength = sodium.crypto_aead_xchacha20poly1305_ietf_NPUBBYTES
const tagLength = sodium.crypto_aead_xchacha20poly1305_ietf_ABYTES
const head = 1 + markLength + nonceLength

// Nonces are random (24 bytes: no counting needed); drawn from the system in bulk, each used once.
const nonces = Buffer.allocUnsafeSlow(nonceLength * 256)
let nextNonce = nonces.length

function writeNonce(into: Buffer): void {
  if (nextNonce === nonces.length) {
    sodium.randombytes_buf(nonces)
    nextNonce = 0
  }
  nonces.copy(into, 0, nextNonce, nextNonce + nonceLength)
  nextNonce += nonceLength
}

/** Seals `plain` so that it opens only with the same key and the same `place`. Envelope: version, key mark, nonce, content. */
export function seal(key: Key, place: string, plain: Buffer): Buffer {
  const sealed = Buffer.allocUnsafe(head + plain.length + tagLength)
  sealed[0] = version
  key.mark.copy(sealed, 1)
  const nonce = sealed.subarray(1 + markLength, head)
  writeNonce(nonce)
  sodium.crypto_aead_xchacha20poly1305_ietf_encrypt(
    sealed.subarray(head),
    plain,
    Buffer.from(place),
    null,
    nonce,
    key.bytes,
  )
  return sealed
}

/** Opens what `seal` made, or throws a `SealError` that says why not. */
export function open(key: Key, place: string, sealed: Uint8Array): Buffer {
  // Whoever writes in a database may put something else there than bytes.
  if (!(sealed instanceof Uint8Array)) throw new SealError("broken-seal")
  const bytes = Buffer.from(sealed.buffer, sealed.byteOffset, sealed.byteLength)
  if (bytes.length < head + tagLength) throw new SealError("broken-seal")
  if (bytes[0] !== version) throw new SealError("unknown-version")
  if (bytes.compare(key.mark, 0, markLength, 1, 1 + markLength) !== 0) throw new SealError("wrong-key")
  const plain = Buffer.allocUnsafe(bytes.length - head - tagLength)
  try {
    const nonce = bytes.subarray(1 + markLength, head)
    sodium.crypto_aead_xchacha20poly1305_ietf_decrypt(
      plain,
      null,
      bytes.subarray(head),
      Buffer.from(place),
      nonce,
      key.bytes,
    )
  } catch {
    throw new SealError("broken-seal")
  }
  return plain
}

/** Seals a key with another one. */
export const wrap = (wrapping: Key, place: string, key: Buffer): Buffer => seal(wrapping, place, key)

/** The bytes of a wrapped key. */
export function unwrap(wrapping: Key, place: string, wrapped: Uint8Array): Buffer {
  const bytes = open(wrapping, place, wrapped)
  if (bytes.length !== keyLength) throw new SealError("broken-seal")
  return bytes
}
