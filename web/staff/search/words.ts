import { pairs } from "#ground/words/pair.ts"

export const words = pairs({
  "staff.persons.hidden-inactive": [
    "Nog één inactieve {person}: {who}.|Nog {count} inactieve {persons}: {who}.",
    "One more inactive {person}: {who}.|{count} more inactive {persons}: {who}.",
  ],
  "staff.persons.hidden": [
    "Nog één {person} buiten je filters: {who}.|Nog {count} {persons} buiten je filters: {who}.",
    "One more {person} outside your filters: {who}.|{count} more {persons} outside your filters: {who}.",
  ],
  "staff.persons.hidden-more": ["nog {count}", "{count} more"],
  "staff.persons.hidden-show": ["Tonen", "Show"],
  "staff.search.meant": ["Bedoelde je {words}?", "Did you mean {words}?"],
  "staff.ties.who-person": ["{Person}", "{Person}"],
  "staff.ties.who-organisation": ["Organisatie", "Organisation"],
  "staff.ties.pick-person": ["Zoek de {person}", "Search for the {person}"],
  "staff.ties.pick-organisation": ["Zoek de organisatie", "Search for the organisation"],
  "staff.ties.pick-hint": ["Typ minstens twee letters", "Type at least two letters"],
  "staff.spotlight.placeholder": [
    "Naam, geboortedatum, postcode, nummer of pagina",
    "Name, date of birth, postcode, number or page",
  ],
  "staff.spotlight.pages": ["Pagina's", "Pages"],
  "staff.spotlight.dossiers": ["Dossiers", "Dossiers"],
  "staff.spotlight.nothing": ["Niets gevonden voor deze woorden", "Nothing found for these words"],
  "staff.spotlight.hint": ["Typ minstens twee tekens", "Type at least two characters"],
  "staff.ties.who": ["Met wie?", "Who with?"],
  "staff.ties.pick-needed": ["Kies met wie.", "Choose who with."],
})

type Own = typeof words

declare module "#web/staff/staff-words.ts" {
  interface StaffWords extends Own {}
}
