import type { Language } from "#web/ui/words.tsx"

// ISO 3166-1 alpha-2, the codes that CLDR names.
const codes =
  "AD AE AF AG AI AL AM AO AR AS AT AU AW AX AZ BA BB BD BE BF BG BH BI BJ BL BM BN BO BQ BR BS BT BW BY BZ CA CC CD CF CG CH CI CK CL CM CN CO CR CU CV CW CX CY CZ DE DJ DK DM DO DZ EC EE EG EH ER ES ET FI FJ FK FM FO FR GA GB GD GE GF GG GH GI GL GM GN GP GQ GR GT GU GW GY HK HN HR HT HU ID IE IL IM IN IQ IR IS IT JE JM JO JP KE KG KH KI KM KN KP KR KW KY KZ LA LB LC LI LK LR LS LT LU LV LY MA MC MD ME MF MG MH MK ML MM MN MO MP MQ MR MS MT MU MV MW MX MY MZ NA NC NE NF NG NI NL NO NP NR NU NZ OM PA PE PF PG PH PK PL PM PN PR PS PT PW PY QA RE RO RS RU RW SA SB SC SD SE SG SH SI SJ SK SL SM SN SO SR SS ST SV SX SY SZ TC TD TG TH TJ TK TL TM TN TO TR TT TV TW TZ UA UG US UY UZ VA VC VE VG VI VN VU WF WS YE YT ZA ZM ZW".split(
    " ",
  )

const first = ["NL", "BE", "DE", "FR"]

/** What a country is called. */
export const countryIn = (code: string, language: Language): string =>
  new Intl.DisplayNames([language], { type: "region" }).of(code) ?? code

/** All countries to choose from: the neighbours first, then by name. */
export function countriesIn(language: Language): { value: string; label: string }[] {
  const names = new Intl.DisplayNames([language], { type: "region" })
  const named = codes.map((code) => ({ value: code, label: names.of(code) ?? code }))
  const rank = (code: string) => (first.includes(code) ? first.indexOf(code) : first.length)
  return named.sort((a, b) => rank(a.value) - rank(b.value) || a.label.localeCompare(b.label, language))
}

const spoken =
  "ar bg bs ca cs da de el en es et fa fi fr ga he hi hr hu hy id it ja ka ko ku lt lv mk nl no pa pl ps pt ro ru sk sl so sq sr sv sw ta th ti tr uk ur vi zh".split(
    " ",
  )

/** Languages to choose from: Dutch first, then by name. */
export function languagesIn(language: Language): { value: string; label: string }[] {
  const names = new Intl.DisplayNames([language], { type: "language" })
  const named = spoken.map((code) => ({ value: code, label: names.of(code) ?? code }))
  return named.sort(
    (a, b) => Number(b.value === "nl") - Number(a.value === "nl") || a.label.localeCompare(b.label, language),
  )
}

/** What a language is called. */
export const languageNameIn = (code: string, language: Language): string =>
  new Intl.DisplayNames([language], { type: "language" }).of(code) ?? code
