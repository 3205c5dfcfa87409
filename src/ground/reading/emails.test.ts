import assert from "node:assert/strict"
import { test } from "node:test"
import { email } from "#ground/kernel/shapes.ts"
import { emailToFind } from "./emails.ts"

test("a mail address may have a domain in any script, and stays as it was written", () => {
  for (const address of [
    "anna@example.org",
    "info@bücher.example",
    "info@Bücher.Example",
    "jan@кремль.рф",
    "jan@xn--e1ajeds9e.xn--p1ai",
    "a.b+c@post.straße.de",
    "info@例え.テスト",
    "o'brian@example.org",
  ])
    assert.equal(email.parse(address), address)
})

test("what is no address, or has a domain that cannot be, is refused", () => {
  for (const address of [
    "x",
    "a@b",
    "a b@c.nl",
    "a@c d.nl",
    "a@-c.nl",
    "a@c..nl",
    ".a@c.nl",
    "a@[1.2.3.4]",
    "a@1.2.3.4",
    "a@c.nl/x",
    "a@c.nl:80",
    "a@c.nl?x",
    "a@c%64.nl",
    "a@b@c.nl",
    `a@${"b".repeat(64)}.nl`,
    `a@${"ü".repeat(60)}.nl`,
    "a@\u200b.nl",
    `${"a".repeat(250)}@c.nl`,
  ])
    assert.equal(email.safeParse(address).success, false, address)
})

test("one address is found however its domain is written", () => {
  assert.equal(emailToFind("Info@BÜCHER.example"), "info@xn--bcher-kva.example")
  assert.equal(emailToFind("info@xn--bcher-kva.example"), "info@xn--bcher-kva.example")
  assert.equal(emailToFind("Anna@Example.org"), "anna@example.org")
  assert.equal(emailToFind("anna@"), "anna@")
})
