import { download, look } from "#ground/kernel/operation.ts"
import { refuse } from "#ground/kernel/refusal.ts"
import { actingUser, type Look } from "#ground/kernel/scope.ts"
import { certificateFile } from "#duties/certificates/certificates.ts"
import { asSeen, itemsAsSeen } from "./as-seen.ts"
import {
  type ErasureState,
  getErasure as getAct,
  getErasureCertificate,
  listErasureItems,
  listErasures as listAct,
  listFigures,
} from "./contract.ts"
import { listFigureRows } from "./figure-rows.ts"
import { may } from "./permissions.ts"
import { getErasureRecord, listErasureRecords, listWaiting } from "./rows.ts"

export const getErasure = look(getAct, {
  needs: may["erasure.prepare"],
  logs: { event: "erasure.read", action: "R", object: "erasure", of: ({ id }) => ({ thing: id }) },
  run: async (at, { id }) => asSeen(at, await getErasureRecord(at, id)),
})

export const listErasures = look(listAct, {
  needs: may["erasure.prepare"],
  logs: {
    event: "erasure.listed",
    action: "R",
    object: "erasure",
    of: (_input, output) => ({ count: output?.erasures.length }),
  },
  run: async (at, { toApprove, ...asked }) => {
    const { records, total } = toApprove ? await pageToApprove(at, asked) : await listErasureRecords(at, asked)
    const erasures = await Promise.all(records.map((record) => asSeen(at, record)))
    return { erasures, total, page: asked.page, size: asked.size }
  },
})

/** What waits for the reader; nothing for those who may not approve. */
async function pageToApprove(
  at: Look,
  { state = "waiting", page, size }: { readonly state?: ErasureState | undefined; page: number; size: number },
): Promise<Awaited<ReturnType<typeof listErasureRecords>>> {
  if (state !== "waiting" || !at.may(may["erasure.approve"])) return { records: [], total: 0 }
  const mine = (await listWaiting(at)).filter(({ content }) => content.asked?.by !== actingUser(at))
  return { records: mine.slice((page - 1) * size, page * size), total: mine.length }
}

export const listItems = look(listErasureItems, {
  needs: may["erasure.prepare"],
  logs: {
    event: "erasure.items-listed",
    action: "R",
    object: "erasure",
    of: ({ id }, output) => ({
      thing: id,
      count: output?.items.length,
      persons: output?.items.map(({ person }) => person.id),
    }),
  },
  run: async (at, { id, fate, ...asked }) => itemsAsSeen(at, await getErasureRecord(at, id), fate, asked),
})

export const getCertificate = download(getErasureCertificate, {
  needs: may["erasure.prepare"],
  logs: { event: "erasure.certificate-fetched", action: "R", object: "erasure", of: ({ id }) => ({ thing: id }) },
  run: async (at, { id, format }) => {
    const { certificate } = (await getErasureRecord(at, id)).content
    if (certificate === undefined) throw refuse("erasure.no-certificate")
    return certificateFile(at, certificate, format)
  },
})

export const figures = look(listFigures, {
  needs: may["erasure.prepare"],
  logs: { nothing: "figures in which nobody can be found" },
  run: async (at, asked) => {
    const { figures, total } = await listFigureRows(at, asked)
    return { figures: [...figures], total, ...asked }
  },
})
