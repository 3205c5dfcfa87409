import { change } from "#ground/kernel/operation.ts"
import { actingUser } from "#ground/kernel/scope.ts"
import { changeMe as act } from "#gate/accounts/contract.ts"
import { meOfActing } from "#gate/accounts/sign-in/me.ts"
import { sessionsChanged } from "#gate/accounts/sessions/sessions.ts"
import { namesChanged } from "#gate/accounts/users/user-names.ts"
import { getUser, updateUser } from "#gate/accounts/users/user-rows.ts"

export const changeMe = change(act, {
  needs: "signed-in",
  logs: { event: "accounts.changed", action: "U", object: "account", of: (_input, me) => ({ thing: me?.user.id }) },
  run: async (at, { language }) => {
    await updateUser(at, { ...(await getUser(at, actingUser(at))), language })
    namesChanged(at)
    sessionsChanged(at)
    return meOfActing(at)
  },
})
