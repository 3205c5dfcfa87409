const named = new Map(
  Object.entries({ amp: "&", lt: "<", gt: ">", quot: '"', apos: "'", nbsp: "\u00a0", euro: "€", shy: "" }),
)
// The Latin letters of HTML 4 in the order of their numbers, from 192: what names of people in Dutch and Belgian files need.
const latin =
  "Agrave Aacute Acirc Atilde Auml Aring AElig Ccedil Egrave Eacute Ecirc Euml Igrave Iacute Icirc Iuml ETH Ntilde Ograve Oacute Ocirc Otilde Ouml times Oslash Ugrave Uacute Ucirc Uuml Yacute THORN szlig agrave aacute acirc atilde auml aring aelig ccedil egrave eacute ecirc euml igrave iacute icirc iuml eth ntilde ograve oacute ocirc otilde ouml divide oslash ugrave uacute ucirc uuml yacute thorn yuml"
for (const [index, name] of latin.split(" ").entries()) named.set(name, String.fromCodePoint(192 + index))
for (const [name, sign] of Object.entries({ rsquo: "’", lsquo: "‘", ndash: "–", mdash: "—", deg: "°", middot: "·" }))
  named.set(name, sign)

/** A text of markup with its entities as the signs that they stand for; one that is not known stays as it is. */
export const textOf = (text: string): string =>
  text.includes("&")
    ? text.replace(/&(?:#(\d{1,7})|#[xX]([\da-fA-F]{1,6})|([a-zA-Z]{2,8}));/g, (whole, decimal, hex, name) =>
        decimal !== undefined
          ? (signOf(Number(decimal)) ?? whole)
          : hex !== undefined
            ? (signOf(Number.parseInt(hex, 16)) ?? whole)
            : (named.get(name) ?? whole),
      )
    : text

/** What XML forbids in a text stands for nothing. */
const signOf = (code: number): string | undefined =>
  code === 9 || code === 10 || code === 13 || (code >= 32 && code <= 0xd7ff) || (code >= 0xe000 && code <= 0x10ffff)
    ? String.fromCodePoint(code)
    : undefined
