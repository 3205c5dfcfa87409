import { pairs } from "#ground/words/pair.ts"

export const words = pairs({
  "audit.event.outbox.sent": ["heeft een e-mail verstuurd", "sent an e-mail"],
})

type Own = typeof words

declare module "#ground/words/words.ts" {
  interface Words extends Own {}
}
