import { Refusal } from "#ground/kernel/refusal.ts"
import type { Change, Look } from "#ground/kernel/scope.ts"
import { allPersonWords, type PersonWord, usualPersonWord } from "#ground/words/person-word.ts"
import { getSetting, setSetting } from "./choices.ts"

const settingName = "person-word"

/** What the practice chose to call its persons. A choice that cannot be read stops nobody: the usual word is said instead. */
export async function chosenPersonWord(at: Look): Promise<PersonWord> {
  try {
    const chosen = await getSetting<string>(at, settingName, usualPersonWord)
    return allPersonWords.find((word) => word === chosen) ?? usualPersonWord
  } catch (error) {
    if (error instanceof Refusal) return usualPersonWord
    throw error
  }
}

/** Keeps the practice's word. */
export const choosePersonWord = (at: Change, word: PersonWord): Promise<void> => setSetting(at, settingName, word)
