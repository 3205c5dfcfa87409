import { z } from "zod"
import { act } from "#ground/kernel/act.ts"
import { ids, instant, line, nothing } from "#ground/kernel/shapes.ts"

const slug = z
  .string()
  .trim()
  .toLowerCase()
  .regex(/^[a-z0-9][a-z0-9-]{0,39}$/)

/** Ways to show, beside the password, that one is who one says, of which a practice allows one or more. */
const StepChoice = z.enum(["passkey", "totp", "code"])
/** A recovery code is for who has lost the others; it can never be all that somebody has. */
const StepName = z.enum([...StepChoice.options, "recovery"])
const steps = z.array(StepName).optional()

/**
 * The second step that is asked now; `code` is a code by e-mail, which is on its way to the masked address. Where there is
 * something to choose, `steps` has all that can be given, this one in front.
 */
export const NextStep = z.discriminatedUnion("next", [
  z.strictObject({ next: z.literal("code"), maskedEmail: z.string(), steps }),
  z.strictObject({ next: z.enum(["passkey", "totp", "recovery"]), steps }),
])

export const signIn = act({
  name: "accounts.sign-in",
  route: "POST /sign-in",
  takes: z.strictObject({ practice: slug, email: z.string().trim().max(254), password: z.string().min(1).max(1000) }),
  gives: NextStep,
})

const code = z
  .string()
  .transform((typed) => typed.replace(/\s/g, ""))
  .pipe(z.string().regex(/^\d{6}$/))

/** What has to be done in a session before anything else works. */
const MustFirst = z.enum(["change-password", "set-up-step"])

/** What the site needs to know about who is signed in. */
export const Me = z.strictObject({
  user: z.strictObject({ id: ids.user, name: z.string(), email: z.string(), language: z.enum(["nl", "en"]) }),
  practice: z.strictObject({
    slug: z.string(),
    name: z.string(),
    /** The practice's own word for a person: relatie, cliënt, patiënt, debiteur, vrijwilliger. */
    personWord: z.enum(["relatie", "cliënt", "patiënt", "debiteur", "vrijwilliger"]),
  }),
  groups: z.array(z.string()),
  /** Names of the permissions that this user's groups hold. */
  permissions: z.array(z.string()),
  session: z.strictObject({ idleMinutes: z.int(), endsAt: instant }),
  mustFirst: MustFirst.optional(),
})

export const giveCode = act({
  name: "accounts.give-code",
  route: "POST /sign-in/code",
  takes: z.strictObject({ code }),
  gives: Me,
})

/** The code of the authenticator app. */
export const giveTotp = act({
  name: "accounts.give-totp",
  route: "POST /sign-in/totp",
  takes: z.strictObject({ code }),
  gives: Me,
})

/** One of the recovery codes, as it is typed over. */
export const giveRecoveryCode = act({
  name: "accounts.give-recovery-code",
  route: "POST /sign-in/recovery",
  takes: z.strictObject({ code: z.string().min(1).max(100) }),
  gives: Me,
})

// What browsers and servers say to each other of passkeys: WebAuthn level 3, in its JSON forms. What is not listed is left out.

const base64url = z
  .string()
  .max(50_000)
  .regex(/^[\w-]*$/)
const transports = z.array(z.string().max(50)).max(20)
const known = z
  .array(z.object({ id: base64url, type: z.literal("public-key"), transports: transports.optional() }))
  .optional()
const preference = z.enum(["required", "preferred", "discouraged"])

/** Asks a browser for one of these passkeys, or for whichever it has. */
export const PasskeyRequest = z.object({
  challenge: base64url,
  rpId: z.string(),
  timeout: z.number(),
  userVerification: preference,
  allowCredentials: known,
})

/** Asks a browser to make a passkey. */
export const PasskeyCreation = z.object({
  challenge: base64url,
  rp: z.object({ id: z.string(), name: z.string() }),
  user: z.object({ id: base64url, name: z.string(), displayName: z.string() }),
  pubKeyCredParams: z.array(z.object({ type: z.literal("public-key"), alg: z.int() })),
  timeout: z.number(),
  attestation: z.literal("none"),
  excludeCredentials: known,
  authenticatorSelection: z.object({
    residentKey: preference,
    requireResidentKey: z.boolean().optional(),
    userVerification: preference,
  }),
})

