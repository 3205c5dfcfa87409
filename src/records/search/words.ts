import { pairs } from "#ground/words/pair.ts"

export const words = pairs({
  "audit.event.search.searched": ["heeft overal gezocht", "searched everywhere"],
})

type Own = typeof words

declare module "#ground/words/words.ts" {
  interface Words extends Own {}
}
