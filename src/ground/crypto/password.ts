import { randomInt } from "node:crypto"
import { setTimeout as sleep } from "node:timers/promises"
import sodium from "sodium-native"
import { guardedKey, type Key, keyLength, randomBytes, ownMemory } from "./key.ts"
import { makeTurns, type Waiter } from "./turns.ts"

export type { Waiter } from "./turns.ts"

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
/** Nobody waits longer than this for a turn: who would is told to come back. */
const patience = 1000
const turns = makeTurns({ atOnce, patience })
/** Whoever asks for what is not there waits in a line of their own, as long as in the other: see `pretendToVerify`. */
const madeUp = makeTurns({ atOnce, patience })

/** Somebody who showed already who they are. */
const somebodyKnown: Waiter = { lane: "known" }

/** The hash of a password, as text that carries its salt and its cost. Works off the main thread. */
export const hashPassword = (password: string, { passes, memory } = usual): Promise<string> =>
  turns.take(somebodyKnown, async () => {
    const hash = Buffer.alloc(sodium.crypto_pwhash_STRBYTES)
    await sodium.crypto_pwhash_str_async(hash, Buffer.from(password.normalize("NFKC")), passes, memory)
    return hash.toString("utf8").replace(/\0+$/, "")
  })

/**
 * Whether a password is the one of the hash. Takes as long for a wrong one as for the right one. Refuses with `general.busy`
 * where too many wait.
 */
export const verifyPassword = (hash: string, password: string, waiter: Waiter = somebodyKnown): Promise<boolean> =>
  turns.take(waiter, async () => {
    const stored = Buffer.alloc(sodium.crypto_pwhash_STRBYTES)
    stored.write(hash)
    const begun = performance.now()
    const isRight = await sodium.crypto_pwhash_str_verify_async(stored, Buffer.from(password.normalize("NFKC")))
    if (hash.startsWith(usualMark)) noteTime(performance.now() - begun)
    return isRight
  })

const usualMark = `$argon2id$v=19$m=${usual.memory / 1024},t=${usual.passes},p=1$`

/** How long the latest passwords of the usual cost took, in milliseconds, and when the last one was done. */
const latest = { times: new Array<number>(), at: Number.NEGATIVE_INFINITY }
const timesKept = 16
const staleAfter = 10_000

function noteTime(milliseconds: number): void {
  latest.times = [...latest.times, milliseconds].slice(-timesKept)
  latest.at = performance.now()
  turns.took(milliseconds)
  madeUp.took(milliseconds)
}

/**
 * Takes as long as `verifyPassword` and does nothing: for a practice that is not there. Whoever makes up practices costs no work
 * and keeps nobody waiting but themselves; in time and in being sent away it is like the other, whose line it waits out first.
 * Now and then it does the work after all, to know how long that takes on this machine just now.
 */
export async function pretendToVerify(hash: string, password: string, waiter: Waiter): Promise<void> {
  const begun = performance.now()
  if (begun - latest.at > staleAfter && turns.wait() === 0) {
    latest.at = begun
    await verifyPassword(hash, password, waiter)
    return
  }
  await sleep(turns.wait())
  await madeUp.take(waiter, () =>
    sleep(latest.times[latest.times.length === 0 ? 0 : randomInt(latest.times.length)] ?? 0),
  )
}

/** What makes a key of a passphrase: a salt, and how much work it takes. It is kept beside what the key seals. */
export type Stretch = GuessCost & { readonly salt: Buffer }

export const newStretch = (cost: GuessCost = slow): Stretch => ({
  salt: randomBytes(sodium.crypto_pwhash_SALTBYTES),
  ...cost,
})

/** The key of a passphrase (Argon2id). */
export const passphraseKey = (passphrase: string, { salt, passes: times, memory: bytes }: Stretch): Promise<Key> =>
  turns.take(somebodyKnown, async () => {
    const key = ownMemory(keyLength)
    const typed = Buffer.from(passphrase.normalize("NFKC"))
    await sodium.crypto_pwhash_async(key, typed, salt, times, bytes, sodium.crypto_pwhash_ALG_ARGON2ID13)
    return guardedKey(key)
  })