const credential = {
  id: base64url,
  rawId: base64url,
  type: z.literal("public-key"),
  clientExtensionResults: z.object({}).default({}),
}

/** What a browser answers to `PasskeyRequest`. */
export const PasskeyAnswer = z.object({
  ...credential,
  response: z.object({
    clientDataJSON: base64url,
    authenticatorData: base64url,
    signature: base64url,
  }),
})

/** What a browser answers to `PasskeyCreation`. */
export const NewPasskey = z.object({
  ...credential,
  response: z.object({ clientDataJSON: base64url, attestationObject: base64url, transports: transports.default([]) }),
})

/** Asks for a passkey as the second step of the sign-in that is under way. */
export const askPasskey = act({
  name: "accounts.ask-passkey",
  route: "POST /sign-in/passkey/ask",
  takes: z.strictObject({}),
  gives: PasskeyRequest,
})

export const showPasskey = act({
  name: "accounts.show-passkey",
  route: "POST /sign-in/passkey",
  takes: z.strictObject({ credential: PasskeyAnswer }),
  gives: Me,
})

/** Begins a sign-in with a passkey alone: with user verification it is both steps. */
export const beginPasskeySignIn = act({
  name: "accounts.begin-passkey-sign-in",
  route: "POST /sign-in/passkey/begin",
  takes: z.strictObject({ practice: slug }),
  gives: PasskeyRequest,
})

export const finishPasskeySignIn = act({
  name: "accounts.finish-passkey-sign-in",
  route: "POST /sign-in/passkey/finish",
  takes: z.strictObject({ credential: PasskeyAnswer }),
  gives: Me,
})

/** A code by mail, where another step was asked or the code did not come; one from before no longer works. */
export const sendCodeAgain = act({
  name: "accounts.send-code-again",
  route: "POST /sign-in/code/again",
  takes: z.strictObject({}),
  gives: NextStep,
})

export const signOut = act({
  name: "accounts.sign-out",
  route: "POST /sign-out",
  takes: z.strictObject({}),
  gives: nothing,
})

export const getMe = act({ name: "accounts.me", route: "GET /me", takes: z.strictObject({}), gives: Me })

export const changeMe = act({
  name: "accounts.change-me",
  route: "PATCH /me",
  takes: z.strictObject({ language: z.enum(["nl", "en"]) }),
  gives: Me,
})

/** Begins a step-up: asks the second step again before something that cannot be undone or leaks much. */
export const beginStepUp = act({
  name: "accounts.begin-step-up",
  route: "POST /step-up",
  takes: z.strictObject({}),
  gives: NextStep,
})

/** The same as in signing in. */
export const sendStepUpCode = act({
  name: "accounts.send-step-up-code",
  route: "POST /step-up/code/again",
  takes: z.strictObject({}),
  gives: NextStep,
})

export const giveStepUpCode = act({
  name: "accounts.give-step-up-code",
  route: "POST /step-up/code",
  takes: z.strictObject({ code }),
  gives: z.strictObject({ freshUntil: instant }),
})

export const giveStepUpTotp = act({
  name: "accounts.give-step-up-totp",
  route: "POST /step-up/totp",
  takes: z.strictObject({ code }),
  gives: z.strictObject({ freshUntil: instant }),
})

export const askStepUpPasskey = act({
  name: "accounts.ask-step-up-passkey",
  route: "POST /step-up/passkey/ask",
  takes: z.strictObject({}),
  gives: PasskeyRequest,
})

export const showStepUpPasskey = act({
  name: "accounts.show-step-up-passkey",
  route: "POST /step-up/passkey",
  takes: z.strictObject({ credential: PasskeyAnswer }),
  gives: z.strictObject({ freshUntil: instant }),
})

/** What somebody has, and may have, to show who they are beside their password. */
export const listMySteps = act({
  name: "accounts.list-my-steps",
  route: "GET /me/steps",
  takes: z.strictObject({}),
  gives: z.strictObject({
    /** What the practice allows. */
    allowed: z.array(StepChoice),
    /** What this user can use now. */
    usable: z.array(StepChoice),
    totpSince: instant.optional(),
    passkeys: z.array(
      z.strictObject({ id: ids.passkey, name: z.string(), madeAt: instant, lastUsedAt: instant.optional() }),
    ),
    recoveryCodesLeft: z.int(),
  }),
})

