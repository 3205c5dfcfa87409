import { z } from "zod"
import { ids, instant } from "#ground/kernel/shapes.ts"
import { bytes, clear, free, table } from "#ground/kernel/table.ts"

export const eidCardTable = table(
  "eid_cards",
  {
    user_id: clear(ids.user, "opaque; who it is, is staff"),
    card_token: clear(bytes, "a keyed hash, by which the card is found"),
    linked_at: clear(instant, "shown to its owner"),
    last_used_at: free(instant.nullable(), "shown to its owner", "is shown to its owner"),
  },
  { key: ["user_id"], checked: "whole", concerns: "user_id" },
)

export const eidTicketTable = table(
  "eid_tickets",
  {
    token_hash: clear(z.string(), "a hash of what the browser holds"),
    bound_to: clear(z.string(), "opaque; which sign-in it was made for"),
    card_token: clear(bytes, "a keyed hash of the card that was shown"),
    ends_at: clear(instant, "until when it works"),
  },
  { key: ["token_hash"], checked: "whole", concerns: "token_hash", anchored: false },
)
