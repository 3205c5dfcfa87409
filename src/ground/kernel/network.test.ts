import assert from "node:assert/strict"
import { test } from "node:test"
import { networkOf, placeOf } from "./network.ts"

test("an IPv6 address is counted by its first 64 bits, however it is written", () => {
  for (const address of [
    "2001:db8::1",
    "2001:db8::",
    "2001:DB8:0:0:ffff::9",
    "2001:db8:0:0:1:2:3:4",
    "2001:db8::1%eth0",
  ])
    assert.equal(placeOf(address), "2001:db8:0:0::/64", address)
  assert.equal(placeOf("2001:db8:0:1::1"), "2001:db8:0:1::/64")
  assert.equal(placeOf("2001:db8:1:2:3:4:5.6.7.8"), "2001:db8:1:2::/64")
  assert.equal(placeOf("::1"), "0:0:0:0::/64")
})

test("an IPv4 address is counted whole, also when it is written as an IPv6 one", () => {
  for (const address of ["192.0.2.7", "::ffff:192.0.2.7", "::FFFF:c000:207", "0:0:0:0:0:ffff:192.0.2.7"])
    assert.equal(placeOf(address), "192.0.2.7", address)
  assert.notEqual(placeOf("::ffff:192.0.2.8"), placeOf("::ffff:192.0.2.7"))
  assert.equal(placeOf(""), "")
})

test("a network is wider than a place only for IPv4", () => {
  assert.equal(networkOf("192.0.2.7"), "192.0.2")
  assert.equal(networkOf("::ffff:192.0.2.9"), "192.0.2")
  assert.equal(networkOf("2001:db8::1"), networkOf("2001:db8:0:0:9::7"))
})
