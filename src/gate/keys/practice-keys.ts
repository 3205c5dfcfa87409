import { derive, guardedKey, type Key, wipe } from "#ground/crypto/key.ts"

/** The sub-keys of a practice key, each for one use. */
export type PracticeKeys = {
  /** Wrapped person keys before wrap keys were rotated: generation 0, which a practice leaves when it is opened. */
  readonly wrap: Key
  /** Seals rows that are about no person. */
  readonly seal: Key
  /** Keys the blind index. */
  readonly index: Key
  /** Keys the audit chain. */
  readonly chain: Key
  /** Seals backups. */
  readonly backup: Key
  /** Proves rows that decide. */
  readonly proof: Key
  /** Keys what is stored of tokens that travel in cookies and links. */
  readonly token: Key
}

/** Derives a practice's sub-keys. The bytes given are wiped. */
export function practiceKeys(bytes: Buffer): PracticeKeys {
  const key = guardedKey(bytes)
  const guarded = (use: keyof PracticeKeys): Key => guardedKey(derive(key, use).bytes)
  const keys = {
    wrap: guarded("wrap"),
    seal: guarded("seal"),
    index: guarded("index"),
    chain: guarded("chain"),
    backup: guarded("backup"),
    proof: guarded("proof"),
    token: guarded("token"),
  }
  wipe(key)
  return keys
}

/** Wipes keys that were needed for a moment: those of an open practice lie in memory once. */
export const wipePracticeKeys = (keys: PracticeKeys): void => Object.values(keys).forEach(wipe)
