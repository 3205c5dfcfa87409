import { z } from "zod"
import { instant } from "#ground/kernel/shapes.ts"
import { clear, sealed, table } from "#ground/kernel/table.ts"
import type { Mail } from "#ground/kernel/scope.ts"

export const outboxTable = table(
  "outbox",
  {
    id: clear(z.string(), "opaque; where the sealed mail stands"),
    created_at: clear(instant, "how many were made when"),
    due_at: clear(instant, "when it is tried next"),
    tries: clear(z.int(), "after so many it is given up"),
    sealed: sealed<Mail>(),
  },
  { undeciding: "says when a mail is tried again; the mail and to whom it goes are sealed" },
)
