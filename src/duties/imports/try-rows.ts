import type { Workplace } from "#ground/kernel/room.ts"
import { endWith } from "./end.ts"
import { keepDuplicates, keepVerdicts, passRows, rowsLog } from "./pass.ts"
import { columnFailure } from "./read-new-file.ts"
import type { ImportRecord } from "./record.ts"

/** The trial: what every row would be. Nobody is made. */
export async function tryRows(place: Workplace, record: ImportRecord, file: AsyncIterable<Uint8Array>): Promise<void> {
  const failure = await place.look((at) => columnFailure(at, record.content))
  // The columns can be mended by hand, so this is a result of the trial and not the end of the import.
  if (failure !== undefined) return void (await endWith(place, record, { state: "tried", failure }))
  const tried = await passRows(place, record, file, (seen, verdicts) =>
    place.change(rowsLog("intake.rows-tried", "R", seen, verdicts.length), async (at) => {
      await keepDuplicates(at, seen, verdicts)
      return keepVerdicts(at, seen, verdicts)
    }),
  )
  if (tried !== undefined) await endWith(place, tried, { state: "tried" })
}
