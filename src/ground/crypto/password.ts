import sodium from "sodium-native"
import { guardedKey, type Key, keyLength, randomBytes } from "./key.ts"

/** How much work one guess is. */
export type GuessCost = { readonly passes: number; readonly memory: number }

/** Argon2id with 64 MiB and 3 passes. */
export const usual: GuessCost = { passes: 3, memory: 64 * 1024 * 1024 }

/** For a secret that one copy of a small file lets an attacker guess at, on machines of their own: more work than for a password. */
const slow: GuessCost = { passes: 3, memory: 256 * 1024 * 1024 }

/** Only for a secret that nobody guesses, however fast: one that is as random as a key, or that guards nothing. */
export const quick: GuessCost = { passes: 1, memory: 64 * 1024 }

// Each hash holds 64 MiB and a thread; more than two at a time would starve the disk reads of the same thread pool.
const atOnce = 2
const free: (() => void)[] = []
let running = 0

async function inTurn<Result>(work: () => Promise<Result>): Promise<Result> {
  if (running < atOnce) running += 1
  // Whoever ends hands its place to the first in the queue.
  else await new Promise<void>((resolve) => free.push(resolve))
  try {
    return await work()
  } finally {
    const next = free.shift()
    if (next === undefined) running -= 1
    else next()
  }
}

/** The hash of a password, as text that carries its salt and its cost. Works off the main thread. */
export const hashPassword = (password: string, { passes, memory } = usual): Promise<string> =>
  inTurn(async () => {
    const hash = Buffer.alloc(sodium.crypto_pwhash_STRBYTES)
    await sodium.crypto_pwhash_str_async(hash, Buffer.from(password.normalize("NFKC")), passes, memory)
    return hash.toString("utf8").replace(/\0+$/, "")
  })

/** Whether a password is the one of the hash. Takes as long for a wrong one as for the right one. */
export const verifyPassword = (hash: string, password: string): Promise<boolean> =>
  inTurn(async () => {
    const stored = Buffer.alloc(sodium.crypto_pwhash_STRBYTES)
    stored.write(hash)
    return sodium.crypto_pwhash_str_verify_async(stored, Buffer.from(password.normalize("NFKC")))
  })

/** What makes a key of a passphrase: a salt, and how much work it takes. It is kept beside what the key seals. */
export type Stretch = GuessCost & { readonly salt: Buffer }

export const newStretch = (cost: GuessCost = slow): Stretch => ({
  salt: randomBytes(sodium.crypto_pwhash_SALTBYTES),
  ...cost,
})

/** The key of a passphrase (Argon2id). */
export const passphraseKey = (passphrase: string, { salt, passes: times, memory: bytes }: Stretch): Promise<Key> =>
  inTurn(async () => {
    const key = Buffer.allocUnsafeSlow(keyLength)
    const typed = Buffer.from(passphrase.normalize("NFKC"))
    await sodium.crypto_pwhash_async(key, typed, salt, times, bytes, sodium.crypto_pwhash_ALG_ARGON2ID13)
    return guardedKey(key)
  })
