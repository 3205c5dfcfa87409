import { createContext } from "react"
import type { Language } from "#ground/words/words.ts"
import type { Me } from "#gate/accounts/contract.ts"

export type PersonWord = Me["practice"]["personWord"]

/** Sets the practice's own word for a person, once it is known who is signed in. */
export const PersonWordContext = createContext<(word: PersonWord) => void>(() => {})

const personWords = {
  relatie: { nl: ["relatie", "relaties"], en: ["contact", "contacts"] },
  cliënt: { nl: ["cliënt", "cliënten"], en: ["client", "clients"] },
  patiënt: { nl: ["patiënt", "patiënten"], en: ["patient", "patients"] },
  debiteur: { nl: ["debiteur", "debiteuren"], en: ["debtor", "debtors"] },
  vrijwilliger: { nl: ["vrijwilliger", "vrijwilligers"], en: ["volunteer", "volunteers"] },
} as const

const capital = (word: string): string => word.charAt(0).toUpperCase() + word.slice(1)

/** The practice's own word for a person, in its four forms. */
export function personWordIn(word: keyof typeof personWords, language: Language) {
  const [person, persons] = personWords[word][language]
  return { person, persons, Person: capital(person), Persons: capital(persons) }
}
