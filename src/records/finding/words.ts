/** No prefix is longer: longer words are found by their first letters. */
const longestPrefix = 12

/** Letters that have no decomposition in Unicode and yet are typed without their ornament. */
const plain: Readonly<Record<string, string>> = {
  ß: "ss",
  æ: "ae",
  œ: "oe",
  ø: "o",
  ł: "l",
  đ: "d",
  ð: "d",
  þ: "th",
  ħ: "h",
  ı: "i",
  ĳ: "ij",
  ŋ: "n",
}

/** What people and keyboards write for an apostrophe, and accents that stand alone. */
const apostrophes = /['\u2018\u2019\u201b\u02b9\u02bb\u02bc\u2032\u0060\u00b4]/g

/** Without capitals, accents, ornaments and marks that nobody sees; what is no letter or digit stays. */
export function plainText(typed: string): string {
  // Plain ASCII needs no work, and most of it is.
  if (/^\p{ASCII}*$/u.test(typed)) return typed.toLowerCase()
  const bare = typed
    .replace(apostrophes, "'")
    .normalize("NFKD")
    .replace(/[\p{M}\p{Cf}]/gu, "")
    .toLowerCase()
  return bare.replace(/[ßæœøłđðþħıĳŋ]/g, (letter) => plain[letter] ?? letter)
}

/** The words of a text as they are without apostrophes: `O'Briaan` is `obriaan`, `van 't` is `vant`. */
export const closedWordsOf = (typed: string): readonly string[] =>
  plainText(typed).includes("'") || typed.includes("`") ? wordsOf(plainText(typed).replace(/\s*['`]\s*/g, "")) : []

/** The words of a text, normalised: letters and digits only. Particles (`van`, `de`, `'t`) are words of their own. */
export const wordsOf = (typed: string): readonly string[] => plainText(typed).match(/[\p{L}\p{N}]+/gu) ?? []

/** The beginnings of a word by which it is found, from two letters on; a word of one letter whole. */
export function prefixesOf(word: string): readonly string[] {
  const letters = [...word]
  if (letters.length < 2) return [word]
  const prefixes: string[] = []
  for (let length = 2; length <= Math.min(letters.length, longestPrefix); length += 1)
    prefixes.push(letters.slice(0, length).join(""))
  return prefixes
}

/** The prefix to look for when this word, or its beginning, was typed. */
export const prefixToFind = (word: string): string => [...word].slice(0, longestPrefix).join("")

const collator = new Intl.Collator("nl", { numeric: true, sensitivity: "base" })

/** In the order of a Dutch telephone book. */
export const byName = (one: string, other: string): number => collator.compare(one, other)

/** `A` to `Z` by the first letter of what something is called in lists, `#` for what begins with none of these. */
export function letterOf(name: string): string {
  const first = plainText(name)[0] ?? ""
  return /[a-z]/.test(first) ? first.toUpperCase() : "#"
}

/** The words that this one may have been before two neighbouring letters changed places; not of short ones, which are all alike. */
export function swapsOf(word: string): readonly string[] {
  const letters = [...word]
  if (letters.length < 4 || letters.length > longestPrefix) return []
  const swapped = letters
    .slice(1)
    .map((letter, index) => [...letters.slice(0, index), letter, letters[index], ...letters.slice(index + 2)].join(""))
  return [...new Set(swapped)].filter((one) => one !== word)
}
