import { createContext, use, useMemo, type ReactNode } from "react"
import { fill, type WordValues } from "./fill.ts"
import type { staffUi } from "#ground/words/staff-ui.ts"
import type { Language } from "#ground/words/words.ts"

export type Texts = Readonly<Record<string, readonly [nl: string, en: string]>>

/** The texts that the parts in `ui` need. */
export type UiKey = keyof typeof staffUi

export type Words<Key extends string> = {
  readonly language: Language
  readonly setLanguage: (language: Language) => void
  /** A text in the language of the screen. */
  readonly t: (key: Key, values?: WordValues) => string
}

const WordsContext = createContext<Words<string> | undefined>(undefined)

type Props = {
  readonly texts: Texts
  readonly language: Language
  readonly setLanguage: (language: Language) => void
  /** Values that are there in every text, as the practice's own word for a person. */
  readonly always: WordValues
  readonly children: ReactNode
}

/** Gives texts to everything inside it. */
export function WordsProvider({ texts, language, setLanguage, always, children }: Props) {
  const words = useMemo<Words<string>>(() => {
    const place = language === "nl" ? 0 : 1
    return {
      language,
      setLanguage,
      t: (key, values = {}) => fill(texts[key]?.[place] ?? key, { ...always, ...values }),
    }
  }, [texts, language, setLanguage, always])
  return <WordsContext value={words}>{children}</WordsContext>
}

/** The texts, seen as those of a list of keys. */
export function useTexts<Key extends string>(): Words<Key> {
  const words = use(WordsContext)
  if (words === undefined) throw new Error("there are no words around this component")
  return words
}
