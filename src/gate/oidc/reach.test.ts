import assert from "node:assert/strict"
import { test } from "node:test"
import fc from "fast-check"
import { reachOf } from "./reach.ts"

/** The first bits of an address, and how many count. */
type Range = readonly [start: string, prefix: number]

// Written down a second time, from the registries of IANA and the manuals of clouds: what is tested may not say what is right.
const notPublic4: readonly Range[] = [
  ["0.0.0.0", 8],
  ["10.0.0.0", 8],
  ["100.64.0.0", 10],
  ["127.0.0.0", 8],
  ["169.254.0.0", 16],
  ["172.16.0.0", 12],
  ["192.0.0.0", 24],
  ["192.0.2.0", 24],
  ["192.168.0.0", 16],
  ["198.18.0.0", 15],
  ["198.51.100.0", 24],
  ["203.0.113.0", 24],
  ["224.0.0.0", 4],
  ["240.0.0.0", 4],
]
const notPublic6: readonly Range[] = [
  ["::", 8],
  ["0064:ff9b::", 32],
  ["0100::", 64],
  ["2001:0000::", 32],
  ["2001:0db8::", 32],
  ["2002::", 16],
  ["3fff::", 20],
  ["5f00::", 16],
  ["fc00::", 7],
  ["fe80::", 10],
  ["fec0::", 10],
  ["ff00::", 8],
]
const metadata = ["169.254.169.254", "168.63.129.16", "100.100.100.200", "192.0.0.192", "fd00:ec2::254"]

const bits4 = (start: string): bigint => start.split(".").reduce((all, part) => (all << 8n) + BigInt(part), 0n)
const bits6 = (start: string): bigint => {
  const [head = "", tail = ""] = start.split("::")
  const [before, after] = [head, tail].map((half) => (half === "" ? [] : half.split(":")))
  const parts = [
    ...(before ?? []),
    ...Array<string>(8 - (before?.length ?? 0) - (after?.length ?? 0)).fill("0"),
    ...(after ?? []),
  ]
  return parts.reduce((all, part) => (all << 16n) + BigInt(`0x${part}`), 0n)
}
const text4 = (bits: bigint): string => [24n, 16n, 8n, 0n].map((shift) => (bits >> shift) & 255n).join(".")
const text6 = (bits: bigint): string =>
  [112n, 96n, 80n, 64n, 48n, 32n, 16n, 0n].map((shift) => ((bits >> shift) & 0xffffn).toString(16)).join(":")

/** Any address of a range, its first and its last among them. */
function addressIn([start, prefix]: Range, width: 32 | 128): fc.Arbitrary<string> {
  const [bits, text] = width === 32 ? [bits4(start), text4] : [bits6(start), text6]
  const rest = (1n << BigInt(width - prefix)) - 1n
  const base = bits & ~rest
  return fc.oneof(fc.constantFrom(0n, rest), fc.bigInt(0n, rest)).map((more) => text(base + more))
}

/** An IPv4 address as it stands in those of IPv6 that lead to it: mapped, compatible, NAT64, 6to4, ISATAP. */
const written6 = (address: string): readonly string[] => {
  const bits = bits4(address)
  const [high, low] = [(bits >> 16n).toString(16), (bits & 0xffffn).toString(16)]
  return [
    `::ffff:${address}`,
    `::ffff:${high}:${low}`,
    `::${address}`,
    `64:ff9b::${address}`,
    `64:ff9b:1::${address}`,
    `2002:${high}:${low}::1`,
    `fe80::5efe:${address}`,
  ]
}

const outside = reachOf([])

test("no address of a special range is reached, of IPv4 nor of IPv6, nor in the other's clothes", () => {
  for (const range of notPublic4)
    fc.assert(
      fc.property(addressIn(range, 32), (address) => {
        for (const one of [address, ...written6(address)]) assert.equal(outside(one), false, one)
      }),
    )
  for (const range of notPublic6)
    fc.assert(fc.property(addressIn(range, 128), (address) => assert.equal(outside(address), false, address)))
})

test("what is public is reached, and what is no address is not", () => {
  for (const address of ["1.1.1.1", "9.255.255.255", "11.0.0.0", "100.63.255.255", "100.128.0.0", "172.15.255.255"])
    assert.equal(outside(address), true, address)
  for (const address of ["172.32.0.0", "192.167.255.255", "223.255.255.255", "2606:4700:4700::1111", "2a02:a448::1"])
    assert.equal(outside(address), true, address)
  for (const text of ["", "localhost", "10.0.0", "1.1.1.1.1", "::1%lo", "fe80::1%eth0", "[::1]", "0x7f.1"])
    assert.equal(outside(text), false, text)
})

test("what the operator named is reached, and nothing beside it; where clouds tell secrets, never", () => {
  const opened = reachOf(["10.1.0.0/16", "127.0.0.1", "fd12:3456::/32"])
  for (const address of ["10.1.0.0", "10.1.255.255", "127.0.0.1", "fd12:3456::1", "::ffff:10.1.2.3", "1.1.1.1"])
    assert.equal(opened(address), true, address)
  for (const address of ["10.0.255.255", "10.2.0.0", "127.0.0.2", "::1", "fd12:3457::1", "64:ff9b::10.1.0.1"])
    assert.equal(opened(address), false, address)

  const wide = reachOf(["169.0.0.0/8", "168.0.0.0/8", "100.0.0.0/8", "192.0.0.0/8", "fd00::/8"])
  for (const address of metadata) {
    assert.equal(wide(address), false, address)
    assert.equal(outside(address), false, address)
  }
  assert.equal(wide("::ffff:169.254.169.254"), false)
  assert.equal(wide("169.254.169.253"), true)
})
