import { ImportField, type ColumnChoice } from "./contract.ts"

/** How files head their columns, in Dutch and English, beside the field's own name. */
const synonyms: Readonly<Record<ImportField, readonly string[]>> = {
  nummer: [
    "nr",
    "relatienummer",
    "clientnummer",
    "patientnummer",
    "debiteurnummer",
    "klantnummer",
    "cliëntnr",
    "patnr",
    "number",
    "client number",
    "patient number",
    "customer number",
  ],
  voorletters: ["voorletter", "initialen", "initials"],
  voornamen: ["voornaam", "first name", "first names", "firstname", "given name", "given names"],
  roepnaam: ["nickname", "preferred name", "known as", "aanspreeknaam"],
  voorvoegsel: ["voorvoegsels", "tussenvoegsel", "tussenvoegsels", "tv", "prefix", "particle", "infix", "name prefix"],
  achternaam: [
    "familienaam",
    "geslachtsnaam",
    "naam",
    "geboortenaam",
    "last name",
    "lastname",
    "family name",
    "surname",
  ],
  partnervoorvoegsel: [
    "voorvoegsel partner",
    "tussenvoegsel partner",
    "partner prefix",
    "partner tussenvoegsel",
    "voorvoegsels partner",
  ],
  partnernaam: [
    "achternaam partner",
    "naam partner",
    "geslachtsnaam partner",
    "partner name",
    "partner surname",
    "partner last name",
  ],
  naamgebruik: ["aanduiding naamgebruik", "name use", "name usage"],
  geboortedatum: [
    "geboren",
    "geboren op",
    "geb datum",
    "gebdatum",
    "geb.dat",
    "date of birth",
    "birth date",
    "birthdate",
    "dob",
    "birthday",
  ],
  geboorteplaats: ["geboren te", "place of birth", "birth place", "birthplace"],
  geslacht: ["sexe", "man/vrouw", "m/v", "gender", "sex"],
  aanhef: ["aanspreekvorm", "aanspreektitel", "salutation", "form of address"],
  bsn: ["burgerservicenummer", "sofinummer", "bsn nummer", "bsn-nr", "citizen service number"],
  insz: ["rijksregisternummer", "rrn", "inszz", "niss", "insz nummer", "national register number"],
  straat: ["straatnaam", "adres", "street", "street name", "address"],
  huisnummer: ["huisnr", "nr huis", "house number", "housenumber", "street number", "no"],
  huisletter: ["house letter"],
  toevoeging: [
    "huisnummertoevoeging",
    "huisnr toevoeging",
    "toev",
    "bus",
    "busnummer",
    "addition",
    "house number addition",
    "house number suffix",
    "box",
  ],
  postcode: ["pc", "postal code", "postalcode", "zip", "zip code", "zipcode", "post code"],
  plaats: ["woonplaats", "plaatsnaam", "stad", "gemeente", "city", "town", "place"],
  land: ["landcode", "country", "country code"],
  telefoon: [
    "telefoonnummer",
    "tel",
    "telnr",
    "telefoon thuis",
    "telefoon prive",
    "vast nummer",
    "telefoon vast",
    "phone",
    "phone number",
    "telephone",
    "home phone",
  ],
  mobiel: [
    "mobiele telefoon",
    "mobiel nummer",
    "mobielnummer",
    "gsm",
    "06",
    "06 nummer",
    "mobile",
    "mobile phone",
    "mobile number",
    "cell phone",
  ],
  email: ["e-mail", "emailadres", "e-mailadres", "mail", "mailadres", "email address", "e-mail address"],
  verzekeraar: [
    "zorgverzekeraar",
    "verzekering",
    "ziekenfonds",
    "mutualiteit",
    "insurer",
    "insurance",
    "insurance company",
  ],
  uzovi: ["uzovi code", "uzovinummer", "uzovi nummer"],
  polisnummer: [
    "polisnr",
    "verzekerdennummer",
    "verzekerdenummer",
    "verzekeringsnummer",
    "policy number",
    "insurance number",
  ],
  taal: ["voertaal", "moedertaal", "language"],
  notitie: [
    "opmerking",
    "opmerkingen",
    "notities",
    "memo",
    "bijzonderheden",
    "note",
    "notes",
    "remark",
    "remarks",
    "comment",
    "comments",
  ],
  status: ["state", "actief", "active"],
}

/** Fields that may have several columns: a second telephone number is a second number. */
const repeatable: ReadonlySet<ImportField> = new Set(["telefoon", "mobiel", "email"])

const byHeading: ReadonlyMap<string, ImportField> = new Map(
  ImportField.options.flatMap((field) =>
    [field, ...synonyms[field]].map((heading) => [plain(heading), field] as const),
  ),
)

/** For each heading the field it names; what is not known, or is there already, is left out. */
export function recogniseColumns(headings: readonly string[]): ColumnChoice {
  const taken = new Set<ImportField>()
  return headings.map((heading) => {
    const field = byHeading.get(plain(heading)) ?? null
    if (field === null || (taken.has(field) && !repeatable.has(field))) return null
    taken.add(field)
    return field
  })
}

/** How many headings are known: tells a right way of reading a file from a wrong one. */
export const countKnown = (headings: readonly string[]): number =>
  headings.filter((heading) => byHeading.has(plain(heading))).length

/** A field that a choice fills twice though it can be filled once. */
export const findTwice = (columns: ColumnChoice): ImportField | undefined =>
  columns.find(
    (field, index): field is ImportField =>
      field !== null && !repeatable.has(field) && columns.indexOf(field) !== index,
  ) ?? undefined

/** Without accents, case, spaces and signs. */
function plain(heading: string): string {
  return heading
    .normalize("NFKD")
    .toLowerCase()
    .replace(/[^a-z0-9]/g, "")
}
