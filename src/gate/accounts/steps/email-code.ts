import { randomInt } from "node:crypto"
import { refuse } from "#ground/kernel/refusal.ts"
import type { Change } from "#ground/kernel/scope.ts"
import type { AccountMail } from "#gate/accounts/audience.ts"
import { inMinutes } from "#gate/accounts/sign-in-log/answers.ts"
import { insertCode, listCodeTimes, tryCode } from "./code-rows.ts"
import { maskEmail } from "#gate/accounts/users/email.ts"
import type { Occasion, SecondStep } from "./step.ts"
import type { UserRecord } from "#gate/accounts/users/user-rows.ts"

const mails = { "sign-in": "code", "step-up": "step-up" } as const satisfies Record<Occasion["for"], AccountMail>

// `randomInt` draws again where a remainder would make some codes likelier than others.
const sixDigits = (): string => randomInt(1_000_000).toString().padStart(6, "0")

/** From when on a user can be sent another code, where they have had too many without giving one. */
export async function noCodeUntil(at: Change, user: UserRecord): Promise<Temporal.Instant | undefined> {
  const times = await listCodeTimes(at, user.id, at.now.subtract({ minutes: at.audience.limits.codeWindowMinutes }))
  const oldest = times[times.length - at.audience.limits.codesAtMost]
  return oldest === undefined
    ? undefined
    : Temporal.Instant.from(oldest).add({ minutes: at.audience.limits.codeWindowMinutes })
}

async function refuseTooMany(at: Change, user: UserRecord): Promise<void> {
  const free = await noCodeUntil(at, user)
  if (free === undefined) return
  throw refuse("accounts.codes.too-many", inMinutes(Math.max(1, Math.ceil(at.now.until(free).total("seconds")))))
}

/** Sends a code by mail; the one before for the same occasion no longer works. Gives the address, masked. */
export async function mailCode(at: Change, user: UserRecord, occasion: Occasion): Promise<string> {
  await refuseTooMany(at, user)
  const code = sixDigits()
  await insertCode(at, user.id, occasion.boundTo, code)
  const values = { name: user.name, practice: at.practice.name, code, minutes: at.audience.limits.codeMinutes }
  const { subject, text } = at.audience.mails[mails[occasion.for]]
  const say = at.sayIn(user.language)
  await at.post({ to: user.email, subject: say(subject, values), text: say(text, values) })
  return maskEmail(user.email)
}

/** A code of six digits by mail. Everybody has an address. */
export const emailCode: SecondStep<string, "code"> = {
  name: "code",
  isSetUp: async () => true,
  judge: (at, user, occasion, given) => tryCode(at, user.id, occasion.boundTo, given),
  // The address is the account's own; there is nothing else of it to lose.
  takeAway: async () => undefined,
  refusals: { wrong: "accounts.code-wrong", expired: "accounts.code-expired" },
}
