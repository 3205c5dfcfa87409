import { change } from "#ground/kernel/operation.ts"
import { refuse } from "#ground/kernel/refusal.ts"
import { asShown, mayUndo } from "./as-shown.ts"
import { undoImport as act } from "./contract.ts"
import { may } from "./policy.ts"
import { isAtWork } from "./record.ts"
import { getImportRecord, updateImport } from "./rows.ts"
import { workName } from "./work-name.ts"

export const undoImport = change(act, {
  needs: may["intake.run"],
  logs: { event: "intake.undone", action: "E", object: "import", of: ({ id }) => ({ thing: id }) },
  run: async (at, { id }) => {
    const seen = await getImportRecord(at, id)
    if (isAtWork(seen)) throw refuse("intake.busy")
    if (!mayUndo(seen)) throw refuse("intake.nothing-to-undo")
    const changed = await updateImport(at, seen, {
      state: "undoing",
      progress: { ...seen.progress, handled: 0, atLine: 0 },
    })
    at.wake(workName)
    return asShown(at, changed)
  },
})
