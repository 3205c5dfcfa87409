import type { Policy, PolicyContent, Preset } from "#duties/retention/contract.ts"

/** A policy as it is typed; `about` is one choice: `dossier`, `dossier:types`, `person:<which>` or `data-kind:<name>`. */
export type PolicyValues = {
  readonly name: string
  readonly about: string
  /** For `dossier:types`: which. */
  readonly types: readonly string[]
  readonly preset: string | undefined
  readonly event: Policy["event"]
  readonly endOfYear: boolean
  readonly years: number
  readonly months: number
  readonly days: number
  readonly end: Policy["end"]
  readonly profile: string | undefined
  readonly how: Policy["how"]
  readonly noticeDays: number
  readonly source: string
}

/** The safe choice: somebody reviews. */
export const noValues: PolicyValues = {
  name: "",
  about: "dossier",
  types: [],
  preset: undefined,
  event: "dossier-closed",
  endOfYear: false,
  years: 0,
  months: 0,
  days: 0,
  end: "erase",
  profile: undefined,
  how: "review",
  noticeDays: 30,
  source: "",
}

export const valuesOf = ({ about, term, source, profile, preset, ...rest }: Policy): PolicyValues => ({
  ...rest,
  ...term,
  about: typedAs(about),
  types: about.kind === "dossier" ? (about.types ?? (about.type === undefined ? [] : [about.type])) : [],
  preset,
  profile,
  source: source ?? "",
})

function typedAs(about: Policy["about"]): string {
  if (about.kind === "data-kind") return `data-kind:${about.dataKind}`
  if (about.kind === "person") return `person:${about.which}`
  return about.type === undefined && about.types === undefined ? "dossier" : "dossier:types"
}

/** Whether a policy is about single things of a kind of data. */
export const isOfKind = ({ about }: Pick<PolicyValues, "about">): boolean => about.startsWith("data-kind:")

/** Whether a policy is about dossiers, which can be put in the archive. */
export const isOfDossiers = ({ about }: Pick<PolicyValues, "about">): boolean => about.startsWith("dossier")

/** Another choice of what it is about: single things have a beginning of their own, and are erased. */
export function withAbout(values: PolicyValues, about: string): PolicyValues {
  if (isOfKind({ about })) return { ...values, about, event: "own", end: "erase" }
  const end = values.end === "archive" && !isOfDossiers({ about }) ? "erase" : values.end
  return { ...values, about, end, event: values.event === "own" ? "dossier-closed" : values.event }
}

type Type = { readonly id: string; readonly name: string }

/** The one type of dossier that a preset can be about: the only one there is, or the only one that is called like it. */
function fitting(name: string, types: readonly Type[]): readonly string[] {
  const words = (text: string) => text.toLowerCase()
  const alike = types.filter((one) => words(name).includes(words(one.name)) || words(one.name).includes(words(name)))
  const [only, ...more] = types.length === 1 ? types : alike
  return only !== undefined && more.length === 0 ? [only.id] : []
}

/** What a preset fills in. Of which types its dossiers are is the practice's to say, but where only one fits. */
export const filledBy = (
  values: PolicyValues,
  { id, name, about, event, endOfYear, term, source }: Preset,
  types: readonly Type[],
): PolicyValues => ({
  ...withAbout(values, about === "person" ? "person:without-dossier" : "dossier:types"),
  types: about === "person" ? [] : fitting(name, types),
  preset: id,
  ...term,
  name,
  event,
  endOfYear,
  source,
})

/** What goes to the server. */
export function contentOf(values: PolicyValues): PolicyContent {
  const { about, types, preset, years, months, days, source, profile, how, end, ...rest } = values
  return {
    ...rest,
    about: aboutOf(about, types),
    ...(preset === undefined ? {} : { preset }),
    term: { years, months, days },
    end,
    how: end === "ask" ? "review" : how,
    ...(profile === undefined || end !== "clean-up"
      ? {}
      : { profile: profile as NonNullable<PolicyContent["profile"]> }),
    ...(source.trim() === "" ? {} : { source }),
  }
}

function aboutOf(typed: string, types: readonly string[]): PolicyContent["about"] {
  const [kind, which] = typed.split(":")
  if (kind === "data-kind") return { kind, dataKind: which ?? "" }
  if (kind === "person")
    return { kind, which: which === "without-open-dossier" ? "without-open-dossier" : "without-dossier" }
  return which === undefined ? { kind: "dossier", all: true } : { kind: "dossier", types: [...types] as never[] }
}
