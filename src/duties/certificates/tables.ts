import { ids, instant } from "#ground/kernel/shapes.ts"
import { clear, sealed, table } from "#ground/kernel/table.ts"
import type { Certificate } from "./content.ts"

export const certificateTable = table(
  "certificates",
  {
    id: clear(ids.certificate, "opaque; where the sealed certificate stands"),
    issued_at: clear(instant, "order of the list"),
    sealed: sealed<Certificate>(),
  },
  { checked: "rows" },
)
