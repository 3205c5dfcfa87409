import assert from "node:assert/strict"
import { globSync, readFileSync } from "node:fs"
import { join } from "node:path"
import { test } from "node:test"
import { filesWith, foldersOf, foldersOfSite, pairsOf, router, site, textsOf } from "./texts-of-page.ts"

const house = join(import.meta.dirname, "..", "..")
const read = (file: string): string => readFileSync(join(house, file), "utf8")

const pages = [...new Set([...read(router).matchAll(/import\("#([^"]+)"\)/g)].map(([, page = ""]) => page))]
const folders = [
  "ui",
  ...new Set(globSync("web/staff/*/{words,words/*}.ts", { cwd: house }).map((file) => file.split("/")[2] ?? "")),
]
const declared = new Map(
  (
    await Promise.all(
      folders.map(async (folder) => Object.keys(await pairsOf(folder)).map((key) => [key, folder] as const)),
    )
  ).flat(),
)

/** The texts that a file names: whole, or as all those that it may put together. */
function* keysIn(file: string): Generator<string, void> {
  for (const [, whole, begun = "", ended = ""] of read(file).matchAll(
    /"(staff\.[\w.-]+)"|`(staff\.[\w.-]*)\$\{[^`{}]*\}([\w.-]*)/g,
  )) {
    if (whole === undefined) yield* [...declared.keys()].filter((key) => key.startsWith(begun) && key.endsWith(ended))
    else if (declared.has(whole)) yield whole
  }
}

const missingOf = (file: string, there: ReadonlySet<string>): readonly string[] =>
  [...filesWith(file)]
    .filter((each) => !/\/words(\/[\w-]+)?\.ts$/.test(each))
    .flatMap((each) =>
      [...keysIn(each)]
        .filter((key) => !there.has(key))
        .map((key) => `${file}: ${key} in ${each} is of ${declared.get(key)}`),
    )

test("every page comes with the texts that it says, in both languages", async () => {
  assert.ok(pages.length > 30 && declared.size > 1500, `${pages.length} pages, ${declared.size} texts`)
  for (const language of ["nl", "en"] as const) {
    const around = Object.keys(await textsOf(foldersOfSite, language))
    assert.deepEqual(missingOf(site, new Set(around)), [])
    for (const page of pages) {
      const own = Object.keys(await textsOf(foldersOf(page), language))
      assert.deepEqual(missingOf(page, new Set([...around, ...own])), [])
    }
  }
})

test("a page brings no text that is there before it, and none of a folder that it does not show", () => {
  const around = new Set(foldersOfSite)
  for (const page of pages)
    assert.deepEqual(
      foldersOf(page).filter((folder) => around.has(folder)),
      [],
    )
  assert.deepEqual(foldersOf("web/staff/organisations/OrganisationsPage.tsx"), ["organisations"])
})

test("the texts of every folder come with a page, and each text is of one folder", async () => {
  const fetched = new Set([...foldersOfSite, ...pages.flatMap(foldersOf)])
  assert.deepEqual(
    folders.filter((folder) => !fetched.has(folder)),
    [],
  )
  const all = (await Promise.all(folders.map(pairsOf))).flatMap((pairs) => Object.keys(pairs))
  assert.equal(new Set(all).size, all.length)
})

test("every text of a screen is said by one", () => {
  const files = globSync("web/**/*.{ts,tsx}", { cwd: house }).filter((file) => !/\/words(\/[\w-]+)?\.ts$/.test(file))
  const said = new Set(files.flatMap((file) => [...keysIn(file)]))
  assert.deepEqual(
    [...declared.keys()].filter((key) => !said.has(key)),
    [],
  )
})

test("a text of a screen says something in both languages, and fills in the same", async () => {
  // The practice's own word for a person is there in every text, in each of its forms.
  const placesOf = (text: string): readonly string[] => [...new Set(text.match(/\{(?![pP]ersons?\})\w+\}/g))].toSorted()
  for (const folder of folders)
    for (const [key, [nl, en]] of Object.entries(await pairsOf(folder))) {
      assert.ok(nl !== "" && en !== "", key)
      assert.deepEqual(placesOf(nl), placesOf(en), key)
    }
})
