import { globSync } from "node:fs"
import { join } from "node:path"
import type { Pair } from "#ground/words/pair.ts"
import { catalogueOf, type TextKey, type Values } from "#ground/words/words.ts"
import { allRooms } from "#main/rooms.ts"
import type { StaffKey } from "#web/staff/staff-words.ts"

/** What is said on a screen: by the screen itself, or by the server. */
export type SaidKey = StaffKey | TextKey

const house = join(import.meta.dirname, "..", "..")
const files = globSync("web/**/{words,words/*}.ts", { cwd: house })
const screens = await Promise.all(
  files.map(
    async (file) => ((await import(join(house, file))) as { readonly words: Readonly<Record<string, Pair>> }).words,
  ),
)

/** The texts of the screens and of the server, together. */
const allTexts = catalogueOf([...allRooms.map(({ words }) => words), ...screens])

/** A text as it stands on the screen of the demo, which is in Dutch and calls a person a 'cliënt'. */
export const t = (key: SaidKey, values: Values = {}): string => allTexts.in("nl")(key as TextKey, values)

/** The same in English. */
export const inEnglish = (key: SaidKey, values: Values = {}): string => allTexts.in("en")(key as TextKey, values)

/** The names of texts that stand where people read: of what was not fetched, or is not there. */
export const keysIn = (read: string): readonly string[] =>
  read.match(/\b(staff|refusal|permission)\.[a-z][\w-]*\.[\w.-]+/g) ?? []
