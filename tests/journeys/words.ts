import { say, type TextKey, type Values } from "#ground/words/words.ts"

const personWord = { person: "relatie", persons: "relaties", Person: "Relatie", Persons: "Relaties" }

/** A text as it stands on the screen of the demo, which is in Dutch and calls a person a 'relatie'. */
export const t = (key: TextKey, values: Values = {}): string => say("nl", key, { ...personWord, ...values })
