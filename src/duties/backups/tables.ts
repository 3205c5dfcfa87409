import { z } from "zod"
import { instant } from "#ground/kernel/shapes.ts"
import { clear, flag, maybeSealed, table, word } from "#ground/kernel/table.ts"

export const backupRunTable = table(
  "archive_runs",
  {
    id: clear(z.string(), "opaque"),
    kind: clear(word<"backup" | "verify">(), "whether it was a backup, a trial or a way back"),
    happened_at: clear(instant, "says since when there has been no backup"),
    with_keys: clear(flag.nullable(), "says whether the keys were in it"),
    sealed: maybeSealed(),
  },
  { undeciding: "tells when a backup was made or tried" },
)
