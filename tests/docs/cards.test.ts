// Every page of the site is found: what is not daily work by a card, or by a link on the page of one.
import assert from "node:assert/strict"
import { globSync, readFileSync } from "node:fs"
import { join } from "node:path"
import { test } from "node:test"
import { placeOf } from "#tests/people/places.ts"
import { allRooms, gather } from "#main/rooms.ts"
import { keysOfSite, textsOf, filesWith, router } from "#web/staff/texts-of-page.ts"
import { dailyPlaces, managePlace, ownPlace } from "#web/staff/shell/places.ts"
import { allCards } from "#web/staff/manage/all-cards.ts"

const house = join(import.meta.dirname, "..", "..")
const read = (file: string): string => readFileSync(join(house, file), "utf8")

/** The pages of the site, each with the file that shows it. */
const pages = new Map(
  [...read(router).matchAll(/page(?:With)?\(\s*"([^"]+)"[^(]*\(\) =>\s*import\("#([^"]+)"\)/g)].map(
    ([, path = "", file = ""]) => [path, file],
  ),
)

const sources = allRooms.flatMap(({ waits = [] }) => waits)

/** The pages to which a page has a link, or goes by itself. */
const linkedFrom = (page: string): readonly string[] =>
  [...filesWith(pages.get(page) ?? "")]
    .filter((file) => !file.startsWith("web/staff/manage/"))
    .flatMap((file) => [...read(file).matchAll(/\bto(?:=|: )"(\/[^"]*)"/g)].map(([, to = ""]) => to))

test("every page is daily work, a card, or on the way from one", () => {
  assert.ok(pages.size > 45, `${pages.size} pages`)
  const found = new Set<string>([...dailyPlaces, managePlace, ownPlace, ...allCards].map(({ to }) => to))
  for (const page of found) for (const to of linkedFrom(page)) found.add(to)
  assert.deepEqual(
    [...pages.keys()].filter((page) => !found.has(page)),
    [],
  )
})

test("a card leads to a page that there is, by a permission that there is, and is there once", () => {
  const permissions = new Set(gather(allRooms, "permissions").map(({ name }) => name))
  const tos = allCards.map(({ to }) => to)
  assert.equal(new Set(tos).size, tos.length)
  assert.deepEqual(
    allCards.filter(({ to, needs }) => !pages.has(to) || !permissions.has(needs)),
    [],
  )
})

test("what a card says is there before every page, in both languages", () => {
  for (const language of ["nl", "en"] as const) {
    const texts = textsOf(keysOfSite, language)
    assert.deepEqual(
      allCards.flatMap(({ title, line }) => [title, line]).filter((key) => !texts[key]),
      [],
    )
  }
})

test("the cards of every folder are cards of Beheer", async () => {
  const files = globSync("web/staff/*/cards.ts", { cwd: house })
  const declared = await Promise.all(
    files.map(async (file) => ((await import(join(house, file))) as { cards: typeof allCards }).cards),
  )
  assert.deepEqual(
    declared
      .flat()
      .map(({ to }) => to)
      .toSorted(),
    allCards.map(({ to }) => to).toSorted(),
  )
})

test("what waits is done at a place of the rail or at a card, and whoever is told of it may go there", () => {
  const cards = new Map<string, string>(allCards.map(({ to, needs }) => [to, needs]))
  const daily = new Set<string>(dailyPlaces.map(({ to }) => to))
  const wrong = sources.filter(({ place, needs }) => {
    const needed = cards.get(placeOf(place))
    if (needed === undefined) return !daily.has(placeOf(place))
    return needs !== "signed-in" && !needs.some(({ name }) => name === needed)
  })
  assert.deepEqual(
    wrong.map(({ place }) => place),
    [],
  )
})

test("Beheer brings no page along, and no more of a folder than its cards", () => {
  const brought = [...filesWith("web/staff/manage/ManagePage.tsx")].filter(
    (file) => !/^web\/(ui|staff\/(manage|shell))\/|^web\/staff\/[\w-]+\.tsx?$|\/cards\.ts$/.test(file),
  )
  assert.deepEqual(brought, [])
})
