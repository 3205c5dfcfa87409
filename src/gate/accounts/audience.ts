import type { Audience } from "#ground/kernel/audience.ts"
import type { Look } from "#ground/kernel/scope.ts"
import type { TextKey } from "#ground/words/words.ts"
import type { StepName } from "./contract.ts"
import { type Limits, limits } from "./limits.ts"

/** The mails that signing in sends; each audience has its own words for them. */
export type AccountMail =
  | "code"
  | "step-up"
  | "locked"
  | "steps-changed"
  | "recovery-code-used"
  | "password-link"
  | "password-changed"
  | "new-device"
  | "invitation"

/** A mail: its subject and its text. */
export type MailWords = { readonly subject: TextKey; readonly text: TextKey }

/**
 * What signing in goes by, for those of one site. There is one way to sign in (`docs/decisions/0019-one-way-to-sign-in.md`), and what is
 * theirs in it is data: nothing of one audience is found, counted or opened at another.
 */
declare module "#ground/kernel/audience.ts" {
  interface Audience {
    /** What stands before the names of its tables; nothing before those of the staff. */
    readonly tables: string
    /** What its cookies' names begin with. */
    readonly cookie: string
    /** The second steps that it may use; what is not among them is neither asked, nor taken, nor set up. */
    readonly steps: readonly StepName[]
    /** Whether its users may be in groups, which give rights and teams. */
    readonly inGroups: boolean
    readonly limits: Limits
    readonly mails: Readonly<Record<AccountMail, MailWords>>
  }
}

/** Those who work at the practice. */
export const staff: Audience = Object.freeze<Audience>({
  name: "staff",
  tables: "",
  cookie: "hoeder",
  steps: ["passkey", "totp", "code", "recovery"],
  inGroups: true,
  limits,
  mails: {
    code: { subject: "mail.code.subject", text: "mail.code.text" },
    "step-up": { subject: "mail.step-up.subject", text: "mail.step-up.text" },
    locked: { subject: "mail.locked.subject", text: "mail.locked.text" },
    "steps-changed": { subject: "mail.steps-changed.subject", text: "mail.steps-changed.text" },
    "recovery-code-used": { subject: "mail.recovery-code-used.subject", text: "mail.recovery-code-used.text" },
    "password-link": { subject: "mail.password-link.subject", text: "mail.password-link.text" },
    "password-changed": { subject: "mail.password-changed.subject", text: "mail.password-changed.text" },
    "new-device": { subject: "mail.new-device.subject", text: "mail.new-device.text" },
    invitation: { subject: "mail.invitation.subject", text: "mail.invitation.text" },
  },
})

/** The same moment as another audience has it: for what a job, or somebody of the staff, does in its accounts. */
export const forAudience = <At extends Pick<Look, "audience">>(at: At, audience: Audience): At =>
  at.audience === audience ? at : { ...at, audience }

/** A name of something that each audience has for itself: a use of the practice's key, a setting, what is remembered. */
export const named = ({ audience }: Pick<Look, "audience">, name: string): string =>
  audience === staff ? name : `${audience.name} ${name}`
