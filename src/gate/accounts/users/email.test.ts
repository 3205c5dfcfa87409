import assert from "node:assert/strict"
import { test } from "node:test"
import { maskEmail, normaliseEmail } from "./email.ts"

test("a masked address shows enough for its owner and too little for others", () => {
  assert.equal(maskEmail("jansen@praktijk.nl"), "j•••n@p•••k.nl")
  assert.equal(maskEmail("a@b.nl"), "a•••@b•••.nl")
  assert.equal(maskEmail("jo@kpn.co.uk"), "j•••@k•••o.uk")
  assert.equal(maskEmail("joke@localhost"), "j•••e@l•••t")
  assert.equal(maskEmail("élise@zorg.be"), "é•••e@z•••g.be")
})

test("an address is found however it is typed", () => {
  assert.equal(normaliseEmail("  Anna@Linde.Example "), "anna@linde.example")
})
