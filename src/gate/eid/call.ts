import { SealError } from "#ground/crypto/seal.ts"
import type { Look } from "#ground/kernel/scope.ts"
import { instantText } from "#ground/kernel/time.ts"
import { limits } from "./limits.ts"

/** What the listener must know of somebody who comes to show a card. */
export type Call = {
  readonly for: "sign-in" | "link"
  /** What the ticket is bound to: the browser that signs in, or the session that links. */
  readonly boundTo: string
  /** The site to go back to. */
  readonly site: string
  readonly endsAt: string
}

const place = { table: "eid_calls", row: "call" }

/** The call as it travels in the address: sealed, so that nobody can make one up. */
export function sealCall(at: Look, call: Omit<Call, "endsAt">): string {
  const endsAt = instantText(at.now.add({ minutes: limits.callMinutes }))
  return Buffer.from(at.keys.practice.seal(place, { ...call, endsAt } satisfies Call)).toString("base64url")
}

/** Opens it again; nothing where it is over or made up. */
export function openCall(at: Look, sealed: string): Call | undefined {
  try {
    const call = at.keys.practice.open<Call>(place, Buffer.from(sealed, "base64url"))
    return call.endsAt > instantText(at.now) ? call : undefined
  } catch (error) {
    if (error instanceof SealError) return undefined
    throw error
  }
}
