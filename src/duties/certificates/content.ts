import type { z } from "zod"
import { momentLabel, type PaperReading } from "#ground/paper/moments.ts"
import { say, type TextKey } from "#ground/words/words.ts"
import type { CertificateKind } from "./contract.ts"

/** What was destroyed, as the room that did it tells it. Names of staff may be in it, nothing about anybody else. */
export type CertificateContent = {
  readonly kind: z.output<typeof CertificateKind>
  /** The instant at which it was done, in UTC with milliseconds. */
  readonly at: string
  /** On what ground, asked by whom, approved by whom, by which policy. */
  readonly facts: readonly { readonly label: TextKey; readonly value: string }[]
  readonly counts: readonly { readonly label: TextKey; readonly count: number }[]
  readonly skipped: readonly { readonly reason: TextKey; readonly count: number }[]
  readonly notes?: readonly TextKey[]
}

type PrintedLine = { readonly label: string; readonly value: string }
type CertificateFigure = { readonly label: string; readonly count: number }

/** A certificate in words; both files are made from it. */
export type Certificate = {
  readonly language: PaperReading["language"]
  readonly practice: string
  readonly kind: CertificateContent["kind"]
  readonly at: string
  /** Absent where nobody counts: when the practice itself has gone. */
  readonly number?: string | undefined
  readonly facts: readonly PrintedLine[]
  readonly counts: readonly CertificateFigure[]
  readonly skipped: readonly CertificateFigure[]
  readonly notes: readonly string[]
}

/** Puts a content into words, as they are on this day. */
export function inWords(
  content: CertificateContent,
  practice: string,
  reading: PaperReading,
  number?: string,
): Certificate {
  const t = (key: TextKey): string => say(reading.language, key)
  const { kind, at, facts, counts, skipped, notes = [] } = content
  const first = [
    { label: t("certificates.fact.what"), value: t(`certificates.kind.${kind}`) },
    { label: t("certificates.fact.practice"), value: practice },
    { label: t("certificates.fact.when"), value: momentLabel(Temporal.Instant.from(at), reading) },
  ]
  return {
    language: reading.language,
    practice,
    kind,
    at,
    ...(number === undefined ? {} : { number }),
    facts: [...first, ...facts.map(({ label, value }) => ({ label: t(label), value }))],
    counts: counts.map(({ label, count }) => ({ label: t(label), count })),
    skipped: skipped.map(({ reason, count }) => ({ label: t(reason), count })),
    notes: notes.map(t),
  }
}

/** How many things a list of figures counts. */
export const totalOf = (figures: readonly CertificateFigure[]): number =>
  figures.reduce((sum, { count }) => sum + count, 0)
