import { actingUser, type Look } from "#ground/kernel/scope.ts"
import type { ErasureRecord } from "./record.ts"
import { may } from "./permissions.ts"
import { listWaiting } from "./rows.ts"

/** What waits for the reader's approval; nothing for those who may not approve. */
export async function listToApprove(at: Look): Promise<readonly ErasureRecord[]> {
  if (!at.may(may["erasure.approve"])) return []
  return (await listWaiting(at)).filter(({ content }) => content.asked?.by !== actingUser(at))
}
