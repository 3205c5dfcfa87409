/** A street and what belongs to its number, taken out of one text. */
export type StreetParts = {
  readonly street: string
  readonly houseNumber?: string | undefined
  readonly houseLetter?: string | undefined
  readonly addition?: string | undefined
}

const box = /^(?:bus|bte|bt|boîte|boite|box|postbus)\.?\s*/i
/** What stands before a number that is not the house's. */
const belongs = /(?:^|[\s,])(?:bus|bte|bt|boîte|boite|box|app|appt|apt|kamer|verdieping|etage|étage|unit)\.?\s*$/i

/**
 * `Kerkstraat 12a bis`, `Kaai 17 bus 3`, `Kaai 17/3`, `16, rue de la Loi`, `Plein 1944 12`: the street and its number. A text in which
 * no number can be told from the street is a street as a whole.
 */
export function splitStreet(text: string, country: string): StreetParts {
  const line = text
    .replace(/\s*[\r\n]+\s*/g, ", ")
    .replace(/\s+/g, " ")
    .trim()
  const numberFirst =
    /^(\d{1,5})\s?([a-zA-Z])?\s*(?:,\s*|\s+)(?=(?:rue|avenue|av|chauss|place|bd|boulevard|quai|all|chemin|impasse|square|clos|drève|route)\b)(.+)$/i.exec(
      line,
    )
  if (numberFirst !== null) {
    const [, houseNumber, letter, street = ""] = numberFirst
    return present({ street, houseNumber, houseLetter: letter })
  }
  const places = [
    ...line.matchAll(
      /(?<=[\p{L}.')])(?:[\s,]+)(\d{1,5})(?!\d)|(?<=\d[\s,]+)(\d{1,5})(?!\d)|(?<=\p{L}{3,})(\d{1,5})(?!\d)/gu,
    ),
  ].flatMap((match) => {
    const figure = match[1] ?? match[2] ?? match[3] ?? ""
    const at = match.index + match[0].length - figure.length
    return belongs.test(line.slice(0, at)) ? [] : [{ at, figure }]
  })
  const place = houseAmong(places)
  if (place === undefined) return { street: line }
  const rest = line.slice(place.at + place.figure.length)
  const after = afterNumber(rest, country)
  if (after === undefined) return { street: line }
  const street = line
    .slice(0, place.at)
    .replace(/[\s,]+$/, "")
    .replace(/\s(?:nr|no|n°|nummer)\.?$/i, "")
  return present({ street, houseNumber: place.figure, ...after })
}

type SplitPlace = { readonly at: number; readonly figure: string }

/** The first number is the house's, unless it is a year of the street's name and another follows. */
function houseAmong(places: readonly SplitPlace[]): SplitPlace | undefined {
  const [first, second] = places
  return first !== undefined && second !== undefined && /^(1[4-9]|20)\d\d$/.test(first.figure) ? second : first
}

/** What stands behind the number: a letter, a box, an addition. Nothing when it is a text of another kind. */
function afterNumber(rest: string, country: string): Omit<StreetParts, "street"> | undefined {
  const [, letter, more = ""] = /^(?:\s?([a-zA-Z])(?![\p{L}\d]))?(.*)$/u.exec(rest) ?? []
  const bare = more.replace(/^[\s,\-/]+/, "").trim()
  if (bare.length > 20 || (bare !== "" && /^[\p{L}\s]{10,}$/u.test(bare))) return undefined
  const addition = country === "BE" ? bare.replace(box, "") : bare
  return { houseLetter: letter, addition: addition === "" ? undefined : addition }
}

const present = (parts: StreetParts): StreetParts =>
  Object.fromEntries(Object.entries(parts).filter(([, value]) => value !== undefined)) as StreetParts
