import sodium from "sodium-native"
import type { Key } from "./key.ts"

/** Keyed BLAKE2b of a text, `length` bytes (16 to 64): the same text gives the same bytes, and tells nothing of it. */
export function keyedHash(key: Key, text: string | Uint8Array, length = 32): Buffer {
  const hash = Buffer.allocUnsafe(length)
  sodium.crypto_generichash(hash, typeof text === "string" ? Buffer.from(text) : Buffer.from(text), key.bytes)
  return hash
}

/** A token of the blind index: 8 bytes for a kind of value and the value, normalised. */
export const indexToken = (key: Key, kind: string, value: string): Buffer =>
  Buffer.from(keyedHash(key, `${kind}\u0000${value}`, 16).subarray(0, 8))
