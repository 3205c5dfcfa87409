import assert from "node:assert/strict"
import { beginPasskeySignIn, lock, sendStepUpCode, signIn } from "#gate/accounts/contract.ts"
import * as oidc from "#gate/oidc/contract.ts"
import {
  type Cast,
  codeAfter,
  codeOfApp,
  type Person,
  signedInByMail,
  signsInByApp,
  stepsUpByApp,
} from "./sign-in-cast.ts"
import { cameBack, type Standing } from "./sign-in-inputs.ts"

/** What a route does in a standing where it succeeds. */
export type Effect =
  | "enters"
  | "begins"
  | "asks"
  | "steps up"
  | "sets up"
  | "leaves"
  | "changes password"
  | "locks"
  | "unlocks"

export type State = {
  readonly isIn: boolean
  /** There is a session still, and it opens nothing but its lock, if that. */
  readonly hasSession?: boolean
  readonly reach: (cast: Cast) => Promise<Standing>
  readonly succeeds: Readonly<Record<string, Effect>>
}

/** What anybody can do, wherever they stand: begin, ask, leave. None of it opens a session. */
export const anywhere: Readonly<Record<string, Effect>> = {
  "accounts.begin-passkey-sign-in": "asks",
  "staff.sign-in-ways": "asks",
  "accounts.ask-new-password": "asks",
  "oidc.begin-sign-in": "asks",
  "accounts.sign-in": "begins",
  "accounts.sign-out": "leaves",
}

const gavePassword = async (cast: Cast, person: Person): Promise<Standing> => {
  const visitor = cast.visitor()
  const { practice, email, password } = person
  const give = () => visitor.does(signIn, { practice, email, password })
  if (person.app !== undefined) {
    await give()
    return { visitor, person }
  }
  return { visitor, person, code: await codeAfter(visitor, email, give) }
}

const wentAway = async (cast: Cast, name: string): Promise<Standing> => {
  const visitor = cast.visitor()
  const { address } = await visitor.does(oidc.beginSignIn, { practice: "linde" })
  return { visitor, person: cast.everything, answer: cameBack(await cast.provider.visit(address, name)) }
}

const signedIn = async (cast: Cast): Promise<Standing> => {
  const visitor = cast.visitor()
  await signsInByApp(cast, visitor, cast.everything)
  cast.clock.advance({ minutes: 6 })
  return { visitor, person: cast.everything }
}

const withCodeToStepUp = async (standing: Standing): Promise<Standing> => {
  const { visitor, person } = standing
  return { ...standing, code: await codeAfter(visitor, person.email, () => visitor.does(sendStepUpCode, {})) }
}

const itsLock = { "accounts.get-lock": "asks", "accounts.lock": "locks" } as const satisfies Record<string, Effect>

const locked = {
  isIn: false,
  hasSession: true,
  succeeds: {
    "accounts.get-lock": "asks",
    "accounts.lock": "asks",
    "accounts.ask-unlock-passkey": "asks",
    "accounts.show-unlock-passkey": "unlocks",
    "accounts.unlock": "unlocks",
  },
} as const satisfies Omit<State, "reach">

const locks = async (standing: Standing): Promise<Standing> => {
  await standing.visitor.does(lock, {})
  return standing
}

const withGiven = async (cast: Cast): Promise<Standing> => {
  const person = await cast.withGivenPassword()
  const { practice, email, password } = person
  return { person, visitor: await signedInByMail(cast.visitor(), practice, email, password) }
}

const stepUps = {
  "accounts.give-step-up-totp": "steps up",
  "accounts.show-step-up-passkey": "steps up",
  "accounts.ask-step-up-passkey": "asks",
} as const satisfies Record<string, Effect>

