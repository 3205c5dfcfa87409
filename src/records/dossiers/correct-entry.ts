import { change } from "#ground/kernel/operation.ts"
import { refuse } from "#ground/kernel/refusal.ts"
import { actingUser } from "#ground/kernel/scope.ts"
import { instantText } from "#ground/kernel/time.ts"
import { requireSeen } from "#ground/store/seen-version.ts"
import { noteChange } from "#records/persons/persons.ts"
import { mayInDossier } from "./carers.ts"
import { correctEntry as act } from "./contract.ts"
import { entryAsSeen } from "./entries-as-seen.ts"
import { getEntry, replaceEntry } from "./entry-rows.ts"
import { may } from "./permissions.ts"
import { getOpen, noteCare } from "./rows.ts"
import { checkedMoment } from "./write-entry.ts"
import type { EntryRecord } from "./entry-record.ts"

export const correctEntry = change(act, {
  needs: may["dossiers.write"],
  logs: {
    event: "dossiers.entry-corrected",
    action: "U",
    object: "entry",
    of: ({ id }, entry) => ({ person: entry?.person, thing: id }),
  },
  run: async (at, { id, version, reason, happenedAt, kind, text, format, workingNote, aboutThirdPerson }) => {
    const { entry: seen } = await getEntry(at, id)
    const { seal } = await getOpen(at, seen.dossier)
    // Who may not read an entry may not write over it either.
    if (!(await mayInDossier(at, may["dossiers.read-journal"], seen.dossier)))
      throw refuse("general.not-allowed", { needs: may["dossiers.read-journal"].name })
    requireSeen(seen, version)
    const fresh: EntryRecord = {
      ...seen,
      author: actingUser(at),
      happenedAt: checkedMoment(at, happenedAt ?? seen.happenedAt),
      correctedAt: instantText(at.now),
      workingNote,
      aboutThirdPerson,
      version: seen.version + 1,
      content: { text, format, kind, reason },
    }
    await replaceEntry(at, seal, seen, fresh)
    await noteCare(at, seen.dossier)
    await noteChange(at, seen.person)
    return entryAsSeen(at, fresh)
  },
})
