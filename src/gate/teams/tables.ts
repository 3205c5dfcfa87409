import { ids, instant } from "#ground/kernel/shapes.ts"
import { clear, flag, free, revision, sealed, table } from "#ground/kernel/table.ts"

export const teamTable = table(
  "teams",
  {
    id: clear(ids.team, "opaque; where the sealed name stands"),
    ended_at: clear(instant.nullable(), "whether it is still a team"),
    sealed: sealed<{ readonly name: string }>(),
    created_at: free(instant, "how many were made when", "tells when it was made, and no more"),
    version: revision,
  },
  { checked: "whole", concerns: "id" },
)

export const teamMemberTable = table(
  "team_members",
  {
    team_id: clear(ids.team, "opaque; in which team somebody is"),
    user_id: clear(ids.user, "opaque; who it is, is staff"),
    is_lead: clear(flag, "who leads it"),
  },
  { key: ["team_id", "user_id"], checked: "whole", concerns: "user_id" },
)
