import { pairs } from "#ground/words/pair.ts"

export const columns = pairs({
  "leaving.table.retention-policy": ["Bewaartermijnen", "Retention policies"],
  "leaving.table.retention-change": [
    "Wat er in bewaartermijnen is gewijzigd",
    "What was changed in retention policies",
  ],
  "leaving.table.retention-notice": ["Berichten over bewaartermijnen", "Notices about retention periods"],
  "leaving.table.retention-end": ["Wat per soort gegevens is gewist", "What was erased of each kind of data"],
  "leaving.table.retention-figure": [
    "Cijfers over bewaartermijnen, per maand",
    "Figures about retention periods, by month",
  ],
  "leaving.column.policy": [
    "bewaartermijn (nummer van de rij in retention-policy.csv)",
    "retention policy (id of the row in retention-policy.csv)",
  ],
  "leaving.column.day": ["dag", "day"],
  "leaving.column.stage": ["hoe ver de bewaartermijn was", "how far the retention period had run"],
  "leaving.column.persons": ["hoeveel personen", "how many persons"],
  "leaving.column.dossiers": ["hoeveel dossiers", "how many dossiers"],
  "leaving.column.month": ["maand", "month"],
  "leaving.column.standing": ["wat er is geteld", "what was counted"],
})
