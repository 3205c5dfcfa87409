import { sayFrom } from "#ground/words/words.ts"
import type { Certificate } from "./content.ts"
import { words } from "./words.ts"

const say = sayFrom(words)

/** A heading with the figures under it, or one sentence where there are none. */
export type SheetPart = {
  readonly heading: string
  readonly columns: readonly [string, string]
  readonly rows: readonly (readonly [string, string])[]
  readonly otherwise: string
}

/** Everything that stands on a certificate, from top to bottom, in the order in which it is read. */
export type CertificateSheet = {
  readonly practice: string
  readonly title: string
  readonly number: string | undefined
  readonly declaration: string
  readonly facts: readonly (readonly [string, string])[]
  readonly parts: readonly [SheetPart, SheetPart]
  readonly notesHeading: string
  readonly notes: readonly string[]
  readonly signed: { readonly heading: string; readonly lines: readonly string[] }
  readonly foot: readonly string[]
}

export function sheetOf(certificate: Certificate): CertificateSheet {
  const { language, practice, kind, number, facts, counts, skipped, notes } = certificate
  const t = (key: keyof typeof words): string => say(language, key)
  const figure = new Intl.NumberFormat(language)
  const rows = (all: Certificate["counts"]) => all.map(({ label, count }) => [label, figure.format(count)] as const)
  const count = t("certificates.column.count")
  const title = t("certificates.title")
  return {
    practice,
    title,
    number: number === undefined ? undefined : say(language, "certificates.number", { number }),
    declaration: say(language, `certificates.declares.${kind}`, { practice }),
    facts: facts.map(({ label, value }) => [label, value]),
    parts: [
      {
        heading: t("certificates.destroyed"),
        columns: [t("certificates.column.what"), count],
        rows: rows(counts),
        otherwise: t("certificates.destroyed.none"),
      },
      {
        heading: t("certificates.skipped"),
        columns: [t("certificates.column.reason"), count],
        rows: rows(skipped),
        otherwise: t("certificates.skipped.none"),
      },
    ],
    notesHeading: t("certificates.notes"),
    notes: [...notes, t("certificates.no-personal-data")],
    signed: {
      heading: t("certificates.signed"),
      lines: [t("certificates.signed.name"), t("certificates.signed.place"), t("certificates.signed.signature")],
    },
    foot: [practice, number === undefined ? title : `${title} ${number}`],
  }
}
