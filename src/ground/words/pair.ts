/** A text in Dutch and in English. A missing one does not compile. */
export type Pair = readonly [nl: string, en: string]

/** Declares texts; keys begin with the room's name, refusals with `refusal.`. */
export const pairs = <Texts extends Readonly<Record<string, Pair>>>(texts: Texts): Texts => texts
