import { change } from "#ground/kernel/operation.ts"
import { actingUser } from "#ground/kernel/scope.ts"
import { beginStepUp as act } from "./contract.ts"
import { stepOf } from "./steps.ts"
import { getUser } from "./user-rows.ts"

export const beginStepUp = change(act, {
  needs: "signed-in",
  logs: { event: "accounts.code-sent", action: "E", object: "session" },
  run: async (at) => {
    const user = await getUser(at, actingUser(at))
    if (at.actor.kind !== "user") throw new Error("only who has a session can step up")
    return stepOf(user).begin(at, user, { for: "step-up", boundTo: at.actor.session })
  },
})
