// Characters that XML 1.0 cannot hold, not even escaped. Lone surrogates are mended by `toWellFormed`.
const impossible = /(?![\t\n\r\u007f-\u009f])\p{Cc}|[\ufffe\uffff]/gu

const escapes: Readonly<Record<string, string>> = {
  "&": "&amp;",
  "<": "&lt;",
  ">": "&gt;",
  '"': "&quot;",
  "\r": "&#13;",
}

/** Text for between tags. What XML cannot hold becomes U+FFFD, so that it is seen that something stood there. */
export const xmlText = (text: string): string =>
  text
    .toWellFormed()
    .replace(impossible, "\ufffd")
    .replace(/[&<>\r]/g, (sign) => escapes[sign] ?? sign)

/** Text for between double quotes; line ends and tabs are kept. */
export const xmlAttribute = (text: string): string =>
  xmlText(text).replace(/["\n\t]/g, (sign) => escapes[sign] ?? `&#${sign.charCodeAt(0)};`)

/** Attributes as they stand in a tag; those without a value are left away. */
export const attributes = (values: Readonly<Record<string, string | number | boolean | undefined>>): string =>
  Object.entries(values)
    .map(([name, value]) => (value === undefined ? "" : ` ${name}="${xmlAttribute(String(value))}"`))
    .join("")

const chunkLength = 64 * 1024

/** Strings as bytes, in chunks of a decent size. */
export async function* utf8(texts: AsyncIterable<string> | Iterable<string>): AsyncGenerator<Uint8Array, void> {
  let waiting = ""
  for await (const text of texts) {
    waiting += text
    if (waiting.length < chunkLength) continue
    yield Buffer.from(waiting)
    waiting = ""
  }
  if (waiting !== "") yield Buffer.from(waiting)
}
