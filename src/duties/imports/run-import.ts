import { change } from "#ground/kernel/operation.ts"
import { refuse } from "#ground/kernel/refusal.ts"
import type { Change } from "#ground/kernel/scope.ts"
import { mayWithPersons } from "#records/persons/persons.ts"
import { asShown, mayRun } from "./as-shown.ts"
import { type Decide, runImport as act } from "./contract.ts"
import { changeDuplicates } from "./duplicate-rows.ts"
import { targetOf } from "./duplicates.ts"
import { deleteFaults } from "./fault-rows.ts"
import { hiddenFailure, hiddenFields } from "./hidden.ts"
import { decisionsOf } from "./merge-rows.ts"
import { may } from "./permissions.ts"
import { type ImportRecord, isAtWork, noProgress } from "./record.ts"
import { getImportRecord, updateImport } from "./rows.ts"
import { workName } from "./work-name.ts"

/**
 * The run itself has no rights, so who starts it vouches for it: whoever of the duplicates they may not change stays as they are, and the
 * row is left out.
 */
async function bindMerges(at: Change, { id }: ImportRecord, otherwise: Decide): Promise<void> {
  const merges = [...(await decisionsOf(at, id)).values()].filter(
    ({ decision }) => (decision?.decide ?? otherwise) === "merge",
  )
  const targets = merges.flatMap((duplicate) => targetOf(duplicate) ?? [])
  const writable = await at.mayWith(mayWithPersons["persons.write"], targets)
  const barred = new Set(
    merges.flatMap((duplicate) => {
      const target = targetOf(duplicate)
      return target !== undefined && !writable.has(target) ? [duplicate.line] : []
    }),
  )
  await changeDuplicates(at, id, (duplicate) =>
    barred.has(duplicate.line) ? { ...duplicate, decision: { decide: "skip", isBarred: true } } : undefined,
  )
}

export const runImport = change(act, {
  needs: may["intake.run"],
  logs: { event: "intake.run", action: "E", object: "import", of: ({ id }) => ({ thing: id }) },
  run: async (at, { id, take, takeDuplicates }) => {
    const seen = await getImportRecord(at, id)
    if (isAtWork(seen)) throw refuse("imports.busy")
    if (seen.blob === undefined) throw refuse("imports.file-gone")
    if (!mayRun(seen)) throw refuse("imports.not-tried")
    const hidden = hiddenFields(at)
    const failure = hiddenFailure(seen.content.columns, hidden)
    if (failure !== undefined) throw refuse(failure)
    await deleteFaults(at, id)
    await bindMerges(at, seen, takeDuplicates ? "new" : (seen.content.duplicates ?? "skip"))
    const changed = await updateImport(at, seen, {
      state: "running",
      mode: "run",
      take,
      takeDuplicates,
      finishedAt: undefined,
      checked: false,
      progress: noProgress,
      content: { ...seen.content, hidden },
    })
    at.wake(workName)
    return asShown(at, changed)
  },
})
