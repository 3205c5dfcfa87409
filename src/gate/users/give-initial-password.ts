import { change } from "#ground/kernel/operation.ts"
import { refuse } from "#ground/kernel/refusal.ts"
import { instantText } from "#ground/kernel/time.ts"
import { givePassword, preparePassword } from "#gate/accounts/accounts.ts"
import { giveInitialPassword as act } from "./contract.ts"
import { getAccount } from "./account.ts"
import { describe } from "./described.ts"
import { may } from "./permissions.ts"
import { recordEvent } from "./rows.ts"
import { tell } from "./telling.ts"

export const giveInitialPassword = change(act, {
  needs: may["users.give-initial-password"],
  stepUp: "leaks",
  logs: { event: "users.initial-password-given", action: "U", object: "account", of: ({ id }) => ({ thing: id }) },
  prepare: preparePassword,
  run: async (at, { id }, { password, hash }) => {
    const account = await getAccount(at, id)
    // Whoever has come in once chooses their own: nobody else can set it.
    if (account.state !== "invited") throw refuse("users.not-invited")
    const until = await givePassword(at, id, hash)
    await recordEvent(at, id, "given-password")
    await tell(at, account, "given-password")
    return { password, until: instantText(until), user: await describe(at, id) }
  },
})
