import { clearForErased } from "#ground/kernel/ending.ts"
import type { SweptPlace } from "#ground/kernel/removal.ts"
import type { DataKind } from "#ground/kernel/data-kind.ts"
import type { PersonId } from "#ground/kernel/ids.ts"
import { inPortions } from "#ground/kernel/portions.ts"
import type { Erased } from "#gate/keys/keys.ts"
import type { Borrower, OpenPractice } from "#gate/practices/practices.ts"

/**
 * Takes away again what a backup brings back of persons who were erased after it was made. Their keys do not come back: nothing of
 * it could be opened, but that they were here, and when, and by what they were found, has to go too.
 */
export async function replayLedger(
  practice: OpenPractice,
  borrower: Borrower,
  { erased, dataKinds }: { readonly erased: readonly Erased[]; readonly dataKinds: readonly DataKind[] },
): Promise<void> {
  // What belongs to something else goes before it.
  const order = dataKinds.toSorted((a, b) => b.export.order - a.export.order)
  for (const some of inPortions(erased)) {
    const persons: readonly PersonId[] = some.map(({ person }) => person)
    await practice.change(borrower, async (at) => {
      const clearance = clearForErased(persons)
      for (const { removal } of order) await removal.remove(at, clearance, { persons })
      await at.keys.destroy(clearance, persons)
    })
  }
  for (const { removal } of order) await removal.sweep?.(sweptBy(practice, borrower))
}

/** A practice that is not live yet: nothing breaks the sweep off. */
const sweptBy = (practice: OpenPractice, borrower: Borrower): SweptPlace => ({
  look: (read) => practice.look(borrower, read),
  change: async (write) => {
    await practice.change(borrower, write)
  },
  signal: new AbortController().signal,
})
