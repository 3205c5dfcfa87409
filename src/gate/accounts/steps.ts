import { randomInt } from "node:crypto"
import { refuse } from "#ground/kernel/refusal.ts"
import type { Change } from "#ground/kernel/scope.ts"
import type { TextKey } from "#ground/words/words.ts"
import { say } from "#ground/words/words.ts"
import { type CodeVerdict, insertCode, listCodeTimes, tryCode } from "./code-rows.ts"
import { inMinutes } from "./answers.ts"
import { maskEmail } from "./email.ts"
import { limits } from "./policy.ts"
import type { User } from "./user-rows.ts"

/** For what somebody gives a second step: `boundTo` is the one sign-in or session that it counts for. */
export type Occasion = { readonly for: "sign-in" | "step-up"; readonly boundTo: string }

/** A way to show, beside the password, that one is who one says. Later capabilities add theirs to `secondSteps`. */
export type SecondStep<Name extends string, Next> = {
  readonly name: Name
  /** Asks for the step; the answer tells the site what to show. */
  readonly begin: (at: Change, user: User, occasion: Occasion) => Promise<Next>
  readonly judge: (at: Change, user: User, occasion: Occasion, given: string) => Promise<CodeVerdict>
}

const mails = {
  "sign-in": { subject: "mail.code.subject", text: "mail.code.text" },
  "step-up": { subject: "mail.step-up.subject", text: "mail.step-up.text" },
} as const satisfies Record<Occasion["for"], { subject: TextKey; text: TextKey }>

// `randomInt` draws again where a remainder would make some codes likelier than others.
const sixDigits = (): string => randomInt(1_000_000).toString().padStart(6, "0")

async function refuseTooMany(at: Change, user: User): Promise<void> {
  const times = await listCodeTimes(at, user.id, at.now.subtract({ minutes: limits.codeWindowMinutes }))
  const oldest = times[times.length - limits.codesAtMost]
  if (oldest === undefined) return
  const free = Temporal.Instant.from(oldest).add({ minutes: limits.codeWindowMinutes })
  const seconds = Math.max(1, Math.ceil(at.now.until(free).total("seconds")))
  throw refuse("accounts.codes.too-many", inMinutes(seconds))
}

/** A code of six digits by mail; the address is shown masked. */
export const emailCode: SecondStep<"code", { readonly next: "code"; readonly maskedEmail: string }> = {
  name: "code",
  begin: async (at, user, occasion) => {
    await refuseTooMany(at, user)
    const code = sixDigits()
    await insertCode(at, user.id, occasion.boundTo, code)
    const values = { name: user.name, practice: at.practice.name, code, minutes: limits.codeMinutes }
    const { subject, text } = mails[occasion.for]
    await at.post({
      to: user.email,
      subject: say(user.language, subject, values),
      text: say(user.language, text, values),
    })
    return { next: "code", maskedEmail: maskEmail(user.email) }
  },
  judge: (at, user, occasion, given) => tryCode(at, user.id, occasion.boundTo, given),
}

/** Every second step there is. There is no sign-in without one: a session is opened only where one was judged right. */
export const secondSteps = [emailCode] as const

/** The step that a user is asked for. */
export const stepOf = (_user: User): (typeof secondSteps)[number] => secondSteps[0]
