import sodium from "sodium-native"

export const keyLength = 32

/** 32 secret bytes and the four that tell, without giving anything away, which key sealed something. */
export type Key = { readonly bytes: Buffer; readonly mark: Buffer }

const markOf = (bytes: Buffer): Buffer => {
  const hash = Buffer.allocUnsafe(sodium.crypto_generichash_BYTES_MIN)
  sodium.crypto_generichash(hash, Buffer.from("hoeder key mark"), bytes)
  return hash.subarray(0, 4)
}

/** A key of given bytes, which are copied into memory that is locked and never dumped. The given ones are wiped. */
export function guardedKey(bytes: Buffer): Key {
  if (bytes.length !== keyLength) throw new RangeError(`a key has ${keyLength} bytes, not ${bytes.length}`)
  const guarded = sodium.sodium_malloc(keyLength)
  bytes.copy(guarded)
  sodium.sodium_memzero(bytes)
  return { bytes: guarded, mark: markOf(guarded) }
}

/** A key in ordinary memory, for the many that live shortly (persons' keys). */
export const plainKey = (bytes: Buffer): Key => ({ bytes, mark: markOf(bytes) })

/**
 * Memory for a secret, of its own and outside the heap. What is short would lie in the heap otherwise, which is copied when it is
 * tidied: a copy stays that nobody wipes.
 */
export const ownMemory = (length: number): Buffer => Buffer.from(new ArrayBuffer(length))

export function randomBytes(length: number): Buffer {
  const bytes = ownMemory(length)
  sodium.randombytes_buf(bytes)
  return bytes
}

/** What a sub-key is for; each use has a number of its own, never given out twice. */
const uses = { wrap: 1, seal: 2, index: 3, chain: 4, file: 5, session: 6, backup: 7, proof: 8, token: 9 } as const
export type KeyUse = keyof typeof uses

/** The sub-key of a key for one use (libsodium kdf). */
export function derive(key: Key, use: KeyUse): Key {
  const bytes = ownMemory(keyLength)
  sodium.crypto_kdf_derive_from_key(bytes, uses[use], Buffer.from("hoeder-1"), key.bytes)
  return plainKey(bytes)
}

/** Overwrites a key that is no longer needed. */
export const wipe = (key: Key): void => {
  sodium.sodium_memzero(key.bytes)
}
