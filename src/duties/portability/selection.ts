import type { FieldRule, DataItem, DataKind } from "#ground/kernel/data-kind.ts"
import type { PersonId } from "#ground/kernel/ids.ts"
import { type Permission, reachesAsFarAs } from "#ground/kernel/permission.ts"
import type { Look } from "#ground/kernel/scope.ts"
import type { TextKey } from "#ground/words/words.ts"
import type { ExportContent } from "./contract.ts"
import { flatten, growTree, type Branch } from "./tree.ts"

/** Why something held is no part of what the person receives. */
export const grounds = ["working-note", "third-person", "not-provided", "not-allowed"] as const
export type LeftOutGround = (typeof grounds)[number]

/** What is asked; `everything`, for a practice that leaves, leaves out nothing that is there. */
export type ExportedContent = ExportContent | "everything"

type SelectedRules = Readonly<Record<string, FieldRule>>

/** One kind of data in an export: which of its fields go along, and how much there is of it. */
export type SelectedKind = {
  readonly dataKind: DataKind
  readonly rules: SelectedRules
  /** False where whoever makes the export may see nothing of it. */
  readonly isAllowed: boolean
  /** The fields that whoever makes the export may not see. */
  readonly hidden: readonly string[]
  count: number
  files: number
  bytes: number
  /** About how many characters it takes to keep all of it in memory. */
  weight: number
  readonly leftOut: Map<LeftOutGround, number>
  /** Those that are damaged and cannot be read. */
  readonly unreadable: { readonly id: string }[]
  /** Those that stand within nothing else in this export. */
  readonly loose: { readonly id: string; readonly title: string }[]
}

/** What others stand within: its title, for headings and folders, and whether it goes along itself. */
export type Parent = {
  readonly title: string
  readonly within: string | undefined
  readonly leftOut: DataItem["leftOut"]
  readonly kept: boolean
}

/** Everything that an export is made from, as one look at the practice found it. */
export type Selection = {
  readonly at: Look
  readonly person: PersonId
  readonly content: ExportedContent
  readonly tree: readonly Branch[]
  readonly kinds: readonly SelectedKind[]
  readonly parents: ReadonlyMap<string, Parent>
  /** The person's own title and number, from the kind of data whose rows are the persons themselves. */
  readonly root: { readonly title: string; readonly number: string } | undefined
}

/** Goes through everything that is held on a person once, to count it and to know what stands within what. */
export async function survey(at: Look, person: PersonId, content: ExportedContent): Promise<Selection> {
  const tree = growTree(at.program.dataKinds)
  const parents = new Map<string, Parent>()
  const kinds = await Promise.all(flatten(tree).map(({ dataKind }) => emptyKind(at, person, dataKind, content)))
  const parentNames = new Set(at.program.dataKinds.map(({ export: { within } }) => within))
  const selection = { at, person, content, tree, kinds, parents, root: undefined }
  let root: Selection["root"]
  for (const kind of kinds) {
    for await (const held of kind.dataKind.list(lookAt(at, kind.dataKind), person)) {
      const leftOut = groundOf(selection, kind, held)
      if (kind.dataKind.subject === "id") root ??= { title: held.title, number: textOf(held.values["number"]) }
      if (parentNames.has(kind.dataKind.name)) parents.set(held.id, parentOf(selection, held, leftOut === undefined))
      countIn(kind, held, leftOut)
      if (leftOut === undefined && !isNested(selection, held)) kind.loose.push({ id: held.id, title: held.title })
    }
    if (kind.count > 0 && kind.dataKind.needs !== undefined) at.used(kind.dataKind.needs)
  }
  return { ...selection, root }
}

/** What is held of one kind and goes along, with only the fields that do. */
export async function* listKept(selection: Selection, kind: SelectedKind): AsyncGenerator<DataItem, void> {
  for await (const held of kind.dataKind.list(lookAt(selection.at, kind.dataKind), selection.person)) {
    if (groundOf(selection, kind, held) === undefined) yield { ...held, values: pick(kind.rules, held.values) }
  }
}

/**
 * Reads a kind of data as far as both rights reach, to export and to see it: a person may have dossiers within the one and beyond
 * the other.
 */
function lookAt(at: Look, { needs }: DataKind): Look {
  if (needs === undefined || at.reach.extent === "none") return at
  const within = at.within(needs)
  // Where nothing may be seen it is only counted: what goes along is decided by `isAllowed`.
  const isNarrower = within.reach.extent !== "none" && reachesAsFarAs(at.reach.extent, within.reach.extent)
  return isNarrower ? within : at
}

/** Whether it stands within something that goes along too. */
export const isNested = ({ parents }: Pick<Selection, "parents">, { within }: DataItem): boolean =>
  within !== undefined && parents.get(within)?.kept === true

