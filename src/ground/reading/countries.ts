type CountryLanguage = "nl" | "en"

/** ISO 3166-1 alpha-2, the codes that CLDR names. */
export const countryCodes: readonly string[] =
  "AD AE AF AG AI AL AM AO AR AS AT AU AW AX AZ BA BB BD BE BF BG BH BI BJ BL BM BN BO BQ BR BS BT BW BY BZ CA CC CD CF CG CH CI CK CL CM CN CO CR CU CV CW CX CY CZ DE DJ DK DM DO DZ EC EE EG EH ER ES ET FI FJ FK FM FO FR GA GB GD GE GF GG GH GI GL GM GN GP GQ GR GT GU GW GY HK HN HR HT HU ID IE IL IM IN IQ IR IS IT JE JM JO JP KE KG KH KI KM KN KP KR KW KY KZ LA LB LC LI LK LR LS LT LU LV LY MA MC MD ME MF MG MH MK ML MM MN MO MP MQ MR MS MT MU MV MW MX MY MZ NA NC NE NF NG NI NL NO NP NR NU NZ OM PA PE PF PG PH PK PL PM PN PR PS PT PW PY QA RE RO RS RU RW SA SB SC SD SE SG SH SI SJ SK SL SM SN SO SR SS ST SV SX SY SZ TC TD TG TH TJ TK TL TM TN TO TR TT TV TW TZ UA UG US UY UZ VA VC VE VG VI VN VU WF WS XK YE YT ZA ZM ZW".split(
    " ",
  )

const known: ReadonlySet<string> = new Set(countryCodes)

/** What people call countries beside the names that CLDR has: everyday names, adjectives of forms, codes of three letters and of cars. */
const also: Readonly<Record<string, string>> = {
  NL: "holland nederlandse nld thenetherlands lespaysbas hollande nl-nl",
  BE: "bel belgie belgische b belgium belgique koninkrijkbelgie",
  DE: "deu d brd bondsrepubliek bondsrepubliekduitsland westduitsland deutschland allemagne duitse",
  FR: "fra f franse",
  GB: "uk engeland england angleterre schotland scotland wales noordierland northernireland grootbrittannie greatbritain grandebretagne britain gbr verenigdkoninkrijk unitedkingdom",
  US: "usa vs amerika america verenigdestaten verenigdestatenvanamerika unitedstatesofamerica etatsunis",
  LU: "lux luxemburg",
  IE: "irl eire",
  ES: "esp espana",
  IT: "ita italia",
  PT: "prt",
  PL: "pol polska",
  AT: "aut oesterreich osterreich",
  CH: "che schweiz suisse svizzera",
  DK: "dnk",
  SE: "swe",
  TR: "tur turkiye turkije turkey turquie",
  MA: "mar maroc",
  SR: "sur suriname",
  CW: "cuw",
  CZ: "tsjechie tsjechischerepubliek czechrepublic republiquetcheque",
  MK: "macedonie macedonia republieknoordmacedonie",
  CI: "ivoorkust ivorycoast",
  MM: "birma burma",
  CD: "congokinshasa drcongo democratischerepubliekcongo",
  CG: "congobrazzaville",
  CV: "kaapverdie kaapverdischeeilanden capeverde",
  SZ: "swaziland",
  RU: "rusland",
  KR: "zuidkorea southkorea coreedusud",
  KP: "noordkorea northkorea coreedunord",
  PS: "palestina palestine gazastrookenwestelijkejordaanoever",
  VA: "vaticaan vatican",
  BA: "bosnie bosnia bosnieherzegovina",
  MO: "macau",
  HK: "hongkong",
  KY: "caymaneilanden",
  IM: "man",
  AG: "antigua",
  VC: "saintvincent",
  PW: "belau",
  BQ: "bonaire saba sinteustatius",
  TL: "oosttimor easttimor",
  CN: "volksrepubliekchina",
}

const bare = (typed: string): string =>
  typed
    .normalize("NFKD")
    .toLowerCase()
    .replace(/ı/g, "i")
    .replace(/[^a-z0-9]/g, "")

let byName: ReadonlyMap<string, string> | undefined

/** Made when first asked for: it is a thousand names, and most pages read none. */
function named(): ReadonlyMap<string, string> {
  if (byName !== undefined) return byName
  const tellers = ["nl", "en", "fr", "de"].map(
    (language) => new Intl.DisplayNames(language, { type: "region", fallback: "none" }),
  )
  const names = new Map<string, string>()
  for (const code of countryCodes) {
    for (const teller of tellers) {
      const name = teller.of(code)
      if (name !== undefined) names.set(bare(name), code)
    }
  }
  for (const [code, more] of Object.entries(also)) for (const name of more.split(" ")) names.set(bare(name), code)
  for (const code of countryCodes) names.set(code.toLowerCase(), code)
  byName = names
  return names
}

/** The ISO 3166-1 code of a country, by that code or by its name in Dutch, English, French or German; nothing when it is no country. */
export const readCountry = (typed: string): string | undefined => {
  const code = typed.trim()
  return known.has(code) ? code : named().get(bare(code))
}

