import type { FieldRule } from "./data-kind.ts"
import type { PersonId } from "./ids.ts"
import type { Permission } from "./permission.ts"
import { refuse } from "./refusal.ts"
import type { Change, Look } from "./scope.ts"

type RuledFields = Readonly<Record<string, FieldRule>>
type FieldValues = Readonly<Record<string, unknown>>

/** What is written of a person: what stands there after it, and what stood there before. */
export type Written = { readonly person: PersonId; readonly before?: object | undefined; readonly after: object }

/** The fields of a kind of data that need a permission of their own. */
export const guardedFields = (fields: RuledFields): readonly (readonly [field: string, needs: Permission])[] =>
  Object.entries(fields).flatMap(([field, { needs }]) => (needs === undefined ? [] : [[field, needs] as const]))

/**
 * The work of a job or a command, done for somebody who lacks these permissions: what they may not write is refused there as well.
 * For nobody but the program itself `lacks` is empty. Who is signed in acts for themselves and cannot say otherwise.
 */
export function actingFor(at: Change, lacks: ReadonlySet<string>): Change {
  if (at.actor.kind !== "system" && at.actor.kind !== "operator")
    throw new Error("who is signed in, or visits, writes by their own rights")
  return { ...at, behalf: { lacks } }
}

/**
 * Who may not see a field may not bring it in, change it or empty it either: refuses with the field and the permission that it
 * needs. For the place where a room writes its rows, so that no operation can go round it. `details.index` says of which of those
 * that are written.
 */
export async function checkFields(at: Look, fields: RuledFields, written: readonly Written[]): Promise<void> {
  for (const [field, needs] of guardedFields(fields)) {
    const touched = written.filter(({ before, after }) => isTouched(field, before, after))
    if (touched.length === 0) continue
    const persons = touched.map(({ person }) => person)
    const writers = await writersAmong(at, needs, persons)
    const index = written.findIndex((one) => touched.includes(one) && !writers.has(one.person))
    if (index >= 0) throw fieldRefused(at, { field, needs, label: fields[field]?.label }, index)
  }
}

/** The no to a field: which one, what it takes, and that nothing was saved. */
export const fieldRefused = (
  at: Look,
  {
    field,
    needs,
    label,
  }: { readonly field: string; readonly needs: Permission; readonly label: FieldRule["label"] | undefined },
  index?: number,
) =>
  refuse("general.field.not-allowed", {
    field,
    needs: needs.name,
    label: label === undefined ? field : at.say(label),
    right: at.say(needs.sentence).replace(/\.$/, ""),
    faults: [{ field, reason: "not-allowed" }],
    ...(index === undefined ? {} : { index }),
  })

const isTouched = (field: string, before: object | undefined, after: object): boolean =>
  textOf((before as FieldValues | undefined)?.[field]) !== textOf((after as FieldValues)[field])

const textOf = (value: unknown): string => (isBlank(value) ? "" : JSON.stringify(value))

/** Nothing at all, however it is written: an empty text, a list or a group with nothing in it. */
export const isBlank = (value: unknown): boolean =>
  value === undefined ||
  value === null ||
  value === "" ||
  (typeof value === "object" && Object.values(value).every((inner) => isBlank(inner)))

async function writersAmong(at: Look, needs: Permission, persons: readonly PersonId[]): Promise<ReadonlySet<PersonId>> {
  const { actor, behalf } = at
  if (actor.kind === "user" || actor.kind === "visitor") return at.mayWith(needs, persons)
  if (behalf === undefined)
    throw new Error(`the program writes a field that needs ${needs.name} and does not say for whom`)
  return new Set(behalf.lacks.has(needs.name) ? [] : persons)
}
