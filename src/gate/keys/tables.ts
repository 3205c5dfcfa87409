import { z } from "zod"
import { ids, instant } from "#ground/kernel/shapes.ts"
import { clear, free, table, word } from "#ground/kernel/table.ts"

/**
 * How far the key of an erased person is gone. `buried`: it is about to go; `gone`: no living key is left; `turning`: the wrap key
 * is being rotated; `beyond`: it was rotated since, so no older copy of the keyring opens it either. What stands in databases and in
 * the log keeps the name that it had: `turning`, `key_turns`, `keys.turned`.
 */
export type TombstoneStage = "buried" | "gone" | "turning" | "beyond"

export const tombstoneTable = table(
  "tombstones",
  {
    person_id: clear(ids.person, "opaque; whose key was destroyed"),
    buried_at: free(
      instant,
      "how long a key has been waiting to be beyond older copies",
      "says how long a key has been waiting to be beyond older copies",
    ),
    state: free(
      word<TombstoneStage>(),
      "how far the end of the key is",
      "says how far it is; what begins again does no harm",
    ),
  },
  { key: ["person_id"], checked: "rows" },
)

export const keyRotationTable = table(
  "key_turns",
  {
    id: clear(z.string(), "there is one row"),
    turned_at: clear(instant, "when the wrap key was last rotated"),
  },
  { undeciding: "says when the wrap key was rotated last; rotating it once more does no harm" },
)
