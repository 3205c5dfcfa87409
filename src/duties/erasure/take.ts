import type { Clearance } from "#ground/kernel/ending.ts"
import type { JobLog } from "#ground/kernel/room.ts"
import type { Change } from "#ground/kernel/scope.ts"
import { thingOf } from "#ground/kernel/doomed.ts"
import { groupsOf } from "./groups.ts"
import { deleteItems, forgetPersons, holdBack, nextItems } from "./item-rows.ts"
import { endingsOf, judge } from "./judge.ts"
import { goesOf } from "./kinds.ts"
import { atOnce } from "./limits.ts"
import { type ErasureRecord, type ErasureItemRecord, plus } from "./record.ts"
import { updateErasure } from "./rows.ts"

/**
 * Ends the next portion, in one transaction with what it counts: whatever breaks off, nothing is half and nothing is counted twice.
 * Each item is judged again right before it goes: what is held meanwhile, or is no longer as it was seen, stays and is reported.
 * Gives the lines of the log, one for each that ended.
 */
export async function takeSome(at: Change, seen: ErasureRecord): Promise<readonly JobLog[]> {
  const items = await nextItems(at, seen.id, atOnce)
  const { items: now, clearance } = await judge(at, seen, items)
  const byThing = new Map(now.map((one) => [thingOf(one), one]))
  const going = items.filter((one) => {
    const judged = byThing.get(thingOf(one))
    return judged?.fate === "goes" && judged.seen === one.seen
  })
  const left = items
    .filter((one) => !going.includes(one))
    .map((one) => ({ ...one, ...whyNot(byThing.get(thingOf(one))) }))
  const figures = seen.end === "anonymise" ? await countGroups(at, going) : []
  const gone = await endAll(at, seen, going, clearance)
  await tidyItems(at, seen, going, left)
  const { content } = seen
  await updateErasure(at, seen, {
    content: {
      gone: content.gone + going.length,
      skippedCount: content.skippedCount + left.length,
      goneOf: plus(content.goneOf, gone),
      skipped: plus(
        content.skipped,
        left.map(({ reason }): [string, number] => [reason, 1]),
      ),
      figures: plus(content.figures, figures),
    },
  })
  return [portionLog(seen, items.length), ...going.map((one) => lineOf(seen, one))]
}

/** Why something that was to go does not. */
function whyNot(judged: ErasureItemRecord | undefined): {
  readonly reason: NonNullable<ErasureItemRecord["reason"]>
  readonly until?: string | undefined
} {
  if (judged === undefined) return { reason: "erasure.reason.gone" }
  if (judged.reason !== undefined) return { reason: judged.reason, until: judged.until }
  return { reason: "erasure.reason.changed" }
}

async function endAll(
  at: Change,
  seen: ErasureRecord,
  going: readonly ErasureItemRecord[],
  clearance: Clearance,
): Promise<readonly (readonly [string, number])[]> {
  const livesOn = seen.end === "clean-up"
  const gone: (readonly [string, number])[] = []
  for (const ending of endingsOf(going, livesOn)) {
    for (const { name, removal } of goesOf(at.program.dataKinds, seen))
      gone.push([name, await removal.remove(at, clearance, ending)])
    if ("persons" in ending && !livesOn) await at.keys.destroy(clearance, ending.persons)
  }
  return gone
}

async function countGroups(
  at: Change,
  going: readonly ErasureItemRecord[],
): Promise<readonly (readonly [string, number])[]> {
  const found: (readonly [string, number])[] = []
  for (const names of (await groupsOf(at, going)).values()) for (const name of names) found.push([name, 1])
  return found
}

/** What is gone is named nowhere any more; what stays is, with the reason, unless it was gone already. */
async function tidyItems(
  at: Change,
  { id, end }: ErasureRecord,
  going: readonly ErasureItemRecord[],
  left: readonly (ErasureItemRecord & { readonly reason: string })[],
): Promise<void> {
  const wasGone = left.filter(({ reason }) => reason === "erasure.reason.gone")
  await deleteItems(at, id, [...going, ...wasGone])
  await holdBack(
    at,
    id,
    left.filter((one) => !wasGone.includes(one)),
    "skipped",
  )
  if (end !== "clean-up")
    await forgetPersons(
      at,
      going.filter(({ dossier }) => dossier === undefined).map(({ person }) => person),
    )
}

const events = { erase: "erased", "clean-up": "cleaned-up", anonymise: "anonymised" } as const

const portionLog = ({ id }: ErasureRecord, count: number): JobLog => ({
  event: "erasure.portion-taken",
  action: "E",
  object: "erasure",
  thing: id,
  count,
})

const lineOf = ({ id, end }: ErasureRecord, { person, dossier }: ErasureItemRecord): JobLog => ({
  event: `erasure.${events[end]}`,
  action: "D",
  object: dossier === undefined ? "person" : "dossier",
  person,
  ...(dossier === undefined ? {} : { thing: dossier }),
  detail: [id],
})
