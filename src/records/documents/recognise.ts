/** The first bytes are enough to tell a format; office formats need some more than others. */
const headBytes = 64 * 1024

/** Formats that are text themselves; another signature at the beginning of a text is chance. */
const textFormats = /^(text\/|application\/(pdf|xml|rtf|postscript|json)|image\/svg)/

/** Text has no control characters but those that end lines, those of old Latin code pages, and what colours a terminal's lines. */
const noText = /(?![\t-\r\u0080-\u009f])\p{Cc}/u
const escape = "\u001b"

/** Looks at bytes that go by and tells afterwards what they are. */
export interface Recogniser {
  over(bytes: AsyncIterable<Uint8Array>): AsyncIterable<Uint8Array>
  /** The media type; `name` only tells one kind of text from another. `application/octet-stream` when it is not known. */
  type(name: string): Promise<string>
}

export function recogniser(): Recogniser {
  const head: Uint8Array[] = []
  let headSize = 0
  const text = textWatch()
  return {
    over: async function* (bytes) {
      for await (const piece of bytes) {
        if (headSize < headBytes) {
          const kept = Uint8Array.from(piece.subarray(0, headBytes - headSize))
          head.push(kept)
          headSize += kept.length
        }
        text.see(piece)
        yield piece
      }
    },
    type: async (name) => {
      const { fileTypeFromBuffer } = await import("file-type")
      // A file that is cut off in its first part may be more than the library can make sense of.
      const found = (await fileTypeFromBuffer(Buffer.concat(head)).catch(() => undefined))?.mime
      if (!text.isText()) return found ?? "application/octet-stream"
      if (found !== undefined && textFormats.test(found)) return found
      return /\.csv$/i.test(name) ? "text/csv" : "text/plain"
    },
  }
}

/** Whether all of it is UTF-8 without control characters. */
function textWatch(): { see(piece: Uint8Array): void; isText(): boolean } {
  const decoder = new TextDecoder("utf-8", { fatal: true })
  let isText = true
  const check = (decode: () => string): void => {
    if (!isText) return
    try {
      isText = !noText.test(decode().replaceAll(escape, ""))
    } catch {
      isText = false
    }
  }
  return {
    see: (piece) => check(() => decoder.decode(piece, { stream: true })),
    isText: () => {
      check(() => decoder.decode())
      return isText
    },
  }
}
