import { pairs } from "#ground/words/pair.ts"

export const words = pairs({
  "audit.event.proof.anchored": ["heeft vastgelegd hoe de tabellen ervoor staan", "recorded the state of the tables"],
  "audit.event.proof.broken": [
    "vond iets dat niet meer is zoals het werd geschreven",
    "found something that is not as it was written",
  ],
  "audit.event.proof.unreadable": [
    "vond iets dat beschadigd is en niet te lezen",
    "found something that is damaged and cannot be read",
  ],
  "proof.not-proven": [
    "wat hierover is bewaard, is niet meer zoals Hoeder het schreef",
    "what is kept about this is no longer as Hoeder wrote it",
  ],
})

type Own = typeof words

declare module "#ground/words/words.ts" {
  interface Words extends Own {}
}
