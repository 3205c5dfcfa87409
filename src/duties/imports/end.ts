import type { Workplace } from "#ground/kernel/room.ts"
import { instantText } from "#ground/kernel/time.ts"
import type { RefusalDetails } from "#ground/kernel/refusal.ts"
import type { RefusalCode } from "#ground/words/words.ts"
import type { ImportState } from "./contract.ts"
import type { ImportRecord } from "./record.ts"
import { updateImport } from "./rows.ts"

/** Ends a step of an import in a state in which the job leaves it alone; the file is kept for some days from now. */
export const endWith = (
  place: Workplace,
  record: ImportRecord,
  end: { state: ImportState; failure?: RefusalCode | undefined; failureOf?: RefusalDetails | undefined },
): Promise<ImportRecord> =>
  place.change({ event: "intake.step-ended", action: "U", object: "import", thing: record.id }, (at) =>
    updateImport(at, record, {
      state: end.state,
      finishedAt: instantText(at.now),
      content: { ...record.content, failure: end.failure, failureOf: end.failureOf },
    }),
  )
