import type { SecondStep } from "./step.ts"
import { deleteTotp, findTotpSince, tryTotp } from "./totp-rows.ts"

/** The code that an authenticator app shows. */
export const authenticatorApp: SecondStep<string, "totp"> = {
  name: "totp",
  isSetUp: async (at, user) => (await findTotpSince(at, user.id)) !== undefined,
  judge: (at, user, _occasion, code) => tryTotp(at, user.id, code),
  takeAway: async (at, user) => void (await deleteTotp(at, user)),
  refusals: { wrong: "accounts.totp-wrong", expired: "accounts.step.not-allowed" },
}