/** What is damaged and cannot be read, by kind. */
export const unreadableOf = ({ kinds }: Pick<Selection, "kinds">): readonly (readonly [kind: TextKey, id: string])[] =>
  kinds.flatMap(({ dataKind, unreadable }) => unreadable.map(({ id }) => [dataKind.label, id] as const))

async function emptyKind(
  at: Look,
  person: PersonId,
  dataKind: DataKind,
  content: ExportedContent,
): Promise<SelectedKind> {
  const has = async (needs: Permission | undefined): Promise<boolean> =>
    needs === undefined || (await at.mayWith(needs, [person])).has(person)
  const hidden: string[] = []
  for (const [name, { needs }] of Object.entries(dataKind.fields)) if (!(await has(needs))) hidden.push(name)
  const asked = content === "provided" ? provided(dataKind.fields) : dataKind.fields
  const rules = Object.fromEntries(Object.entries(asked).filter(([name]) => !hidden.includes(name)))
  const isAllowed = await has(dataKind.needs)
  const none = { count: 0, files: 0, bytes: 0, weight: 0, leftOut: new Map(), unreadable: [], loose: [] }
  return { dataKind, rules, isAllowed, hidden, ...none }
}

function countIn(kind: SelectedKind, held: DataItem, leftOut: LeftOutGround | undefined): void {
  if (leftOut !== undefined) {
    kind.leftOut.set(leftOut, (kind.leftOut.get(leftOut) ?? 0) + 1)
    return
  }
  const unseen = kind.hidden.filter((name) => isThere(held.values[name])).length
  if (unseen > 0) kind.leftOut.set("not-allowed", (kind.leftOut.get("not-allowed") ?? 0) + unseen)
  kind.count += 1
  if (held.unreadable === true) kind.unreadable.push({ id: held.id })
  if (held.within !== undefined) kind.weight += JSON.stringify(held.values).length
  if (held.file === undefined) return
  kind.files += 1
  kind.bytes += held.file.size
}

type SelectionAsked = Pick<Selection, "content" | "parents">

const parentOf = (asked: SelectionAsked, held: DataItem, kept: boolean): Parent => ({
  title: held.title,
  within: held.within,
  leftOut: withheld(asked, held),
  kept,
})

/** What stands within something that is withheld is withheld with it. */
const withheld = ({ content, parents }: SelectionAsked, held: DataItem): DataItem["leftOut"] => {
  if (content === "everything") return undefined
  return held.leftOut ?? (held.within === undefined ? undefined : parents.get(held.within)?.leftOut)
}

function groundOf(asked: SelectionAsked, kind: SelectedKind, held: DataItem): LeftOutGround | undefined {
  if (!kind.isAllowed) return "not-allowed"
  const ground = withheld(asked, held)
  if (ground !== undefined || asked.content !== "provided") return ground
  // GDPR art. 20 covers what the person gave, not what the practice made of it.
  return Object.keys(pick(kind.rules, held.values)).length === 0 ? "not-provided" : undefined
}

/** The rules of the fields that the person gave, groups included when something in them was given. */
function provided(rules: SelectedRules): SelectedRules {
  const kept = Object.entries(rules).flatMap(([name, rule]): [string, FieldRule][] => {
    if (rule.fields === undefined) return rule.from === "person" ? [[name, rule]] : []
    const fields = provided(rule.fields)
    return Object.keys(fields).length === 0 ? [] : [[name, { ...rule, fields }]]
  })
  return Object.fromEntries(kept)
}

/** A copy with only the fields that have a rule; what is not there stays away. */
function pick(rules: SelectedRules, values: Readonly<Record<string, unknown>>): Readonly<Record<string, unknown>> {
  const kept = Object.entries(rules).flatMap(([name, rule]): [string, unknown][] => {
    const value = values[name]
    return value === undefined || value === null
      ? []
      : [[name, rule.fields === undefined ? value : pickWithin(rule.fields, value)]]
  })
  return Object.fromEntries(kept)
}

function pickWithin(rules: SelectedRules, value: unknown): unknown {
  if (Array.isArray(value)) return value.map((each) => pickWithin(rules, each))
  return isRecord(value) ? pick(rules, value) : value
}

/** Whether a field holds anything: an empty list is nothing that could be left out. */
const isThere = (value: unknown): boolean =>
  value !== undefined && value !== null && !(Array.isArray(value) && value.length === 0)

export const isRecord = (value: unknown): value is Readonly<Record<string, unknown>> =>
  typeof value === "object" && value !== null && !Array.isArray(value)

const textOf = (value: unknown): string => (typeof value === "string" || typeof value === "number" ? String(value) : "")
