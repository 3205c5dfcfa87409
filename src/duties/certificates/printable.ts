/** Letters that have no plain letter of their own to fall apart into. */
const plain: Readonly<Record<string, string>> = {
  ł: "l",
  Ł: "L",
  đ: "d",
  Đ: "D",
  ı: "i",
  ħ: "h",
  Ħ: "H",
  ŋ: "n",
  Ŋ: "N",
}

/** What the fonts that every reader of PDF has can write beside Latin-1. */
const known = new Set("€‚ƒ„…†‡ˆ‰Š‹ŒŽ‘’“”•–—˜™š›œžŸ")

const isKnown = (letter: string): boolean => /[\u0020-\u007e\u00a0-\u00ff]/.test(letter) || known.has(letter)

/**
 * A text as those fonts can write it: letters with marks that they lack lose the marks, and what they cannot write at all
 * becomes a question mark. The Word document has every letter as it is.
 */
export const printable = (text: string): string =>
  [...text.normalize("NFC")]
    .map((letter) => {
      if (isKnown(letter)) return letter
      const bare = plain[letter] ?? letter.normalize("NFKD").replace(/\p{M}/gu, "")
      return bare !== "" && [...bare].every(isKnown) ? bare : "?"
    })
    .join("")
