import { type LookupAddress, lookup as lookUp } from "node:dns"
import { type IncomingMessage, request as askPlainly } from "node:http"
import { request as askOverTls } from "node:https"
import { isIP, type LookupFunction } from "node:net"
import type { CustomFetch } from "openid-client"
import { isLoopback } from "#ground/config/address.ts"
import { limits } from "./limits.ts"
import { type ProviderReach, reachOf } from "./reach.ts"

/** The provider could not be reached, or said more than anybody needs. */
export class Unreachable extends Error {
  override readonly name = "Unreachable"
}

type FoundAddress = (error: NodeJS.ErrnoException | null, addresses: readonly LookupAddress[]) => void

/** Where providers may be, and what names mean. */
export type Network = {
  /** What the operator opened beside the public internet: addresses and ranges. */
  readonly networks: readonly string[]
  /** All addresses of a name; those that the system knows, unless told otherwise. */
  readonly resolve?: (name: string, found: FoundAddress) => void
  /** Told of an address that was not gone to. */
  readonly shutOut?: (address: string) => void
}

/**
 * Fetches as openid-client asks, but reads no more than an answer of a provider can be, follows no one elsewhere, and connects to
 * no address that is not open. What is looked at is the very address that is connected to, each time: a name that meant another
 * one a moment ago changes nothing.
 */
export function limitedFetch(network: Network): CustomFetch {
  const reach = reachOf(network.networks)
  return async (url, options) => {
    try {
      const asked = new Request(url, { ...(options as RequestInit), redirect: "manual" })
      const answer = await exchange(asked, lookupWithin(network, within(asked, reach)))
      const { statusCode: status = 0, rawHeaders } = answer
      const headers = new Headers()
      for (let index = 0; index < rawHeaders.length; index += 2)
        headers.append(rawHeaders[index] ?? "", rawHeaders[index + 1] ?? "")
      const body = await readLimited(answer)
      // An answer without a body may not be given one.
      return new Response(status === 204 || status === 205 || status === 304 ? null : body, { status, headers })
    } catch (error) {
      throw error instanceof Unreachable ? error : new Unreachable("the provider did not answer", { cause: error })
    }
  }
}

/** Plain words go to this machine and no further, whatever a provider announces. */
const within = (asked: Request, reach: ProviderReach): ProviderReach =>
  new URL(asked.url).protocol === "https:" ? reach : (address) => isLoopback(address) && reach(address)

type Lookup = LookupFunction & { readonly mayGoTo: (address: string) => boolean }

/** Looks a name up for a connection, and gives of its addresses those that are open. */
function lookupWithin({ resolve = addressesOf, shutOut }: Network, reach: ProviderReach): Lookup {
  const mayGoTo = (address: string): boolean => {
    const isOpen = reach(address)
    if (!isOpen) shutOut?.(address)
    return isOpen
  }
  const lookup: LookupFunction = (name, { all }, callback) => {
    resolve(name, (error, addresses) => {
      if (error !== null) return callback(error, [])
      const open = addresses.filter(({ address }) => mayGoTo(address))
      const [first] = open
      if (first === undefined) return callback(new Unreachable("the provider is not outside"), [])
      return all === true ? callback(null, open) : callback(null, first.address, first.family)
    })
  }
  return Object.assign(lookup, { mayGoTo })
}

const addressesOf = (name: string, found: FoundAddress): void => lookUp(name, { all: true }, found)

async function exchange(asked: Request, lookup: Lookup): Promise<IncomingMessage> {
  const url = new URL(asked.url)
  const host = url.hostname.replace(/^\[|\]$/g, "")
  // An address that stands there as such is connected to without being looked up.
  if (isIP(host) !== 0 && !lookup.mayGoTo(host)) throw new Unreachable("the provider is not outside")
  const body = Buffer.from(await asked.arrayBuffer())
  const ask = url.protocol === "https:" ? askOverTls : askPlainly
  return new Promise((resolve, reject) => {
    // An agent of its own for each request: no connection of earlier is used again, and no proxy looks names up in our place.
    const options = {
      method: asked.method,
      headers: { ...Object.fromEntries(asked.headers), "accept-encoding": "identity" },
      signal: asked.signal,
      agent: false,
      lookup,
    } as const
    ask(url, options)
      .on("response", resolve)
      .on("error", reject)
      .end(body.length === 0 ? undefined : body)
  })
}

async function readLimited(answer: IncomingMessage): Promise<Uint8Array<ArrayBuffer>> {
  const parts: Uint8Array[] = []
  let length = 0
  for await (const part of answer as AsyncIterable<Uint8Array>) {
    length += part.length
    if (length > limits.answerBytes) throw new Unreachable("the provider's answer has no end")
    parts.push(part)
  }
  return new Uint8Array(Buffer.concat(parts))
}
