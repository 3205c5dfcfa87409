import type { InactiveReasonId } from "#ground/kernel/ids.ts"
import { refuse } from "#ground/kernel/refusal.ts"
import type { Look } from "#ground/kernel/scope.ts"
import { plainText } from "#records/finding/finding.ts"
import type { InactiveReason } from "#records/persons/contract.ts"
import { listReasonRows } from "./reason-rows.ts"
import type { Inactive } from "#records/persons/record.ts"

/** The reasons that every practice begins with, in this order. To have died is a state of its own. */
const brought = ["ended", "moved", "elsewhere", "own-request", "no-contact", "other"] as const
type Brought = (typeof brought)[number]

/** The same in one practice always, and another in the next: the column that holds it says nothing to whoever has no key. */
function idOf(at: Look, reason: Brought): InactiveReasonId {
  const bytes = Buffer.concat([at.keys.token("inactive-reason", reason), at.keys.token("inactive-reason-too", reason)])
  bytes[6] = 0x80 | ((bytes[6] ?? 0) & 0x0f)
  bytes[8] = 0x80 | ((bytes[8] ?? 0) & 0x3f)
  return bytes.toString("hex").replace(/^(.{8})(.{4})(.{4})(.{4})(.{12})$/, "$1-$2-$3-$4-$5") as InactiveReasonId
}

/** All reasons of the practice, also those that are retired: first those it began with, then its own in order of making. */
export async function listReasons(at: Look): Promise<readonly InactiveReason[]> {
  const known = new Map((await listReasonRows(at)).map((row) => [row.id, row]))
  const first = brought.map((reason) => {
    const id = idOf(at, reason)
    const isOther = reason === "other"
    const asBrought = { id, version: 0, name: at.say(`persons.inactive-reason.${reason}`), inUse: true }
    return { ...(known.get(id) ?? asBrought), isOther }
  })
  const ids = new Set(first.map(({ id }) => id))
  const own = [...known.values()].filter(({ id }) => !ids.has(id)).map((row) => ({ ...row, isOther: false }))
  return [...first, ...own]
}

/** A reason; refuses `general.not-found`. */
export async function getReason(at: Look, id: InactiveReasonId): Promise<InactiveReason> {
  const found = (await listReasons(at)).find((reason) => reason.id === id)
  if (found === undefined) throw refuse("general.not-found")
  return found
}

/** Refuses a name that another reason has. */
export async function checkReasonName(at: Look, name: string, own?: InactiveReasonId): Promise<void> {
  const same = (reason: InactiveReason): boolean => plainText(reason.name) === plainText(name)
  if ((await listReasons(at)).some((reason) => reason.id !== own && same(reason)))
    throw refuse("persons.reason-exists", { field: "name" })
}

/**
 * What is meant by a reason that was given: one of the list, by its id or its name, those that can be chosen first; anything else
 * is a reason of its own under "other". The words stay as they were given.
 */
export function meantBy(reasons: readonly InactiveReason[], given: string): Pick<Inactive, "reason" | "reasonId"> {
  const byId = reasons.find(({ id }) => id === given)
  if (byId !== undefined) return { reason: byId.name, reasonId: byId.id }
  const named = reasons.filter(({ name }) => plainText(name) === plainText(given))
  const meant = named.find(({ inUse }) => inUse) ?? named[0] ?? reasons.find(({ isOther }) => isOther)
  return { reason: given, reasonId: meant?.id }
}

/** The same for whoever becomes inactive now; refuses a reason that is retired. */
export function chosenFrom(reasons: readonly InactiveReason[], given: string): ReturnType<typeof meantBy> {
  const meant = meantBy(reasons, given)
  if (reasons.some(({ id, inUse }) => id === meant.reasonId && !inUse))
    throw refuse("persons.reason-retired", { field: "reason" })
  return meant
}
