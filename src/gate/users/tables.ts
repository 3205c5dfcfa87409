import { z } from "zod"
import { ids, instant } from "#ground/kernel/shapes.ts"
import { clear, sealed, table, word } from "#ground/kernel/table.ts"
import type { UserId } from "#ground/kernel/ids.ts"
import type { UserEvent } from "./contract.ts"

/** What is sealed of something that was done with an account. */
export type ToldUser = Partial<Pick<UserEvent, "changes" | "how" | "note">>

/** A changed address, on its way or in use: all of it is sealed, with what was said of it so far. */
export type EmailChange = {
  readonly email: string
  /** The address that it takes the place of. */
  readonly former: string
  /** Who asked for it; nobody for the operator. */
  readonly by: UserId | undefined
  readonly askedAt: string
  /** From then on it counts without its owner's yes, if nobody at the old address undid it. */
  readonly countsAt: string
  /** Who asked held less than the account then: it takes a second person. */
  readonly needsSecond: boolean
  /** Whoever reads the new address said that it is theirs. */
  readonly confirmedAt?: string
  /** The owner said yes: in a session, or at the old address. */
  readonly agreedAt?: string
  readonly secondBy?: UserId
  /** It is in use. */
  readonly doneAt?: string
  /** The owner said that this was not them; the account is shut until somebody has looked. */
  readonly undoneAt?: string
}

export const userEventTable = table(
  "user_events",
  {
    id: clear(z.string(), "opaque; where the sealed names stand"),
    user_id: clear(ids.user, "opaque; who it is, is staff"),
    by_id: clear(ids.user.nullable(), "opaque; who did it is staff"),
    happened_at: clear(instant, "order of the list"),
    what: clear(word<UserEvent["what"]>(), "a code; what was done with an account"),
    sealed: sealed<ToldUser>(),
  },
  { checked: "whole", concerns: "user_id" },
)

export const emailChangeTable = table(
  "email_changes",
  {
    user_id: clear(ids.user, "opaque; who it is, is staff"),
    token_hash: clear(z.string(), "a hash of what stands in the mail to the new address"),
    undo_hash: clear(z.string().nullable(), "a hash of what stands in the mail to the old address"),
    ends_at: clear(instant, "until when it works"),
    sealed: sealed<EmailChange>(),
  },
  { key: ["user_id"], checked: "whole", concerns: "user_id" },
)
