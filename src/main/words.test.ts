import assert from "node:assert/strict"
import { globSync, readFileSync } from "node:fs"
import { join } from "node:path"
import { test } from "node:test"
import { floors } from "#floors.ts"
import type { Pair } from "#ground/words/pair.ts"
import { allWords } from "./rooms.ts"

const house = join(import.meta.dirname, "..", "..")

type WordsFile = { readonly file: string; readonly texts: Readonly<Record<string, Pair>> }

const declaring = globSync("src/**/*.ts", { cwd: house }).filter(
  (file) => !file.endsWith(".test.ts") && readFileSync(join(house, file), "utf8").includes("= pairs({"),
)
const files: readonly WordsFile[] = await Promise.all(
  declaring.map(async (file) => {
    const exported: Readonly<Record<string, WordsFile["texts"]>> = await import(join(house, file))
    return { file, texts: Object.assign({}, ...Object.values(exported)) as WordsFile["texts"] }
  }),
)
const texts = files.flatMap(({ texts }) => Object.entries(texts))

const floorOf = (file: string): string => file.split("/")[1] ?? ""
const roomOf = (file: string): string => file.split("/").slice(0, 3).join("/")
const declaredIn = new Map(files.flatMap(({ file, texts }) => Object.keys(texts).map((key) => [key, file] as const)))

test("the program has every text that is declared, and each is declared once", () => {
  assert.ok(texts.length > 1000, `${texts.length} texts`)
  assert.deepEqual(
    texts.map(([key]) => key).filter((key) => !allWords.has(key)),
    [],
  )
  assert.equal(declaredIn.size, texts.length)
})

test("texts stand with their room: ground has but those of none", () => {
  const wrong = declaring.filter((file) => !/\/words(\/[\w-]+)?\.ts$/.test(file))
  assert.deepEqual(wrong, [])
  const ofGround = declaring.filter((file) => floorOf(file) === "ground").map((file) => file.split("/").at(-1))
  assert.deepEqual(ofGround.toSorted(), ["columns.ts", "general.ts", "paper.ts"])
})

test("a text says something in both languages or in none, and fills in the same", () => {
  const placesOf = (text: string): readonly string[] =>
    [...new Set(text.match(/\{\w+\}/g)?.map((place) => place.toLowerCase()))].toSorted()
  for (const [key, [nl, en]] of texts) {
    assert.equal(nl === "", en === "", key)
    assert.deepEqual(placesOf(nl), placesOf(en), key)
  }
})

/** The keys that a file names: whole, or as the code of a refusal. */
function* keysIn(source: string): Generator<string, void> {
  for (const [, refusal, whole] of source.matchAll(/\brefuse\(\s*"([\w.-]+)"|"([\w.-]+)"/g))
    yield refusal === undefined ? (whole ?? "") : `refusal.${refusal}`
}

test("a room says its own texts, and those of rooms that it may know", () => {
  const wrong: string[] = []
  let said = 0
  for (const file of globSync("src/*/**/*.ts", { cwd: house })) {
    if (file.endsWith(".test.ts") || declaring.includes(file)) continue
    for (const key of keysIn(readFileSync(join(house, file), "utf8"))) {
      const from = declaredIn.get(key)
      if (from === undefined) continue
      said += 1
      const mayKnow =
        roomOf(from) === roomOf(file) || [floorOf(file), ...(floors[floorOf(file)] ?? [])].includes(floorOf(from))
      if (!mayKnow) wrong.push(`${file}: ${key} of ${roomOf(from)}`)
    }
  }
  assert.ok(said > 1000, `${said} texts that are named`)
  assert.deepEqual(wrong, [])
})

test("what is said to people of a practice is said with its own word for a person", () => {
  const past = globSync("src/*/**/*.ts", { cwd: house }).filter(
    (file) => !file.endsWith(".test.ts") && readFileSync(join(house, file), "utf8").includes("program.words.in("),
  )
  // There the practice is about to be no more, and its word is handed on.
  assert.deepEqual(past, ["src/duties/leaving/destroy-practice.ts"])
  const fixed = texts.filter(([, [nl]]) => /\bcliënt(en)?\b/i.test(nl)).map(([key]) => key)
  assert.deepEqual(fixed, [], "texts that say a word of their own")
})
