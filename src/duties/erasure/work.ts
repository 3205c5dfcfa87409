import type { Holding } from "#ground/kernel/holding.ts"
import type { ErasureId } from "#ground/kernel/ids.ts"
import type { Job, JobLog, Workplace } from "#ground/kernel/room.ts"
import type { Change } from "#ground/kernel/scope.ts"
import { instantText } from "#ground/kernel/time.ts"
import { dropItems } from "./item-rows.ts"
import { atOnce, previewHours } from "./policy.ts"
import { finishList, prepareSome } from "./prepare.ts"
import type { ErasureRecord } from "./record.ts"
import { deleteErasure, findOldPreview, findWork, getErasureRecord } from "./rows.ts"
import { siftOut, tooFewIn } from "./sift.ts"
import { takeSome } from "./take.ts"
import { workName } from "./work-name.ts"

/**
 * The job: brings every erasure a portion further until none is left. Each portion is a change of its own, so that daily work goes
 * on in between, and keeps how far it is: a program that ends goes on where it was at its next start.
 */
export const work = (holdings: readonly Holding[]): Job => ({
  name: workName,
  everySeconds: 60,
  run: async (place) => {
    for (;;) {
      const next = await place.look(findWork)
      if (next === undefined || place.signal.aborted) break
      await workOn(place, holdings, next)
    }
    if (!place.signal.aborted) await removeOldPreviews(place)
  },
})

async function workOn(
  place: Workplace,
  holdings: readonly Holding[],
  { id, end, state, content }: ErasureRecord,
): Promise<void> {
  const isListed = content.cursor === undefined
  if (state === "preparing" && !isListed)
    return inState(place, id, "preparing", "erasure.list-made", (at, seen) => prepareSome(at, holdings, seen))
  if (end === "anonymise" && !content.isSifted) return sift(place, holdings, id, state)
  if (state === "preparing") return inState(place, id, "preparing", "erasure.list-made", finishList)
  await place.change<readonly JobLog[]>(
    (logs) => logs,
    async (at) => {
      const seen = await getErasureRecord(at, id)
      return seen.state === "running" ? takeSome(at, holdings, seen) : []
    },
  )
}

/** One change of an erasure, unless somebody else (who stopped it) was first. */
const inState = async (
  place: Workplace,
  id: ErasureId,
  state: ErasureRecord["state"],
  event: string,
  step: (at: Change, seen: ErasureRecord) => Promise<unknown>,
): Promise<void> =>
  place.change({ event, action: "U", object: "erasure", thing: id }, async (at) => {
    const seen = await getErasureRecord(at, id)
    if (seen.state === state) await step(at, seen)
  })

/** Takes out who would be found in the figures, in portions; a list is sifted when it is made and once more before it runs. */
async function sift(
  place: Workplace,
  holdings: readonly Holding[],
  id: ErasureId,
  state: ErasureRecord["state"],
): Promise<void> {
  const few = await place.look(async (at) => tooFewIn(at, holdings, await getErasureRecord(at, id)))
  for (let from = 0; from <= few.length; from += atOnce) {
    const some = few.slice(from, from + atOnce)
    const isLast = from + atOnce > few.length
    await inState(place, id, state, "erasure.list-made", (at, seen) => siftOut(at, holdings, seen, some, isLast))
  }
}

/** A preview that nobody started goes with its list: what it saw is no longer so. */
async function removeOldPreviews(place: Workplace): Promise<void> {
  const before = instantText(place.now().subtract({ hours: previewHours }))
  for (;;) {
    const old = await place.look((at) => findOldPreview(at, before))
    if (old === undefined || place.signal.aborted) return
    const log = { event: "erasure.preview-expired", action: "D", object: "erasure", thing: old } as const
    await place.change(log, async (at) => {
      await dropItems(at, old)
      await deleteErasure(at, old)
    })
  }
}
