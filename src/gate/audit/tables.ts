import { z } from "zod"
import { ids } from "#ground/kernel/shapes.ts"
import { bytes, clear, table } from "#ground/kernel/table.ts"

export const auditLineTable = table(
  "audit_lines",
  {
    seq: clear(z.int(), "the place in the chain"),
    at: clear(z.string(), "the order in which the log is read"),
    person_id: clear(ids.person.nullable(), "opaque; whose log it is in"),
    user_id: clear(ids.user.nullable(), "opaque; who did it"),
    event: clear(z.string(), "what kind of event, to search by"),
    line: clear(z.string(), "codes and opaque ids, never a value: what the chain vouches for"),
    hash: clear(bytes, "chains each line to the one before"),
  },
  { key: ["seq"], undeciding: "is a chain of its own, which proves each line and its columns (`audit verify`)" },
)
