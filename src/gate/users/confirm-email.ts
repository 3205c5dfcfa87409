import { change } from "#ground/kernel/operation.ts"
import { refuse } from "#ground/kernel/refusal.ts"
import { endEverything, findUserByEmail, maskEmail, namesChanged, updateUser } from "#gate/accounts/accounts.ts"
import { confirmEmail as act } from "./contract.ts"
import { getAccount } from "./described.ts"
import { deleteEmailChange, findEmailChange, recordEvent } from "./rows.ts"

export const confirmEmail = change(act, {
  needs: "nobody",
  logs: { event: "users.email-confirmed", action: "U", object: "account" },
  run: async (at, { token }) => {
    const found = await findEmailChange(at, token)
    // The same as at a practice that is not there.
    if (found === undefined) throw refuse("general.not-found")
    const account = await getAccount(at, found.user)
    const known = await findUserByEmail(at, found.email)
    const isTaken = known !== undefined && known.id !== account.id
    if (account.state !== "active" || isTaken) throw refuse("general.not-found")
    await deleteEmailChange(at, found.user)
    await updateUser(at, { ...account, email: found.email })
    namesChanged(at)
    await recordEvent(at, found.user, "email-confirmed", {
      changes: [{ field: "email", before: [account.email], after: [found.email] }],
    })
    // Codes go to another mailbox from now on: a second step has changed.
    await endEverything(at, found.user)
    return { maskedEmail: maskEmail(found.email) }
  },
})
