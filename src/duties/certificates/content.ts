import type { z } from "zod"
import { momentLabel, type PaperReading } from "#ground/paper/moments.ts"
import type { Say, TextKey } from "#ground/words/words.ts"
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

/** For whom a certificate is put into words, and how. */
export type CertificateReading = PaperReading & { readonly practice: string; readonly say: Say }

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
  { practice, say, ...reading }: CertificateReading,
  number?: string,
): Certificate {
  const { kind, at, facts, counts, skipped, notes = [] } = content
  const first = [
    { label: say("certificates.fact.what"), value: say(`certificates.kind.${kind}`) },
    { label: say("certificates.fact.practice"), value: practice },
    { label: say("certificates.fact.when"), value: momentLabel(Temporal.Instant.from(at), reading) },
  ]
  return {
    language: reading.language,
    practice,
    kind,
    at,
    ...(number === undefined ? {} : { number }),
    facts: [...first, ...facts.map(({ label, value }) => ({ label: say(label), value }))],
    counts: counts.map(({ label, count }) => ({ label: say(label), count })),
    skipped: skipped.map(({ reason, count }) => ({ label: say(reason), count })),
    notes: notes.map((note) => say(note)),
  }
}

/** How many things a list of figures counts. */
export const totalOf = (figures: readonly CertificateFigure[]): number =>
  figures.reduce((sum, { count }) => sum + count, 0)
