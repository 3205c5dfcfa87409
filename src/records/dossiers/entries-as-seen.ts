import type { DossierId } from "#ground/kernel/ids.ts"
import type { Permission } from "#ground/kernel/permission.ts"
import type { Look } from "#ground/kernel/scope.ts"
import { isUnreadable, shownUnreadable } from "#ground/kernel/unreadable.ts"
import { namesOfUsers } from "#gate/accounts/accounts.ts"
import { dossiersInReach } from "#gate/access/access.ts"
import type { Entry } from "./contract.ts"
import { may } from "./permissions.ts"
import type { OlderEntry } from "./tables.ts"
import type { EntryRecord } from "./entry-record.ts"

/** Entries as the world sees them; `isOpen` says of each whether its dossier is. */
export async function entriesAsSeen(
  at: Look,
  entries: readonly OlderEntry[],
  isOpen: (entry: OlderEntry) => boolean,
): Promise<Entry[]> {
  const userName = await namesOfUsers(at)
  const dossiers = entries.map(({ dossier }) => dossier)
  const writable = await reachedBy(at, may["dossiers.write"], dossiers)
  const readable = await reachedBy(at, may["dossiers.read-journal"], dossiers)
  return entries.map((entry) => {
    const { content, author, ...rest } = entry
    return {
      ...rest,
      ...content,
      ...shownUnreadable(content),
      author: author === undefined ? { name: content.text } : { id: author, name: userName(author) },
      may: {
        correct: writable.has(entry.dossier) && readable.has(entry.dossier) && isOpen(entry) && !isUnreadable(content),
      },
    }
  })
}

const reachedBy = async (
  at: Look,
  permission: Permission,
  dossiers: readonly DossierId[],
): Promise<ReadonlySet<DossierId>> =>
  at.may(permission) ? dossiersInReach(at.within(permission), dossiers) : new Set<DossierId>()

/** One entry of a dossier that is open. */
export async function entryAsSeen(at: Look, entry: EntryRecord): Promise<Entry> {
  const [seen] = await entriesAsSeen(at, [entry], () => true)
  if (seen === undefined) throw new Error("one entry gives one")
  return seen
}
