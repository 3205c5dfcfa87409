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
  M: "m man mannelijk male h jongen 1 homme masculin",
  V: "v f vrouw vrouwelijk female w meisje 2 femme feminin",
  O: "o x onbekend unknown anders other ongespecificeerd nietgespecificeerd 0 9",
})

export const readFormOfAddress = table<FormOfAddress>({
  mr: "dhr heer deheer meneer mr mister geachteheer m monsieur",
  mrs: "mevr mevrouw mw mrs ms miss geachtemevrouw mme madame mlle mademoiselle",
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

/** Names of languages in Dutch, French and English, and their codes. */
function named(codes: readonly string[]): ReadonlyMap<string, string> {
  const tellers = ["nl", "fr", "en"].map(
    (language) => new Intl.DisplayNames(language, { type: "language", fallback: "none" }),
  )
  return new Map(
    codes.flatMap((code) => [
      [bare(code), code] as const,
      ...tellers.flatMap((display) => {
        const name = display.of(code)
        return name === undefined ? [] : [[bare(name), code] as const]
      }),
    ]),
  )
}

const letters = [..."abcdefghijklmnopqrstuvwxyz"]

function allLanguages(): ReadonlyMap<string, string> {
  const known = new Intl.DisplayNames("en", { type: "language", fallback: "none" })
  const pairsOfLetters = letters.flatMap((one) => letters.map((other) => one + other))
  return new Map([
    ...named(pairsOfLetters.filter((code) => known.of(code) !== undefined)),
    ["vlaams", "nl"],
    ["nld", "nl"],
    ["fra", "fr"],
    ["eng", "en"],
    ["deu", "de"],
  ])
}

// Put together when somebody imports: whoever starts the program would wait for a thousand names.
let languages: ReadonlyMap<string, string> | undefined

/** BCP 47 primary language. */
export const readLanguage = (typed: string): string | undefined =>
  (languages ??= allLanguages()).get(bare(typed.split(/[-_]/)[0] ?? ""))
