import { pairs } from "#ground/words/pair.ts"

/** What screens of several folders say; a text that one folder says stands there. */
export const words = pairs({
  "staff.person.street": ["Straat", "Street"],
  "staff.person.house-number": ["Nummer", "Number"],
  "staff.person.postcode": ["Postcode", "Postcode"],
  "staff.person.city": ["Plaats", "City"],
  "staff.person.country": ["Land", "Country"],
  "staff.persons.number": ["Nummer {number}", "Number {number}"],
  "staff.persons.state.active": ["Actief", "Active"],
  "staff.persons.state.inactive": ["Inactief", "Inactive"],
  "staff.persons.state.deceased": ["Overleden", "Deceased"],
  "staff.dossiers.state.open": ["Open", "Open"],
  "staff.dossiers.state.closed": ["Gesloten", "Closed"],
  "staff.dossiers.state.archived": ["In het archief", "In the archive"],
  "staff.retention.persons": ["1 {person}|{count} {persons}", "1 {person}|{count} {persons}"],
  "staff.retention.dossiers": ["1 dossier|{count} dossiers", "1 dossier|{count} dossiers"],
  "staff.users.giving-reason": ["Waarom is dit nodig?", "Why is this needed?"],
  "staff.users.giving-reason-hint": [
    "Komt in de geschiedenis van de groep. Wie groepen beheert, krijgt bericht.",
    "Goes into the history of the group. Those who manage groups are told.",
  ],
})

type Own = typeof words

declare module "#web/staff/staff-words.ts" {
  interface StaffWords extends Own {}
}
