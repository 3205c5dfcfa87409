import { refuse } from "./refusal.ts"

// Enumerable, so that it goes along with whatever is made from the content; a symbol, so that it is in no JSON and in no column.
const mark = Symbol("unreadable")

/** Something sealed that no longer opens: damaged on its way or on the disk, or changed by somebody without the key. */
export type Unreadable = {
  readonly table: string
  readonly row: string
  /** Whose key sealed it; absent where the practice's did. */
  readonly person?: string | undefined
}

/** What stands in the place of content that does not open, marked as such. */
export const standIn = <Value>(instead: Value): Value =>
  typeof instead === "object" && instead !== null ? { ...instead, [mark]: true } : instead

/** Whether this stands in for content that does not open, or was made from what does. */
export const isUnreadable = (content: unknown): boolean =>
  typeof content === "object" && content !== null && mark in content

/** What is shown of it: that it cannot be read, or nothing. */
export const shownUnreadable = (content: unknown): { readonly unreadable?: true } =>
  isUnreadable(content) ? { unreadable: true } : {}

/** Refuses to write over what does not open: what was in it may still come back from a backup. */
export function requireReadable(content: unknown): void {
  if (isUnreadable(content)) throw refuse("general.unreadable")
}

/** In the place of what no work can be done without. */
export function orRefuse(): never {
  throw refuse("general.unreadable")
}
