import { isDiskFull } from "#ground/blobs/disk.ts"
import { SealError } from "#ground/crypto/seal.ts"
import { Refusal, refuse } from "#ground/kernel/refusal.ts"

/** What an error means to whoever saves or restores; what means nothing stays as it is. */
export function meaningOf(error: unknown, file = "?"): unknown {
  if (error instanceof Refusal) return error
  if (isDiskFull(error)) return refuse("general.disk-full")
  return error instanceof SealError ? refuse("backups.damaged", { file }) : error
}
