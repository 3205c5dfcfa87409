import assert from "node:assert/strict"
import { readFileSync } from "node:fs"
import { join } from "node:path"
import { test } from "node:test"
import { keysOf, keysOfSite, pairs, router, textsOf, wordFiles } from "./texts-of-page.ts"

const house = join(import.meta.dirname, "..", "..")
const read = (file: string): string => readFileSync(join(house, file), "utf8")

const pages = [...new Set([...read(router).matchAll(/import\("#([^"]+)"\)/g)].map(([, page = ""]) => page))]

test("a page comes with the texts that it says, also of what it fetches later, and with no other", () => {
  const page = keysOf("web/staff/tasks/TasksPage.tsx")
  assert.ok(pages.length > 30, `${pages.length} pages`)
  for (const said of ["staff.tasks.new", "staff.tasks.when.overdue"]) assert.ok(page.has(said), said)
  // What it says once a task is opened.
  for (const said of textsIn("web/staff/tasks/TaskModal.tsx")) assert.ok(page.has(said) || keysOfSite.has(said), said)
  assert.deepEqual(
    [...page].filter((key) => /^staff\.(erasure|backups|retention)\./.test(key)),
    [],
  )
})

const textsIn = (file: string): readonly string[] =>
  [...read(file).matchAll(/"(staff\.[\w.-]+)"/g)].map(([, key = ""]) => key).filter((key) => Object.hasOwn(pairs, key))

test("a page brings no text that is there before it", () => {
  for (const page of pages) assert.deepEqual([...keysOf(page).intersection(keysOfSite)], [], page)
})

test("every text comes with a page that says it", () => {
  const said = new Set([...keysOfSite, ...pages.flatMap((page) => [...keysOf(page)])])
  assert.deepEqual(
    Object.keys(pairs).filter((key) => !said.has(key)),
    [],
  )
})

test("each text stands in one place", async () => {
  const declared = wordFiles.flatMap((file) =>
    [...read(file).matchAll(/^ {2}"(staff\.[^"]+)":/gm)].map(([, key]) => key),
  )
  assert.ok(declared.length > 1500, `${declared.length} texts`)
  assert.deepEqual(
    declared.filter((key, place) => declared.indexOf(key) !== place),
    [],
  )
  assert.equal(declared.length, Object.keys(pairs).length)
})

test("texts come in the language that is asked for, and each in both", () => {
  const keys = new Set(["staff.tasks.title"])
  assert.notDeepEqual(textsOf(keys, "nl"), textsOf(keys, "en"))
  for (const page of pages)
    assert.deepEqual(Object.keys(textsOf(keysOf(page), "nl")), Object.keys(textsOf(keysOf(page), "en")))
})

test("a text of a screen says something in both languages, and fills in the same", () => {
  // The practice's own word for a person is there in every text, in each of its forms.
  const placesOf = (text: string): readonly string[] => [...new Set(text.match(/\{(?![pP]ersons?\})\w+\}/g))].toSorted()
  for (const [key, [nl, en]] of Object.entries(pairs)) {
    assert.ok(nl !== "" && en !== "", key)
    assert.deepEqual(placesOf(nl), placesOf(en), key)
  }
})
