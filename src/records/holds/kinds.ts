import type { HoldForce } from "#ground/kernel/doomed.ts"
import type { Look } from "#ground/kernel/scope.ts"
import { HoldKind } from "./contract.ts"

/**
 * How much each kind holds. For a claim or a complaint (GDPR art. 17(3)(e)), an inspection and a restriction (art. 18) every line
 * may matter; an invoice or a request that is open only wants that the whole does not end first.
 */
export const forceOf: Readonly<Record<HoldKind, HoldForce>> = {
  claim: "all",
  complaint: "all",
  inspection: "all",
  restriction: "all",
  other: "all",
  request: "ending",
  "unpaid-invoice": "ending",
}

/** What stands in the clear of a kind: the same in one practice always, and nothing to whoever has no key. */
export const tokenOfKind = (at: Look, kind: HoldKind): Uint8Array => at.keys.token("hold-kind", kind)

/** Tells the kind that a token stands for. One that stands for none was changed: it keeps everything. */
export function kindReader(at: Look): (token: Uint8Array) => HoldKind {
  const kinds = new Map(HoldKind.options.map((kind) => [hex(tokenOfKind(at, kind)), kind]))
  return (token) => kinds.get(hex(token)) ?? "other"
}

const hex = (bytes: Uint8Array): string => Buffer.from(bytes).toString("hex")
