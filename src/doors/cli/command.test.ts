import assert from "node:assert/strict"
import { test } from "node:test"
import { Refusal } from "#ground/kernel/refusal.ts"
import { commands } from "./cli.ts"
import { emailOf, type GivenArguments, nameOf } from "./command.ts"

/** An installation that nothing may be asked of: whoever gets that far has believed what was typed. */
const untouched = new Proxy({ language: "nl", print: () => undefined } as unknown as GivenArguments, {
  get: (target, name) => {
    if (name === "language" || name === "print") return Reflect.get(target, name) as unknown
    throw new Error(`${String(name)} was asked for`)
  },
})

const odd = ["\n", "\r\nBcc: elders@example.org", "\u0000", "\u001b[2J", "\u2028", "\u202e", "\u200b"]

/** The words of a command with something in each place, as its usage says. */
function placesOf(usage: string, name: readonly string[]): readonly ((value: string) => readonly string[])[] {
  const rest = usage.split(" ").slice(name.length).join(" ")
  const options = [...rest.matchAll(/--([a-z-]+)(?= ["A-Za-z])/g)].map((match) => match[1] ?? "")
  const words = rest.replace(/\[?--[a-z-]+( ("[^"]*"|[^\s\]]+))?\]?/g, "").match(/[A-Z]+/g) ?? []
  return [
    ...words.map(
      (_word, index) => (value: string) =>
        words.map((_one, at) => (at === index ? `linde${value}` : `w${at}@x.example`)),
    ),
    ...options.map((option) => (value: string) => [...words.map(() => "linde"), `--${option}`, `linde${value}`]),
  ]
}

test("no command takes a word with a line end or what cannot be seen, in any place", async () => {
  let tried = 0
  for (const { name, usage, run } of commands) {
    for (const place of placesOf(usage, name)) {
      for (const value of odd) {
        await assert.rejects(
          async () => run(untouched, place(value)),
          (error) => error instanceof Refusal && error.code === "cli.word-malformed",
          `${name.join(" ")} with ${JSON.stringify(place(value))}`,
        )
        tried += 1
      }
    }
  }
  assert.ok(tried > 150, `${tried}`)
})

test("names and addresses are taken as on the screens", () => {
  const code = (expected: string) => (error: unknown) => error instanceof Refusal && error.code === expected
  assert.equal(nameOf("  Praktijk De Linde "), "Praktijk De Linde")
  for (const name of ["", " ", "x".repeat(201)]) assert.throws(() => nameOf(name), code("cli.name-malformed"))
  assert.equal(emailOf("anna@linde.example"), "anna@linde.example")
  for (const email of ["anna", "anna@", "a b@linde.example", "anna@linde.example,piet@elders.example"])
    assert.throws(() => emailOf(email), code("cli.email-malformed"))
})
