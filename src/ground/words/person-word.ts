/** What a practice can call those on whom it keeps dossiers: one and several, in each language. */
const personWords = {
  cliënt: { nl: ["cliënt", "cliënten"], en: ["client", "clients"] },
  patiënt: { nl: ["patiënt", "patiënten"], en: ["patient", "patients"] },
  bewoner: { nl: ["bewoner", "bewoners"], en: ["resident", "residents"] },
  deelnemer: { nl: ["deelnemer", "deelnemers"], en: ["participant", "participants"] },
  kraamvrouw: { nl: ["kraamvrouw", "kraamvrouwen"], en: ["new mother", "new mothers"] },
  vrijwilliger: { nl: ["vrijwilliger", "vrijwilligers"], en: ["volunteer", "volunteers"] },
  debiteur: { nl: ["debiteur", "debiteuren"], en: ["debtor", "debtors"] },
  relatie: { nl: ["relatie", "relaties"], en: ["contact", "contacts"] },
} as const

/** The practice's own word for a person. */
export type PersonWord = keyof typeof personWords

/** What is said where a practice chose none, and where there is no practice. */
export const usualPersonWord: PersonWord = "cliënt"

// In Dutch all of them go with 'de', in English with 'a': a text is right with each.
export const allPersonWords = Object.keys(personWords) as [PersonWord, ...PersonWord[]]

const capital = (word: string): string => word.charAt(0).toUpperCase() + word.slice(1)

/** The word in its four forms, as texts name them. */
export function personWordIn(word: PersonWord, language: "nl" | "en") {
  const [person, persons] = personWords[word][language]
  return { person, persons, Person: capital(person), Persons: capital(persons) }
}
