import { type DossierId, type EntryId, newId, type UserId } from "#ground/kernel/ids.ts"
import { change } from "#ground/kernel/operation.ts"
import { refuse } from "#ground/kernel/refusal.ts"
import { actingUser, type Change, type Look } from "#ground/kernel/scope.ts"
import type { WrittenFormat } from "#ground/written/written.ts"
import { instantText } from "#ground/kernel/time.ts"
import { noteChange } from "#records/persons/persons.ts"
import { writeEntry as act } from "./contract.ts"
import { entryAsSeen } from "./entries-as-seen.ts"
import { insertEntry } from "./entry-rows.ts"
import { may } from "./permissions.ts"
import { getOpen, noteCare } from "./rows.ts"
import type { EntryRecord } from "./entry-record.ts"

export const writeEntry = change(act, {
  needs: may["dossiers.write"],
  logs: {
    event: "dossiers.entry-written",
    action: "C",
    object: "entry",
    of: (_input, entry) => ({ person: entry?.person, thing: entry?.id }),
  },
  run: async (at, { id, ...content }) => entryAsSeen(at, await makeEntry(at, id, actingUser(at), content)),
})

export type NewEntry = {
  readonly happenedAt?: string | undefined
  readonly kind?: string | undefined
  readonly text: string
  readonly format?: WrittenFormat | undefined
  readonly workingNote: boolean
  readonly aboutThirdPerson: boolean
}

/** Writes an entry in the journal of an open dossier. */
export async function makeEntry(
  at: Change,
  id: DossierId,
  author: UserId,
  { text, format = "markdown", kind, ...entry }: NewEntry,
): Promise<EntryRecord> {
  const { dossier, seal } = await getOpen(at, id)
  const now = instantText(at.now)
  const made: EntryRecord = {
    id: newId<EntryId>(at.now),
    dossier: id,
    person: dossier.person,
    author,
    happenedAt: checkedMoment(at, entry.happenedAt ?? now),
    writtenAt: now,
    correctedAt: undefined,
    workingNote: entry.workingNote,
    aboutThirdPerson: entry.aboutThirdPerson,
    version: 1,
    content: { text, format, kind },
  }
  await insertEntry(at, seal, made)
  await noteCare(at, id)
  await noteChange(at, dossier.person)
  return made
}

/** Clocks of screens may run ahead a little; what is still to come did not happen. */
const minutesAhead = 5

export function checkedMoment(at: Look, moment: string): string {
  if (moment > instantText(at.now.add({ minutes: minutesAhead })))
    throw refuse("dossiers.date-to-come", { field: "happenedAt" })
  return moment
}
