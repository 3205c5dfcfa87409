import { change } from "#ground/kernel/operation.ts"
import { actingUser } from "#ground/kernel/scope.ts"
import { declinePasskey as act } from "#gate/accounts/contract.ts"
import { meOfActing } from "#gate/accounts/sign-in/me.ts"
import { getUser, updateUser } from "#gate/accounts/users/user-rows.ts"

/** A passkey is offered until somebody says once that they do not want one; they can set one up all the same. */
export const declinePasskey = change(act, {
  needs: "signed-in",
  logs: { nothing: "that somebody does not want to be asked again" },
  run: async (at) => {
    await updateUser(at, { ...(await getUser(at, actingUser(at))), wantsNoPasskey: true })
    return meOfActing(at)
  },
})
