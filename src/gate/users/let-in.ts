import { change } from "#ground/kernel/operation.ts"
import { refuse } from "#ground/kernel/refusal.ts"
import { actingUser } from "#ground/kernel/scope.ts"
import { namesChanged, setUserState } from "#gate/accounts/accounts.ts"
import { getAccount } from "./account.ts"
import * as acts from "./contract/email.ts"
import { describe } from "./described.ts"
import { deleteEmailChange, findEmailChange } from "./email-change-rows.ts"
import { may } from "./permissions.ts"
import { recordEvent } from "./rows.ts"

/** Opens an account that was shut because a change of its address was not its owner's; not by whoever asked for that change. */
export const letIn = change(acts.letIn, {
  needs: may["users.manage"],
  stepUp: "leaks",
  logs: { event: "users.let-in", action: "U", object: "account", of: ({ id }) => ({ thing: id }) },
  run: async (at, { id, note }) => {
    const account = await getAccount(at, id)
    if (account.state !== "shut") throw refuse("users.not-shut")
    if ((await findEmailChange(at, id))?.by === actingUser(at)) throw refuse("users.second-own")
    await setUserState(at, id, "active")
    await deleteEmailChange(at, id)
    namesChanged(at)
    await recordEvent(at, id, "let-in", { note })
    return describe(at, id)
  },
})
