import { z } from "zod"
import { ids, instant } from "#ground/kernel/shapes.ts"
import { clear, sealed, table } from "#ground/kernel/table.ts"
import type { UserId } from "#ground/kernel/ids.ts"

export type NamedGroup = { readonly id: UserId; readonly name: string }

/** What somebody saw of a group and decided: the names are those of that moment. */
export type SeenGroup = {
  readonly name: string
  readonly confirmed: readonly NamedGroup[]
  readonly removed: readonly NamedGroup[]
}

export const attestationTable = table(
  "attestations",
  {
    id: clear(z.string(), "opaque; to which round what was looked at belongs"),
    begun_at: clear(instant, "when the last round was"),
    begun_by: clear(ids.user, "opaque; who looks is staff"),
    ended_at: clear(instant.nullable(), "whether the round is over"),
  },
  { undeciding: "says that somebody looks at the groups; what a group grants does not rest on it" },
)

export const attestedGroupTable = table(
  "attested_groups",
  {
    id: clear(z.string(), "opaque; where the sealed list of its members stands"),
    attestation_id: clear(z.string(), "opaque; of which round it is"),
    group_id: clear(ids.group, "opaque; which group was looked at"),
    user_id: clear(ids.user, "opaque; who looked is staff"),
    looked_at: clear(instant, "when it was looked at"),
    sealed: sealed<SeenGroup>(),
  },
  { undeciding: "says that somebody looked at a group; what it grants does not rest on it" },
)
