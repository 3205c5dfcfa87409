import { change } from "#ground/kernel/operation.ts"
import { actingUser, type Change } from "#ground/kernel/scope.ts"
import { beginStepUp as begin, type NextStep, sendStepUpCode as send } from "#gate/accounts/contract.ts"
import type { Occasion } from "#gate/accounts/steps/step.ts"
import { askCode, askStep } from "#gate/accounts/steps/steps.ts"
import { getUser, type UserRecord } from "#gate/accounts/users/user-rows.ts"

const logs = { event: "accounts.code-sent", action: "E", object: "session" } as const

export const beginStepUp = change(begin, { needs: "signed-in", logs, run: (at) => ask(at, askStep) })

export const sendStepUpCode = change(send, { needs: "signed-in", logs, run: (at) => ask(at, askCode) })

async function ask(
  at: Change,
  how: (at: Change, user: UserRecord, occasion: Occasion) => Promise<NextStep>,
): Promise<NextStep> {
  if (at.actor.kind !== "user") throw new Error("only who has a session can step up")
  return how(at, await getUser(at, actingUser(at)), { for: "step-up", boundTo: at.actor.session })
}
