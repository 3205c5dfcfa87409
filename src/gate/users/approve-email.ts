import { change } from "#ground/kernel/operation.ts"
import { refuse } from "#ground/kernel/refusal.ts"
import { actingUser } from "#ground/kernel/scope.ts"
import { getAccount } from "./account.ts"
import * as acts from "./contract/email.ts"
import { describe } from "./described.ts"
import { isUnderWay, lacksSecond, settleEmail } from "./email-change.ts"
import { findEmailChange } from "./email-change-rows.ts"
import { may } from "./permissions.ts"
import { whyNotSecond } from "./second.ts"

/** A second person agrees that an account that may do more than whoever asked gets another address. */
export const approveEmail = change(acts.approveEmail, {
  needs: may["users.manage"],
  stepUp: "leaks",
  logs: { event: "users.email-approved", action: "U", object: "account", of: ({ id }) => ({ thing: id }) },
  run: async (at, { id }) => {
    await getAccount(at, id)
    const found = await findEmailChange(at, id)
    if (found === undefined || !isUnderWay(found) || !(await lacksSecond(at, found)))
      throw refuse("users.second-not-needed")
    const why = await whyNotSecond(at, found, actingUser(at))
    if (why !== undefined) throw refuse(why)
    await settleEmail(at, { ...found, secondBy: actingUser(at) })
    return describe(at, id)
  },
})
