import { day, ids, instant } from "#ground/kernel/shapes.ts"
import { bytes, clear, revision, sealed, table } from "#ground/kernel/table.ts"
import type { UserId } from "#ground/kernel/ids.ts"

/** When its last day was changed, from what to what, and why. */
export type UntilChange = {
  readonly at: string
  readonly by: UserId
  readonly from?: string | undefined
  readonly to?: string | undefined
  readonly reason: string
}

/** What is sealed of a hold. */
export type SealedHold = {
  readonly note?: string | undefined
  readonly endReason?: string | undefined
  readonly changes?: readonly UntilChange[] | undefined
}

export const holdTable = table(
  "holds",
  {
    id: clear(ids.hold, "opaque; where the sealed words stand"),
    person_id: clear(ids.person, "opaque; who is held"),
    dossier_id: clear(ids.dossier.nullable(), "opaque; the one dossier that is held, where it is not the whole person"),
    kind: clear(bytes, "a keyed token: of thousands is asked at once whether they may end"),
    until_on: clear(day.nullable(), "on this day it ends by itself"),
    set_at: clear(instant, "order of the list"),
    set_by: clear(ids.user, "opaque; who set it"),
    ended_at: clear(instant.nullable(), "what is over holds nothing"),
    ended_by: clear(ids.user.nullable(), "opaque; who ended it"),
    sealed: sealed<SealedHold>(),
    version: revision,
  },
  { checked: "whole", concerns: "person_id", broken: "told" },
)
