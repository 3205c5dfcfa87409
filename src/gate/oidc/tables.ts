import { z } from "zod"
import { ids, instant } from "#ground/kernel/shapes.ts"
import { bytes, clear, table } from "#ground/kernel/table.ts"

export const oidcLinkTable = table(
  "oidc_links",
  {
    user_id: clear(ids.user, "opaque; who it is, is staff"),
    issuer_token: clear(bytes, "a keyed hash, by which the account is found"),
    subject_token: clear(bytes.nullable(), "a keyed hash, by which the account is found"),
    changed_at: clear(instant, "shows that something was changed, and when"),
  },
  { key: ["user_id", "issuer_token"], checked: "whole", concerns: "user_id" },
)

export const oidcEndedTripTable = table(
  "oidc_ended_trips",
  {
    state_hash: clear(z.string(), "a hash of what comes back with the browser"),
    ends_at: clear(instant, "until when it works"),
  },
  { key: ["state_hash"], checked: "whole", concerns: "state_hash", anchored: false },
)
