import { pairs } from "./pair.ts"

export const paper = pairs({
  "paper.page": ["bladzijde", "page"],
  "paper.of": ["van", "of"],
})
