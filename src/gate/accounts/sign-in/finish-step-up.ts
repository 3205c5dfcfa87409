import type { Origin } from "#ground/kernel/actor.ts"
import { stepUpMinutes } from "#ground/kernel/step-up.ts"
import { instantText } from "#ground/kernel/time.ts"
import { authenticatorApp } from "#gate/accounts/steps/authenticator-app.ts"
import { emailCode } from "#gate/accounts/steps/email-code.ts"
import { passkeyStep, type ShownPasskey } from "#gate/accounts/steps/passkey.ts"
import type { SignInPractice } from "#gate/accounts/place.ts"
import { requireSecondStep } from "./second-step.ts"
import { renewSession } from "#gate/accounts/sessions/session-rows.ts"
import { type SessionFacts, sessionsChanged } from "#gate/accounts/sessions/sessions.ts"
import type { SecondStep } from "#gate/accounts/steps/step.ts"

type Stepping = Pick<SessionFacts, "user" | "session">
export type SteppedUp = { readonly session: string; readonly answer: { readonly freshUntil: string } }

/**
 * Steps up with a second step, whichever of the user's it is. The session gets a new token, for the door's cookie; the one
 * before ends within seconds.
 */
export async function finishStepUp<Given>(
  place: SignInPractice,
  who: Stepping,
  step: SecondStep<Given>,
  given: Given,
  from: Origin,
): Promise<SteppedUp> {
  const occasion = { for: "step-up", boundTo: who.session } as const
  await requireSecondStep(place, { user: who.user, occasion, step, given }, from)
  return place.change(
    { event: "accounts.stepped-up", action: "E", object: "session", thing: who.session },
    async (at) => {
      const session = await renewSession(at, who.session)
      sessionsChanged(at)
      return { session, answer: { freshUntil: instantText(at.now.add({ minutes: stepUpMinutes.leaks })) } }
    },
  )
}

/** The code that came by mail. */
export const giveStepUpCode = (place: SignInPractice, who: Stepping, code: string, from: Origin): Promise<SteppedUp> =>
  finishStepUp(place, who, emailCode, code, from)

/** The code of the authenticator app. */
export const giveStepUpTotp = (place: SignInPractice, who: Stepping, code: string, from: Origin): Promise<SteppedUp> =>
  finishStepUp(place, who, authenticatorApp, code, from)

/** A passkey. */
export const showStepUpPasskey = (
  place: SignInPractice,
  who: Stepping,
  shown: ShownPasskey,
  from: Origin,
): Promise<SteppedUp> => finishStepUp(place, who, passkeyStep, shown, from)
