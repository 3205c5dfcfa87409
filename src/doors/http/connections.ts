import type { Server } from "node:http"
import { BlockList, isIPv6, type Socket } from "node:net"
import { placeOf } from "#ground/kernel/network.ts"

/** So many connections may one place have at once, and all places together. */
const most = { ofOnePlace: 256, together: 4000 }

/** The connections of a site, bounded in number. */
export interface OpenConnections {
  /** A request on this connection was let in: it is not closed to make room. */
  serves(socket: Socket): void
  /** It was answered. */
  rests(socket: Socket): void
  /** Closes them all, those too that are in the middle of a handshake, of which the server knows nothing yet. */
  end(): void
}

// A socket that is closed no longer knows where it came from.
type AddressQueue = { readonly key: string; readonly socket: Socket; readonly place: string; isServing: boolean }

const keyOf = ({ remoteAddress, remotePort }: Socket): string => `${remoteAddress} ${remotePort}`

/**
 * Bounds the connections of a server. Whoever comes when a place has all of its own gets the one that has waited longest without
 * having been let in: slow senders and idle ones make room, work that is under way does not. `trusted` are proxies, behind whom
 * everybody comes from one place.
 */
export function boundConnections(server: Server, trusted: readonly string[] = [], bounds = most): OpenConnections {
  const lines = new Map<string, AddressQueue>()
  const counts = new Map<string, number>()
  const proxies = listOf(trusted)
  const isProxy = (address: string): boolean => proxies.check(address, isIPv6(address) ? "ipv6" : "ipv4")

  const count = (place: string, more: number): void => {
    const now = (counts.get(place) ?? 0) + more
    if (now > 0) counts.set(place, now)
    else counts.delete(place)
  }
  /** Closes the oldest that does nothing for anybody; false where there is none. */
  const makeRoom = (fits: (line: AddressQueue) => boolean): boolean => {
    for (const line of lines.values()) {
      if (line.isServing || !fits(line)) continue
      line.socket.destroy()
      forget(line)
      return true
    }
    return false
  }
  const forget = (line: AddressQueue): void => {
    if (lines.get(line.key) !== line) return
    lines.delete(line.key)
    count(line.place, -1)
  }

  server.on("connection", (socket: Socket) => {
    const address = socket.remoteAddress ?? ""
    const place = placeOf(address)
    const isFull = (counts.get(place) ?? 0) >= bounds.ofOnePlace && !isProxy(address)
    const hasRoom = isFull ? makeRoom((line) => line.place === place) : true
    if (!hasRoom || (lines.size >= bounds.together && !makeRoom(() => true))) return void socket.destroy()
    const line: AddressQueue = { key: keyOf(socket), socket, place, isServing: false }
    lines.set(line.key, line)
    count(place, 1)
    socket.on("close", () => forget(line))
  })
  const mark = (socket: Socket, isServing: boolean): void => {
    const line = lines.get(keyOf(socket))
    if (line !== undefined) line.isServing = isServing
  }
  const end = (): void => {
    for (const { socket } of lines.values()) socket.destroy()
  }
  return { serves: (socket) => mark(socket, true), rests: (socket) => mark(socket, false), end }
}

function listOf(ranges: readonly string[]): BlockList {
  const list = new BlockList()
  for (const range of ranges) {
    const [address = "", prefix] = range.split("/")
    const family = isIPv6(address) ? "ipv6" : "ipv4"
    if (prefix === undefined) list.addAddress(address, family)
    else list.addSubnet(address, Number(prefix), family)
  }
  return list
}
