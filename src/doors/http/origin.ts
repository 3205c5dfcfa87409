import type { FastifyRequest } from "fastify"
import { refuse } from "#ground/kernel/refusal.ts"

const loopback = /^(127\.0\.0\.1|localhost|\[::1\])(:\d+)?$/

/**
 * Refuses a change that did not come from the site itself (cross-site request forgery). The origin is the configured one;
 * on loopback it is whichever loopback name the request was made to.
 */
export function checkOrigin(request: FastifyRequest, origin: string | undefined): void {
  if (request.method === "GET" || request.method === "HEAD") return
  const given = request.headers.origin
  const own = origin ?? (loopback.test(request.host) ? `http://${request.host}` : undefined)
  if (given === undefined || own === undefined || given !== own) throw refuse("general.wrong-origin")
}
