import { z } from "zod"
import { act } from "#ground/kernel/act.ts"
import { Warning } from "#gate/groups/contract.ts"
import { SignInEvent } from "#gate/accounts/contract.ts"
import { day, ids, instant, name, nothing, text, version } from "#ground/kernel/shapes.ts"
import { User } from "./contract/user.ts"

export * from "./contract/email.ts"
export * from "./contract/user.ts"

const email = z.email().max(254)
const groups = z.array(ids.group).max(100)
const teams = z.array(ids.team).max(100)
/** Why somebody comes into a group that grants something of high risk. */
const givingReason = text(1000).optional()

/** Something that was done with an account, and by whom. */
export const UserEvent = z.strictObject({
  at: instant,
  by: z.string().optional(),
  what: z.enum([
    "invited",
    "changed",
    "email-confirmed",
    "email-undone",
    "let-in",
    "closed",
    "closed-on-last-day",
    "closed-unused",
    "reopened",
    "given-password",
    "identity-checked",
    "sessions-ended",
  ]),
  changes: z.array(
    z.strictObject({
      field: z.enum(["name", "email", "endsOn", "groups", "teams"]),
      before: z.array(z.string()),
      after: z.array(z.string()),
    }),
  ),
  how: z.string().optional(),
  note: z.string().optional(),
})

export const inviteUser = act({
  name: "users.invite",
  route: "POST /users",
  changes: ["user", "group", "team"],
  takes: z.strictObject({
    name: name(200),
    email,
    language: z.enum(["nl", "en"]).optional(),
    groups,
    teams: teams.default([]),
    endsOn: day.optional(),
    reason: givingReason,
  }),
  gives: User,
})

export const listUsers = act({
  name: "users.list",
  route: "GET /users",
  shows: ["user", "group", "team", "dormancy"],
  takes: z.strictObject({ state: z.enum(["invited", "active", "shut", "ended"]).optional() }),
  gives: z.strictObject({ users: z.array(User), total: z.int() }),
})

export const getUser = act({
  name: "users.get",
  route: "GET /users/:id",
  shows: ["user", "group", "team", "dormancy"],
  takes: z.strictObject({ id: ids.user }),
  gives: z.strictObject({ user: User, history: z.array(UserEvent) }),
})

/** What is left out stays as it is; `endsOn: null` takes the last day away. */
export const changeUser = act({
  name: "users.change",
  route: "PATCH /users/:id",
  changes: ["user", "group", "team"],
  takes: z.strictObject({
    id: ids.user,
    version,
    name: name(200).optional(),
    email: email.optional(),
    endsOn: day.nullable().optional(),
    groups: groups.optional(),
    teams: teams.optional(),
    reason: givingReason,
  }),
  gives: User,
})

export const sendInvitationAgain = act({
  name: "users.send-invitation",
  route: "POST /users/:id/invitation",
  changes: ["user"],
  takes: z.strictObject({ id: ids.user }),
  gives: User,
})

/** Things of one kind that rest on a user; `names` has their numbers, never whom they are about. */
const Resting = z.strictObject({ what: z.string(), count: z.int(), names: z.array(z.string()) })

/** What somebody else must take over when this user leaves. */
export const listResting = act({
  name: "users.list-resting",
  route: "GET /users/:id/resting",
  shows: ["task", "dossier"],
  takes: z.strictObject({ id: ids.user }),
  gives: z.strictObject({ resting: z.array(Resting) }),
})

/** Closes an account. Nothing is handed over by itself: the answer says what still rests on it. */
export const closeUser = act({
  name: "users.close",
  route: "POST /users/:id/close",
  changes: ["user", "group", "team"],
  takes: z.strictObject({ id: ids.user }),
  gives: z.strictObject({ user: User, endedSessions: z.int(), resting: z.array(Resting) }),
})

