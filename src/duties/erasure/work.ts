import type { Holding } from "#ground/kernel/holding.ts"
import type { ErasureId, PersonId } from "#ground/kernel/ids.ts"
import type { Job, Workplace } from "#ground/kernel/room.ts"
import type { Change, Look } from "#ground/kernel/scope.ts"
import { instantText } from "#ground/kernel/time.ts"
import { deleteSomeItems, holdBack, nextItems } from "./item-rows.ts"
import { atOnce, previewHours } from "./policy.ts"
import { finishList, prepareSome } from "./prepare.ts"
import { type ErasureRecord, plus } from "./record.ts"
import { deleteErasure, findOldPreview, findWork, getErasureRecord, updateErasure } from "./rows.ts"
import { tooFewIn } from "./sift.ts"
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

async function workOn(place: Workplace, holdings: readonly Holding[], { id, end, state, content }: ErasureRecord): Promise<void> {
  const isListed = content.cursor === undefined
  if (state === "preparing" && !isListed)
    return inState(place, id, "preparing", "erasure.list-made", (at, seen) => prepareSome(at, holdings, seen))
  if (end === "anonymise" && !content.isSifted) return sift(place, holdings, id, state)
  if (state === "preparing") return inState(place, id, "preparing", "erasure.list-made", finishList)
  await place.change(
    ({ logs }) => logs,
    async (at) => {
      const seen = await getErasureRecord(at, id)
      return seen.state === "running" ? takeSome(at, holdings, seen) : { logs: [] }
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
  for (let from = 0; from < few.length; from += atOnce)
    await inState(place, id, state, "erasure.list-made", (at, seen) => siftOut(at, seen, few.slice(from, from + atOnce)))
  await inState(place, id, state, "erasure.list-made", (at, seen) => updateErasure(at, seen, { content: { isSifted: true } }))
}

/** The same at once, for a list that is short. */
export async function siftShort(at: Change, holdings: readonly Holding[], seen: ErasureRecord): Promise<ErasureRecord> {
  const sifted = await siftOut(at, seen, await tooFewIn(at, holdings, seen))
  return updateErasure(at, sifted, { content: { isSifted: true } })
}

async function siftOut(at: Change, seen: ErasureRecord, persons: readonly PersonId[]): Promise<ErasureRecord> {
  const few = new Set(persons)
  const items = await itemsOf(at, seen.id, few)
  const reason = "erasure.reason.too-few" as const
  const isRunning = seen.state === "running"
  await holdBack(
    at,
    seen.id,
    items.map((one) => ({ ...one, reason })),
    isRunning ? "skipped" : "held",
  )
  const { content } = seen
  const counted: readonly [string, number][] = items.length === 0 ? [] : [[reason, items.length]]
  return updateErasure(at, seen, {
    content: isRunning
      ? { skipped: plus(content.skipped, counted), skippedCount: content.skippedCount + items.length }
      : { held: plus(content.held, counted), total: content.total - items.length },
  })
}

async function itemsOf(at: Look, id: ErasureId, persons: ReadonlySet<PersonId>) {
  const found: Awaited<ReturnType<typeof nextItems>>[number][] = []
  for (let some = await nextItems(at, id, atOnce); some.length > 0; ) {
    found.push(...some.filter(({ person }) => persons.has(person)))
    some = await nextItems(at, id, atOnce, some.at(-1)?.person)
  }
  return found
}

/** A preview that nobody started goes with its list: what it saw is no longer so. */
async function removeOldPreviews(place: Workplace): Promise<void> {
  const before = instantText(place.now().subtract({ hours: previewHours }))
  for (;;) {
    const old = await place.look((at) => findOldPreview(at, before))
    if (old === undefined || place.signal.aborted) return
    const log = { event: "erasure.preview-expired", action: "D", object: "erasure", thing: old } as const
    await place.change(log, async (at) => {
      if ((await deleteSomeItems(at, old, undefined)) === 0) await deleteErasure(at, old)
    })
  }
}
