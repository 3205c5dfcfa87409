import type { Policy, PolicyContent, Preset } from "#duties/retention/contract.ts"

/** A policy as it is typed; `about` is one choice: `dossier`, `dossier:<type>`, `person:<which>` or `holding:<name>`. */
export type Values = {
  readonly name: string
  readonly about: string
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
export const noValues: Values = {
  name: "",
  about: "dossier",
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

export const valuesOf = ({ about, term, source, profile, ...rest }: Policy): Values => ({
  ...rest,
  ...term,
  about: typedAs(about),
  profile,
  source: source ?? "",
})

function typedAs(about: Policy["about"]): string {
  if (about.kind === "holding") return `holding:${about.holding}`
  if (about.kind === "person") return `person:${about.which}`
  return about.type === undefined ? "dossier" : `dossier:${about.type}`
}

/** Whether a policy is about single things of a kind of data. */
export const isOfKind = ({ about }: Pick<Values, "about">): boolean => about.startsWith("holding:")

/** Whether a policy is about dossiers, which can be put in the archive. */
export const isOfDossiers = ({ about }: Pick<Values, "about">): boolean => about.startsWith("dossier")

/** Another choice of what it is about: single things have a beginning of their own, and are erased. */
export function withAbout(values: Values, about: string): Values {
  if (isOfKind({ about })) return { ...values, about, event: "own", end: "erase" }
  const end = values.end === "archive" && !isOfDossiers({ about }) ? "erase" : values.end
  return { ...values, about, end, event: values.event === "own" ? "dossier-closed" : values.event }
}

/** What a preset fills in; whose dossiers it is about stays the practice's choice. */
export const filledBy = (values: Values, { name, about, event, endOfYear, term, source }: Preset): Values => ({
  ...withAbout(values, about === "person" ? "person:without-dossier" : isOfDossiers(values) ? values.about : "dossier"),
  ...term,
  name,
  event,
  endOfYear,
  source,
})

/** What goes to the server. */
export function contentOf(values: Values): PolicyContent {
  const { about, years, months, days, source, profile, how, end, ...rest } = values
  return {
    ...rest,
    about: aboutOf(about),
    term: { years, months, days },
    end,
    how: end === "ask" ? "review" : how,
    ...(profile === undefined || end !== "clean-up"
      ? {}
      : { profile: profile as NonNullable<PolicyContent["profile"]> }),
    ...(source.trim() === "" ? {} : { source }),
  }
}

function aboutOf(typed: string): PolicyContent["about"] {
  const [kind, which] = typed.split(":")
  if (kind === "holding") return { kind, holding: which ?? "" }
  if (kind === "person")
    return { kind, which: which === "without-open-dossier" ? "without-open-dossier" : "without-dossier" }
  return which === undefined ? { kind: "dossier" } : { kind: "dossier", type: which as never }
}
