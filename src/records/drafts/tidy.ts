import { type Clearance, mayTakeOut } from "#ground/kernel/ending.ts"
import type { Job, Workplace } from "#ground/kernel/room.ts"
import type { Look } from "#ground/kernel/scope.ts"
import { daysKept } from "./limits.ts"
import { deleteOld, listOld, type OldDraft } from "./rows.ts"

const atOnce = 500

/** Removes drafts that nobody came back to, but for those that something holds. */
export const tidy: Job = {
  name: "drafts.tidy",
  everySeconds: 24 * 3600,
  run: async (place) => {
    let last: string | undefined = ""
    while (last !== undefined && !place.signal.aborted) last = await tidySome(place, last)
  },
}

/** Goes through some; gives the last of them, or nothing when there are no more. */
async function tidySome(place: Workplace, after: string): Promise<string | undefined> {
  const before = place.now().subtract({ hours: daysKept * 24 })
  const { drafts, count } = await place.look(async (at) => {
    const old = await listOld(at, before, after, atOnce)
    return { drafts: old, count: (await freeOf(at, old)).free.length }
  })
  if (count > 0)
    await place.change({ event: "drafts.tidied", action: "D", object: "draft", count }, async (at) => {
      const { free, clearance } = await freeOf(at, await listOld(at, before, after, atOnce))
      await deleteOld(at, clearance, free)
    })
  return drafts.at(-1)?.id
}

async function freeOf(
  at: Look,
  drafts: readonly OldDraft[],
): Promise<{ readonly free: readonly OldDraft[]; readonly clearance: Clearance }> {
  const persons = [...new Set(drafts.map(({ person }) => person))]
  const verdict = await mayTakeOut(
    persons.map((person) => ({ person, part: true })),
    at,
  )
  const free = new Set(verdict.free.map(({ person }) => person))
  return { free: drafts.filter(({ person }) => free.has(person)), clearance: verdict.clearance }
}
