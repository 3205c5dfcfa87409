import { change } from "#ground/kernel/operation.ts"
import { refuse } from "#ground/kernel/refusal.ts"
import { actingUser, type Change } from "#ground/kernel/scope.ts"
import { asSeen, itemsAsSeen } from "./as-seen.ts"
import { previewErasure as act } from "./contract.ts"
import { atOnce, mostAtOnce } from "./limits.ts"
import { may } from "./permissions.ts"
import { finishList, prepareSome } from "./prepare.ts"
import { profileFor } from "./profiles.ts"
import type { ErasureRecord } from "./record.ts"
import { insertErasure } from "./rows.ts"
import { siftOut, tooFewIn } from "./sift.ts"
import { workName } from "./work-name.ts"

const firstPage = { page: 1, size: 50 } as const

export const previewErasure = change(act, {
  needs: may["erasure.prepare"],
  logs: {
    event: "erasure.previewed",
    action: "R",
    object: "erasure",
    of: (_input, preview) => ({
      thing: preview?.id,
      count: preview?.progress.total,
      persons: preview?.list.items.map(({ person }) => person.id),
    }),
  },
  run: async (at, { end, profile, ground, overruleTerms, ...selection }) => {
    if (overruleTerms && ground === undefined) throw refuse("erasure.ground-missing", { field: "ground" })
    if (selection.persons !== undefined && selection.dossiers !== undefined)
      throw refuse("erasure.persons-or-dossiers", { field: "dossiers" })
    const chosen = end === "clean-up" ? await profileFor(at, profile) : undefined
    const made = await insertErasure(at, end, {
      selection,
      profile: chosen,
      ground,
      overrulesTerms: overruleTerms,
      madeBy: actingUser(at),
    })
    const record = await listAtOnce(at, made)
    if (record.state === "preparing") at.wake(workName)
    return { ...(await asSeen(at, record)), list: await itemsAsSeen(at, record, undefined, firstPage) }
  },
})

/** A short list is made at once; of a long one the rest is made by the job. */
async function listAtOnce(at: Change, made: ErasureRecord): Promise<ErasureRecord> {
  let record = made
  for (let asked = 0; asked < mostAtOnce && record.content.cursor !== undefined; asked += atOnce)
    record = await prepareSome(at, record)
  if (record.content.cursor !== undefined || record.state !== "preparing") return record
  return finishList(at, await siftOut(at, record, await tooFewIn(at, record), true))
}
