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

/** `ui`, or a folder of the site; a file beside the folders is of none. What a folder's cards say is said by the frame. */
const folderOf = (file: string): string => {
  if (file.startsWith("web/ui/")) return "ui"
  return file.endsWith("/cards.ts") ? "shell" : (file.split("/")[2] ?? "")
}

const wordsOf = (folder: string): readonly string[] =>
  filesLike(`web/${folder === "ui" ? "" : "staff/"}${folder}/{words,words/*}.ts`)

const foldersWith = (file: string): ReadonlySet<string> =>
  new Set([...new Set([...filesWith(file)].map(folderOf))].filter((folder) => wordsOf(folder).length > 0))

const around = foldersWith(site)

/** The folders whose texts are there before every page. */
export const foldersOfSite: readonly string[] = [...around].toSorted()

/** The folders whose texts come with a page: of all that it shows, without those that are there already. */
export const foldersOf = (page: string): readonly string[] =>
  [...foldersWith(page)].filter((folder) => !around.has(folder)).toSorted()

/** The pairs of a folder of the site. */
export async function pairsOf(folder: string): Promise<Readonly<Record<string, Pair>>> {
  const files = wordsOf(folder)
  const all = await Promise.all(files.map((file) => import(pathToFileURL(join(house, file)).href)))
  return Object.assign({}, ...all.map(({ words }) => words as Readonly<Record<string, Pair>>))
}

/** The texts of folders, in one language. */
export async function textsOf(folders: readonly string[], language: Language): Promise<Texts> {
  const pairs = await Promise.all(folders.map(pairsOf))
  return Object.fromEntries(
    pairs.flatMap((own) => Object.entries(own)).map(([key, [nl, en]]) => [key, language === "nl" ? nl : en]),
  )
}
