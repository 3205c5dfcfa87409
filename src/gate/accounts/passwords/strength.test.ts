import assert from "node:assert/strict"
import { test } from "node:test"
import { sayFrom } from "#ground/words/words.ts"
import { makePassword } from "#gate/accounts/lifecycle/given-password.ts"
import { passwords } from "#gate/accounts/words/passwords.ts"
import { judgeStrength, requireStrength } from "./strength.ts"
import { Refusal } from "#ground/kernel/refusal.ts"

const anna = {
  name: "Anna de Vries",
  email: "a.devries@fysiodelinde.nl",
  practiceName: "Praktijk De Linde",
  slug: "linde",
  least: 12,
}

const judged = (password: string) => judgeStrength(password, anna, "nl")
const why = (key: keyof typeof passwords): string => sayFrom(passwords)("nl", key, { least: 12 })

test("a few unrelated words are good, in Dutch and in English", async () => {
  for (const password of [
    "fietsbel maandag kaasschaaf",
    "Groene-Lamp-Onder-Brug",
    "tractor velvet umbrella nine",
    "qW3$kd0-9aLm!v",
    "kW8vz-Rr3mN-tT5xq",
    "Kruiwagen!Zebra7Lantaarn",
    // A month, a year, a repeated word and a piece of a keyboard do no harm among enough others.
    "maart lantaarn zebra kruiwagen",
    "5 olifanten eten 1984 pannenkoeken",
    "fietsbel lantaarn fietsbel kaasschaaf",
    "qwerty lantaarn zebra kruiwagen",
  ]) {
    assert.deepEqual(await judged(password), { good: true, score: 4, why: [] }, password)
  }
})

test("what is short is not good, however odd it looks", async () => {
  const verdict = await judged("qW3$kd0-9aL")

  assert.equal(verdict.good, false)
  assert.ok(verdict.why.includes(why("password.why.short")))
})

test("what others guess first is refused, and says why", async () => {
  const expected: readonly (readonly [string, keyof typeof passwords])[] = [
    ["qwertyuiop[]", "password.why.keyboard"],
    ["azertyuiopqsd", "password.why.keyboard"],
    ["aaaaaaaaaaaaaaa", "password.why.repeat"],
    ["Welkom01Welkom01", "password.why.repeat"],
    ["123456789012", "password.why.common"],
    ["Wachtwoord2026!", "password.why.trade"],
    ["vriendelijkheid", "password.why.word"],
    ["Rotterdam-1984", "password.why.calendar"],
    ["AnnaDeVries2026", "password.why.own-name"],
    ["PraktijkDeLinde1!", "password.why.practice"],
    ["linde-beheer-2026", "password.why.trade"],
    ["fysiodelinde.nl-26", "password.why.email"],
    ["Hoeder-Hoeder-26", "password.why.trade"],
    ["Zomer2026!", "password.why.calendar"],
    ["november2025", "password.why.calendar"],
    ["zomer-2026-herfst-2025", "password.why.calendar"],
    ["November2025December2025", "password.why.calendar"],
    ["Summer2026!Winter2025", "password.why.calendar"],
    ["Jan1984Feb1985Mar", "password.why.calendar"],
    ["15 januari 1984", "password.why.calendar"],
    ["15-01-1984-16-02-1985", "password.why.calendar"],
    ["dinsdag24november", "password.why.calendar"],
    ["&é\"'(§è!çà)-", "password.why.keyboard"],
    ["qsdfghjklmwxcvbn", "password.why.keyboard"],
    ["zxcvbnm,./asdf", "password.why.keyboard"],
    ["poiuytrewqlkjhgf", "password.why.keyboard"],
    ["AZERTYqwerty123", "password.why.common"],
    ["1qaz2wsx3edc4rfv", "password.why.common"],
    ["iloveyou12345678", "password.why.common"],
    ["Winter2025Winter2026!", "password.why.repeat"],
    ["lente2026!!lente", "password.why.repeat"],
    ["fietsbelfietsbel", "password.why.repeat"],
    ["fietsbellebsteif", "password.why.mirror"],
    ["wachtwoordDROOWTHCAW", "password.why.mirror"],
    ["annadevries1985!", "password.why.own-name"],
    ["DeLindePraktijk!", "password.why.practice"],
    ["a.devries@fysiodelinde.nl", "password.why.email"],
  ]
  for (const [password, reason] of expected) {
    const verdict = await judged(password)
    assert.equal(verdict.good, false, password)
    assert.ok(verdict.why.includes(why(reason)), `${password}: ${verdict.why.join(" / ")}`)
  }
})

test("own names are no matter in a password that is strong without them", async () => {
  assert.equal((await judged("linde fietsbel maandag kaasschaaf")).good, true)
})

test("the reasons are in the reader's language", async () => {
  const { why } = await judgeStrength("kort", anna, "en")

  assert.match(why.join(), /Use at least 12 characters/)
})

// Judged by brute force, a thousand signs that all stand for others would take for ever.
test(
  "a long password is allowed, judged by its beginning, and is not weaker for its length",
  { timeout: 120_000 },
  async () => {
    assert.equal((await judged("p4$$w0rd@0$5".repeat(80))).good, false)
    assert.equal((await judged(`${"fietsbel maandag kaasschaaf ".repeat(30)}`)).good, true)
  },
)

test("a weak password is refused with its score and nothing of what it was", async () => {
  await assert.rejects(requireStrength("Wachtwoord2026!", anna), (error) => {
    assert.ok(error instanceof Refusal)
    assert.deepEqual([error.code, Object.keys(error.details)], ["accounts.password-weak", ["score"]])
    return true
  })
})

test("a password that the program makes for somebody is as good as one of their own", async () => {
  const made = Array.from({ length: 20 }, makePassword)

  assert.equal(new Set(made).size, made.length)
  for (const password of made) assert.equal((await judged(password)).good, true)
})
