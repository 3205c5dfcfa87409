import { z } from "zod"
import { act } from "#ground/kernel/act.ts"
import { nothing } from "#ground/kernel/shapes.ts"
import { allPersonWords } from "#ground/words/person-word.ts"

/** Chooses what the practice calls its persons, on screens, in mails and on paper; which word that is, `me` says. */
export const setPersonWord = act({
  name: "persons.set-word",
  route: "PUT /settings/person-word",
  changes: ["me"],
  takes: z.strictObject({ word: z.enum(allPersonWords) }),
  gives: nothing,
})