/** Begins to set up an authenticator app; nothing changes until `confirmTotp`. */
export const beginTotp = act({
  name: "accounts.begin-totp",
  route: "POST /me/totp/begin",
  takes: z.strictObject({}),
  /** The key, to type over, and what the picture (QR) says to the app. */
  gives: z.strictObject({ key: z.string(), uri: z.string() }),
})

/** Sets the authenticator app up, with the first code that it shows. */
export const confirmTotp = act({
  name: "accounts.confirm-totp",
  route: "POST /me/totp",
  takes: z.strictObject({ code }),
  gives: nothing,
})

export const removeTotp = act({
  name: "accounts.remove-totp",
  route: "DELETE /me/totp",
  takes: z.strictObject({}),
  gives: nothing,
})

/** Begins to set up a passkey or security key; nothing changes until `finishPasskey`. */
export const beginPasskey = act({
  name: "accounts.begin-passkey",
  route: "POST /me/passkeys/begin",
  takes: z.strictObject({}),
  gives: PasskeyCreation,
})

export const finishPasskey = act({
  name: "accounts.finish-passkey",
  route: "POST /me/passkeys",
  takes: z.strictObject({ name: line(60), credential: NewPasskey }),
  gives: nothing,
})

export const renamePasskey = act({
  name: "accounts.rename-passkey",
  route: "PATCH /me/passkeys/:id",
  takes: z.strictObject({ id: ids.passkey, name: line(60) }),
  gives: nothing,
})

export const removePasskey = act({
  name: "accounts.remove-passkey",
  route: "DELETE /me/passkeys/:id",
  takes: z.strictObject({ id: ids.passkey }),
  gives: nothing,
})

/** Makes ten recovery codes, which are shown this once; those from before no longer work. */
export const makeRecoveryCodes = act({
  name: "accounts.make-recovery-codes",
  route: "POST /me/recovery-codes",
  takes: z.strictObject({}),
  gives: z.strictObject({ codes: z.array(z.string()) }),
})

/** What a practice chooses about second steps. At least one is always allowed: there is no sign-in without. */
export const StepPolicy = z.strictObject({
  allowed: z.array(StepChoice).min(1),
  /** Whether a code by mail is enough for who is in a group with high-risk rights. */
  mailForHighRisk: z.boolean(),
  /** Whether who shows a linked eID card, and its PIN, is in: the card is something one has and something one knows. */
  eidCard: z.boolean().default(true),
})

export const getStepPolicy = act({
  name: "accounts.get-step-policy",
  route: "GET /settings/second-steps",
  takes: z.strictObject({}),
  gives: StepPolicy,
})

/** Holds at once: who is left without a step that they may use can do nothing else before they have set one up. */
export const setStepPolicy = act({
  name: "accounts.set-step-policy",
  route: "PUT /settings/second-steps",
  takes: StepPolicy,
  gives: nothing,
})

export const changePassword = act({
  name: "accounts.change-password",
  route: "POST /me/password",
  takes: z.strictObject({ current: z.string().min(1).max(1000), fresh: z.string().min(1).max(1000) }),
  gives: nothing,
})

/** Asks for a link by mail to choose a new password. The answer is always the same, and takes as long. */
export const askNewPassword = act({
  name: "accounts.ask-new-password",
  route: "POST /password/forgotten",
  takes: z.strictObject({ practice: slug, email: z.string().trim().max(254) }),
  gives: nothing,
})

/** What such a link says to whoever opens it. */
export const readPasswordLink = act({
  name: "accounts.read-password-link",
  route: "POST /password/link",
  takes: z.strictObject({ practice: slug, token: line(100) }),
  gives: z.strictObject({ name: z.string(), maskedEmail: z.string(), until: instant }),
})

/** Sets a new password by such a link; signing in comes after, with both steps. */
export const setNewPassword = act({
  name: "accounts.set-new-password",
  route: "POST /password/new",
  takes: z.strictObject({ practice: slug, token: line(100), password: z.string().min(1).max(1000) }),
  gives: nothing,
})

