import { change } from "#ground/kernel/operation.ts"
import { refuse } from "#ground/kernel/refusal.ts"
import { asShown, mayRun } from "./as-shown.ts"
import { runImport as act } from "./contract.ts"
import { deleteFaults } from "./fault-rows.ts"
import { hiddenFailure, hiddenFields } from "./hidden.ts"
import { may } from "./policy.ts"
import { isAtWork, noProgress } from "./record.ts"
import { getImportRecord, updateImport } from "./rows.ts"
import { workName } from "./work-name.ts"

export const runImport = change(act, {
  needs: may["intake.run"],
  logs: { event: "intake.run", action: "E", object: "import", of: ({ id }) => ({ thing: id }) },
  run: async (at, { id, take, takeDoubles }) => {
    const seen = await getImportRecord(at, id)
    if (isAtWork(seen)) throw refuse("intake.busy")
    if (seen.blob === undefined) throw refuse("intake.file-gone")
    if (!mayRun(seen)) throw refuse("intake.not-tried")
    const hidden = hiddenFields(at)
    const failure = hiddenFailure(seen.content.columns, hidden)
    if (failure !== undefined) throw refuse(failure)
    await deleteFaults(at, id)
    const changed = await updateImport(at, seen, {
      state: "running",
      mode: "run",
      take,
      takeDoubles,
      finishedAt: undefined,
      checked: false,
      progress: noProgress,
      content: { ...seen.content, hidden },
    })
    at.wake(workName)
    return asShown(at, changed)
  },
})
