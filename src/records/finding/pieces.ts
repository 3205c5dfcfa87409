import { plainText } from "./words.ts"

const months = ["jan", "feb", "maa|mrt|mar", "apr", "mei|may", "jun", "jul", "aug", "sep", "okt|oct", "nov", "dec"]

// What belongs together although there is a space in it: a date, a postcode with or without a house number, a phone.
const togethers = new RegExp(
  [
    String.raw`\d{1,2}\s+(?:${months.join("|")})[a-z]*\.?\s+(?:\d{4}|\d{2})(?!\d)`,
    String.raw`(?:${months.join("|")})[a-z]*\.?\s+\d{4}(?!\d)`,
    String.raw`[1-9]\d{3}\s*[a-z]{2}(?:[\s-]*\d{1,5}[a-z]?)?(?![\p{L}\p{N}])`,
    String.raw`[1-9]\d{3}\s+\d{1,5}[a-z](?![\p{L}\p{N}])`,
    String.raw`[+(]?\d[\d\s().+/-]*\d`,
  ]
    .map((form) => `(?<![\\p{L}\\p{N}])(?:${form})`)
    .join("|"),
  "gu",
)

/**
 * What was typed, cut in pieces that each say one thing, without capitals and accents. There are two ways where a space
 * may join or part: `1234 de` is a postcode, or a number and the beginning of a name.
 */
export function piecesOf(typed: string): readonly (readonly string[])[] {
  const plain = plainText(typed)
  const apart = plain.split(/[\s,;]+/).filter(Boolean)
  const joined = joinedPieces(plain)
  return joined.length === apart.length && joined.every((piece, index) => piece === apart[index])
    ? [apart]
    : [joined, apart]
}

function joinedPieces(plain: string): readonly string[] {
  const pieces: string[] = []
  let end = 0
  for (const found of plain.matchAll(togethers)) {
    pieces.push(...plain.slice(end, found.index).split(/[\s,;]+/), found[0])
    end = found.index + found[0].length
  }
  return [...pieces, ...plain.slice(end).split(/[\s,;]+/)].filter(Boolean)
}

/** 1 to 12, by the first letters of its name in Dutch or English. */
export function monthOf(name: string): number | undefined {
  const index = months.findIndex((begin) => new RegExp(`^(?:${begin})`).test(name))
  return index < 0 ? undefined : index + 1
}
