import { pairs } from "./pair.ts"

export const practices = pairs({
  "refusal.practices.not-found": ["Deze praktijk is er niet.", "There is no such practice."],
  "refusal.practices.slug-taken": [
    "Er is al een praktijk met deze korte naam.",
    "There is a practice with this short name already.",
  ],
  "refusal.practices.slug-malformed": [
    "De korte naam mag alleen kleine letters, cijfers en streepjes bevatten, hoogstens 40.",
    "The short name may only hold lower case letters, digits and dashes, at most 40.",
  ],
})
