import { createContext, use, useMemo, useSyncExternalStore, type ReactNode } from "react"
import { fill } from "#ground/words/fill.ts"
import type { Language, Values } from "#ground/words/words.ts"
import type { SpokenTexts, TextsIn } from "./spoken-texts.ts"
import type { words } from "./words.ts"

/** The texts that the parts in `ui` need. */
export type UiKey = keyof typeof words

export type Wording<Key extends string> = {
  readonly language: Language
  /** Speaks another language, as soon as its texts are there. */
  readonly setLanguage: (language: Language) => Promise<void>
  /** A text in the language of the screen. */
  readonly t: (key: Key, values?: Values) => string
  /** Fetches the texts of a part of the site, in the language of the screen. */
  readonly fetchTexts: (texts: TextsIn | undefined) => Promise<void>
  /** Whether there is a text of this key; for those that are put together of what the server says. */
  readonly has: (key: string) => boolean
}

const WordsContext = createContext<Wording<string> | undefined>(undefined)

type Props = {
  readonly texts: SpokenTexts
  readonly setLanguage: (language: Language) => Promise<void>
  /** Values that are there in every text, as the practice's own word for a person. */
  readonly always: Values
  readonly children: ReactNode
}

/** The language that is spoken. */
export const useSpoken = (texts: SpokenTexts): Language =>
  useSyncExternalStore(
    (listener) => texts.subscribe(listener),
    () => texts.language,
  )

/** Gives texts to everything inside it. */
export function WordsProvider({ texts, setLanguage, always, children }: Props) {
  const language = useSpoken(texts)
  const words = useMemo<Wording<string>>(
    () => ({
      language,
      setLanguage,
      t: (key, values = {}) => fill(texts.find(key) ?? key, { ...always, ...values }),
      fetchTexts: (of) => texts.fetch(of),
      has: (key) => texts.find(key) !== undefined,
    }),
    [texts, language, setLanguage, always],
  )
  return <WordsContext value={words}>{children}</WordsContext>
}

/** The texts, seen as those of a list of keys. */
export function useTexts<Key extends string>(): Wording<Key> {
  const words = use(WordsContext)
  if (words === undefined) throw new Error("there are no words around this component")
  return words
}
