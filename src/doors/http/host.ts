import type { FastifyRequest } from "fastify"
import { isLoopback } from "#ground/config/address.ts"
import { refuse } from "#ground/kernel/refusal.ts"

/**
 * Refuses a request that was made to another name than the site's (a name elsewhere that points at this machine, DNS rebinding,
 * a proxy that leads astray), or that names two hosts (RFC 9112, 3.2). `origin` is the site's public address; absent where it is
 * found on loopback alone. Whoever asks from this machine may call it by a loopback name: a proxy beside it, a look at its health.
 */
export function checkHost(request: FastifyRequest, origin: string | undefined): void {
  const given = request.raw.headersDistinct["host"] ?? []
  const [first = ""] = given
  if (given.length !== 1 || !isHost(first))
    throw refuse("general.malformed", { faults: [{ field: "host", reason: given.length > 1 ? "twice" : "missing" }] })
  const isHere = isLoopback(request.raw.socket.remoteAddress ?? "")
  // `request.host` is what a trusted proxy says that it was asked for, and else the header itself.
  for (const host of [request.host, ...namedByTarget(request)])
    if (!isOurs(host, origin, isHere)) throw refuse("general.wrong-host")
}

function isOurs(host: string, origin: string | undefined, isHere: boolean): boolean {
  if (!isHost(host)) return false
  if (isHere && isLoopback(URL.parse(`http://${host}`)?.hostname ?? "")) return true
  // The scheme's own port may be written or not: both become the same.
  return origin !== undefined && URL.parse(`${new URL(origin).protocol}//${host}`)?.origin === origin
}

/** A name or an address and perhaps a port: nothing that would make another address of it. */
const isHost = (text: string): boolean => /^(\[[\da-f:.]+\]|[\w.-]+)(:\d{1,5})?$/i.test(text)

/** A target in absolute form names a host too, and that one counts above the header (RFC 9112, 3.2.2). No path is looked at. */
function namedByTarget({ raw }: FastifyRequest): readonly string[] {
  const target = raw.url ?? ""
  return target.startsWith("/") || target === "*" ? [] : [URL.parse(target)?.host ?? ""]
}
