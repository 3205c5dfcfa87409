import { pairs } from "#ground/words/pair.ts"

export const words = pairs({
  "refusal.teams.has-tasks": [
    "Dit team heeft nog 1 open taak. Kies wie die overneemt; dan kan het team worden opgeheven.|Dit team heeft nog {count} open taken. Kies wie die overneemt; dan kan het team worden opgeheven.",
    "This team has 1 open task left. Choose who takes it over; then the team can be ended.|This team has {count} open tasks left. Choose who takes them over; then the team can be ended.",
  ],
  "refusal.teams.user-unknown": [
    "Deze collega heeft hier geen account (meer). Kies een ander.",
    "This colleague has no account here (any more). Choose somebody else.",
  ],
})

type Own = typeof words

declare module "#ground/words/words.ts" {
  interface Words extends Own {}
}
