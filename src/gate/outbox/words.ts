import { pairs } from "#ground/words/pair.ts"

export const words = pairs({
  "audit.event.outbox.sent": ["heeft e-mail verstuurd", "sent mail"],
})

type Own = typeof words

declare module "#ground/words/words.ts" {
  interface Words extends Own {}
}
