import assert from "node:assert/strict"
import { test } from "node:test"
import { SiteOrigin } from "./site-origin.ts"

test("where the site is found is known when it listens, and not asked in vain before that", () => {
  const origin = new SiteOrigin(undefined)
  assert.throws(() => origin.value, /not known before it listens/)
  origin.tell("http://127.0.0.1:8080")
  assert.equal(origin.value, "http://127.0.0.1:8080")
})

test("where the site is found is told once", () => {
  const origin = new SiteOrigin("https://hoeder.example")
  assert.throws(() => origin.tell("http://127.0.0.1:8080"), /does not change/)
  assert.equal(origin.value, "https://hoeder.example")
})
