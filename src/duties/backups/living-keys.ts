import { randomBytes } from "node:crypto"
import { mkdtemp, rm } from "node:fs/promises"
import { tmpdir } from "node:os"
import { join } from "node:path"
import { quick } from "#ground/crypto/password.ts"
import { type Backing, saveKeys } from "./backup.ts"
import { stampOf } from "./folders.ts"

/** A copy of keys, and what opens it. */
export type KeysCopy = { readonly keysFrom: string; readonly passphrase: string }

/**
 * Lends a copy of the keys that a practice has now, under a passphrase that nobody knows, and takes it away again: what a backup
 * holds can be verified where the practice itself is.
 */
export async function withLivingKeys<Result>(
  living: Pick<Backing, "practice" | "practices">,
  use: (keys: KeysCopy) => Promise<Result>,
): Promise<Result> {
  const to = await mkdtemp(join(tmpdir(), "hoeder-keys-"))
  const passphrase = randomBytes(32).toString("base64url")
  try {
    await saveKeys(living, { to, passphrase, cost: quick }, stampOf(living.practice.clock.now()))
    return await use({ keysFrom: to, passphrase })
  } finally {
    await rm(to, { recursive: true, force: true })
  }
}
