import { pairs } from "#ground/words/pair.ts"

export const words = pairs({
  "staff.access-log.title": ["Wie opende dit dossier?", "Who opened this file?"],
  "staff.access-log.explanation": [
    "Elke inzage en wijziging staat hier, ook die van jou nu. De {person} mag deze lijst zien.",
    "Every view and change is listed here, including yours just now. The {person} may see this list.",
  ],
  "staff.access-log.none": ["Nog niemand", "Nobody yet"],
  "staff.access-log.none-advice": [
    "Zodra iemand dit dossier opent, staat het hier.",
    "As soon as somebody opens this file, it is listed here.",
  ],
  "staff.access-log.when": ["Wanneer", "When"],
  "staff.access-log.who": ["Wie", "Who"],
  "staff.access-log.what": ["Wat", "What"],
  "staff.access-log.outcome.done": ["Gedaan", "Done"],
  "staff.access-log.outcome.refused": ["Geweigerd", "Refused"],
  "staff.access-log.outcome.failed": ["Mislukt", "Failed"],
  "staff.access-log.actor.system": ["Hoeder zelf", "Hoeder itself"],
  "staff.access-log.actor.operator": ["Platformbeheerder", "Operator"],
  "staff.access-log.actor.visitor": ["Niet aangemeld", "Not signed in"],
  "staff.access-log.actor.user": ["Gebruiker", "User"],
})

type Own = typeof words

declare module "#web/staff/staff-words.ts" {
  interface StaffWords extends Own {}
}
