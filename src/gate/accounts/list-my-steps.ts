import { look } from "#ground/kernel/operation.ts"
import { actingUser } from "#ground/kernel/scope.ts"
import { listMySteps as act } from "./contract.ts"
import { listPasskeys } from "./passkey-rows.ts"
import { countRecoveryCodes } from "./recovery-rows.ts"
import { allowedSteps } from "./step-policy.ts"
import { ownSteps } from "./steps.ts"
import { findTotpSince } from "./totp-rows.ts"
import { getUser } from "./user-rows.ts"

export const listMySteps = look(act, {
  needs: "signed-in",
  logs: { nothing: "one's own second steps" },
  run: async (at) => {
    const user = await getUser(at, actingUser(at))
    const totpSince = await findTotpSince(at, user.id)
    return {
      allowed: [...(await allowedSteps(at, user))],
      usable: [...(await ownSteps(at, user))],
      ...(totpSince === undefined ? {} : { totpSince }),
      passkeys: (await listPasskeys(at, user.id)).map(({ id, name, madeAt, lastUsedAt }) => ({
        id,
        name,
        madeAt,
        ...(lastUsedAt === null ? {} : { lastUsedAt }),
      })),
      recoveryCodesLeft: await countRecoveryCodes(at, user.id),
    }
  },
})
