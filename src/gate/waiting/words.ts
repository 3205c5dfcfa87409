import { pairs } from "#ground/words/pair.ts"

export const words = pairs({
  "waiting.damaged": ["Hier klopt iets niet in de gegevens", "Something is wrong with the data here"],
})

type Own = typeof words

declare module "#ground/words/words.ts" {
  interface Words extends Own {}
}
