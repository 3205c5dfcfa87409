import sodium from "sodium-native"

/** Argon2id with 64 MiB and 3 passes. */
const passes = 3
const memory = 64 * 1024 * 1024

// Each hash holds 64 MiB and a thread; more than two at a time would starve the disk reads of the same thread pool.
const atOnce = 2
let running = 0
const waiting: (() => void)[] = []

async function inTurn<Result>(work: () => Promise<Result>): Promise<Result> {
  while (running >= atOnce) await new Promise<void>((resolve) => waiting.push(resolve))
  running += 1
  try {
    return await work()
  } finally {
    running -= 1
    waiting.shift()?.()
  }
}

/** The hash of a password, as text that carries its salt and its cost. Works off the main thread. */
export const hashPassword = (password: string): Promise<string> =>
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
