import { change } from "#ground/kernel/operation.ts"
import { refuse } from "#ground/kernel/refusal.ts"
import { beginTotp as begin, confirmTotp as confirm, removeTotp as remove } from "#gate/accounts/contract.ts"
import { allowedSteps } from "#gate/accounts/steps/step-policy.ts"
import { refuseToLeaveNone, self, stepsChanged } from "#gate/accounts/sessions/steps-changed.ts"
import { base32, newTotpSecret, totpUri } from "#gate/accounts/steps/totp.ts"
import { confirmTotpSetup, deleteTotp, storeTotpSetup } from "#gate/accounts/steps/totp-rows.ts"

const logs = (event: string, action: "C" | "D") => ({ event, action, object: "account" }) as const

export const beginTotp = change(begin, {
  needs: "signed-in",
  stepUp: "leaks",
  logs: logs("accounts.step-begun", "C"),
  run: async (at) => {
    const user = await self(at)
    if (!(await allowedSteps(at, user)).includes("totp")) throw refuse("accounts.step.not-allowed")
    const secret = newTotpSecret()
    await storeTotpSetup(at, user.id, secret)
    return { key: base32(secret), uri: totpUri(secret, at.practice.name, user.email) }
  },
})

export const confirmTotp = change(confirm, {
  needs: "signed-in",
  stepUp: "leaks",
  logs: logs("accounts.step-set-up", "C"),
  run: async (at, { code }) => {
    const user = await self(at)
    const verdict = await confirmTotpSetup(at, user.id, code)
    if (verdict !== "right") throw refuse(verdict === "wrong" ? "accounts.totp-wrong" : "accounts.step.set-up-over")
    await stepsChanged(at, user, "totp-set-up")
    return {}
  },
})

export const removeTotp = change(remove, {
  needs: "signed-in",
  stepUp: "leaks",
  logs: logs("accounts.step-removed", "D"),
  run: async (at) => {
    const user = await self(at)
    if (!(await deleteTotp(at, user.id))) throw refuse("general.not-found")
    await refuseToLeaveNone(at, user)
    await stepsChanged(at, user, "totp-removed")
    return {}
  },
})