/** How strong a password is, judged where the names of the person and the practice are known. */
export const PasswordVerdict = z.strictObject({
  good: z.boolean(),
  /** 0 (guessed at once) to 4. */
  score: z.int(),
  /** Why, in the reader's language. */
  why: z.array(z.string()),
})

export const judgePassword = act({
  name: "accounts.judge-password",
  route: "POST /password/verdict",
  takes: z.strictObject({
    password: z.string().max(1000),
    /** Of the invitation, for who has no session yet. */
    invitation: z.strictObject({ practice: slug, token: line(100) }).optional(),
    /** Of the link for a forgotten password, likewise. */
    link: z.strictObject({ practice: slug, token: line(100) }).optional(),
  }),
  gives: PasswordVerdict,
})

/** What an invitation says to whoever opens its link. */
export const readInvitation = act({
  name: "accounts.read-invitation",
  route: "POST /invitations/read",
  takes: z.strictObject({ practice: slug, token: line(100) }),
  gives: z.strictObject({ practiceName: z.string(), name: z.string(), maskedEmail: z.string(), until: instant }),
})

/** Sets the first password; signing in comes after, with both steps. */
export const acceptInvitation = act({
  name: "accounts.accept-invitation",
  route: "POST /invitations/accept",
  takes: z.strictObject({ practice: slug, token: line(100), password: z.string().min(1).max(1000) }),
  gives: nothing,
})

export const Session = z.strictObject({
  id: ids.session,
  device: z.string(),
  address: z.string(),
  startedAt: instant,
  lastUsedAt: instant,
  endsAt: instant,
  current: z.boolean(),
})

export const listSessions = act({
  name: "accounts.list-sessions",
  route: "GET /me/sessions",
  takes: z.strictObject({}),
  gives: z.strictObject({ sessions: z.array(Session) }),
})

export const endSession = act({
  name: "accounts.end-session",
  route: "DELETE /me/sessions/:id",
  takes: z.strictObject({ id: ids.session }),
  gives: nothing,
})

/** Ends every session of this user but the present one. */
export const endOtherSessions = act({
  name: "accounts.end-other-sessions",
  route: "POST /me/sessions/end-others",
  takes: z.strictObject({}),
  gives: z.strictObject({ ended: z.int() }),
})

export const SignInEvent = z.strictObject({
  at: instant,
  outcome: z.enum([
    "password-right",
    "password-wrong",
    "code-right",
    "code-wrong",
    "code-expired",
    "totp-right",
    "totp-wrong",
    "totp-expired",
    "recovery-right",
    "recovery-wrong",
    "recovery-expired",
    "passkey-right",
    "passkey-wrong",
    "passkey-expired",
    "locked",
    "slowed",
    "provider-right",
    "provider-refused",
    "card-right",
    "card-refused",
    "signed-out",
    "ended",
  ]),
  device: z.string(),
  address: z.string(),
})

export const listMySignIns = act({
  name: "accounts.list-my-sign-ins",
  route: "GET /me/sign-ins",
  takes: z.strictObject({}),
  gives: z.strictObject({ signIns: z.array(SignInEvent) }),
})

/** Everybody of the practice with an account, to choose from and to show as author. */
export const listColleagues = act({
  name: "accounts.list-colleagues",
  route: "GET /colleagues",
  takes: z.strictObject({}),
  gives: z.strictObject({
    colleagues: z.array(z.strictObject({ id: ids.user, name: z.string(), active: z.boolean() })),
  }),
})

export type StepChoice = z.output<typeof StepChoice>
export type StepPolicy = z.output<typeof StepPolicy>
export type StepName = z.output<typeof StepName>
export type NextStep = z.output<typeof NextStep>
export type MustFirst = z.output<typeof MustFirst>
export type Me = z.output<typeof Me>
export type Session = z.output<typeof Session>
export type SignInEvent = z.output<typeof SignInEvent>
export type PasswordVerdict = z.output<typeof PasswordVerdict>
export type PasskeyRequest = z.output<typeof PasskeyRequest>
export type PasskeyCreation = z.output<typeof PasskeyCreation>
export type PasskeyAnswer = z.output<typeof PasskeyAnswer>
export type NewPasskey = z.output<typeof NewPasskey>