/** Countries that are no more: somebody may still have been born there. By what they are kept as. */
const former: readonly (readonly [kept: string, english: string, also: string])[] = [
  ["Sovjet-Unie", "Soviet Union", "ussr su sovjetunie urss cccp unionsovietique"],
  ["Joegoslavië", "Yugoslavia", "yu yougoslavie"],
  ["Servië en Montenegro", "Serbia and Montenegro", "cs serbieetmontenegro"],
  ["Tsjecho-Slowakije", "Czechoslovakia", "cshh tchecoslovaquie"],
  ["DDR", "East Germany (GDR)", "dd gdr oostduitsland eastgermany rda duitsedemocratischerepubliek"],
  ["Nederlandse Antillen", "Netherlands Antilles", "an antillen"],
  ["Nederlands-Indië", "Dutch East Indies", "indie nederlandsoostindie"],
  ["Nederlands-Nieuw-Guinea", "Netherlands New Guinea", "nieuwguinea"],
  ["Belgisch-Congo", "Belgian Congo", "congobelge zaire"],
  ["Ruanda-Urundi", "Ruanda-Urundi", ""],
  ["Oostenrijk-Hongarije", "Austria-Hungary", ""],
  ["Ottomaanse Rijk", "Ottoman Empire", ""],
]

/** Names of the list of countries of the Dutch register of persons (BRP, table 34) that have no code of today: kept as the register has them. */
const inRegister: readonly string[] =
  "Onbekend | Internationaal gebied | Rhodesië | Noord-Jemen | Zuid-Vietnam | Australisch Nieuw-Guinea | Kashmir | Ascension | Azoren | Britse Antillen | Frans-Somaliland | Gilbert- en Ellice-eilanden | Seychellen en Amiranten | Zuidwest-Afrika | Frans-Indië | Johnston | Kedah | Kelantan | Malakka | Negri Sembilan | Pahang | Perak | Perlis | Portugees-Indië | Selangor | Sikkim | Spitsbergen | Trengganu | Noord-Vietnam | Opper-Volta | Brits-Honduras | Canarische Eilanden | Portugees-Timor | Britse Salomonseilanden | Tristan Da Cunha | West-Samoa | Federale Republiek Joegoslavië | Zuid-Jemen | Dahomey | Rusland (oud) | Tibet | Tanganyika | Brits West-Indië | Portugees-Afrika | Brits-Afrika | Brits-Indië | Noord-Rhodesië | Zuid-Rhodesië | Saarland | Frans Indochina | Brits West-Borneo | Goudkust | Ras al-Khaimah | Frans-Congo | Siam | Brits Oost-Afrika | Brits Noord-Borneo | Madeira-eilanden | Australische Salomonseilanden | Spaanse Sahara | Caicoseilanden | Turkseilanden | Brits Antarctisch Territorium | Brits Indische Oceaanterritorium | Hawaii-eilanden | Midway | Riukiu-eilanden | Wake | Pacific-eilanden | Marianen | Cabinda | Canton en Enderbury | Tasmanië | Dubai | Nieuwe Hebriden | Kanaaleilanden | Gilberteilanden | Panamakanaalzone | Saint Kitts, Nevis en Anguilla | Newfoundland | Nyasaland | Ifni | Brits-Kameroen | Keizer Wilhelmsland | Congo | Leewardeilanden | Windwardeilanden | Frans Territorium voor Afars en Issa's | Phoenixeilanden | Portugees-Guinee | Duits Zuidwest-Afrika | Brits-Somaliland | Italiaans-Somaliland | Brits-Guyana | Aden | Zuid-Arabische Federatie | Spaans-Guinee | Verenigde Arabische Republiek | Duits Oost-Afrika | Zanzibar | Ceylon | Muscat en Oman | Trucial Oman | Indochina | Sarawak | Brits-Borneo | Sabah | Abu Dhabi | Ajman | Basutoland | Bechuanaland | Fujairah | Frans-Kameroen | Johore | Korea | Labuan | Umm Al-Qaiwain | Portugees Oost-Afrika | Portugees West-Afrika | Sharjah | Straits Settlements | Abessinië | Frans West-Afrika | Frans Equatoriaal-Afrika | Urundi | Goa | Dantzig | Transjordanië | Spaans Noord-Afrika | Svalbardeilanden".split(
    " | ",
  )

const formerNames: ReadonlyMap<string, string> = new Map([
  ...inRegister.map((name) => [bare(name), name] as const),
  ...former.flatMap(([kept, english, more]) =>
    [kept, english, ...more.split(" ")].filter((name) => name !== "").map((name) => [bare(name), kept] as const),
  ),
])

/** Where somebody was born: as `readCountry`, and countries that are no more, or that only the register names, by their Dutch name. */
export const readBirthCountry = (typed: string): string | undefined =>
  formerNames.get(bare(typed)) ?? readCountry(typed)

/** What a country is called; what is no code is a name already. */
export function countryName(code: string, language: CountryLanguage): string {
  if (known.has(code)) return new Intl.DisplayNames([language], { type: "region" }).of(code) ?? code
  return (language === "en" ? former.find(([kept]) => kept === code)?.[1] : undefined) ?? code
}

/** The countries that are no more, as they are kept. */
export const formerCountries: readonly string[] = former.map(([kept]) => kept)

const zones: Readonly<Record<string, string>> = {
  "Europe/Brussels": "BE",
  "Europe/Luxembourg": "LU",
  "Europe/Berlin": "DE",
  "Europe/Paris": "FR",
}

/** The country of a practice, by the time zone that it was made with: of telephone numbers that name none, and not named in addresses. */
export const homeOf = (zone: string): string => zones[zone] ?? "NL"
