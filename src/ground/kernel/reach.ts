import type { TeamId, UserId } from "./ids.ts"
import type { Extent } from "./permission.ts"

/**
 * How far a borrowed practice opens: to everybody, to nobody, or to whoever is within reach of a user. Keys of persons beyond it are
 * not given, so that nothing of them can be read, whatever is asked.
 */
export type Reach =
  | { readonly extent: "all" | "none" }
  | {
      readonly extent: Exclude<Extent, "all">
      readonly user: UserId
      /** For `team`: the teams the user is in; for `own`, none. */
      readonly teams: readonly TeamId[]
      /** Whether emergency access that the user took counts: as long as they may take it. */
      readonly byEmergency: boolean
    }
