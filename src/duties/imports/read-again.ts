import { change } from "#ground/kernel/operation.ts"
import { refuse } from "#ground/kernel/refusal.ts"
import { asShown } from "./as-shown.ts"
import { readAgain as act } from "./contract.ts"
import { deleteDuplicates } from "./duplicate-rows.ts"
import { deleteFaults } from "./fault-rows.ts"
import { hiddenFields } from "./hidden.ts"
import { may } from "./permissions.ts"
import { isAtWork, noProgress } from "./record.ts"
import { getImportRecord, updateImport } from "./rows.ts"
import { workName } from "./work-name.ts"

export const readAgain = change(act, {
  needs: may["intake.run"],
  logs: { event: "intake.read-again", action: "E", object: "import", of: ({ id }) => ({ thing: id }) },
  run: async (at, { id, encoding, headingRow }) => {
    const seen = await getImportRecord(at, id)
    if (isAtWork(seen)) throw refuse("imports.busy")
    if (seen.blob === undefined) throw refuse("imports.file-gone")
    if (seen.state !== "tried" && seen.state !== "failed") throw refuse("imports.not-tried")
    await deleteFaults(at, id)
    await deleteDuplicates(at, id)
    const chosen = {
      ...seen.content.chosen,
      ...(encoding === undefined ? {} : { encoding }),
      ...(headingRow === undefined ? {} : { headingRow }),
    }
    const changed = await updateImport(at, seen, {
      state: "reading",
      mode: "trial",
      finishedAt: undefined,
      checked: false,
      progress: noProgress,
      content: { ...seen.content, chosen, hidden: hiddenFields(at), failure: undefined, failureOf: undefined },
    })
    at.wake(workName)
    return asShown(at, changed)
  },
})
