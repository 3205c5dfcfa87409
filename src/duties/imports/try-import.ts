import { change } from "#ground/kernel/operation.ts"
import { refuse } from "#ground/kernel/refusal.ts"
import { asShown } from "./as-shown.ts"
import { tryImport as act } from "./contract.ts"
import { deleteDuplicates } from "./duplicate-rows.ts"
import { deleteFaults } from "./fault-rows.ts"
import { hiddenFailure, hiddenFields } from "./hidden.ts"
import { may } from "./permissions.ts"
import { isAtWork, noProgress } from "./record.ts"
import { getImportRecord, updateImport } from "./rows.ts"
import { workName } from "./work-name.ts"

export const tryImport = change(act, {
  needs: may["intake.run"],
  logs: { event: "intake.tried", action: "E", object: "import", of: ({ id }) => ({ thing: id }) },
  run: async (at, { id, columns }) => {
    const seen = await getImportRecord(at, id)
    if (isAtWork(seen)) throw refuse("imports.busy")
    if (seen.blob === undefined) throw refuse("imports.file-gone")
    if ((seen.state !== "tried" && seen.state !== "failed") || seen.content.headings.length === 0)
      throw refuse("imports.not-tried")
    if (columns.length !== seen.content.headings.length) throw refuse("imports.columns-wrong")
    const hidden = hiddenFields(at)
    const failure = hiddenFailure(columns, hidden)
    if (failure !== undefined) throw refuse(failure)
    await deleteFaults(at, id)
    await deleteDuplicates(at, id)
    const content = { ...seen.content, columns, hidden, failure: undefined }
    const changed = await updateImport(at, seen, {
      state: "trying",
      mode: "trial",
      finishedAt: undefined,
      checked: false,
      progress: noProgress,
      content,
    })
    at.wake(workName)
    return asShown(at, changed)
  },
})
