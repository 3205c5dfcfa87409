import type { DocumentId, DossierId } from "#ground/kernel/ids.ts"
import type { Look } from "#ground/kernel/scope.ts"
import { linesDuring, type NumberedLine } from "#gate/audit/audit.ts"
import type { EmergencyRecord } from "#gate/emergency/emergency.ts"
import { listDocumentsById } from "#records/documents/documents.ts"
import { listDossiers, mayWithDocuments, mayWithDossiers } from "#records/dossiers/dossiers.ts"
import type { Seen } from "./contract.ts"

/** More lines than an hour's work leaves; beyond them it is told that there are more. */
const most = 1000

/** What somebody opened or did by emergency access, out of the access log. */
export async function whatWasSeen(
  at: Look,
  { user, person, beginsAt, endsAt }: EmergencyRecord,
): Promise<{ readonly seen: Seen[]; readonly isCut: boolean }> {
  const all = await linesDuring(at, { user, person, from: beginsAt, until: endsAt, most: most + 1 })
  const lines = all.slice(0, most).filter(({ event }) => !event.startsWith("emergency."))
  const names = await namesOf(at, lines)
  const seen: Seen[] = []
  for (const { at: moment, event, outcome, thing } of lines) {
    const what = thing === undefined ? undefined : names.get(thing)
    const before = seen.at(-1)
    if (before?.event === event && before.outcome === outcome && before.what === what) {
      seen[seen.length - 1] = { ...before, until: moment, times: before.times + 1 }
      continue
    }
    const key = `audit.event.${event}`
    const said = at.program.words.has(key) ? at.say(key) : event
    seen.push({ at: moment, until: moment, event, said, outcome, times: 1, ...(what === undefined ? {} : { what }) })
  }
  return { seen, isCut: all.length > most }
}

/** What dossiers and documents are called that the reader may read. */
async function namesOf(at: Look, lines: readonly NumberedLine[]): Promise<ReadonlyMap<string, string>> {
  const things = [...new Set(lines.flatMap(({ thing }) => thing ?? []))]
  const names = new Map<string, string>()
  const toRead = mayWithDossiers["dossiers.read"]
  if (at.may(toRead)) {
    for (const { id, content } of await listDossiers(at.within(toRead), things as DossierId[]))
      names.set(id, content.title)
  }
  const toOpen = mayWithDocuments["documents.read"]
  if (at.may(toOpen)) {
    for (const { id, content } of await listDocumentsById(at.within(toOpen), things as DocumentId[]))
      names.set(id, content.name)
  }
  return names
}
