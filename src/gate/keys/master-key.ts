import { readFile, stat } from "node:fs/promises"
import { guardedKey, type Key } from "#ground/crypto/key.ts"
import { unwrap, wrap } from "#ground/crypto/seal.ts"

/** Whoever keeps the master key: it wraps and unwraps practice keys and is never seen. A KMS is another one of these. */
export interface Custody {
  wrap(place: string, key: Buffer): Promise<Buffer>
  unwrap(place: string, wrapped: Uint8Array): Promise<Buffer>
}

/** Custody of a master key in this program's own, guarded memory. */
export function holdMasterKey(key: Key): Custody {
  return {
    wrap: async (place, bytes) => wrap(key, place, bytes),
    unwrap: async (place, wrapped) => unwrap(key, place, wrapped),
  }
}

/** A master key as text: 32 bytes in base64. */
export function parseMasterKey(text: string): Key {
  const bytes = Buffer.from(text.trim(), "base64")
  if (bytes.length !== 32 || bytes.toString("base64") !== text.trim()) {
    throw new Error("the master key is not 32 bytes in base64")
  }
  return guardedKey(bytes)
}

/** Reads a master key from a file that nobody but its owner may read. */
export async function readMasterKeyFile(path: string): Promise<Key> {
  const { mode } = await stat(path)
  if (process.platform !== "win32" && (mode & 0o077) !== 0) {
    throw new Error(`others may read the master key file ${path}: set its mode to 0600`)
  }
  return parseMasterKey(await readFile(path, "utf8"))
}
