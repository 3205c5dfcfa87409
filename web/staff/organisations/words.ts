import { pairs } from "#ground/words/pair.ts"

export const words = pairs({
  "staff.organisations.explanation": [
    "Huisartsenpraktijken, ziekenhuizen, scholen en andere organisaties om jullie {persons} heen.",
    "General practices, hospitals, schools and other organisations around your {persons}.",
  ],
  "staff.organisations.new": ["Nieuwe organisatie", "New organisation"],
  "staff.organisations.new-explanation": ["Alleen de naam is verplicht.", "Only the name is required."],
  "staff.organisations.create": ["Organisatie aanmaken", "Create organisation"],
  "staff.organisations.search": ["Zoek een organisatie", "Search for an organisation"],
  "staff.organisations.search-placeholder": ["Naam of plaats", "Name or city"],
  "staff.organisations.any-kind": ["Alle soorten", "All kinds"],
  "staff.organisations.none": ["Geen organisaties gevonden", "No organisations found"],
  "staff.organisations.none-advice": [
    "Controleer de spelling, of voeg de organisatie toe.",
    "Check the spelling, or add the organisation.",
  ],
  "staff.organisations.total": ["Eén organisatie|{count} organisaties", "One organisation|{count} organisations"],
  "staff.organisations.name": ["Naam", "Name"],
  "staff.organisations.name-needed": ["Vul een naam in.", "Fill in a name."],
  "staff.organisations.kind": ["Soort", "Kind"],
  "staff.organisations.kind.general-practice": ["Huisartsenpraktijk", "General practice"],
  "staff.organisations.kind.hospital": ["Ziekenhuis", "Hospital"],
  "staff.organisations.kind.insurer": ["Verzekeraar", "Insurer"],
  "staff.organisations.kind.municipality": ["Gemeente", "Municipality"],
  "staff.organisations.kind.school": ["School", "School"],
  "staff.organisations.kind.employer": ["Werkgever", "Employer"],
  "staff.organisations.kind.court": ["Rechtbank", "Court"],
  "staff.organisations.kind.creditor": ["Schuldeiser", "Creditor"],
  "staff.organisations.kind.other": ["Anders", "Other"],
  "staff.organisations.contact-name": ["Contactpersoon", "Contact person"],
  "staff.organisations.agb": ["AGB-code", "AGB code"],
  "staff.organisations.registration": ["KvK- of KBO-nummer", "KvK or KBO number"],
  "staff.organisations.phone": ["Telefoon", "Phone"],
  "staff.organisations.email": ["E-mail", "E-mail"],
  "staff.organisations.address": ["Adres", "Address"],
  "staff.organisations.note": ["Notitie", "Note"],
  "staff.organisations.details": ["Gegevens", "Details"],
  "staff.organisations.created": ["{name} is aangemaakt", "{name} was created"],
})

type Own = typeof words

declare module "#web/staff/staff-words.ts" {
  interface StaffWords extends Own {}
}
