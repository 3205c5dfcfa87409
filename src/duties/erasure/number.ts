import type { UserId } from "#ground/kernel/ids.ts"
import type { Change, Look } from "#ground/kernel/scope.ts"
import { dayText } from "#ground/kernel/time.ts"
import { endedAloneBy } from "#gate/approval/approval.ts"
import { getSetting, setSetting } from "#gate/settings/settings.ts"
import { approvalAbove } from "./limits.ts"

const settingName = "erasure"

/** How many somebody may end alone, and what it becomes on a day to come. */
export type ChosenNumber = {
  readonly approvalAbove: number
  readonly next?: { readonly approvalAbove: number; readonly from: string } | undefined
}

/** The number of today, and the one that two persons agreed on for a later day. */
export async function chosenNumber(at: Look): Promise<ChosenNumber> {
  const chosen = await getSetting<ChosenNumber>(at, settingName, { approvalAbove })
  const { next } = chosen
  if (next === undefined) return chosen
  return next.from <= dayText(at.now, at.practice.zone) ? { approvalAbove: next.approvalAbove } : chosen
}

export const keepNumber = (at: Change, chosen: ChosenNumber): Promise<void> => setSetting(at, settingName, chosen)

/** How a user stands to the number: what they ended alone in the past thirty days, and how many they may. */
export async function aloneSoFar(
  at: Look,
  user: UserId | undefined,
): Promise<{ readonly ended: number; readonly above: number }> {
  const { approvalAbove: above } = await chosenNumber(at)
  return { ended: user === undefined ? 0 : await endedAloneBy(at, user), above }
}

/** Whether a user may end so many more with nobody's yes; every way to an end asks this. */
export async function mayEndAlone(at: Look, user: UserId | undefined, count: number): Promise<boolean> {
  const { ended, above } = await aloneSoFar(at, user)
  return ended + count <= above
}
