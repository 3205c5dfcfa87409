import { pairs } from "#ground/words/pair.ts"

export const words = pairs({
  "audit.event.keys.turned": ["heeft de sleutel van het sleutelbestand vernieuwd", "rotated the key of the keyring"],
})

type Own = typeof words

declare module "#ground/words/words.ts" {
  interface Words extends Own {}
}
