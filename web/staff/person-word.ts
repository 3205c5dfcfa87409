import { createContext } from "react"
import type { Me } from "#gate/accounts/contract.ts"

export type PersonWord = Me["practice"]["personWord"]

/** Sets the practice's own word for a person, once it is known who is signed in. */
export const PersonWordContext = createContext<(word: PersonWord) => void>(() => {})