/** Signs somebody out everywhere; sign-ins that are half-way have to begin again. */
export const endUserSessions = act({
  name: "users.end-sessions",
  route: "POST /users/:id/end-sessions",
  changes: ["user", "session"],
  takes: z.strictObject({ id: ids.user }),
  gives: z.strictObject({ user: User, endedSessions: z.int() }),
})

export const reopenUser = act({
  name: "users.reopen",
  route: "POST /users/:id/reopen",
  changes: ["user", "group", "team"],
  takes: z.strictObject({
    id: ids.user,
    groups,
    teams: teams.default([]),
    endsOn: day.optional(),
    reason: givingReason,
  }),
  gives: User,
})

/** A password to come in with once, for somebody who was invited. It is told in this answer and never again. */
export const giveInitialPassword = act({
  name: "users.give-initial-password",
  route: "POST /users/:id/initial-password",
  changes: ["user"],
  takes: z.strictObject({ id: ids.user }),
  gives: z.strictObject({ password: z.string(), until: instant, user: User }),
})

const waysToCheck = ["identity-document", "in-person", "video-call", "other"] as const

/** Takes away the second steps of somebody who lost them; their code by mail remains. */
export const checkIdentity = act({
  name: "users.check-identity",
  route: "POST /users/:id/identity-check",
  changes: ["user"],
  takes: z.strictObject({ id: ids.user, how: z.enum(waysToCheck), note: text(2000).pipe(z.string().trim().min(1)) }),
  gives: User,
})

/** The groups and teams that somebody can be put in, with what each group lets them do, in words. */
export const listUserChoices = act({
  name: "users.list-choices",
  route: "GET /user-choices",
  shows: ["group", "team"],
  takes: z.strictObject({}),
  gives: z.strictObject({
    groups: z.array(
      z.strictObject({
        id: ids.group,
        name: z.string(),
        grants: z.array(z.strictObject({ sentence: z.string(), risk: z.enum(["low", "raised", "high"]) })),
        /** Why putting somebody in it asks for a second thought, the highest risk first. */
        warnings: z.array(Warning),
        needsReason: z.boolean(),
        /** To whom who asks may give it; who manages groups also to themselves. */
        mayGive: z.enum(["anybody", "others", "nobody"]),
      }),
    ),
    teams: z.array(z.strictObject({ id: ids.team, name: z.string() })),
  }),
})

const dormancy = { days: z.int().min(30).max(365), noticeDays: z.int().min(7).max(60) }

/** After how many days without a sign-in an account is told that it will be closed, and how many days after that it is. */
export const getDormancy = act({
  name: "users.get-dormancy",
  route: "GET /settings/dormant-accounts",
  shows: ["dormancy"],
  takes: z.strictObject({}),
  gives: z.strictObject(dormancy),
})

export const setDormancy = act({
  name: "users.set-dormancy",
  route: "PUT /settings/dormant-accounts",
  changes: ["dormancy"],
  takes: z.strictObject(dormancy),
  gives: nothing,
})

export const Try = z.strictObject({
  at: instant,
  outcome: SignInEvent.shape.outcome,
  user: ids.user.optional(),
  name: z.string().optional(),
  device: z.string(),
  address: z.string(),
})

/** Every try to sign in, the last one first. */
export const listSignIns = act({
  name: "users.list-sign-ins",
  route: "GET /sign-ins",
  shows: ["session"],
  takes: z.strictObject({
    user: ids.user.optional(),
    /** `known`: of an account; `unknown`: nobody's. */
    account: z.enum(["known", "unknown"]).optional(),
    outcome: SignInEvent.shape.outcome.optional(),
    from: day.optional(),
    until: day.optional(),
    page: z.coerce.number().int().min(1).max(100_000).default(1),
    size: z.coerce.number().int().min(1).max(200).default(50),
  }),
  gives: z.strictObject({ signIns: z.array(Try), total: z.int(), page: z.int(), size: z.int() }),
})

export type UserEvent = z.output<typeof UserEvent>
export type Try = z.output<typeof Try>

export type WayToCheck = (typeof waysToCheck)[number]
