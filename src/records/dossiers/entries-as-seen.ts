import type { DossierId } from "#ground/kernel/ids.ts"
import type { Look } from "#ground/kernel/scope.ts"
import { dossiersInReach } from "#gate/access/access.ts"
import { namer } from "./namer.ts"
import type { Entry } from "./contract.ts"
import type { EntryRecord } from "./entry-rows.ts"
import { may } from "./policy.ts"

/** Entries as the world sees them; `isOpen` says of each whether its dossier is. */
export async function entriesAsSeen(
  at: Look,
  entries: readonly EntryRecord[],
  isOpen: (entry: EntryRecord) => boolean,
): Promise<Entry[]> {
  const userName = await namer(at)
  const writable = at.may(may["dossiers.write"])
    ? await dossiersInReach(
        at.within(may["dossiers.write"]),
        entries.map(({ dossier }) => dossier),
      )
    : new Set<DossierId>()
  return entries.map((entry) => {
    const { content, author, ...rest } = entry
    return {
      ...rest,
      ...content,
      author: { id: author, name: userName(author) },
      may: { correct: writable.has(entry.dossier) && isOpen(entry) },
    }
  })
}

/** One entry of a dossier that is open. */
export async function entryAsSeen(at: Look, entry: EntryRecord): Promise<Entry> {
  const [seen] = await entriesAsSeen(at, [entry], () => true)
  if (seen === undefined) throw new Error("one entry gives one")
  return seen
}
