import type { Language } from "#ground/words/words.ts"

/** Texts by their key, in one language. */
export type Texts = Readonly<Record<string, string>>

/** Fetches the texts of a page, or of what is around every page, in a language. */
export type TextsIn = (language: Language) => Promise<{ readonly default: Texts }>

/** A way to fetch a part of the site; the build gives it that part's texts. */
export type WithTexts<Module> = { (): Promise<Module>; readonly texts?: TextsIn }

/** What has been fetched of the texts, in the language that is spoken. */
export class SpokenTexts {
  #language: Language
  #wanted: Language
  readonly #sources = new Set<TextsIn>()
  readonly #known: Readonly<Record<Language, Map<string, string>>> = { nl: new Map(), en: new Map() }
  readonly #listeners = new Set<() => void>()

  constructor(language: Language) {
    this.#language = this.#wanted = language
  }

  get language(): Language {
    return this.#language
  }

  /** Tells when another language is spoken; gives the way to stop. */
  subscribe(listener: () => void): () => void {
    this.#listeners.add(listener)
    return () => void this.#listeners.delete(listener)
  }

  find(key: string): string | undefined {
    return this.#known[this.#language].get(key)
  }

  /** Fetches texts, in the language that is spoken when they are there. */
  async fetch(texts: TextsIn | undefined): Promise<void> {
    if (texts === undefined) return
    this.#sources.add(texts)
    try {
      let learnt: Language
      do {
        learnt = this.#language
        await this.#learn(texts, learnt)
      } while (learnt !== this.#language)
    } catch (error) {
      this.#sources.delete(texts)
      throw error
    }
  }

  /** Speaks another language, once all that was fetched is there in it. Of two that are asked for, the last is spoken. */
  async speak(language: Language): Promise<void> {
    this.#wanted = language
    await Promise.all([...this.#sources].map((texts) => this.#learn(texts, language)))
    // What was fetched meanwhile.
    for (const texts of this.#sources) await this.#learn(texts, language)
    if (this.#wanted !== language || this.#language === language) return
    this.#language = language
    for (const listener of this.#listeners) listener()
  }

  async #learn(texts: TextsIn, language: Language): Promise<void> {
    const { default: learnt } = await texts(language)
    for (const [key, text] of Object.entries(learnt)) this.#known[language].set(key, text)
  }
}
