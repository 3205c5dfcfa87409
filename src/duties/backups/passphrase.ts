import { refuse } from "#ground/kernel/refusal.ts"
import type { PracticeRef } from "#ground/kernel/scope.ts"
import { judgeStrength } from "#gate/accounts/accounts.ts"

const least = 16

/** Refuses a recovery passphrase that could be guessed by whoever has the recovery file: nothing slows them down. */
export async function requirePassphrase(passphrase: string, { name, slug }: PracticeRef): Promise<void> {
  const owner = { name: "", email: "", practiceName: name, slug, least }
  const isLong = Array.from(passphrase).length >= least
  if (!isLong || !(await judgeStrength(passphrase, owner, "en")).good)
    throw refuse("backups.passphrase-weak", { least })
}
