import type { Origin } from "#ground/kernel/actor.ts"
import { instantText } from "#ground/kernel/time.ts"
import type { Place } from "./place.ts"
import { limits } from "./policy.ts"
import { requireSecondStep } from "./second-step.ts"
import { renewSession } from "./session-rows.ts"
import { type SessionFacts, sessionsChanged } from "./sessions.ts"
import { emailCode } from "./steps.ts"

/** Gives the code of a step-up. The session gets a new token, for the door's cookie; the one before ends within seconds. */
export async function giveStepUpCode(
  place: Place,
  who: Pick<SessionFacts, "user" | "session">,
  code: string,
  from: Origin,
): Promise<{ readonly session: string; readonly answer: { readonly freshUntil: string } }> {
  const occasion = { for: "step-up", boundTo: who.session } as const
  await requireSecondStep(place, { user: who.user, step: emailCode.name, occasion, code }, from)
  return place.change(
    { event: "accounts.stepped-up", action: "E", object: "session", thing: who.session },
    async (at) => {
      const session = await renewSession(at, who.session)
      sessionsChanged(at)
      return { session, answer: { freshUntil: instantText(at.now.add({ minutes: limits.stepMinutes })) } }
    },
  )
}
