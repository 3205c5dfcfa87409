import { type AgedThing, doomedBy } from "#ground/kernel/ageing.ts"
import { thingOf } from "#ground/kernel/doomed.ts"
import type { DataKind } from "#ground/kernel/data-kind.ts"
import type { Job, JobLog, Workplace } from "#ground/kernel/room.ts"
import type { Change, Look } from "#ground/kernel/scope.ts"
import { dayText, instantText } from "#ground/kernel/time.ts"
import type { TextKey } from "#ground/words/words.ts"
import { namesOfUsers } from "#gate/accounts/accounts.ts"
import { issueCertificate } from "#duties/certificates/certificates.ts"
import { countedAs, type EndRecord, findRunning, updateEnd } from "./end-rows.ts"
import { type AgedKind, kindsOf, lookAt, spanOf } from "#duties/retention/policies/kinds.ts"
import { archiveDue } from "#duties/retention/due/archiving.ts"
import { listDueOf, nameOf } from "#duties/retention/due/mark-rows.ts"
import { listAll } from "#duties/retention/policies/policy-rows.ts"
import { takeName } from "./take-name.ts"

const atOnce = 500

/**
 * Takes away what is due of kinds of data, a portion at a time, each in one change with its lines of the log and how far it came: a
 * crash goes on where it was. Each thing is looked at right before it goes. Where the policy was changed or stopped meanwhile it stops.
 */
export const takeKinds: Job = {
  name: takeName,
  everySeconds: 60,
  run: async (place) => {
    while (!place.signal.aborted && (await takeSome(place)));
  },
}

const takeSome = async (place: Workplace): Promise<boolean> => {
  if ((await place.look((at) => findRunning(at))) === undefined) return false
  await place.change<readonly JobLog[]>(
    (logs) => logs,
    async (at) => {
      const seen = await findRunning(at)
      return seen === undefined ? [] : portion(at, seen)
    },
  )
  return true
}

/** Dossiers that are put in the archive: nothing is destroyed, so no clearance is asked. */
async function portionOfDossiers(
  at: Change,
  seen: EndRecord & { readonly content: Extract<EndRecord["content"], { readonly archives: unknown }> },
): Promise<readonly JobLog[]> {
  const { archives, last = "", gone, skipped } = seen.content
  const policy = (await listAll(at)).find(({ id }) => id === seen.policy)
  if (policy?.inUse !== true || policy.end !== "archive") return finish(at, seen, "stopped")
  const some = await listDueOf(at, archives, dayText(at.now, at.practice.zone), last, atOnce)
  const end = some.at(-1)
  if (end === undefined) return finish(at, seen, "done")
  const { lines, restricted } = await archiveDue(at, policy.id, some)
  const counts = {
    gone: plus(gone, [["dossier", lines.length]]),
    skipped: plus(skipped, [["holds.ground.restriction" satisfies TextKey, restricted]]),
  }
  await updateEnd(at, { ...seen, content: { ...seen.content, last: nameOf(end), ...counts } })
  return lines
}

async function portion(at: Change, seen: EndRecord): Promise<readonly JobLog[]> {
  if ("archives" in seen.content) return portionOfDossiers(at, { ...seen, content: seen.content })
  const { content } = seen
  const { dataKind, of, last } = content
  const kind = kindsOf(at).get(dataKind)
  const policy = (await listAll(at)).find(({ id }) => id === seen.policy)
  if (kind === undefined || policy?.inUse !== true || policy.version !== of.version) return finish(at, seen, "stopped")
  const span = spanOf(at, of.after, of.through)
  const things = await kind.ageing.list(at, span, { howMany: atOnce, after: last })
  if (things.length === 0) return finish(at, seen, "done")
  const { looked, clearance } = await lookAt(at, kind, things)
  const free = looked.flatMap(({ thing, grounds }) => (grounds.length === 0 ? [thing] : []))
  const gone: [string, number][] = []
  for (const { name, removal } of goingWith(at, kind))
    gone.push([name, (await removal.removeSingle?.(at, clearance, free)) ?? 0])
  const skipped = looked.flatMap(({ grounds: [ground] }): [string, number][] =>
    ground === undefined ? [] : [[ground, 1]],
  )
  await updateEnd(at, {
    ...seen,
    content: {
      ...content,
      last: things.at(-1),
      gone: plus(content.gone, gone),
      skipped: plus(content.skipped, skipped),
    },
  })
  return linesOf(seen, kind, free)
}

/** A kind after those that go with it: files before their documents. */
const goingWith = (at: Look, { dataKind }: AgedKind): readonly DataKind[] => [
  ...at.program.dataKinds.filter(({ cleanUp }) => typeof cleanUp === "object" && cleanUp.with === dataKind.name),
  dataKind,
]

function plus(counts: Readonly<Record<string, number>>, more: readonly (readonly [string, number])[]) {
  const sum = { ...counts }
  for (const [name, count] of more) if (count > 0) sum[name] = (sum[name] ?? 0) + count
  return sum
}

/** One line for each person or dossier of which something went. */
const linesOf = ({ id }: EndRecord, { dataKind, ageing }: AgedKind, gone: readonly AgedThing[]): readonly JobLog[] =>
  [...Map.groupBy(gone, thingOf).values()].flatMap((some) => {
    const [first] = some
    if (first === undefined) return []
    const { person, dossier } = doomedBy(ageing, first)
    return [
      {
        event: "retention.things-gone",
        action: "D",
        object: dataKind.name,
        person,
        thing: dossier,
        count: some.length,
        detail: [id],
      },
    ]
  })

/** What really went is put in writing; nothing is written of nothing. */
async function finish(at: Change, seen: EndRecord, state: "done" | "stopped"): Promise<readonly JobLog[]> {
  const { label, askedBy, gone, skipped } = seen.content
  const counts = at.program.dataKinds.flatMap((one) => {
    const count = gone[one.name] ?? 0
    return count === 0 ? [] : [{ label: one.label, count }]
  })
  const certificate =
    counts.length === 0 || "archives" in seen.content
      ? undefined
      : await issueCertificate(at, {
          kind: "clean-up",
          at: instantText(at.now),
          facts: [
            { label: "certificates.fact.policy", value: label },
            ...(askedBy === undefined
              ? []
              : [{ label: "certificates.fact.asked-by" as const, value: (await namesOfUsers(at))(askedBy) }]),
          ],
          counts,
          skipped: Object.entries(skipped).map(([reason, count]) => ({ reason: reason as TextKey, count })),
          notes: ["erasure.note.log-stays"],
        })
  await updateEnd(at, { ...seen, state, content: { ...seen.content, last: undefined, certificate } })
  const count = gone[countedAs(seen.content)] ?? 0
  return [{ event: "retention.things-ended", action: "D", object: "policy", thing: seen.policy, count }]
}
