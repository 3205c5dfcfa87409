import type { GroupId, SessionId, UserId } from "./ids.ts"

/** From where a request came: the peer's address and what the browser calls itself. */
export type Origin = { readonly address: string; readonly device: string }

/** Who acts. Later capabilities add their own kinds (data subject, support). */
export type Actor =
  | {
      readonly kind: "user"
      readonly user: UserId
      readonly groups: readonly GroupId[]
      readonly session: SessionId
      readonly from: Origin
    }
  | { readonly kind: "visitor"; readonly from: Origin }
  | { readonly kind: "system"; readonly job: string }
  | { readonly kind: "operator"; readonly command: string }
