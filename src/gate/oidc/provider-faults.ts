import * as client from "openid-client"
import { type Refusal, refuse } from "#ground/kernel/refusal.ts"
import { Unreachable } from "./limited-fetch.ts"

/** What openid-client calls an answer that is no answer: not the status, the type or the JSON that it must be. */
const noAnswer = new Set([
  "OAUTH_RESPONSE_IS_NOT_CONFORM",
  "OAUTH_RESPONSE_IS_NOT_JSON",
  "OAUTH_PARSE_ERROR",
  "OAUTH_TIMEOUT",
  "OAUTH_ABORT",
])

/**
 * What went wrong at the provider, as a refusal: it was not there, it said no, or what it said does not add up. Nothing of what
 * it said is repeated but the error's own name (RFC 6749), and the name of the claim that was wrong.
 */
export function refusalOf(error: unknown): Refusal | undefined {
  if (error instanceof client.AuthorizationResponseError) return refuse("oidc.declined", { error: nameOf(error.error) })
  if (error instanceof client.ResponseBodyError) {
    if (error.status >= 500) return refuse("oidc.unavailable")
    return refuse("oidc.declined", { error: nameOf(error.error) })
  }
  if (error instanceof client.WWWAuthenticateChallengeError) return refuse("oidc.declined", { error: "invalid_client" })
  if (!(error instanceof client.ClientError)) return undefined
  if (wasUnreachable(error) || noAnswer.has(error.code ?? "")) return refuse("oidc.unavailable")
  return error.code === undefined ? undefined : refuse("oidc.not-trusted", { reason: reasonOf(error) })
}

const wasUnreachable = (error: unknown): boolean =>
  error instanceof Unreachable || (error instanceof Error && error.cause !== undefined && wasUnreachable(error.cause))

const nameOf = (error: string): string => (/^[a-z_]{1,40}$/.test(error) ? error : "unknown")

function reasonOf(error: client.ClientError): string {
  const claim = claimOf(error.cause)
  return claim ?? error.code?.replace(/^OAUTH_/, "").toLowerCase() ?? "unknown"
}

/** The claim that was not what it had to be, which openid-client puts at the bottom of its causes. */
function claimOf(cause: unknown): string | undefined {
  if (typeof cause !== "object" || cause === null) return undefined
  const { claim, cause: deeper } = cause as { claim?: unknown; cause?: unknown }
  return typeof claim === "string" && /^[a-z_]{1,20}$/.test(claim) ? claim : claimOf(deeper)
}
