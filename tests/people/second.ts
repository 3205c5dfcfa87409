import { answerAsking, listMyApprovals } from "#gate/approval/contract.ts"
import type { Staff, TestPractice } from "#tests/people/practice.ts"

/** Somebody who can be a second person for whatever is asked from now on. */
export const aSecond = (linde: TestPractice, name = "Tweede"): Promise<Staff> =>
  linde.standing(name, "erasure.prepare", "erasure.approve")

/** They say yes to all that waits for them. */
export async function agreeTo(second: Staff): Promise<void> {
  const { approvals } = await second.does(listMyApprovals, {})
  for (const { id, may } of approvals) if (may.sayYes) await second.does(answerAsking, { id, approved: true })
}
