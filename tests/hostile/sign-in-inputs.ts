import { randomBytes } from "node:crypto"
import * as acts from "#gate/accounts/contract.ts"
import * as eid from "#gate/eid/contract.ts"
import * as oidc from "#gate/oidc/contract.ts"
import { getSignInWays } from "#doors/staff/contract.ts"
import { anAuthenticator } from "#tests/people/authenticator.ts"
import type { Visitor } from "#tests/people/visitor.ts"
import { type Cast, codeOfApp, type Person } from "./sign-in-cast.ts"

type Input = Record<string, unknown>

/** Whose sign-in it is, in which browser, and what it brought with it. */
export type Standing = {
  readonly visitor: Visitor
  readonly person: Person
  /** The code that came by mail for it. */
  readonly code?: string
  /** What a passkey is to sign. */
  readonly request?: acts.PasskeyRequest
  /** What the provider sent back. */
  readonly answer?: Input
}

type Made = (cast: Cast, standing: Standing) => Input | Promise<Input>

const challenge = () => randomBytes(32).toString("base64url")
const madeUp = (visitor: Visitor): acts.PasskeyRequest => ({
  challenge: challenge(),
  rpId: new URL(visitor.address).hostname,
  timeout: 1000,
  userVerification: "preferred",
})
const keyOf = ({ person, visitor }: Standing) => person.key ?? anAuthenticator(visitor.address)

/** Signs with the right passkey what the site asks, if it asks anything at all. */
const signed =
  (ask: string): Made =>
  async (_cast, standing) => {
    const asked = await standing.visitor.ask("POST", ask, {})
    const request = asked.status === 200 ? (asked.body as acts.PasskeyRequest) : standing.request
    return { credential: keyOf(standing).sign(request ?? madeUp(standing.visitor)) }
  }
const signedWrong: Made = (_cast, { visitor }) => ({
  credential: anAuthenticator(visitor.address).sign(madeUp(visitor)),
})

const mailed: Made = (_cast, { code }) => ({ code: code ?? "123456" })
const shown: Made = (cast, { person }) => ({ code: codeOfApp(person, cast.clock) })
const otherCode: Made = (_cast, { code = "123456" }) => ({ code: code === "000000" ? "000001" : "000000" })
const ofPractice: Made = (_cast, { person }) => ({ practice: person.practice })
const ofNoPractice: Made = () => ({ practice: "nergens" })
const nothing: Made = () => ({})
const tooMuch: Made = () => ({ more: true })
const link = { token: "A".repeat(43), password: "tractor velvet umbrella nine" }

/** Goes to the provider for a link, as far as the site lets one, and comes back. */
const linked: Made = async (cast, { visitor }) => {
  const begun = await visitor.ask("POST", "/api/me/oidc", {})
  if (begun.status !== 200) return { state: "link.a", code: "b" }
  return cameBack(await cast.provider.visit((begun.body as { address: string }).address, "strong"))
}

/** What a browser that came back from the provider carries on to our own page. */
export const cameBack = (address: URL): Input => {
  const { state, code, iss } = Object.fromEntries(address.searchParams)
  return { state, code, ...(iss === undefined ? {} : { iss }) }
}

const fabricated = (visitor: Visitor) =>
  anAuthenticator(visitor.address).make({
    challenge: challenge(),
    rp: { id: new URL(visitor.address).hostname, name: "Hoeder" },
    user: { id: challenge(), name: "a", displayName: "a" },
    pubKeyCredParams: [],
    timeout: 1000,
    attestation: "none",
    authenticatorSelection: { residentKey: "preferred", userVerification: "preferred" },
  })
const madePasskey: Made = async (_cast, { visitor }) => {
  const begun = await visitor.ask("POST", "/api/me/passkeys/begin", {})
  const credential =
    begun.status === 200
      ? anAuthenticator(visitor.address).make(begun.body as acts.PasskeyCreation)
      : fabricated(visitor)
  return { name: "Nog een sleutel", credential }
}

/**
 * What is sent to each route: the best that its owner could send, with all that they know and have, and what is wrong. A link
 * or a ticket is right or wrong by itself, whoever shows it and wherever they stand: those are wrong in both.
 */
