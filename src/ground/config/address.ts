import { BlockList, isIP } from "node:net"

const loopback = new BlockList()
loopback.addSubnet("127.0.0.0", 8, "ipv4")
loopback.addAddress("::1", "ipv6")

/** Whether an address or host name means this very machine. */
export function isLoopback(host: string): boolean {
  const bare = host.replace(/^\[|\]$/g, "").replace(/^::ffff:(?=\d+\.)/i, "")
  const family = isIP(bare)
  return family === 0 ? bare.toLowerCase() === "localhost" : loopback.check(bare, family === 4 ? "ipv4" : "ipv6")
}

/** Whether a range holds more addresses than one network of anybody's: `10.0.0.0/8` and `2001:db8::/32` are the widest. */
export function isTooWide(text: string): boolean {
  const [address = "", prefix] = text.split("/")
  return prefix !== undefined && Number(prefix) < (isIP(address) === 4 ? 8 : 32)
}

/** Whether a text is an IP address or a range of them, as `10.0.0.0/8`. */
export function isAddressRange(text: string): boolean {
  const [address = "", prefix, ...rest] = text.split("/")
  const family = isIP(address)
  if (family === 0 || rest.length > 0) return false
  return prefix === undefined || (/^\d{1,3}$/.test(prefix) && Number(prefix) <= (family === 4 ? 32 : 128))
}
