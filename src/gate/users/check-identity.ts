import { change } from "#ground/kernel/operation.ts"
import { refuse } from "#ground/kernel/refusal.ts"
import { actingUser } from "#ground/kernel/scope.ts"
import { endEverything, takeStepsAway } from "#gate/accounts/accounts.ts"
import { checkIdentity as act } from "./contract.ts"
import { describe, getAccount } from "./described.ts"
import { may } from "./policy.ts"
import { recordEvent } from "./rows.ts"
import { tell } from "./telling.ts"

/** Somebody lost their second steps. Those are taken away, never set: what comes next, only they themselves can set up. */
export const checkIdentity = change(act, {
  needs: may["users.check-identity"],
  stepUp: "leaks",
  logs: { event: "users.identity-checked", action: "U", object: "account", of: ({ id }) => ({ thing: id }) },
  run: async (at, { id, how, note }) => {
    const account = await getAccount(at, id)
    if (id === actingUser(at)) throw refuse("users.not-oneself")
    if (account.state !== "active") throw refuse("users.not-active")
    await takeStepsAway(at, id)
    await endEverything(at, id)
    await recordEvent(at, id, "identity-checked", { how, note })
    await tell(at, account, "identity-checked")
    return describe(at, id)
  },
})
