import { randomInt } from "node:crypto"
import { tellRecoveryCodeUsed } from "#gate/accounts/sign-in-log/answers.ts"
import { countRecoveryCodes, deleteRecoveryCodes, useRecoveryCode } from "./recovery-rows.ts"
import type { SecondStep } from "./step.ts"

/** Without letters that look like a digit or like each other (Crockford's base 32): five bits each. */
const alphabet = "0123456789ABCDEFGHJKMNPQRSTVWXYZ"
const length = 12

/** New codes, each of 60 random bits, as they are kept: without the dashes that people read them by. */
export const newRecoveryCodes = (howMany: number): readonly string[] =>
  Array.from({ length: howMany }, () => Array.from({ length }, () => alphabet[randomInt(alphabet.length)]).join(""))

/** `K7PM-2XQD-9TRA` */
export const shownCode = (code: string): string => code.replace(/(.{4})(?=.)/g, "$1-")

/** A code as somebody types it over: in any case, with or without dashes, with an O for a zero. */
const readCode = (typed: string): string =>
  typed
    .toUpperCase()
    .replace(/[^0-9A-Z]/g, "")
    .replace(/O/g, "0")
    .replace(/[IL]/g, "1")

/** One of the codes on paper, for whoever has lost the rest. Only to sign in: who is in has another step at hand. */
export const recoveryCode: SecondStep<string, "recovery"> = {
  name: "recovery",
  isSetUp: async (at, user) => (await countRecoveryCodes(at, user.id)) > 0,
  judge: async (at, user, _occasion, typed) => {
    if (!(await useRecoveryCode(at, user.id, readCode(typed)))) return "wrong"
    await tellRecoveryCodeUsed(at, user, await countRecoveryCodes(at, user.id))
    return "right"
  },
  takeAway: deleteRecoveryCodes,
  refusals: { wrong: "accounts.recovery-wrong", expired: "accounts.step.not-allowed" },
}
