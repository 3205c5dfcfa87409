import type { UserId } from "#ground/kernel/ids.ts"
import { refuse } from "#ground/kernel/refusal.ts"
import type { Look } from "#ground/kernel/scope.ts"
import type { RefusalCode } from "#ground/words/words.ts"
import type { RequiredAction } from "#gate/accounts/contract.ts"
import { hasGivenPassword } from "#gate/accounts/passwords/password-rows.ts"
import { ownSteps } from "#gate/accounts/steps/steps.ts"
import { findUser } from "#gate/accounts/users/user-rows.ts"

type ActionRule = { readonly acts: ReadonlySet<string>; readonly refusal: RefusalCode }

const aboutOneself = ["accounts.me", "accounts.change-me"]

/** What a session can be used for as long as something has to be done first, and what everything else is told. */
const rules: Readonly<Record<RequiredAction, ActionRule>> = {
  "change-password": {
    acts: new Set([...aboutOneself, "accounts.judge-password", "accounts.change-password"]),
    refusal: "accounts.password-change.not-allowed",
  },
  // Who came in by mail, and may not, since they had nothing else: they can set up something else.
  "set-up-step": {
    acts: new Set([
      ...aboutOneself,
      "accounts.list-my-steps",
      "accounts.begin-totp",
      "accounts.confirm-totp",
      "accounts.begin-passkey",
      "accounts.finish-passkey",
      "accounts.begin-step-up",
      "accounts.send-step-up-code",
      "accounts.give-step-up-code",
    ]),
    refusal: "accounts.step-set-up.not-allowed",
  },
}

/** What a user has to do before anything else works, if so. */
export async function requiredActionOf(at: Look, id: UserId): Promise<RequiredAction | undefined> {
  if (await hasGivenPassword(at, id)) return "change-password"
  const user = await findUser(at, id)
  return user !== undefined && (await ownSteps(at, user)).length === 0 ? "set-up-step" : undefined
}

/** Refuses an act in a session in which something else has to be done first. Doors ask this for every request. */
export function refuseBeforeRequiredAction(
  session: { readonly requiredAction: RequiredAction | undefined },
  act: string,
): void {
  if (session.requiredAction === undefined) return
  const { acts, refusal } = rules[session.requiredAction]
  if (!acts.has(act)) throw refuse(refusal)
}
