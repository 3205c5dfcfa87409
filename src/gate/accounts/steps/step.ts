import type { UserId } from "#ground/kernel/ids.ts"
import type { RefusalCode } from "#ground/words/words.ts"
import type { Change, Look } from "#ground/kernel/scope.ts"
import type { StepName } from "#gate/accounts/contract.ts"
import type { FirstHalf } from "./pending-rows.ts"
import type { UserRecord } from "#gate/accounts/users/user-rows.ts"

/** For what somebody gives a second step: `boundTo` is the one sign-in or session that it counts for. */
export type Occasion = { readonly boundTo: string } & StepMoment

/** When a step is given: in a sign-in after its first half, or in a session. */
export type StepMoment = { readonly for: "sign-in"; readonly by: FirstHalf } | { readonly for: "step-up" }

/** `expired`: there is nothing (any more) that this could be the answer to, so that it was no try either. */
export type StepVerdict = "right" | "wrong" | "expired"

/** A way to show, beside the password, that one is who one says; `Given` is what somebody gives for it. */
export interface SecondStep<Given, Name extends StepName = StepName> {
  readonly name: Name
  /** Whether this user could use it, as far as it depends on them. */
  isSetUp(at: Look, user: UserRecord): Promise<boolean>
  judge(at: Change, user: UserRecord, occasion: Occasion, given: Given): Promise<StepVerdict>
  /** Takes away what this user set up for it, when a manager has checked that they lost it. */
  takeAway(at: Change, user: UserId): Promise<void>
  readonly refusals: Readonly<Record<Exclude<StepVerdict, "right">, RefusalCode>>
}
