import { pairs } from "./pair.ts"

export const teams = pairs({
  "refusal.teams.name-taken": [
    "Er is al een team met deze naam. Kies een andere naam.",
    "There is a team of this name already. Choose another name.",
  ],
  "refusal.teams.unknown": [
    "Dit team is er niet, of het is opgeheven. Kies een ander team.",
    "This team is not there, or it has ended. Choose another team.",
  ],
})
