import { columns } from "./columns.ts"
import { fill, type Values } from "./fill.ts"
import { general } from "./general.ts"
import type { Pair } from "./pair.ts"
import { paper } from "./paper.ts"
import { type PersonWord, personWordIn, usualPersonWord } from "./person-word.ts"

export type { Values } from "./fill.ts"

export type Language = "nl" | "en"

const ofNoRoom = { ...general, ...columns, ...paper }

type OfNoRoom = typeof ofNoRoom

/** Every text of the program by its key. Here are those of no room; each room adds its own, from its own `words.ts`. */
export interface Words extends OfNoRoom {}

/** Its keys. Pairs that do not compile have every key: they are left out, so that the compiler tells of them and of nothing else. */
export type TextKey = keyof { [Key in keyof Words as string extends Key ? never : Key]: Key }

/** A refusal without a text does not compile. */
export type RefusalCode = TextKey extends infer Key ? (Key extends `refusal.${infer Code}` ? Code : never) : never

/** Says texts in one language, with their values filled in. */
export type Say = (key: TextKey, values?: Values) => string

/** The texts of a program: those of no room, and those of each of its rooms. */
export interface Catalogue {
  /** Says them in a language. `{person}` and its other forms are the practice's word; the usual one where there is no practice. */
  in(language: Language, word?: PersonWord): Say
  /** Whether a text of this key exists; for keys that are put together, as of a choice. */
  has(key: string): key is TextKey
}

/** Gathers the texts of rooms. A key that is declared twice is refused: one of the two would never be read. */
export function catalogueOf(rooms: readonly Readonly<Record<string, Pair>>[]): Catalogue {
  const texts = new Map<string, Pair>()
  for (const [key, pair] of [ofNoRoom, ...rooms].flatMap((own) => Object.entries<Pair>(own))) {
    if (texts.has(key)) throw new Error(`the text ${key} is declared twice`)
    texts.set(key, pair)
  }
  return Object.freeze({
    in: (language: Language, word: PersonWord = usualPersonWord): Say => {
      const always = personWordIn(word, language)
      return (key, values) => {
        const pair = texts.get(key)
        if (pair === undefined) throw new Error(`no room of this program has the text ${key}`)
        return textIn(language, pair, { ...always, ...values })
      }
    },
    has: (key: string): key is TextKey => texts.has(key),
  })
}

/** Says texts of one list of pairs: a room's own, for what has no program around it. */
export const sayFrom =
  <Own extends Readonly<Record<string, Pair>>>(own: Own) =>
  (language: Language, key: keyof Own & string, values?: Values): string =>
    textIn(language, own[key] as Pair, values)

/** Says texts of no room. */
export const sayOfNoRoom = sayFrom(ofNoRoom)

/** A text in a language, with its values filled in. */
export const textIn = (language: Language, [nl, en]: Pair, values: Values = {}): string =>
  fill(language === "nl" ? nl : en, values)
