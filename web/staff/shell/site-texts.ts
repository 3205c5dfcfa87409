import type { TextsIn } from "#web/ui/spoken-texts.ts"

/** Fetches the texts that are there before every page: of the frame, and of signing in. The build puts it in. */
export const siteTexts: TextsIn | undefined = undefined
