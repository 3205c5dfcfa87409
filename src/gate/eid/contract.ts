import { z } from "zod"
import { act } from "#ground/kernel/act.ts"
import { instant, nothing } from "#ground/kernel/shapes.ts"
import { Me } from "#gate/accounts/contract.ts"

/** Where the browser goes now: the listener that asks for a card. */
const Address = z.strictObject({ address: z.string() })

const ticket = z
  .string()
  .max(100)
  .regex(/^[\w-]+$/)

export const beginSignIn = act({
  name: "eid.begin-sign-in",
  route: "POST /sign-in/eid",
  changes: [],
  takes: z.strictObject({ practice: z.string().trim().toLowerCase().max(40) }),
  gives: Address,
})

/** Signs in with the ticket that the listener gave for a card. */
export const finishSignIn = act({
  name: "eid.finish-sign-in",
  route: "POST /sign-in/eid/ticket",
  changes: ["session"],
  takes: z.strictObject({ ticket }),
  gives: Me,
})

/** Whether one's own account is linked to a card. */
export const getCard = act({
  name: "eid.get-card",
  route: "GET /me/eid",
  shows: ["account-link"],
  takes: z.strictObject({}),
  gives: z.strictObject({ linkedAt: instant.optional(), lastUsedAt: instant.optional() }),
})

export const beginLink = act({
  name: "eid.begin-link",
  route: "POST /me/eid",
  changes: [],
  takes: z.strictObject({}),
  gives: Address,
})

/** Links one's own account to the card that was shown. */
export const finishLink = act({
  name: "eid.finish-link",
  route: "POST /me/eid/ticket",
  changes: ["account-link"],
  takes: z.strictObject({ ticket }),
  gives: nothing,
})

export const unlink = act({
  name: "eid.unlink",
  route: "DELETE /me/eid",
  changes: ["account-link", "session"],
  takes: z.strictObject({}),
  gives: nothing,
})
