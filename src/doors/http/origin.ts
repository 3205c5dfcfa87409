import type { FastifyRequest } from "fastify"
import { refuse } from "#ground/kernel/refusal.ts"

/**
 * Refuses what did not come from the site itself (cross-site request forgery), whatever address it asks for and however that is
 * spelled. The origin is the configured one; on loopback it is whichever loopback name the request was made to (`host.ts` has
 * found that name to be right).
 */
export function checkOrigin(request: FastifyRequest, origin: string | undefined): void {
  const isReading = request.method === "GET" || request.method === "HEAD"
  if (!isReading && request.headers.origin !== (origin ?? `http://${request.host}`))
    throw refuse("general.wrong-origin")
  if (!isFromHere(request, isReading)) throw refuse("general.wrong-origin")
}

/**
 * What a browser says of where a request began (Fetch Metadata). A page of elsewhere may lead somebody here, as a whole page; it
 * may not load, frame or send anything. Older browsers say nothing.
 */
function isFromHere({ headers }: FastifyRequest, isReading: boolean): boolean {
  const site = headers["sec-fetch-site"]
  if (site === undefined || site === "same-origin") return true
  if (!isReading) return false
  return site === "none" || (headers["sec-fetch-mode"] === "navigate" && headers["sec-fetch-dest"] === "document")
}
