import { change } from "#ground/kernel/operation.ts"
import { refuse } from "#ground/kernel/refusal.ts"
import type { Change } from "#ground/kernel/scope.ts"
import { makeChallenge, takeChallenge } from "#gate/accounts/steps/challenge-rows.ts"
import type { PasskeySite } from "#gate/accounts/steps/passkey.ts"
import { deletePasskey, insertPasskey, listPasskeys } from "#gate/accounts/steps/passkey-rows.ts"
import { removePasskey as act, type NewPasskey, type PasskeyCreation } from "#gate/accounts/contract.ts"
import type { SignInPractice } from "#gate/accounts/place.ts"
import type { SessionFacts } from "#gate/accounts/sessions/sessions.ts"
import { allowedSteps } from "#gate/accounts/steps/step-policy.ts"
import { webauthn } from "#gate/accounts/steps/webauthn.ts"
import { refuseToLeaveNone, self, stepsChanged } from "#gate/accounts/sessions/steps-changed.ts"
import type { UserRecord } from "#gate/accounts/users/user-rows.ts"

/** EdDSA, ES256 and RS256 (RFC 9053, RFC 8812): between them every authenticator there is. */
const algorithms = [-8, -7, -257] as const

type PasskeyOwner = Pick<SessionFacts, "user" | "session">

const log = (event: string, { user }: PasskeyOwner) => ({ event, action: "C", object: "account", thing: user }) as const

/** Asks the browser to make a passkey; nothing changes until `finishPasskey`. */
export const beginPasskey = (place: SignInPractice, who: PasskeyOwner, site: PasskeySite): Promise<PasskeyCreation> =>
  place.change(log("accounts.step-begun", who), async (at) => {
    const user = await self(at)
    await refuseUnlessRoom(at, user)
    return creation(at, user, who, site)
  })

async function refuseUnlessRoom(at: Change, user: UserRecord): Promise<void> {
  if (!(await allowedSteps(at, user)).includes("passkey")) throw refuse("accounts.step.not-allowed")
  if ((await listPasskeys(at, user.id)).length >= at.audience.limits.passkeys)
    throw refuse("accounts.passkeys.enough", { count: at.audience.limits.passkeys })
}

async function creation(at: Change, user: UserRecord, who: PasskeyOwner, site: PasskeySite): Promise<PasskeyCreation> {
  const challenge = await makeChallenge(at, { purpose: "set-up", boundTo: who.session })
  const { generateRegistrationOptions } = await webauthn()
  const options = await generateRegistrationOptions({
    rpID: site.id,
    rpName: "Hoeder",
    // The list in which somebody chooses a passkey shows this: practices on one site are told apart.
    userName: `${user.email} (${at.practice.name})`,
    userDisplayName: user.name,
    userID: new Uint8Array(Buffer.from(user.id)),
    challenge: new Uint8Array(Buffer.from(challenge, "base64url")),
    timeout: at.audience.limits.challengeMinutes * 60_000,
    supportedAlgorithmIDs: [...algorithms],
    attestationType: "none",
    excludeCredentials: (await listPasskeys(at, user.id)).map(({ credential, transports }) => ({
      id: credential,
      transports: [...transports],
    })),
    authenticatorSelection: { residentKey: "preferred", userVerification: "preferred" },
  })
  return options as PasskeyCreation
}

/** Keeps the passkey that the browser made, under the name that its owner gave it. */
export const finishPasskey = (
  place: SignInPractice,
  who: PasskeyOwner,
  { site, name, made }: { readonly site: PasskeySite; readonly name: string; readonly made: NewPasskey },
): Promise<void> =>
  place.change(log("accounts.step-set-up", who), async (at) => {
    const user = await self(at)
    await refuseUnlessRoom(at, user)
    const isChallenge = await takeChallenge(at, { purpose: "set-up", boundTo: who.session })
    if (isChallenge === undefined) throw refuse("accounts.passkey-expired")
    const credential = await credentialOf(made, site, isChallenge)
    const kept = await insertPasskey(at, user.id, { name, ...credential, transports: made.response.transports })
    if (!kept) throw refuse("accounts.passkey-wrong")
    await stepsChanged(at, user, "passkey-set-up")
  })

async function credentialOf(
  made: NewPasskey,
  site: PasskeySite,
  isChallenge: (challenge: string) => boolean,
): Promise<{ readonly credential: string; readonly publicKey: string; readonly counter: number }> {
  const { verifyRegistrationResponse } = await webauthn()
  const { registrationInfo } = await verifyRegistrationResponse({
    response: made,
    expectedChallenge: isChallenge,
    expectedOrigin: site.origin,
    expectedRPID: site.id,
    requireUserVerification: false,
    supportedAlgorithmIDs: [...algorithms],
  }).catch(() => ({ registrationInfo: undefined }))
  if (registrationInfo === undefined) throw refuse("accounts.passkey-wrong")
  const { id, publicKey, counter } = registrationInfo.credential
  return { credential: id, publicKey: Buffer.from(publicKey).toString("base64"), counter }
}

export const removePasskey = change(act, {
  needs: "signed-in",
  stepUp: "leaks",
  logs: { event: "accounts.step-removed", action: "D", object: "account", of: ({ id }) => ({ thing: id }) },
  run: async (at, { id }) => {
    const user = await self(at)
    if (!(await deletePasskey(at, user.id, id))) throw refuse("general.not-found")
    await refuseToLeaveNone(at, user)
    await stepsChanged(at, user, "passkey-removed")
    return {}
  },
})
