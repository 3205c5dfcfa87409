import type { ImportId } from "#ground/kernel/ids.ts"
import { change } from "#ground/kernel/operation.ts"
import { refuse } from "#ground/kernel/refusal.ts"
import { actingUser, type Change, type Look } from "#ground/kernel/scope.ts"
import type { SecondPersonAct } from "#ground/kernel/second-person.ts"
import { askApproval, noteEndedAlone } from "#gate/approval/approval.ts"
import { approverNeeds, mayEndAlone } from "#duties/erasure/erasure.ts"
import { asShown, mayUndo } from "./as-shown.ts"
import { undoImport as act } from "./contract.ts"
import { hiddenFailure, hiddenFields } from "./hidden.ts"
import { may } from "./permissions.ts"
import { isAtWork, type ImportRecord } from "./record.ts"
import { findStarter, getImportRecord, updateImport } from "./rows.ts"
import { workName } from "./work-name.ts"

const kind = "import-undo"

/** So long whoever did an import takes back what they made themselves. */
const ownHours = 24

/**
 * Takes out whom an import made. Who does so with their own import of the past day takes back a mistake; for everybody else, and
 * later, it is an end like any other, and of more than one may end alone a second person agrees first.
 */
export const undoImport = change(act, {
  needs: may["intake.run"],
  logs: { event: "intake.undone", action: "E", object: "import", of: ({ id }) => ({ thing: id }) },
  run: async (at, { id }) => {
    const seen = await getImportRecord(at, id)
    if (isAtWork(seen)) throw refuse("imports.busy")
    if (!mayUndo(seen)) throw refuse("imports.nothing-to-undo")
    // What it brought in goes again: that is for those who may write it, as it was to bring it in.
    const hidden = hiddenFields(at)
    if (hiddenFailure(seen.content.columns, hidden) !== undefined) throw refuse("imports.undo-hidden")
    const user = actingUser(at)
    const { fresh } = seen.progress
    if (await isOwnOfToday(at, seen)) return asShown(at, await begin(at, seen, hidden))
    if (await mayEndAlone(at, user, fresh)) {
      await noteEndedAlone(at, id, user, fresh)
      return asShown(at, await begin(at, seen, hidden))
    }
    await askApproval(at, {
      kind,
      thing: id,
      askerNeeds: [may["intake.run"]],
      needs: approverNeeds,
      waitsADay: true,
      proposal: { persons: fresh } satisfies UndoProposal,
    })
    return asShown(at, seen)
  },
})

type UndoProposal = { readonly persons: number }

async function isOwnOfToday(at: Look, { id, startedAt, finishedAt = startedAt }: ImportRecord): Promise<boolean> {
  const until = Temporal.Instant.from(finishedAt).add({ hours: ownHours })
  return Temporal.Instant.compare(at.now, until) < 0 && (await findStarter(at, id)) === actingUser(at)
}

/** `hidden`: from whoever undoes it. Where a second person agreed, who asked was looked at when they did. */
async function begin(at: Change, seen: ImportRecord, hidden = seen.content.hidden): Promise<ImportRecord> {
  const progress = { ...seen.progress, handled: 0, atLine: 0 }
  const changed = await updateImport(at, seen, { state: "undoing", progress, content: { ...seen.content, hidden } })
  at.wake(workName)
  return changed
}

const dayWords = (at: Look, moment: string): string =>
  Temporal.Instant.from(moment)
    .toZonedDateTimeISO(at.practice.zone)
    .toPlainDate()
    .toLocaleString(at.language, { dateStyle: "long" })

/** Undoing an import of more persons than one may end alone. */
export const undoByTwo: SecondPersonAct = {
  kind,
  tell: async (at, { thing, proposal }) => {
    const { startedAt } = await getImportRecord(at, thing as ImportId)
    return [
      { label: "imports.two.imported-on", value: dayWords(at, startedAt) },
      { label: "imports.two.persons", value: String((proposal as UndoProposal).persons) },
    ]
  },
  agreed: async (at, { thing }) => {
    const seen = await getImportRecord(at, thing as ImportId)
    if (!isAtWork(seen) && mayUndo(seen)) await begin(at, seen)
  },
}
