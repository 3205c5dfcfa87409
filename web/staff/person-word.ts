import { createContext } from "react"
import type { PersonWord } from "#ground/words/person-word.ts"

/** Sets the practice's own word for a person, once it is known who is signed in. */
export const PersonWordContext = createContext<(word: PersonWord) => void>(() => {})
