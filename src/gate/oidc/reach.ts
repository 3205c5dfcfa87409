import { BlockList, isIP } from "node:net"

/** Whether a provider may be at an address. */
export type ProviderReach = (address: string) => boolean

/**
 * What is no place on the public internet, or stands for a place elsewhere: the special-purpose addresses of IANA
 * (https://www.iana.org/assignments/iana-ipv4-special-registry), and those for many at once. Of IPv6 nothing but what is given
 * out to networks (2000::/3) is public, and of that not what leads to an IPv4 address: whoever writes 10.0.0.1 as an IPv6
 * address means 10.0.0.1.
 */
const notPublic = {
  ipv4: [
    ["0.0.0.0", 8],
    ["10.0.0.0", 8],
    ["100.64.0.0", 10],
    ["127.0.0.0", 8],
    ["169.254.0.0", 16],
    ["172.16.0.0", 12],
    ["192.0.0.0", 24],
    ["192.0.2.0", 24],
    ["192.88.99.0", 24],
    ["192.168.0.0", 16],
    ["198.18.0.0", 15],
    ["198.51.100.0", 24],
    ["203.0.113.0", 24],
    ["224.0.0.0", 3],
  ],
  ipv6: [
    ["2001::", 23],
    ["2001:db8::", 32],
    ["2002::", 16],
    ["3fff::", 20],
  ],
} as const

/** Where clouds tell a machine its own secrets: nobody's provider, whatever network was opened. */
const metadata = listOf([
  "169.254.169.254",
  "169.254.170.2",
  "168.63.129.16",
  "100.100.100.200",
  "192.0.0.192",
  "fd00:ec2::254",
  "fd20:ce::254",
])

const special = new BlockList()
for (const [address, prefix] of notPublic.ipv4) special.addSubnet(address, prefix, "ipv4")
for (const [address, prefix] of notPublic.ipv6) special.addSubnet(address, prefix, "ipv6")

const given = new BlockList()
given.addSubnet("2000::", 3, "ipv6")

/** A reach of the public internet, and of the networks that the operator named (`10.1.0.0/16`, `127.0.0.1`). */
export function reachOf(networks: readonly string[]): ProviderReach {
  const opened = listOf(networks)
  return (text) => {
    // An address of a link names the link too: `fe80::1%eth0`.
    const [address = ""] = text.split("%")
    const family = isIP(address)
    if (family === 0) return false
    const kind = family === 4 ? "ipv4" : "ipv6"
    if (metadata.check(address, kind)) return false
    return (
      opened.check(address, kind) || (!special.check(address, kind) && (family === 4 || given.check(address, kind)))
    )
  }
}

function listOf(networks: readonly string[]): BlockList {
  const list = new BlockList()
  for (const network of networks) {
    const [address = "", prefix] = network.split("/")
    const [kind, whole] = isIP(address) === 4 ? (["ipv4", 32] as const) : (["ipv6", 128] as const)
    list.addSubnet(address, prefix === undefined ? whole : Number(prefix), kind)
  }
  return list
}
