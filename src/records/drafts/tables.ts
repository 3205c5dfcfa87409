import { z } from "zod"
import { ids, instant } from "#ground/kernel/shapes.ts"
import { clear, sealed, table } from "#ground/kernel/table.ts"

export const draftTable = table(
  "drafts",
  {
    id: clear(ids.draft, "opaque; where the sealed text stands"),
    person_id: clear(ids.person, "opaque; about whom it was typed"),
    user_id: clear(ids.user, "opaque; whose draft it is: nobody else sees it"),
    place: clear(z.string(), "where on the site it was typed; ids only"),
    saved_at: clear(instant, "drafts that nobody came back to are removed"),
    sealed: sealed<string>(),
  },
  { checked: "rows", concerns: "person_id" },
)
