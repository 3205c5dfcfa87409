import type { PersonContent, PersonName, PersonState } from "#records/persons/contract.ts"

/** The many words of files for the few choices of a person. Nothing is guessed: an unknown word is a fault. */
const table = <Choice extends string>(words: Readonly<Record<Choice, string>>) => {
  const known = new Map(
    Object.entries<string>(words).flatMap(([choice, all]) =>
      all.split(" ").map((word) => [word, choice as Choice] as const),
    ),
  )
  return (typed: string): Choice | undefined => known.get(bare(typed))
}

const bare = (typed: string): string =>
  typed
    .normalize("NFKD")
    .toLowerCase()
    .replace(/[^a-z0-9]/g, "")

type Gender = NonNullable<PersonContent["gender"]>
type FormOfAddress = NonNullable<PersonContent["formOfAddress"]>

export const readGender = table<Gender>({
  M: "m man mannelijk male h jongen 1",
  V: "v f vrouw vrouwelijk female w meisje 2",
  O: "o x onbekend unknown anders other ongespecificeerd nietgespecificeerd 0 9",
})

export const readFormOfAddress = table<FormOfAddress>({
  mr: "dhr heer deheer meneer mr mister geachteheer",
  mrs: "mevr mevrouw mw mrs ms miss geachtemevrouw",
  neutral: "neutraal neutral geen none genderneutraal x",
})

export const readNameUse = table<PersonName["nameUse"]>({
  own: "e eigen own eigennaam 1",
  partner: "p partner partnernaam 2",
  "partner-own": "v partnereigen partnernaameigennaam partnerown 3",
  "own-partner": "n eigenpartner eigennaampartnernaam ownpartner 4",
})

export const readState = table<PersonState>({
  active: "actief active a ja yes 1 true waar",
  inactive: "inactief nietactief inactive i nee no 0 false onwaar archief gearchiveerd",
  deceased: "overleden deceased dead o",
})

/** Names of countries and languages in Dutch, French and English, and their codes. */
function named(type: "region" | "language", codes: readonly string[]): ReadonlyMap<string, string> {
  const names = ["nl", "fr", "en"].map((language) => new Intl.DisplayNames(language, { type, fallback: "none" }))
  return new Map(
    codes.flatMap((code) => [
      [bare(code), code] as const,
      ...names.flatMap((display) => {
        const name = display.of(code)
        return name === undefined ? [] : [[bare(name), code] as const]
      }),
    ]),
  )
}

const letters = [..."ABCDEFGHIJKLMNOPQRSTUVWXYZ"]
const pairsOfLetters = letters.flatMap((one) => letters.map((other) => one + other))
const exists = (type: "region" | "language") => {
  const names = new Intl.DisplayNames("en", { type, fallback: "none" })
  return (code: string) => names.of(code) !== undefined
}

const countries = new Map([
  ...named("region", pairsOfLetters.filter(exists("region"))),
  ["holland", "NL"],
  ["nederlandse", "NL"],
  ["uk", "GB"],
  ["nld", "NL"],
  ["bel", "BE"],
  ["deu", "DE"],
  ["d", "DE"],
  ["b", "BE"],
  ["f", "FR"],
])
const languages = new Map([
  ...named("language", pairsOfLetters.map((code) => code.toLowerCase()).filter(exists("language"))),
  ["vlaams", "nl"],
  ["nld", "nl"],
  ["fra", "fr"],
  ["eng", "en"],
  ["deu", "de"],
])

/** ISO 3166-1 alpha-2. */
export const readCountry = (typed: string): string | undefined => countries.get(bare(typed))

/** BCP 47 primary language. */
export const readLanguage = (typed: string): string | undefined => languages.get(bare(typed.split(/[-_]/)[0] ?? ""))
