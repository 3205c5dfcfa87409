import { actingUser, type Change } from "#ground/kernel/scope.ts"
import { refuse } from "#ground/kernel/refusal.ts"
import { tellStepsChanged, type StepsChange } from "#gate/accounts/sign-in-log/answers.ts"
import { deletePendingOf } from "#gate/accounts/steps/pending-rows.ts"
import { endSessions, sessionsChanged } from "./sessions.ts"
import { ownSteps } from "#gate/accounts/steps/steps.ts"
import { getUser, type UserRecord } from "#gate/accounts/users/user-rows.ts"

/**
 * After somebody set up or took away a step of their own: they are told by mail, and whoever else is in with their account, or
 * half-way, has to begin again.
 */
export async function stepsChanged(at: Change, user: UserRecord, what: StepsChange): Promise<void> {
  const own = at.actor.kind === "user" ? at.actor.session : undefined
  await deletePendingOf(at, user.id)
  await endSessions(at, user.id, "ended", (session) => session !== own)
  // What they had to do first may be done now.
  sessionsChanged(at)
  await tellStepsChanged(at, user, what)
}

/** Refuses what would leave somebody without a step that they may use; to be asked when the change has been made. */
export async function refuseToLeaveNone(at: Change, user: UserRecord): Promise<void> {
  if ((await ownSteps(at, user)).length === 0) throw refuse("accounts.step.last")
}

/** Who acts, in an operation on their own account. */
export const self = (at: Change): Promise<UserRecord> => getUser(at, actingUser(at))
