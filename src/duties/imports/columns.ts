import { type ColumnChoice, ImportField, RepeatedField } from "./contract.ts"
import { synonyms } from "./heading-words.ts"
import { mostAbove } from "./limits.ts"

const byHeading: ReadonlyMap<string, ImportField> = new Map(
  ImportField.options.flatMap((field) =>
    [field, ...synonyms[field]].map((heading) => [plain(heading), field] as const),
  ),
)

const set = (words: string): ReadonlySet<string> => new Set(words.split(" "))

/** Says which of several a column is; the field is the same without it. */
const aside = set(
  "home thuis prive private personal persoonlijk domicile personnel value waarde main primary other overig overige autre adres address adresse adressen huisadres eerste tweede first1 primaire regel line",
)
const atWork = set(
  "business work werk bureau zakelijk zakelijke werkadres travail professionnel office kantoor bedrijf",
)
const onTheMove = set("mobile mobiel mobiele gsm portable cell iphone")
/** What stands beside a value and is none itself. */
const notAValue = set("type label weergavenaam display yomi phonetic formatted soort fax pager state provincie")
/** A number that is the house's beside a street, and the person's elsewhere. */
const bareNumber = set("nr no n num nummer numero number")
/** The family name where no other column is; where one is, it is the name in full. */
const bareName = set("naam name nom")
const secondGivenName = set("middlename additionalname middelstenaam tweedevoornaam deuxiemeprenom middle")
const secondOf = /(^|\D)[2-9]($|\D)|extended/

const streets: readonly (ImportField | null)[] = ["straat", "adres"]
const addressFields: readonly (ImportField | null)[] = [
  ...streets,
  "huisnummer",
  "huisletter",
  "toevoeging",
  "postcode",
  "plaats",
  "land",
]

/** For each heading the field it names; what is not known, or is there already, is left out. */
export function recogniseColumns(headings: readonly string[]): ColumnChoice {
  const alone = headings.map(fieldOf)
  const hasNumber = alone.includes("huisnummer")
  const street = alone.findIndex((field) => streets.includes(field))
  const houseNumber = hasNumber || street < 0 ? -1 : numberBeside(headings, street)
  const taken = new Set<ImportField>()
  return headings.map((heading, index) => {
    const field = index === houseNumber ? "huisnummer" : inContext(heading, alone[index] ?? null, alone)
    // A street without a column for its number has the number in it.
    const meant =
      field !== null && streets.includes(field) ? (hasNumber || houseNumber >= 0 ? "straat" : "adres") : field
    if (meant === null || (taken.has(meant) && !goesOn(heading, meant))) return null
    taken.add(meant)
    return meant
  })
}

/** `Nr` right after a street is the number of the house; before it too, unless the file begins with it. */
function numberBeside(headings: readonly string[], street: number): number {
  const isNumber = (index: number) => bareNumber.has(plain(headings[index] ?? "")) && index > 0
  return isNumber(street + 1) ? street + 1 : isNumber(street - 1) ? street - 1 : -1
}

function inContext(
  heading: string,
  field: ImportField | null,
  all: readonly (ImportField | null)[],
): ImportField | null {
  if (field !== null) return field
  const bare = plain(heading)
  if (bareNumber.has(bare)) return all.includes("nummer") ? null : "nummer"
  return bareName.has(bare) && !all.includes("achternaam") ? "achternaam" : null
}

/** Whether a second column of a field belongs with the first rather than being another word for it. */
const goesOn = (heading: string, field: ImportField): boolean =>
  RepeatedField.options.some((repeated) => repeated === field) &&
  (field === "voornamen" ? secondGivenName.has(plain(heading)) : !streets.includes(field) || secondOf.test(heading))

/** The field that a heading names by itself. */
export function fieldOf(heading: string): ImportField | null {
  const field = lookLike(heading)
  return field !== null && addressFields.includes(field) && wordsOf(heading).some((word) => atWork.has(word))
    ? null
    : field
}

/** What a heading is about, also where it is not taken: the address of somebody's work is an address. */
export function lookLike(heading: string): ImportField | null {
  const known = byHeading.get(plain(heading))
  if (known !== undefined) return known
  if (secondGivenName.has(plain(heading))) return "voornamen"
  const words = wordsOf(heading)
  if (words.some((word) => notAValue.has(word))) return null
  const isWork = words.some((word) => atWork.has(word))
  const isMobile = words.some((word) => onTheMove.has(word))
  const own = words.filter((word) => !atWork.has(word) && !onTheMove.has(word) && !/^\d+$/.test(word))
  const field = byHeading.get(own.join("")) ?? byHeading.get(own.filter((word) => !aside.has(word)).join("")) ?? null
  if (field !== "telefoon") return field ?? (isMobile && own.length === 0 ? "mobiel" : null)
  return isMobile ? "mobiel" : isWork ? "werktelefoon" : field
}

/** How many headings are known: tells a right way of reading a file from a wrong one. */
export const countKnown = (headings: readonly string[]): number => headings.filter((heading) => isKnown(heading)).length

const isKnown = (heading: string): boolean =>
  heading.length < 80 && (fieldOf(heading) !== null || bareName.has(plain(heading)) || bareNumber.has(plain(heading)))

/**
 * Which of the first rows that hold something has the headings. A list may have its title above them; a row of people may have a
 * word that is a heading elsewhere, so one that is known is enough only where it is the family name.
 */
export function headingsAt(rows: readonly (readonly string[])[]): number {
  const known = rows.slice(0, mostAbove).map(countKnown)
  const most = Math.max(0, ...known)
  const first = known[0] ?? 0
  if (first > 0 && (most < first * 2 || namesPeople(rows[0]))) return 0
  const at = known.indexOf(most)
  const isSure = most >= 2 || (most === 1 && namesPeople(rows[at]))
  return isSure ? at : 0
}

const namesPeople = (row: readonly string[] = []): boolean => row.some((cell) => fieldOf(cell) === "achternaam")

/** A field that a choice fills twice though it can be filled once. */
export const findTwice = (columns: ColumnChoice): ImportField | undefined =>
  columns.find(
    (field, index): field is ImportField =>
      field !== null &&
      !RepeatedField.options.some((repeated) => repeated === field) &&
      columns.indexOf(field) !== index,
  ) ?? undefined

/** Without accents, case, spaces and signs. */
function plain(heading: string): string {
  return wordsOf(heading).join("")
}

function wordsOf(heading: string): readonly string[] {
  return heading
    .normalize("NFKD")
    .replace(/\p{M}/gu, "")
    .toLowerCase()
    .split(/[^a-z0-9]+/)
    .filter((word) => word !== "")
}
