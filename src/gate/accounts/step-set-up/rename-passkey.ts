import { change } from "#ground/kernel/operation.ts"
import { refuse } from "#ground/kernel/refusal.ts"
import { actingUser } from "#ground/kernel/scope.ts"
import { renamePasskey as act } from "#gate/accounts/contract.ts"
import { renamePasskey as rename } from "#gate/accounts/steps/passkey-rows.ts"

/** Gives a passkey another name. It opens no more and no less than before, so that nobody needs to show again who they are. */
export const renamePasskey = change(act, {
  needs: "signed-in",
  logs: { event: "accounts.passkey-renamed", action: "U", object: "account", of: ({ id }) => ({ thing: id }) },
  run: async (at, { id, name }) => {
    if (!(await rename(at, actingUser(at), id, name))) throw refuse("general.not-found")
    return {}
  },
})
