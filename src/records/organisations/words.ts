import { pairs } from "#ground/words/pair.ts"

export const words = pairs({
  "leaving.table.organisation": ["Organisaties", "Organisations"],
  "leaving.column.contact-name": ["contactpersoon", "contact person"],
  "leaving.column.agb": ["AGB-code", "AGB code"],
  "leaving.column.registration": ["KvK- of KBO-nummer", "KvK or KBO number"],
  "leaving.column.street": ["straat", "street"],
  "leaving.column.house-number": ["huisnummer", "house number"],
  "leaving.column.city": ["plaats", "city"],
  "leaving.column.country": ["land (ISO 3166)", "country (ISO 3166)"],
  "leaving.column.phone": ["telefoon", "phone"],
  "leaving.column.note": ["opmerking", "note"],
  "permission.organisations.read": ["Organisaties zoeken en bekijken.", "Find and see organisations."],
  "permission.organisations.write": ["Organisaties toevoegen en wijzigen.", "Add and change organisations."],

  "audit.event.organisations.created": ["heeft de organisatie toegevoegd", "added the organisation"],
  "audit.event.organisations.read": ["heeft de organisatie bekeken", "looked at the organisation"],
  "audit.event.organisations.changed": ["heeft de organisatie gewijzigd", "changed the organisation"],
  "audit.event.organisations.searched": ["heeft organisaties gezocht", "searched for organisations"],

  "refusal.organisations.postcode-wrong": [
    "Deze postcode klopt niet. Een Nederlandse ziet eruit als 1234 AB, een Belgische als 9000.",
    "This postcode is not right. A Dutch one looks like 1234 AB, a Belgian one like 9000.",
  ],
  "refusal.organisations.kvk-wrong": [
    "Dit KvK-nummer klopt niet: het heeft acht cijfers.",
    "This KvK number is not right: it has eight digits.",
  ],
  "refusal.organisations.kbo-wrong": [
    "Dit KBO-nummer klopt niet: het heeft tien cijfers en het controlegetal moet kloppen.",
    "This KBO number is not right: it has ten digits and the check digits must match.",
  ],

  "organisations.kind.general-practice": ["huisartsenpraktijk", "general practice"],
  "organisations.kind.hospital": ["ziekenhuis", "hospital"],
  "organisations.kind.insurer": ["verzekeraar", "insurer"],
  "organisations.kind.municipality": ["gemeente", "municipality"],
  "organisations.kind.school": ["school", "school"],
  "organisations.kind.employer": ["werkgever", "employer"],
  "organisations.kind.court": ["rechtbank", "court"],
  "organisations.kind.creditor": ["schuldeiser", "creditor"],
  "organisations.kind.other": ["anders", "other"],
})

type Own = typeof words

declare module "#ground/words/words.ts" {
  interface Words extends Own {}
}
