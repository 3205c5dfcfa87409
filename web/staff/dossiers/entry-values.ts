import type { Entry } from "#records/dossiers/contract.ts"
import { dayHere, timeHere } from "#web/ui/format/day.ts"

/** An entry as it is being written. */
export type EntryValues = {
  readonly text: string
  readonly format: Entry["format"]
  readonly day: string
  readonly time: string
  readonly kind: string
  readonly workingNote: boolean
  readonly aboutThirdPerson: boolean
}

/** Nothing written yet; it happened now. */
export function emptyEntry(): EntryValues {
  const now = new Date().toISOString()
  return {
    text: "",
    format: "markdown",
    day: dayHere(now),
    time: timeHere(now),
    kind: "",
    workingNote: false,
    aboutThirdPerson: false,
  }
}

/** An entry that is there, to correct. */
export const valuesOfEntry = (entry: Entry): EntryValues => ({
  text: entry.text,
  format: entry.format,
  day: dayHere(entry.happenedAt),
  time: timeHere(entry.happenedAt),
  kind: entry.kind ?? "",
  workingNote: entry.workingNote,
  aboutThirdPerson: entry.aboutThirdPerson,
})

/** As it is sent. */
export function entryContent({ day, time, kind, text, format, workingNote, aboutThirdPerson }: EntryValues) {
  const happened = new Date(`${day}T${time === "" ? "00:00" : time}:00`)
  return {
    text,
    format,
    happenedAt: happened.toISOString(),
    workingNote,
    aboutThirdPerson,
    ...(kind === "" ? {} : { kind }),
  }
}

/** A draft that was kept, if it can still be read. */
export function readEntryDraft(content: string): EntryValues {
  const read: unknown = JSON.parse(content)
  return { ...emptyEntry(), ...(typeof read === "object" ? read : {}) }
}
