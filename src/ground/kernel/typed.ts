// What comes along when text is pasted and nobody means: it is taken out and not refused, for nobody can see what to mend.

/** What ends a line or a page: Word's own line and page ends are a vertical tab and a form feed. */
const lineEnds = /[\v\f\u0085\u2028\u2029]/g
const anySpace = /[\t-\r\u0085\p{Z}]/gu
const control = /(?![\t\n\r])\p{Cc}/gu
/** Marks that join letters to one picture or keep them apart stay within a line; other marks are seen by nobody. */
const unseen = /(?!\u200c|\u200d|[\u{e0020}-\u{e007f}])\p{Cf}/gu
const marks = /\p{Cf}/gu

/** Halves of characters stand for nothing and cannot be written in a file. */
const halves = /\p{Cs}/gu

/** Letters that are drawn as nothing (the fillers of Hangul, the empty cell of Braille): alone they say nothing. */
const blank = /^[\p{Default_Ignorable_Code_Point}\p{Z}\p{C}\s\u2800]*$/u

/** Plain ASCII needs no work, and most of it is. */
const isPlain = (typed: string): boolean => /^[ -~]*$/.test(typed)

/** Several lines of text, without control characters; tabs and line ends stay. */
export const asText = (typed: string): string =>
  isPlain(typed) ? typed : typed.replace(lineEnds, "\n").replace(control, "").replace(halves, "")

/** One line of text: every space is a space, and nothing is there that cannot be seen. */
export const asLine = (typed: string): string =>
  isPlain(typed)
    ? typed
    : blank.test(typed)
      ? ""
      : typed.replace(anySpace, " ").replace(control, "").replace(halves, "").replace(unseen, "")

/** A name: as a line, without any mark that steers how it is set, zero-width or for direction. */
export const asName = (typed: string): string => (isPlain(typed) ? typed : asLine(typed).replace(marks, ""))
