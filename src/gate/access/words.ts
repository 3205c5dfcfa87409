import { pairs } from "#ground/words/pair.ts"

export const words = pairs({
  "refusal.access.group.not-found": ["Er is geen groep met deze naam.", "There is no group with this name."],
  "leaving.table.group": ["Groepen", "Groups"],
  "leaving.table.grant": ["Wat elke groep mag", "What each group may do"],

  "leaving.table.carer": ["Wie voor welk dossier zorgt", "Who cares for which dossier"],
  "leaving.column.file": [
    "dossier, of persoon zonder dossier (nummer van de rij in dossier.csv of person.csv)",
    "dossier, or person without one (id of the row in dossier.csv or person.csv)",
  ],
  "leaving.column.holder": [
    "medewerker of team (nummer van de rij in user.csv of team.csv)",
    "member of staff or team (id of the row in user.csv or team.csv)",
  ],
  "leaving.column.care-part": [
    "hoe: responsible, treating, team of maker",
    "how: responsible, treating, team or maker",
  ],
  "leaving.column.permission": ["recht", "permission"],
  "leaving.column.extent": ["hoe ver het reikt (own, team, all)", "how far it reaches (own, team, all)"],

  "refusal.access.last-manager": [
    "Dan blijft er niemand over die gebruikers kan toelaten en rechten kan geven. Geef eerst een collega zonder laatste dag die rechten.",
    "Then nobody would be left who can let users in and grant rights. First give those rights to a colleague without a last day.",
  ],
})

type Own = typeof words

declare module "#ground/words/words.ts" {
  interface Words extends Own {}
}
