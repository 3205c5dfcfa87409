import { countryCodes } from "#ground/reading/countries.ts"
import type { Language } from "#ground/words/words.ts"

const first = ["NL", "BE", "DE", "FR"]

/** What a country is called. */
export const countryIn = (code: string, language: Language): string =>
  new Intl.DisplayNames([language], { type: "region" }).of(code) ?? code

/** All countries to choose from: the neighbours first, then by name. */
export function countriesIn(language: Language): { value: string; label: string }[] {
  const names = new Intl.DisplayNames([language], { type: "region" })
  const named = countryCodes.map((code) => ({ value: code, label: names.of(code) ?? code }))
  const rank = (code: string) => (first.includes(code) ? first.indexOf(code) : first.length)
  return named.sort((a, b) => rank(a.value) - rank(b.value) || a.label.localeCompare(b.label, language))
}

const spoken =
  "ar bg bs ca cs da de el en es et fa fi fr ga he hi hr hu hy id it ja ka ko ku lt lv mk nl no pa pl ps pt ro ru sk sl so sq sr sv sw ta th ti tr uk ur vi zh".split(
    " ",
  )

/** Languages to choose from: Dutch first, then by name. */
export function languagesIn(language: Language): { value: string; label: string }[] {
  const names = new Intl.DisplayNames([language], { type: "language" })
  const named = spoken.map((code) => ({ value: code, label: names.of(code) ?? code }))
  return named.sort(
    (a, b) => Number(b.value === "nl") - Number(a.value === "nl") || a.label.localeCompare(b.label, language),
  )
}

/** What a language is called. */
export const languageNameIn = (code: string, language: Language): string =>
  new Intl.DisplayNames([language], { type: "language" }).of(code) ?? code
