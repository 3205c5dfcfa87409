import { pairs } from "#ground/words/pair.ts"

export const words = pairs({
  "permission.audit.read.why": [
    "Het toegangslog zegt ook iets over collega's: wie wanneer welk dossier opende.",
    "The access log says something about colleagues too: who opened which file and when.",
  ],
  "permission.audit.read": [
    "Zien wie het dossier van een {person} heeft geopend.",
    "See who opened a {person}'s file.",
  ],
  "audit.actor.user": ["medewerker", "member of staff"],
  "audit.actor.visitor": ["bezoeker, niet aangemeld", "visitor, not signed in"],
  "audit.actor.system": ["Hoeder zelf", "Hoeder itself"],
  "audit.actor.operator": ["platformbeheerder", "operator"],
  "holding.access": ["Wie de gegevens zag of wijzigde", "Who saw or changed the data"],
  "field.access.at": ["Wanneer", "When"],
  "field.access.who": ["Functie", "Role"],
  "field.access.did": ["Wat", "What"],
  "field.access.refused": ["Geweigerd", "Refused"],
  "purpose.access": ["Laten zien wie gegevens heeft gezien (NEN 7513)", "Showing who has seen data (NEN 7513)"],
  "audit.unknown-user": ["een vroegere gebruiker", "a former user"],
  "audit.event.audit.adopted": [
    "heeft de database laten gelden zoals zij er stond",
    "had the database accepted as it stood",
  ],
  "audit.event.audit.unreadable": [
    "deze regel is beschadigd en niet te lezen",
    "this line is damaged and cannot be read",
  ],
  "audit.event.audit.read": ["heeft het toegangslog bekeken", "looked at the access log"],
  "leaving.table.log": ["Toegangslog", "Access log"],
  "leaving.column.seq": ["volgnummer van de regel", "number of the line"],
  "leaving.column.action": ["handeling (NEN 7513: C, R, U, D, E)", "action (NEN 7513: C, R, U, D, E)"],
  "leaving.column.because": ["reden van weigering", "reason for refusal"],
  "leaving.column.actor": [
    "wie het deed: user, visitor, system of operator",
    "who did it: user, visitor, system or operator",
  ],
  "leaving.column.session": ["sessie", "session"],
  "leaving.column.by": [
    "taak van het programma of opdracht van de platformbeheerder",
    "job of the program or command of the operator",
  ],
  "leaving.column.object": ["wat voor ding het is", "what kind of thing it is"],
  "leaving.column.person": ["over wie (nummer van de rij in person.csv)", "about whom (id of the row in person.csv)"],
  "leaving.column.thing": ["nummer van het ding", "id of the thing"],
  "leaving.column.detail": ["wat er veranderde, in codes", "what was changed, in codes"],
})

type Own = typeof words

declare module "#ground/words/words.ts" {
  interface Words extends Own {}
}
