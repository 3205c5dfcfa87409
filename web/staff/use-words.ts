import { useTexts, type Wording } from "#web/ui/texts.tsx"
import type { StaffKey } from "./staff-words.ts"

/** The texts of the staff site, in the language of the screen. */
export const useWords = (): Wording<StaffKey> => useTexts<StaffKey>()
