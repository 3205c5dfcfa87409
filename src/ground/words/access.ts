import { pairs } from "./pair.ts"

export const access = pairs({
  "refusal.access.group.not-found": ["Er is geen autorisatiegroep met deze naam.", "There is no group of this name."],
})
