import { change } from "#ground/kernel/operation.ts"
import { refuse } from "#ground/kernel/refusal.ts"
import { mayInvite, sendInvitation } from "#gate/accounts/accounts.ts"
import { sendInvitationAgain as act } from "./contract.ts"
import { getAccount } from "./account.ts"
import { describe } from "./described.ts"

export const sendInvitationAgain = change(act, {
  needs: mayInvite,
  stepUp: "settings",
  logs: { event: "users.invitation-sent", action: "E", object: "account", of: ({ id }) => ({ thing: id }) },
  run: async (at, { id }) => {
    const account = await getAccount(at, id)
    if (account.state !== "invited") throw refuse("users.not-invited")
    await sendInvitation(at, account, at.program.origin)
    return describe(at, id)
  },
})
