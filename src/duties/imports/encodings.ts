/** The encodings that files of practices have; the first that fits is taken. */
export const encodings = ["utf-8", "windows-1252", "macintosh", "cp850", "utf-16le", "utf-16be"] as const
export type Encoding = (typeof encodings)[number]

/** One byte a letter, each of them some letter: which one it is, only the text tells. */
export const oneByte = ["windows-1252", "macintosh", "cp850"] as const satisfies readonly Encoding[]

// The upper half of code page 850, which old programs for DOS write; no browser knows it, so no decoder of Node does.
const upper850 =
  "ÇüéâäàåçêëèïîìÄÅÉæÆôöòûùÿÖÜø£Ø×ƒáíóúñÑªº¿®¬½¼¡«»░▒▓│┤ÁÂÀ©╣║╗╝¢¥┐└┴┬├─┼ãÃ╚╔╩╦╠═╬¤ðÐÊËÈıÍÎÏ┘┌█▄¦Ì▀ÓßÔÒõÕµþÞÚÛÙýÝ¯´\u00ad±‗¾¶§÷¸°¨·¹³²■\u00a0"

export type Decoder = { decode(part?: Uint8Array, options?: { stream?: boolean }): string }

export function decoderOf(encoding: string): Decoder {
  // Each byte a letter of the same number, which "latin1" is not to browsers.
  if (encoding === "latin1-bytes") return { decode: (part = new Uint8Array()) => Buffer.from(part).toString("latin1") }
  if (encoding !== "cp850") return new TextDecoder(encoding)
  return {
    decode: (part = new Uint8Array()) =>
      Buffer.from(part)
        .toString("latin1")
        .replace(/[\u0080-\u00ff]/g, (sign) => upper850[sign.charCodeAt(0) - 128] ?? sign),
  }
}

export async function* decoded(bytes: AsyncIterable<Uint8Array>, encoding: string): AsyncGenerator<string, void> {
  const decoder = decoderOf(encoding)
  for await (const part of bytes) yield decoder.decode(part, { stream: true })
  yield decoder.decode()
}

const likely = /[éèëêïîíöôóòüûúùáàâäåçñøßÉËÖÜÇÈ]/g
// A lower-case letter outside ASCII that is followed by a sign, or a sign amid letters, comes of the wrong table.
const unlikely =
  /[\u0080-\u009f\ufffd░▒▓│┤╣║╗╝┐└┴┬├─┼╚╔╩╦╠═╬┘┌█▄▀■‗]|\p{Ll}[À-ÖØ-ÝŽŠŸ]|\p{L}[‚ƒ„…†‡ˆ‰‹•˜™›¤¥¦§¨©ª«¬®¯°±²³´µ¶·¸¹º»¼½¾¿∞≤≥∂∑∏π∫Ω√≈∆◊ˇ]/gu

/** How likely it is that a text was read by the right table: its Dutch and French letters, less what nobody writes. */
export function likelihood(text: string): number {
  return (text.match(likely) ?? []).length - 2 * (text.match(unlikely) ?? []).length
}

/** The likeliest of the tables of one byte, by all bytes outside ASCII and what is beside them; the first wins a draw. */
export function guessOneByte(around: Uint8Array): Encoding {
  const scored = oneByte.map((encoding) => ({ encoding, score: likelihood(decoderOf(encoding).decode(around)) }))
  const [best] = scored.toSorted((one, other) => other.score - one.score)
  return best?.encoding ?? "windows-1252"
}

/** UTF-16 without a mark shows by its noughts: Latin letters have one each, before or after. */
export function utf16Of(head: Uint8Array): Encoding | undefined {
  if (head[0] === 0xff && head[1] === 0xfe) return "utf-16le"
  if (head[0] === 0xfe && head[1] === 0xff) return "utf-16be"
  const seen = Math.min(head.length, 4096) & ~1
  let [first, second] = [0, 0]
  for (let at = 0; at < seen; at += 2) {
    if (head[at] === 0) first += 1
    if (head[at + 1] === 0) second += 1
  }
  const half = seen / 2
  if (half < 2 || first + second === 0) return undefined
  if (second > half * 0.6 && first < half * 0.1) return "utf-16le"
  if (first > half * 0.6 && second < half * 0.1) return "utf-16be"
  return undefined
}
