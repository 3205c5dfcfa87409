import type { PersonId } from "#ground/kernel/ids.ts"
import type { Look } from "#ground/kernel/scope.ts"
import type { ErasureItemRecord } from "./record.ts"

/** What a group is told by; in this order it is its name. */
const told = ["age", "postcode", "type", "length"] as const
export type FigureGroup = Readonly<Record<(typeof told)[number], string>>

export const groupName = (group: Partial<FigureGroup>): string => JSON.stringify(told.map((one) => group[one] ?? ""))

export function groupOf(name: string): FigureGroup {
  const values = JSON.parse(name) as string[]
  return { age: values[0] ?? "", postcode: values[1] ?? "", type: values[2] ?? "", length: values[3] ?? "" }
}

/**
 * In which groups persons count once nobody can be found in them: of each of their dossiers that ends one, of whoever has no dossier one
 * without. What a group is told by is declared by the kinds of data.
 */
export async function groupsOf(
  at: Look,
  items: readonly Pick<ErasureItemRecord, "person" | "dossier">[],
): Promise<ReadonlyMap<PersonId, ReadonlySet<string>>> {
  const ending = Map.groupBy(items, ({ person }) => person)
  const persons = [...ending.keys()]
  const own = new Map<PersonId, Readonly<Record<string, string>>>()
  const ofDossiers = new Map<PersonId, Readonly<Record<string, string>>[]>()
  for (const { anonymise } of at.program.dataKinds) {
    if (anonymise === "goes") continue
    for (const [person, figures] of await anonymise.figures(at, persons)) {
      const asked = new Set(ending.get(person)?.map(({ dossier }) => dossier))
      for (const { dossier, groups } of figures) {
        if (dossier === undefined) own.set(person, { ...own.get(person), ...groups })
        else if (asked.has(undefined) || asked.has(dossier))
          ofDossiers.set(person, [...(ofDossiers.get(person) ?? []), groups])
      }
    }
  }
  return new Map(
    persons.map((person) => {
      const dossiers = ofDossiers.get(person) ?? [{}]
      return [person, new Set(dossiers.map((groups) => groupName({ ...own.get(person), ...groups })))]
    }),
  )
}
