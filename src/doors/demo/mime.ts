/** A mail as the demo's mailbox shows it. */
export type ParsedMail = { readonly subject: string; readonly text: string }

type MimeHeaders = ReadonlyMap<string, string>

/** Reads a mail of one plain text part, as Hoeder sends them (RFC 5322, 2045 and 2047). It reads no other. */
export function parseMail(raw: Buffer): ParsedMail {
  const whole = raw.toString("latin1").replaceAll("\r\n", "\n")
  const end = whole.indexOf("\n\n")
  const headers = parseHeaders(end < 0 ? whole : whole.slice(0, end))
  const body = end < 0 ? "" : whole.slice(end + 2)
  return { subject: decodeWords(headers.get("subject") ?? ""), text: decodeBody(body, headers) }
}

function parseHeaders(text: string): MimeHeaders {
  const unfolded = text.replace(/\n(?=[ \t])/g, "")
  return new Map(
    unfolded.split("\n").flatMap((line) => {
      const colon = line.indexOf(":")
      return colon < 0 ? [] : [[line.slice(0, colon).toLowerCase(), line.slice(colon + 1).trim()] as const]
    }),
  )
}

const quotedPrintable = (text: string): Buffer =>
  Buffer.from(
    text
      .replace(/=\n/g, "")
      .replace(/=([0-9A-Fa-f]{2})/g, (_whole, hex: string) => String.fromCharCode(Number.parseInt(hex, 16))),
    "latin1",
  )

function decodeBody(body: string, headers: MimeHeaders): string {
  const encoding = (headers.get("content-transfer-encoding") ?? "7bit").toLowerCase()
  if (encoding === "base64") return Buffer.from(body, "base64").toString("utf8").replaceAll("\r\n", "\n")
  const text =
    encoding === "quoted-printable"
      ? quotedPrintable(body).toString("utf8")
      : Buffer.from(body, "latin1").toString("utf8")
  // RFC 3676: a line that ends in a space goes on in the next.
  return /format=flowed/i.test(headers.get("content-type") ?? "") ? text.replace(/ \n/g, " ").replace(/^ /gm, "") : text
}

function decodeWords(value: string): string {
  const joined = value.replace(/\?=\s+=\?/g, "?==?")
  return joined.replace(/=\?utf-8\?([bq])\?([^?]*)\?=/gi, (_whole, how: string, text: string) =>
    how.toLowerCase() === "b"
      ? Buffer.from(text, "base64").toString("utf8")
      : quotedPrintable(text.replaceAll("_", " ")).toString("utf8"),
  )
}