/** Where a sign-in can stand, how it gets there, and what succeeds there: everything else is refused. */
export const states: Readonly<Record<string, State>> = {
  nothing: {
    isIn: false,
    reach: async (cast) => ({ visitor: cast.visitor(), person: cast.everything }),
    succeeds: {},
  },
  "password given, code by mail asked": {
    isIn: false,
    reach: (cast) => gavePassword(cast, cast.mail),
    succeeds: { "accounts.give-code": "enters", "accounts.send-code-again": "asks" },
  },
  "password given, recovery possible": {
    isIn: false,
    reach: (cast) => gavePassword(cast, cast.recovery),
    succeeds: {
      "accounts.give-code": "enters",
      "accounts.give-recovery-code": "enters",
      "accounts.send-code-again": "asks",
    },
  },
  "password given, app and passkey asked": {
    isIn: false,
    reach: (cast) => gavePassword(cast, cast.everything),
    succeeds: {
      "accounts.give-totp": "enters",
      "accounts.show-passkey": "enters",
      "accounts.give-recovery-code": "enters",
      "accounts.ask-passkey": "asks",
      "accounts.send-code-again": "asks",
    },
  },
  "password given, code wrong once": {
    isIn: false,
    reach: async (cast) => {
      const standing = await gavePassword(cast, cast.mail)
      const code = standing.code === "999999" ? "999998" : "999999"
      assert.equal((await standing.visitor.ask("POST", "/api/sign-in/code", { code })).status, 422)
      return standing
    },
    succeeds: { "accounts.give-code": "enters", "accounts.send-code-again": "asks" },
  },
  "password chosen by mail given, nothing but mail": {
    isIn: false,
    reach: async (cast) => {
      const person = await cast.withPasswordByMail()
      const { practice, email, password } = person
      const visitor = cast.visitor()
      assert.equal((await visitor.does(signIn, { practice, email, password })).next, "identity-check")
      return { visitor, person }
    },
    succeeds: {},
  },
  "password chosen by mail given, recovery possible": {
    isIn: false,
    reach: async (cast) => {
      const person = await cast.withPasswordByMail({ codes: true })
      const { practice, email, password } = person
      const visitor = cast.visitor()
      assert.equal((await visitor.does(signIn, { practice, email, password })).next, "recovery")
      return { visitor, person }
    },
    succeeds: { "accounts.give-recovery-code": "enters" },
  },
  "passkey sign-in begun": {
    isIn: false,
    reach: async (cast) => {
      const visitor = cast.visitor()
      const request = await visitor.does(beginPasskeySignIn, { practice: "linde" })
      return { visitor, person: cast.everything, request }
    },
    succeeds: { "accounts.finish-passkey-sign-in": "enters" },
  },
  "back from a provider whose second step counts": {
    isIn: false,
    reach: (cast) => wentAway(cast, "strong"),
    succeeds: { "oidc.finish-sign-in": "enters" },
  },
  "back from a provider that asked for a password only": {
    isIn: false,
    reach: (cast) => wentAway(cast, "weak"),
    succeeds: { "oidc.finish-sign-in": "begins" },
  },
  "password given, and then too late": {
    isIn: false,
    reach: async (cast) => {
      const standing = await gavePassword(cast, cast.recovery)
      cast.clock.advance({ minutes: 15 })
      return standing
    },
    succeeds: {},
  },
  "passkey sign-in begun, and then too late": {
    isIn: false,
    reach: async (cast) => {
      const visitor = cast.visitor()
      const request = await visitor.does(beginPasskeySignIn, { practice: "linde" })
      cast.clock.advance({ minutes: 5 })
      return { visitor, person: cast.everything, request }
    },
    succeeds: {},
  },
  "signed in": {
    isIn: true,
    reach: signedIn,
    succeeds: { ...itsLock, ...stepUps, "accounts.change-password": "changes password" },
  },
  "signed in, code by mail asked": {
    isIn: true,
    reach: async (cast) => withCodeToStepUp(await signedIn(cast)),
    succeeds: {
      ...itsLock,
      ...stepUps,
      "accounts.give-step-up-code": "steps up",
      "accounts.change-password": "changes password",
    },
  },
  "stepped up": {
    isIn: true,
    reach: async (cast) => {
      const standing = await signedIn(cast)
      await stepsUpByApp(cast, standing.visitor, standing.person)
      // So that there is something to link.
      await standing.visitor.ask("DELETE", "/api/me/oidc")
      return standing
    },
    succeeds: {
      ...itsLock,
      ...stepUps,
      "accounts.change-password": "changes password",
      "oidc.begin-link": "asks",
      "accounts.begin-passkey": "asks",
      "accounts.finish-passkey": "sets up",
      "oidc.finish-link": "sets up",
    },
  },
  "signed in with a password that must be changed": {
    isIn: true,
    reach: withGiven,
    succeeds: { ...itsLock, "accounts.change-password": "changes password" },
  },
  "signed in with a step that must be set up": {
    isIn: true,
    reach: async (cast) => {
      const person = await cast.without()
      const { practice, email, password } = person
      return withCodeToStepUp({
        person,
        visitor: await signedInByMail(cast.visitor(), practice, email, password),
      })
    },
    succeeds: {
      ...itsLock,
      "accounts.give-step-up-code": "steps up",
      "accounts.begin-passkey": "asks",
      "accounts.finish-passkey": "sets up",
    },
  },
  "session locked by hand": { ...locked, reach: async (cast) => locks(await signedIn(cast)) },
  "session locked for want of use": {
    ...locked,
    // It is written down now, so that it stays locked whatever the practice chooses.
    succeeds: { ...locked.succeeds, "accounts.lock": "locks" },
    reach: async (cast) => {
      const standing = await signedIn(cast)
      cast.clock.advance({ minutes: 30 })
      return standing
    },
  },
  "stepped up, and then locked": {
    ...locked,
    reach: async (cast) => {
      const standing = await signedIn(cast)
      await stepsUpByApp(cast, standing.visitor, standing.person)
      return locks(standing)
    },
  },
  "locked, with a password that must be changed": {
    isIn: false,
    hasSession: true,
    reach: async (cast) => locks(await withGiven(cast)),
    succeeds: { "accounts.get-lock": "asks", "accounts.lock": "asks", "accounts.unlock": "unlocks" },
  },
  "locked, and then too late": {
    isIn: false,
    hasSession: true,
    reach: async (cast) => {
      const standing = await locks(await signedIn(cast))
      cast.clock.advance({ hours: 12 })
      return standing
    },
    succeeds: {},
  },
  "signed out": {
    isIn: false,
    reach: async (cast) => {
      const standing = await signedIn(cast)
      const cookies = [...standing.visitor.cookies]
      assert.equal((await standing.visitor.ask("POST", "/api/sign-out", {})).status, 200)
      for (const [name, value] of cookies) standing.visitor.cookies.set(name, value)
      return standing
    },
    succeeds: {},
  },
  locked: {
    isIn: false,
    reach: async (cast) => {
      cast.clock.advance({ hours: 25 })
      const standing = await gavePassword(cast, cast.everything)
      for (let time = 0; time < 10; time += 1) {
        const wrong = codeOfApp(standing.person, cast.clock) === "000000" ? "000001" : "000000"
        const answer = await standing.visitor.ask("POST", "/api/sign-in/totp", { code: wrong })
        assert.equal(answer.status, 422, answer.text)
        if (time === 4) Object.assign(standing, await gavePassword(cast, cast.everything))
      }
      return standing
    },
    // Who is locked out by wrong codes can ask for another, which waits as long as all others.
    succeeds: { "accounts.ask-passkey": "asks", "accounts.send-code-again": "asks" },
  },
}
