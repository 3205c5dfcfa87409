import { isIPv4, isIPv6 } from "node:net"

/** The eight groups of an IPv6 address, however it is written. */
function groupsOf(address: string): readonly number[] {
  const [head = "", tail] = address.split("::")
  const parse = (text: string): number[] =>
    text
      .split(":")
      .filter(Boolean)
      .flatMap((part) => {
        if (!part.includes(".")) return [Number.parseInt(part, 16)]
        const [a = 0, b = 0, c = 0, d = 0] = part.split(".").map(Number)
        return [a * 256 + b, c * 256 + d]
      })
  const [before, after] = [parse(head), parse(tail ?? "")]
  const between = tail === undefined ? 0 : 8 - before.length - after.length
  return [...before, ...Array.from({ length: Math.max(0, between) }, () => 0), ...after]
}

/** An IPv4 address that is written as an IPv6 one, as it is; every other address unchanged. */
function plain(address: string): string {
  const bare = address.replace(/%.*$/, "")
  if (!isIPv6(bare)) return bare
  const groups = groupsOf(bare)
  const isMapped = groups.slice(0, 5).every((group) => group === 0) && groups[5] === 0xffff
  const [high = 0, low = 0] = groups.slice(6)
  return isMapped ? [high >> 8, high & 255, low >> 8, low & 255].join(".") : bare
}

/**
 * What is counted as one place: an IPv4 address, or the 64 bits of an IPv6 one that a household or an office is given, within
 * which anybody picks as many addresses as they like (RFC 6177, RFC 8981).
 */
export function placeOf(address: string): string {
  const bare = plain(address)
  if (!isIPv6(bare)) return bare
  return `${groupsOf(bare)
    .slice(0, 4)
    .map((group) => group.toString(16))
    .join(":")}::/64`
}

/** The network that a device is in: addresses change within it by themselves. Three numbers of IPv4, 64 bits of IPv6. */
export function networkOf(address: string): string {
  const bare = plain(address)
  return isIPv4(bare) ? bare.split(".").slice(0, 3).join(".") : placeOf(bare)
}
