import type { TextKey } from "#ground/words/words.ts"
import type { UserId } from "./ids.ts"
import type { Change, Look } from "./scope.ts"

/** What waits for a second person: about which thing, by whom, and what of it stands nowhere else. */
export type AskedOfSecond = { readonly thing: string; readonly by: UserId; readonly proposal?: unknown }

/** An act of a room that nobody brings about alone. It is agreed to on one screen, whichever room it is of. */
export type SecondPersonAct = {
  /** As the kinds of approval are named. */
  readonly kind: string
  /** What is asked, for whoever says yes or no to it; about no person. */
  readonly tell: (
    at: Look,
    asked: AskedOfSecond,
  ) => Promise<readonly { readonly label: TextKey; readonly value: string }[]>
  /** What happens when it is agreed; nothing where it can no longer be. */
  readonly agreed: (at: Change, asked: AskedOfSecond) => Promise<void>
  /** What happens when somebody said no, or it was taken back. */
  readonly dropped?: (at: Change, asked: AskedOfSecond) => Promise<void>
}
