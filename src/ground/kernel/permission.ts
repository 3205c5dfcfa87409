import type { TextKey } from "#ground/words/words.ts"

/**
 * How far a permission reaches: to one's own dossiers (responsible, or one of those who treat), to those of one's teams too,
 * or to all. A person is within reach when one of their dossiers is.
 */
export type Extent = "own" | "team" | "all"

/** What somebody may do: names of permissions, and how far each reaches. */
export type Rights = ReadonlyMap<string, Extent>

/** The parts of the program that rights belong to, daily work first, then keeping and erasing, then people and set-up. */
export const modules = [
  "persons",
  "dossiers",
  "documents",
  "organisations",
  "intake",
  "portability",
  "emergency",
  "holds",
  "retention",
  "erasure",
  "certificates",
  "folders",
  "archive",
  "audit",
  "users",
  "accounts",
  "groups",
  "teams",
  "oidc",
] as const

export type Module = (typeof modules)[number]

type DeclaredPermission = {
  /** One sentence of what it lets people do, to go on after "People in this group may ...". */
  readonly sentence: TextKey
  /** Reaches as far as the dossiers it is given for; without it, it is about the practice and reaches all. */
  readonly scoped?: true
} & (
  | { readonly risk: "low" }
  /** Why giving it asks for a second thought. */
  | { readonly risk: "raised" | "high"; readonly why: TextKey }
)

/** One thing that a group may do. Rooms declare theirs in `permissions.ts`; operations and fields name them. */
export type Permission = DeclaredPermission & {
  /** `persons.see-identifiers`: the room, and what may be done there. */
  readonly name: string
}

/** Who an operation is for: anybody, anybody signed in, or those with a permission. */
export type Need = "nobody" | "signed-in" | Permission

/**
 * Declares a room's permissions: `{ "persons.read": { sentence, risk } }` becomes objects that know their name. One of no module
 * does not compile: where rights are given each stands under the name of its module.
 */
export function permissions<Of extends Readonly<Record<string, DeclaredPermission>>>(
  declared: Of & Readonly<Record<Exclude<keyof Of, `${Module}.${string}`>, never>>,
): { readonly [Name in keyof Of]: Permission } {
  const named = Object.entries(declared).map(([name, permission]) => [
    name,
    Object.freeze({ name, ...(permission as DeclaredPermission) }),
  ])
  return Object.fromEntries(named) as { [Name in keyof Of]: Permission }
}

const width: Readonly<Record<Extent, number>> = { own: 1, team: 2, all: 3 }

/** Whether one extent reaches at least as far as the other. */
export const reachesAsFarAs = (one: Extent, other: Extent): boolean => width[one] >= width[other]

/** Whether somebody with these rights holds everything that others hold, each at least as far. */
export const coversRights = (own: Rights, others: Rights): boolean =>
  [...others].every(([name, extent]) => {
    const held = own.get(name)
    return held !== undefined && reachesAsFarAs(held, extent)
  })

/** What several sets of rights allow together: each permission as far as the one that reaches furthest. */
export function together(several: readonly Rights[]): Rights {
  const all = new Map<string, Extent>()
  for (const rights of several) {
    for (const [name, extent] of rights) {
      const known = all.get(name)
      if (known === undefined || reachesAsFarAs(extent, known)) all.set(name, extent)
    }
  }
  return all
}
