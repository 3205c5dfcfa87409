import { change } from "#ground/kernel/operation.ts"
import { makeRecoveryCodes as act } from "#gate/accounts/contract.ts"
import { refuse } from "#ground/kernel/refusal.ts"
import { newRecoveryCodes, shownCode } from "#gate/accounts/steps/recovery-codes.ts"
import { replaceRecoveryCodes } from "#gate/accounts/steps/recovery-rows.ts"
import { self, stepsChanged } from "#gate/accounts/sessions/steps-changed.ts"

/** Makes recovery codes, which are shown this once. */
export const makeRecoveryCodes = change(act, {
  needs: "signed-in",
  stepUp: "leaks",
  logs: { event: "accounts.recovery-codes-made", action: "C", object: "account" },
  run: async (at) => {
    const user = await self(at)
    if (!at.audience.steps.includes("recovery")) throw refuse("accounts.step.not-allowed")
    const codes = newRecoveryCodes(at.audience.limits.recoveryCodes)
    await replaceRecoveryCodes(at, user.id, codes)
    await stepsChanged(at, user, "recovery-codes-made")
    return { codes: codes.map(shownCode) }
  },
})
