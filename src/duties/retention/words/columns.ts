import { pairs } from "#ground/words/pair.ts"

export const columns = pairs({
  "leaving.table.retention-policy": ["Bewaartermijnen", "Retention periods"],
  "leaving.table.retention-change": ["Wat er in bewaartermijnen is gewijzigd", "What was changed in terms of keeping"],
  "leaving.table.retention-notice": ["Meldingen over termijnen", "Notices about terms"],
  "leaving.table.retention-end": ["Wat per soort gegevens is gewist", "What was erased of single kinds of data"],
  "leaving.table.retention-figure": ["Cijfers over termijnen, per maand", "Figures about terms, by month"],
  "leaving.column.policy": [
    "termijn (nummer van de rij in retention-policy.csv)",
    "term (id of the row in retention-policy.csv)",
  ],
  "leaving.column.day": ["dag", "day"],
  "leaving.column.stage": ["hoe ver de termijn was", "how far the term was"],
  "leaving.column.persons": ["hoeveel personen", "how many persons"],
  "leaving.column.dossiers": ["hoeveel dossiers", "how many dossiers"],
  "leaving.column.month": ["maand", "month"],
  "leaving.column.standing": ["waarvan het er zoveel waren", "of what it were so many"],
})
