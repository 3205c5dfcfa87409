import type { Language } from "#ground/words/words.ts"

/** In which language and time zone values are written out. */
export type PaperReading = { readonly language: Language; readonly zone: string }

/** A day, `2026-11-22`, as people write it. */
export function dayLabel(iso: string, { language }: PaperReading): string {
  const [year = "", month = "", date = ""] = iso.split("-")
  return language === "nl" ? `${date}-${month}-${year}` : `${date}/${month}/${year}`
}

/** A day and the minute of it. */
export function momentLabel(at: Temporal.Instant, reading: PaperReading): string {
  const local = at.toZonedDateTimeISO(reading.zone)
  const clock = local.toPlainTime().toString({ smallestUnit: "minute" })
  return `${dayLabel(local.toPlainDate().toString(), reading)} ${clock}`
}
