import { countryName } from "./countries.ts"

export type AddressParts = {
  readonly street?: string | undefined
  readonly houseNumber?: string | undefined
  readonly houseLetter?: string | undefined
  readonly addition?: string | undefined
  readonly postcode?: string | undefined
  readonly city?: string | undefined
  readonly country: string
}

type WrittenAddress = {
  readonly language: "nl" | "en"
  /** The country that need not be named. */
  readonly home: string
}

const numberFirst = new Set("FR LU MC GB IE US CA AU NZ ZA IN MT GI GG JE IM HK SG".split(" "))
const postcodeOwnLine = new Set("GB IE GG JE IM GI MT".split(" "))
const postcodeLast = new Set("US CA AU NZ IN HK SG".split(" "))

/** An address as its country writes it, a line for each line of an envelope; what is empty is left out. */
export function addressLines(address: AddressParts, { language, home }: WrittenAddress): readonly string[] {
  return [
    streetLine(address),
    ...cityLines(address),
    address.country === home ? "" : countryName(address.country, language),
  ].filter((line) => line !== "")
}

/** Street and number as their country writes them: `Kerkstraat 12A-2`, `Kerkstraat 12 bus 3`, `12 Rue de Metz`. */
export function streetLine(address: AddressParts): string {
  const number = houseLine(address)
  const parts = numberFirst.has(address.country) ? [number, address.street] : [address.street, number]
  return parts.filter((part) => part !== undefined && part !== "").join(" ")
}

function houseLine({ houseNumber, houseLetter, addition, country }: AddressParts): string {
  const house = `${houseNumber ?? ""}${glued(houseNumber, houseLetter)}`
  if (addition === undefined || addition === "") return house
  if (country === "BE") {
    const box = /^(?:bus|bte|boite|boîte|box)(?![\p{L}])/iu.test(addition) ? addition : `bus ${addition}`
    return house === "" ? box : `${house} ${box}`
  }
  // `12-2` and `12A-2`, but `12 bis`.
  return house === "" ? addition : `${house}${/^\d/.test(addition) ? "-" : " "}${addition}`
}

/** `12A`; `12 a` in Germany, where the letter stands apart. */
function glued(houseNumber: string | undefined, houseLetter: string | undefined): string {
  if (houseLetter === undefined || houseLetter === "") return ""
  return houseNumber === undefined || /\d$/.test(houseNumber) ? houseLetter : ` ${houseLetter}`
}

function cityLines({ postcode, city, country }: AddressParts): readonly string[] {
  if (postcodeOwnLine.has(country)) return [city ?? "", postcode ?? ""]
  const parts = postcodeLast.has(country) ? [city, postcode] : [postcode, city]
  // Two spaces after a Dutch postcode, as the post there asks.
  return [parts.filter((part) => part !== undefined && part !== "").join(country === "NL" ? "  " : " ")]
}
