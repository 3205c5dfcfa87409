import { pairs } from "#ground/words/pair.ts"

export const words = pairs({
  "waiting.unreadable": ["Hier is iets niet meer te lezen", "Something here can no longer be read"],
})

type Own = typeof words

declare module "#ground/words/words.ts" {
  interface Words extends Own {}
}
