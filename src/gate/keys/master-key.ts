import { guardedKey } from "#ground/crypto/key.ts"
import { unwrap, wrap } from "#ground/crypto/seal.ts"

/** Whoever keeps the master key: it wraps and unwraps practice keys and is never seen. A KMS is another one of these. */
export interface Custody {
  wrap(place: string, key: Buffer): Promise<Buffer>
  unwrap(place: string, wrapped: Uint8Array): Promise<Buffer>
}

/** Custody of a master key in this program's own, guarded memory. The 32 bytes given are wiped. */
export function holdMasterKey(bytes: Buffer): Custody {
  const key = guardedKey(bytes)
  return {
    wrap: async (place, practiceKey) => wrap(key, place, practiceKey),
    unwrap: async (place, wrapped) => unwrap(key, place, wrapped),
  }
}
