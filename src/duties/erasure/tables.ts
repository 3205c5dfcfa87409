import { z } from "zod"
import { day, ids, instant } from "#ground/kernel/shapes.ts"
import { clear, flag, revision, sealed, table, word, maybeSealed } from "#ground/kernel/table.ts"
import { ErasureEnd, type ErasureItem, ErasureState } from "./contract/erasures.ts"
import type { SealedErasure, ErasureItemRecord } from "./record.ts"
import type { FigureGroup } from "./groups.ts"
import type { ErasureProfile } from "./contract/profiles.ts"

/** Why something is held back: that there is a claim, say, is nobody's business but the practice's. */
export type Why = Pick<ErasureItemRecord, "reason" | "until">

export type ProfileContent = Omit<ErasureProfile, "id" | "version">

export const erasureTable = table(
  "erasures",
  {
    id: clear(ids.erasure, "opaque; where the sealed erasure stands"),
    ending: clear(ErasureEnd, "whether somebody is erased, cleaned up or anonymised"),
    state: clear(ErasureState, "which erasures are under way and go on after a restart"),
    made_at: clear(instant, "order of the list"),
    ended_at: clear(instant.nullable(), "when it was done"),
    sealed: sealed<SealedErasure>(),
    version: revision,
  },
  { checked: "whole", concerns: "id" },
)

export const erasureItemTable = table(
  "erasure_items",
  {
    erasure_id: clear(ids.erasure, "opaque; of which erasure it is"),
    person_id: clear(ids.person, "opaque; whom it is about"),
    dossier_id: clear(ids.dossier.or(z.literal("")), "opaque; about which dossier it is"),
    fate: clear(word<ErasureItem["fate"]>(), "whether it goes, went or stays"),
    seen: clear(z.string(), "a hash of how much there was of it; finds out that something was added since"),
    is_active: clear(flag, "lists what is still in use apart"),
    last_activity_on: clear(day, "lists what was used last, first"),
    sealed: maybeSealed<Why>("decides"),
  },
  { key: ["erasure_id", "person_id", "dossier_id"], checked: "rows", concerns: "person_id" },
)

export const erasureProfileTable = table(
  "erasure_profiles",
  {
    id: clear(ids.profile, "opaque; where the sealed profile stands"),
    sealed: sealed<ProfileContent>(),
    version: revision,
  },
  { checked: "whole" },
)

export const figureTable = table(
  "figures",
  {
    id: clear(z.string(), "opaque; where the sealed figure stands"),
    persons: clear(z.int(), "how many persons count in it; too few are not shown"),
    sealed: sealed<FigureGroup>(),
  },
  { undeciding: "counts persons in whom nobody can be found" },
)
