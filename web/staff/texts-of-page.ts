import { globSync, readFileSync } from "node:fs"
import { join, posix, sep } from "node:path"
import { pathToFileURL } from "node:url"
import type { Pair } from "#ground/words/pair.ts"
import type { Language } from "#ground/words/words.ts"
import type { Texts } from "#web/ui/spoken-texts.ts"

const house = join(import.meta.dirname, "../..")

/** What is around every page, and there before all of them. */
export const site = "web/staff/App.tsx"
/** The list of pages, each fetched when somebody goes there. */
export const router = "web/staff/shell/router.tsx"

const importing = /^import (?!type\b)[^"]*"([^"]+)"|\bimport\("([^"]+)"\)/gm

/** Files of the house, named with `/` whatever the machine writes between folders. */
const filesLike = (pattern: string): readonly string[] =>
  globSync(pattern, { cwd: house }).map((file) => file.replaceAll(sep, "/"))

/** What each file imports of the site's own; what the list of pages fetches is fetched apart, and with its own texts. */
const imports: ReadonlyMap<string, readonly string[]> = new Map(
  filesLike("web/**/*.{ts,tsx}").map((from) => {
    const addresses = [...readFileSync(join(house, from), "utf8").matchAll(importing)].map(
      ([, now, later]) => now ?? (from === router ? "" : (later ?? "")),
    )
    const files = addresses.map((to) => (to.startsWith("#") ? to.slice(1) : posix.join(posix.dirname(from), to)))
    return [from, files]
  }),
)

/** The files that a file of the site brings along, itself the first; also those that it fetches later. */
export function filesWith(file: string): ReadonlySet<string> {
  const files = new Set([file])
  for (const from of files) for (const to of imports.get(from) ?? []) if (imports.has(to)) files.add(to)
  return files
}

/** The places where texts stand. */
export const wordFiles = filesLike("web/{ui,staff/*}/{words,words/*}.ts")

/** All texts of the site by their key. */
export const pairs: Readonly<Record<string, Pair>> = Object.assign(
  {},
  ...(await Promise.all(wordFiles.map((file) => import(pathToFileURL(join(house, file)).href)))).map(
    ({ words }) => words as Readonly<Record<string, Pair>>,
  ),
)
const allKeys = Object.keys(pairs)

/** The texts that a file names: whole, or as all those that it may put together. */
function keysIn(file: string): readonly string[] {
  if (wordFiles.includes(file)) return []
  const named = readFileSync(join(house, file), "utf8").matchAll(
    /"(staff\.[\w.-]+)"|`(staff\.[\w.-]*)\$\{[^`{}]*\}([\w.-]*)/g,
  )
  return [...named].flatMap(([, whole, begun = "", ended = ""]) =>
    whole === undefined
      ? allKeys.filter((key) => key.startsWith(begun) && key.endsWith(ended))
      : Object.hasOwn(pairs, whole)
        ? [whole]
        : [],
  )
}

const keysWith = (file: string): ReadonlySet<string> => new Set([...filesWith(file)].flatMap(keysIn))

/** The texts that are there before every page. */
export const keysOfSite = keysWith(site)

/** The texts that come with a page: all that it says, without those that are there already. */
export const keysOf = (page: string): ReadonlySet<string> => keysWith(page).difference(keysOfSite)

/** Texts in one language, in their order. */
export const textsOf = (keys: ReadonlySet<string>, language: Language): Texts =>
  Object.fromEntries(
    allKeys.filter((key) => keys.has(key)).map((key) => [key, pairs[key]?.[language === "nl" ? 0 : 1] ?? ""]),
  )