export const inputs: Readonly<Record<string, { readonly right: Made; readonly wrong: Made }>> = {
  [acts.signIn.name]: {
    right: (_cast, { person: { practice, email, password } }) => ({ practice, email, password }),
    wrong: (_cast, { person: { practice, email } }) => ({ practice, email, password: "niet het goede wachtwoord" }),
  },
  [acts.giveCode.name]: { right: mailed, wrong: otherCode },
  [acts.giveTotp.name]: { right: shown, wrong: otherCode },
  [acts.giveRecoveryCode.name]: {
    right: (_cast, { person }) => ({ code: person.codes[0] ?? "AAAA-AAAA-AAAA" }),
    wrong: () => ({ code: "AAAA-BBBB-CCCC" }),
  },
  [acts.sendCodeAgain.name]: { right: nothing, wrong: tooMuch },
  [acts.acceptInvitation.name]: {
    right: (_cast, { person: { practice } }) => ({ practice, ...link }),
    wrong: () => ({ practice: "nergens", ...link }),
  },
  [acts.askNewPassword.name]: {
    right: (_cast, { person: { practice, email } }) => ({ practice, email }),
    wrong: () => ({ practice: "nergens", email: "x".repeat(300) }),
  },
  [acts.setNewPassword.name]: {
    right: (_cast, { person: { practice } }) => ({ practice, ...link }),
    wrong: () => ({ practice: "nergens", ...link }),
  },
  [acts.signOut.name]: { right: nothing, wrong: tooMuch },
  [acts.giveStepUpCode.name]: { right: mailed, wrong: otherCode },
  [acts.giveStepUpTotp.name]: { right: shown, wrong: otherCode },
  [acts.changePassword.name]: {
    right: (_cast, { person }) => ({ current: person.password, fresh: otherPassword(person.password) }),
    wrong: (_cast, { person }) => ({ current: "niet het goede", fresh: otherPassword(person.password) }),
  },
  [oidc.beginSignIn.name]: { right: ofPractice, wrong: ofNoPractice },
  [oidc.finishSignIn.name]: {
    right: (_cast, { answer }) => answer ?? { state: "sign-in.a", code: "b" },
    wrong: () => ({ state: "sign-in.a" }),
  },
  [oidc.beginLink.name]: { right: nothing, wrong: tooMuch },
  [oidc.finishLink.name]: { right: linked, wrong: () => ({ state: "link.a", code: "b" }) },
  [eid.beginSignIn.name]: { right: ofPractice, wrong: ofNoPractice },
  [eid.finishSignIn.name]: { right: () => ({ ticket: "A".repeat(43) }), wrong: () => ({ ticket: "" }) },
  [eid.beginLink.name]: { right: nothing, wrong: tooMuch },
  [getSignInWays.name]: { right: ofPractice, wrong: () => ({ practice: "x".repeat(50) }) },
  [acts.beginPasskeySignIn.name]: { right: ofPractice, wrong: () => ({ practice: "" }) },
  [acts.finishPasskeySignIn.name]: {
    right: (_cast, standing) => ({ credential: keyOf(standing).sign(standing.request ?? madeUp(standing.visitor)) }),
    wrong: signedWrong,
  },
  [acts.askPasskey.name]: { right: nothing, wrong: tooMuch },
  [acts.showPasskey.name]: { right: signed("/api/sign-in/passkey/ask"), wrong: signedWrong },
  [acts.askStepUpPasskey.name]: { right: nothing, wrong: tooMuch },
  [acts.showStepUpPasskey.name]: { right: signed("/api/step-up/passkey/ask"), wrong: signedWrong },
  [acts.getLock.name]: { right: nothing, wrong: tooMuch },
  [acts.lock.name]: { right: nothing, wrong: tooMuch },
  [acts.unlock.name]: {
    right: (_cast, { person }) => ({ password: person.password }),
    wrong: () => ({ password: "niet het goede wachtwoord" }),
  },
  [acts.askUnlockPasskey.name]: { right: nothing, wrong: tooMuch },
  [acts.showUnlockPasskey.name]: { right: signed("/api/session/unlock/passkey/ask"), wrong: signedWrong },
  [acts.beginPasskey.name]: { right: nothing, wrong: tooMuch },
  [acts.finishPasskey.name]: {
    right: madePasskey,
    wrong: (_cast, { visitor }) => ({ name: "Een sleutel", credential: fabricated(visitor) }),
  },
}

export const otherPassword = (now: string): string =>
  now === link.password ? "vijf blauwe kranen binnen" : link.password
