import type { Change } from "#ground/kernel/scope.ts"
import { type Binding, makeChallenge, takeChallenge } from "./challenge-rows.ts"
import { deletePasskeysOf, findPasskey, listPasskeys, notePasskeyUsed, type Passkey } from "./passkey-rows.ts"
import type { PasskeyAnswer, PasskeyRequest } from "#gate/accounts/contract.ts"
import type { SecondStep, StepVerdict } from "./step.ts"
import { webauthn } from "./webauthn.ts"

/** Who asks: the site, as browsers know it. What a passkey signs is worth nothing at another one. */
export type PasskeySite = { readonly id: string; readonly origin: string }

/** What a browser answered, and at which site. */
export type ShownPasskey = { readonly site: PasskeySite; readonly answer: PasskeyAnswer }

type PasskeyAsked = {
  /** Within how many minutes it is answered. */
  readonly minutes: number
  readonly site: PasskeySite
  readonly challenge: string
  readonly verification: "preferred" | "required"
  /** Those of a user who is known; absent where the passkey is to say who it is. */
  readonly passkeys?: readonly Passkey[]
}

/** What is asked of a browser. */
export async function passkeyRequest({
  minutes,
  site,
  challenge,
  verification,
  passkeys,
}: PasskeyAsked): Promise<PasskeyRequest> {
  const { generateAuthenticationOptions } = await webauthn()
  const options = await generateAuthenticationOptions({
    rpID: site.id,
    challenge: Buffer.from(challenge, "base64url"),
    timeout: minutes * 60_000,
    userVerification: verification,
    ...(passkeys === undefined
      ? {}
      : {
          allowCredentials: passkeys.map(({ credential, transports }) => ({
            id: credential,
            transports: [...transports],
          })),
        }),
  })
  return {
    ...options,
    rpId: site.id,
    timeout: minutes * 60_000,
    userVerification: verification,
  } as PasskeyRequest
}

/** Asks for one of a user's passkeys. */
export async function askPasskey(
  at: Change,
  user: Passkey["user"],
  binding: Binding,
  site: PasskeySite,
  verification: PasskeyAsked["verification"] = "preferred",
): Promise<PasskeyRequest> {
  const [challenge, passkeys] = [await makeChallenge(at, binding), await listPasskeys(at, user)]
  return passkeyRequest({ minutes: at.audience.limits.challengeMinutes, site, challenge, verification, passkeys })
}

type Claim = ShownPasskey & { readonly isChallenge: (challenge: string) => boolean; readonly verified: boolean }

/**
 * Whether an answer was signed by this passkey, for this site and this challenge, and notes its use. `verified`: it must say
 * that it knew its owner (by a PIN, a finger), and not only that somebody was there.
 */
export async function isSignedBy(
  at: Change,
  passkey: Passkey,
  { site, answer, isChallenge, verified }: Claim,
): Promise<boolean> {
  const { verifyAuthenticationResponse } = await webauthn()
  const { verified: isSigned, authenticationInfo } = await verifyAuthenticationResponse({
    response: answer,
    expectedChallenge: isChallenge,
    expectedOrigin: site.origin,
    expectedRPID: site.id,
    requireUserVerification: verified,
    credential: {
      id: passkey.credential,
      publicKey: new Uint8Array(Buffer.from(passkey.publicKey, "base64")),
      counter: passkey.counter,
    },
  }).catch(notSigned)
  if (isSigned) await notePasskeyUsed(at, passkey, authenticationInfo?.newCounter ?? passkey.counter)
  return isSigned
}

/** Whether an answer is that of one of a user's passkeys to what was asked of them; it is taken once. */
export async function isAnsweredBy(
  at: Change,
  user: Passkey["user"],
  binding: Binding,
  shown: ShownPasskey,
  verified: boolean,
): Promise<StepVerdict> {
  const isChallenge = await takeChallenge(at, binding)
  if (isChallenge === undefined) return "expired"
  const passkey = await findPasskey(at, shown.answer.id)
  if (passkey?.user !== user) return "wrong"
  return (await isSignedBy(at, passkey, { ...shown, isChallenge, verified })) ? "right" : "wrong"
}

/** Whatever is not right with an answer is thrown by the library; it all comes down to this. */
const notSigned = () => ({ verified: false, authenticationInfo: undefined })

/** A passkey or security key, beside the password. */
export const passkeyStep: SecondStep<ShownPasskey, "passkey"> = {
  name: "passkey",
  isSetUp: async (at, user) => (await listPasskeys(at, user.id)).length > 0,
  judge: (at, user, occasion, shown) =>
    isAnsweredBy(at, user.id, { purpose: occasion.for, boundTo: occasion.boundTo }, shown, false),
  takeAway: (at, id) => deletePasskeysOf(at, id),
  refusals: { wrong: "accounts.passkey-wrong", expired: "accounts.passkey-expired" },
}
