import { look } from "#ground/kernel/operation.ts"
import { actingUser } from "#ground/kernel/scope.ts"
import { listMySteps as act } from "#gate/accounts/contract.ts"
import { listPasskeys } from "#gate/accounts/steps/passkey-rows.ts"
import { countRecoveryCodes } from "#gate/accounts/steps/recovery-rows.ts"
import { allowedSteps } from "#gate/accounts/steps/step-policy.ts"
import { ownSteps } from "#gate/accounts/steps/steps.ts"
import { findTotpSince } from "#gate/accounts/steps/totp-rows.ts"
import { getUser } from "#gate/accounts/users/user-rows.ts"

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
