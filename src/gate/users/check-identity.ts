import { change } from "#ground/kernel/operation.ts"
import { refuse } from "#ground/kernel/refusal.ts"
import { actingUser, type Change } from "#ground/kernel/scope.ts"
import { endEverything, takeStepsAway, type UserRecord as Account } from "#gate/accounts/accounts.ts"
import { checkIdentity as act, type WayToCheck } from "./contract.ts"
import { getAccount } from "./account.ts"
import { describe } from "./described.ts"
import { may } from "./permissions.ts"
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
    await identityChecked(at, account, { how, note })
    return describe(at, id)
  },
})

/** Somebody has looked who this is: what they set up goes, and a code by mail is a second step again. */
export async function identityChecked(
  at: Change,
  account: Account,
  told: { readonly how: WayToCheck; readonly note: string },
): Promise<void> {
  await takeStepsAway(at, account.id)
  await endEverything(at, account.id)
  await recordEvent(at, account.id, "identity-checked", told)
  await tell(at, account, "identity-checked")
}
