import { z } from "zod"
import { allPersonWords } from "#ground/words/person-word.ts"
import { act } from "#ground/kernel/act.ts"
import { ids, instant } from "#ground/kernel/shapes.ts"
import { AtIdle } from "./session-rules.ts"

/** What has to be done in a session before anything else works. */
export const RequiredAction = z.enum(["change-password", "set-up-step"])

/** What the site needs to know about who is signed in. */
export const Me = z.strictObject({
  user: z.strictObject({ id: ids.user, name: z.string(), email: z.string(), language: z.enum(["nl", "en"]) }),
  practice: z.strictObject({
    slug: z.string(),
    name: z.string(),
    /** Where the practice is, ISO 3166: telephone numbers and addresses are shown as people write them there. */
    country: z.string(),
    /** The practice's own word for a person. */
    personWord: z.enum(allPersonWords),
  }),
  groups: z.array(z.string()),
  /** Names of the permissions that this user's groups hold. */
  permissions: z.array(z.string()),
  session: z.strictObject({ idleMinutes: z.int(), atIdle: AtIdle, endsAt: instant }),
  requiredAction: RequiredAction.optional(),
  /** They may have a passkey, have none, and never said that they want none. */
  offerPasskey: z.boolean(),
})

export const getMe = act({
  name: "accounts.me",
  route: "GET /me",
  shows: ["me", "session-rules", "step-policy", "group"],
  takes: z.strictObject({}),
  gives: Me,
})

export const changeMe = act({
  name: "accounts.change-me",
  route: "PATCH /me",
  changes: ["me"],
  takes: z.strictObject({ language: z.enum(["nl", "en"]) }),
  gives: Me,
})

/** Says that one does not want to be offered a passkey again. */
export const declinePasskey = act({
  name: "accounts.decline-passkey",
  route: "POST /me/passkeys/decline",
  changes: ["me"],
  takes: z.strictObject({}),
  gives: Me,
})

/** Everybody of the practice with an account, to choose from and to show as author. */
export const listColleagues = act({
  name: "accounts.list-colleagues",
  route: "GET /colleagues",
  shows: ["user"],
  takes: z.strictObject({}),
  gives: z.strictObject({
    colleagues: z.array(z.strictObject({ id: ids.user, name: z.string(), active: z.boolean() })),
  }),
})

export type RequiredAction = z.output<typeof RequiredAction>
export type Me = z.output<typeof Me>
