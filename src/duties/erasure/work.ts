import type { SweptPlace } from "#ground/kernel/removal.ts"
import type { ErasureId } from "#ground/kernel/ids.ts"
import type { Job, JobLog, Workplace } from "#ground/kernel/room.ts"
import type { Change } from "#ground/kernel/scope.ts"
import { instantText } from "#ground/kernel/time.ts"
import { findAsking, listRipe, settle } from "#gate/approval/approval.ts"
import { endErasure } from "./end.ts"
import { dropItems, nextItems } from "./item-rows.ts"
import { goesOf } from "./kinds.ts"
import { atOnce, previewHours } from "./limits.ts"
import { finishList, prepareSome } from "./prepare.ts"
import type { ErasureRecord } from "./record.ts"
import { deleteErasure, findOldPreview, findWork, getErasureRecord, updateErasure } from "./rows.ts"
import { siftOut, tooFewIn } from "./sift.ts"
import { takeSome } from "./take.ts"
import { workName } from "./work-name.ts"

/**
 * The job: brings every erasure a portion further until none is left. Each portion is a change of its own, so that daily work goes
 * on in between, and keeps how far it is: a program that ends goes on where it was at its next start. Once all is gone, or it was
 * stopped, it is swept after, and then put in writing.
 */
export const work: Job = {
  name: workName,
  everySeconds: 60,
  run: async (place) => {
    await beginApproved(place)
    for (;;) {
      const next = await place.look(findWork)
      if (next === undefined || place.signal.aborted) break
      await workOn(place, next)
    }
    if (!place.signal.aborted) await removeOldPreviews(place)
  },
}

/** Sets to work what somebody said yes to, and nobody said no to within the day that the others had. */
async function beginApproved(place: Workplace): Promise<void> {
  const ripe = await place.look((at) => listRipe(at, ["erasure"]))
  for (const { thing } of ripe) {
    const id = thing as ErasureId
    await place.change<readonly JobLog[]>(
      (logs) => logs,
      async (at) => {
        const seen = await getErasureRecord(at, id)
        const asking = await findAsking(at, "erasure", id)
        if (seen.state !== "waiting" || asking === undefined) return []
        if ((await settle(at, asking)).verdict !== "approved") return []
        await updateErasure(at, seen, { state: "running" })
        return [{ event: "erasure.approved", action: "E", object: "erasure", thing: id }]
      },
    )
  }
}

async function workOn(place: Workplace, record: ErasureRecord): Promise<void> {
  const { id, end, state, content } = record
  if (state === "preparing" && content.cursor !== undefined)
    return inState(place, id, state, (at, seen) => listing(seen, prepareSome(at, seen)))
  if (end === "anonymise" && !content.isSifted && state !== "stopped") return sift(place, id, state)
  if (state === "preparing") return inState(place, id, state, (at, seen) => listing(seen, finishList(at, seen)))
  if (await place.look(async (at) => (await nextItems(at, id, 1)).length > 0))
    return inState(place, id, state, (at, seen) => takeSome(at, seen))
  for (const { removal } of goesOf(place.program.dataKinds, record)) await removal.sweep?.(sweptBy(place, id))
  if (!place.signal.aborted) await inState(place, id, state, (at, seen) => endErasure(at, seen))
}

/** One change of an erasure with its lines of the log, unless somebody else (who stopped it) was first. */
const inState = async (
  place: Workplace,
  id: ErasureId,
  state: ErasureRecord["state"],
  step: (at: Change, seen: ErasureRecord) => Promise<readonly JobLog[]>,
): Promise<void> => {
  await place.change<readonly JobLog[]>(
    (logs) => logs,
    async (at) => {
      const seen = await getErasureRecord(at, id)
      return seen.state === state ? step(at, seen) : []
    },
  )
}

async function listing({ id }: ErasureRecord, step: Promise<unknown>): Promise<readonly JobLog[]> {
  await step
  return [{ event: "erasure.list-made", action: "U", object: "erasure", thing: id }]
}

/** A practice as what sweeps after an erasure has it: each change tells the log how many rows it took out. */
const sweptBy = (place: Workplace, id: ErasureId): SweptPlace => ({
  look: (read) => place.look(read),
  change: async (write) => {
    await place.change((count) => [{ event: "erasure.swept", action: "D", object: "erasure", thing: id, count }], write)
  },
  signal: place.signal,
})

/** Takes out who would be found in the figures, in portions; a list is sifted when it is made and once more before it runs. */
async function sift(place: Workplace, id: ErasureId, state: ErasureRecord["state"]): Promise<void> {
  const few = await place.look(async (at) => tooFewIn(at, await getErasureRecord(at, id)))
  for (let from = 0; from <= few.length; from += atOnce) {
    const some = few.slice(from, from + atOnce)
    const isLast = from + atOnce > few.length
    await inState(place, id, state, (at, seen) => listing(seen, siftOut(at, seen, some, isLast)))
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
