/** An element of DER (ITU-T X.690): what kind it is, all of its bytes, and what is in it. */
export type Element = { readonly tag: number; readonly whole: Buffer; readonly content: Buffer }

/** Bytes that are no DER. */
export class DerError extends Error {
  override readonly name = "DerError"
}

export const tags = {
  boolean: 0x01,
  integer: 0x02,
  bitString: 0x03,
  octetString: 0x04,
  objectId: 0x06,
  utcTime: 0x17,
  generalizedTime: 0x18,
  sequence: 0x30,
  context0: 0xa0,
  context3: 0xa3,
} as const

/** The first element of these bytes. */
export function readElement(bytes: Buffer): Element {
  const [tag, first] = bytes
  if (tag === undefined || first === undefined || (tag & 0x1f) === 0x1f) throw new DerError("no element")
  const lengthBytes = first < 0x80 ? 0 : first - 0x80
  if (lengthBytes > 4 || first === 0x80 || bytes.length < 2 + lengthBytes) throw new DerError("no length")
  const length = lengthBytes === 0 ? first : bytes.readUIntBE(2, lengthBytes)
  const end = 2 + lengthBytes + length
  if (end > bytes.length) throw new DerError("cut off")
  return { tag, whole: bytes.subarray(0, end), content: bytes.subarray(2 + lengthBytes, end) }
}

/** The elements in an element. */
export function elementsOf({ content }: Element): Element[] {
  const elements: Element[] = []
  for (let rest = content; rest.length > 0;) {
    const element = readElement(rest)
    elements.push(element)
    rest = rest.subarray(element.whole.length)
  }
  return elements
}

/** An element that must be there, and be of this kind. */
export function expect(element: Element | undefined, tag: number): Element {
  if (element?.tag !== tag) throw new DerError("another element was expected")
  return element
}

/** A number of any size, as hex without leading zeroes. */
export const hexOf = ({ content }: Element): string => content.toString("hex").replace(/^(00)+(?=.)/, "")

const times = {
  [tags.utcTime]: /^(\d\d)(\d\d)(\d\d)(\d\d)(\d\d)(\d\d)Z$/,
  [tags.generalizedTime]: /^(\d{4})(\d\d)(\d\d)(\d\d)(\d\d)(\d\d)Z$/,
} as const

export const isTime = (element: Element | undefined): element is Element =>
  element?.tag === tags.utcTime || element?.tag === tags.generalizedTime

/** A moment (RFC 5280, 4.1.2.5): two digits of a year mean 1950 to 2049. */
export function momentOf(element: Element | undefined): Temporal.Instant {
  if (!isTime(element)) throw new DerError("a time was expected")
  const found = times[element.tag as keyof typeof times].exec(element.content.toString("latin1"))
  if (found === null) throw new DerError("no time")
  const [, year = "", month, day, hour, minute, second] = found
  const century = year.length === 4 ? "" : Number(year) < 50 ? "20" : "19"
  try {
    return Temporal.Instant.from(`${century}${year}-${month}-${day}T${hour}:${minute}:${second}Z`)
  } catch {
    throw new DerError("no moment that exists")
  }
}

/** An extension of a certificate or a list: which, and whether who does not know it must refuse the whole. */
export type Extension = { readonly id: string; readonly critical: boolean; readonly value: Buffer }

/** What stands in a sequence of extensions. */
export const extensionsOf = (sequence: Element): Extension[] =>
  elementsOf(sequence).map((extension) => {
    const parts = elementsOf(extension)
    const critical = parts[1]?.tag === tags.boolean ? parts[1].content[0] !== 0 : false
    return {
      id: expect(parts[0], tags.objectId).content.toString("hex"),
      critical,
      value: expect(parts.at(-1), tags.octetString).content,
    }
  })
