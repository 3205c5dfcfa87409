import { pairs } from "./pair.ts"

export const organisations = pairs({
  "permission.organisations.read": ["Organisaties zoeken en bekijken.", "Find and see organisations."],
  "permission.organisations.write": ["Organisaties toevoegen en wijzigen.", "Add and change organisations."],

  "audit.event.organisations.created": ["heeft de organisatie toegevoegd", "added the organisation"],
  "audit.event.organisations.read": ["heeft de organisatie bekeken", "looked at the organisation"],
  "audit.event.organisations.changed": ["heeft de organisatie gewijzigd", "changed the organisation"],
  "audit.event.organisations.searched": ["heeft organisaties gezocht", "searched for organisations"],

  "refusal.organisations.postcode-wrong": [
    "Deze postcode klopt niet. Een Nederlandse is als 1234 AB, een Belgische als 9000.",
    "This postcode is not right. A Dutch one is like 1234 AB, a Belgian one like 9000.",
  ],
  "refusal.organisations.kvk-wrong": [
    "Dit KvK-nummer klopt niet: het heeft acht cijfers.",
    "This KvK number is not right: it has eight digits.",
  ],
  "refusal.organisations.kbo-wrong": [
    "Dit KBO-nummer klopt niet: het heeft tien cijfers en het controlegetal moet kloppen.",
    "This KBO number is not right: it has ten digits and the check digits must fit.",
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
