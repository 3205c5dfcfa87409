import type { TextKey } from "#ground/words/words.ts"

export type Risk = "low" | "raised" | "high"

/** One thing that a group may do. Rooms declare theirs in `policy.ts`; operations and fields name them. */
export type Permission = {
  /** `persons.see-identifiers` */
  readonly name: string
  /** One sentence of what it lets people do. */
  readonly sentence: TextKey
  readonly risk: Risk
}

/** Who an operation is for: anybody, anybody signed in, or those with a permission. */
export type Need = "nobody" | "signed-in" | Permission

/** Declares a room's permissions: `{ "persons.read": { sentence, risk } }` becomes objects that know their name. */
export function permissions<Declared extends Readonly<Record<string, Omit<Permission, "name">>>>(
  declared: Declared,
): { readonly [Name in keyof Declared]: Permission } {
  const named = Object.entries(declared).map(([name, permission]) => [name, Object.freeze({ name, ...permission })])
  return Object.fromEntries(named) as { [Name in keyof Declared]: Permission }
}
