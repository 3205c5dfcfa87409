import type { words } from "#web/ui/words.ts"

type OfUi = typeof words

/** Every text of the staff site by its key. Here are those of the parts in `ui`; each folder adds its own, from its own words. */
export interface StaffWords extends OfUi {}

/** Its keys; pairs that do not compile have every key, and are left out. */
export type StaffKey = keyof { [Key in keyof StaffWords as string extends Key ? never : Key]: Key }
