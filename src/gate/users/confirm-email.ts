import { change } from "#ground/kernel/operation.ts"
import { refuse } from "#ground/kernel/refusal.ts"
import { instantText } from "#ground/kernel/time.ts"
import { findUser, maskEmail } from "#gate/accounts/accounts.ts"
import { confirmEmail as act } from "./contract/email.ts"
import { isUnderWay, settleEmail } from "./email-change.ts"
import { findEmailChangeBy } from "./email-change-rows.ts"

/** Whoever reads a new address says that it is theirs; once. */
export const confirmEmail = change(act, {
  needs: "nobody",
  logs: { event: "users.email-confirmed", action: "U", object: "account" },
  run: async (at, { token }) => {
    const found = await findEmailChangeBy(at, "confirm", token)
    const account = found && (await findUser(at, found.user))
    // The same as at a practice that is not there.
    if (found === undefined || !isUnderWay(found) || found.confirmedAt !== undefined || account?.state !== "active")
      throw refuse("general.not-found")
    const isInUse = await settleEmail(at, { ...found, confirmedAt: instantText(at.now) })
    return { maskedEmail: maskEmail(found.email), isInUse, countsAt: found.countsAt }
  },
})
