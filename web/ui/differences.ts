export type ComparedSide = "mine" | "theirs"

/** A field that is not the same in what I typed and in what is saved now. */
export type Difference = {
  readonly field: string
  readonly label: string
  readonly mine: string
  readonly theirs: string
  readonly bothChanged: boolean
  /** Mine where I changed it, else theirs: so that what only one of us changed is kept by itself. */
  readonly suggested: ComparedSide
}

export type ComparedContent = Readonly<Record<string, unknown>>

/** The same thing written the same way, whatever the order of its keys; what is empty is as if it were not there. */
export function written(value: unknown): string {
  if (Array.isArray(value)) return `[${value.map(written).join(",")}]`
  if (typeof value === "object" && value !== null) {
    const filled = Object.entries(value).filter(([, inner]) => inner !== undefined && inner !== null && inner !== "")
    return `{${filled
      .sort(([a], [b]) => (a < b ? -1 : 1))
      .map(([key, inner]) => `${key}:${written(inner)}`)
      .join(",")}}`
  }
  return value === undefined || value === null || value === "" ? "" : JSON.stringify(value)
}

const isSame = (one: unknown, other: unknown): boolean => {
  const empty = (text: string) => (text === "{}" || text === "[]" ? "" : text)
  return empty(written(one)) === empty(written(other))
}

/** A field as both sides are shown it. */
export type Field = {
  readonly name: string
  readonly label: string
  readonly show: (content: ComparedContent) => string
}

/** A field by its name; its value as it is, unless told how. */
export const shownAs = (
  name: string,
  label: string,
  say: (value: unknown) => string = (value) => String(value ?? ""),
): Field => ({ name, label, show: (content) => say(content[name]) })

/** What differs between what I typed and what is saved now, seen from what I began with. */
export function differencesOf(
  fields: readonly Field[],
  base: ComparedContent,
  mine: ComparedContent,
  theirs: ComparedContent,
): readonly Difference[] {
  return fields
    .filter(({ name }) => !isSame(mine[name], theirs[name]))
    .map(({ name, label, show }) => {
      const mineChanged = !isSame(base[name], mine[name])
      const theirsChanged = !isSame(base[name], theirs[name])
      return {
        field: name,
        label,
        mine: show(mine),
        theirs: show(theirs),
        bothChanged: mineChanged && theirsChanged,
        suggested: mineChanged ? "mine" : "theirs",
      }
    })
}

/** The names of the fields in which two contents differ. */
export const changedFields = (
  names: readonly string[],
  before: ComparedContent,
  after: ComparedContent,
): readonly string[] => names.filter((name) => !isSame(before[name], after[name]))
