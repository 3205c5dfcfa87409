import type { UserId } from "#ground/kernel/ids.ts"
import type { Permission } from "#ground/kernel/permission.ts"
import { refuse } from "#ground/kernel/refusal.ts"
import { actingUser, type Change, type Look } from "#ground/kernel/scope.ts"
import { instantText } from "#ground/kernel/time.ts"
import { allUsers } from "#gate/accounts/accounts.ts"
import type { ApprovalKind } from "./contract.ts"
import { hoursToSayNo } from "./limits.ts"
import { type ApprovalRecord, findAsking, insertAsking, listWaiting, updateAsking } from "./rows.ts"
import { ableOf, ableUsers, approversFor } from "./approvers.ts"
import { tellApprovers, tellAsker } from "./telling.ts"

type AskedApproval = {
  readonly kind: ApprovalKind
  /** The id of what it is about. */
  readonly thing: string
  /** What who asks must hold for it to go on. */
  readonly askerNeeds: readonly Permission[]
  /** What who approves must hold, all of it. */
  readonly needs: readonly Permission[]
  readonly preparedBy?: UserId | undefined
  /** More goes than one may end: the others who are told can say no for a day. */
  readonly waitsADay?: boolean
  readonly proposal?: unknown
}

const names = (permissions: readonly Permission[]): string[] => permissions.map(({ name }) => name)

/** Asks for a second person, and tells those who can be it; what waited about the same thing is withdrawn. */
export async function askApproval(at: Change, asked: AskedApproval): Promise<ApprovalRecord> {
  const { kind, thing, askerNeeds, preparedBy, waitsADay = false, proposal } = asked
  const needs = names(asked.needs)
  const by = actingUser(at)
  await withdrawApproval(at, kind, thing)
  const { behind, approvers } = await approversFor(at, needs, by, preparedBy)
  const asking = await insertAsking(at, {
    kind,
    thing,
    state: "waiting",
    by,
    at: instantText(at.now),
    behind,
    askerNeeds: names(askerNeeds),
    needs,
    told: approvers.map(({ id }) => id),
    waitsADay,
    answers: [],
    proposal,
  })
  const asker = (await allUsers(at)).find(({ id }) => id === by)
  await tellApprovers(at, approvers, { kind, asker: asker?.name ?? at.say("audit.unknown-user"), waitsADay })
  return asking
}

/** Takes back what waits about a thing; nothing where nothing waits. */
export async function withdrawApproval(at: Change, kind: ApprovalKind, thing: string): Promise<void> {
  const waiting = await findAsking(at, kind, thing)
  if (waiting?.state === "waiting") await updateAsking(at, waiting, { state: "withdrawn" })
}

/** Why a user cannot say yes to what is asked, as a refusal; nothing where they can. */
export async function whyNotYes(at: Look, asking: ApprovalRecord, user: UserId) {
  if (user === asking.by) return "approval.own"
  if (await isAskerGone(at, asking)) return "approval.asker-gone"
  if (!asking.told.includes(user)) {
    const able = await ableUsers(at, asking.needs)
    if (!able.some(({ id }) => id === user)) return "approval.not-able"
    const { others } = await approversFor(at, asking.needs, asking.by, undefined)
    return others.some(({ id }) => id === user) ? "approval.made-by-asker" : "approval.later-than-asked"
  }
  return (await ableOf(at, asking)).has(user) ? undefined : "approval.made-by-asker"
}

/** Who asked has left, or holds no longer what it takes. */
export const isAskerGone = async (at: Look, { by, askerNeeds }: ApprovalRecord): Promise<boolean> =>
  !(await ableUsers(at, askerNeeds)).some(({ id }) => id === by)

export type ApprovalAnswer = {
  readonly verdict: "waiting" | "approved" | "refused"
  /** There is a yes; until then the others can say no. */
  readonly until?: Temporal.Instant | undefined
}

/** How an asking stands now. A yes counts as long as who said it may still say it. */
export async function verdictOf(at: Look, asking: ApprovalRecord): Promise<ApprovalAnswer> {
  if (asking.state === "approved") return { verdict: "approved" }
  if (asking.state !== "waiting") return { verdict: "refused" }
  if (await isAskerGone(at, asking)) return { verdict: "waiting" }
  const able = await ableOf(at, asking)
  const yes = new Set(asking.answers.filter((one) => one.yes && able.has(one.by)).map(({ by }) => by))
  if (yes.size === 0) return { verdict: "waiting" }
  if (!asking.waitsADay || asking.told.every((one) => yes.has(one))) return { verdict: "approved" }
  const until = Temporal.Instant.from(asking.at).add({ hours: hoursToSayNo })
  return Temporal.Instant.compare(at.now, until) >= 0 ? { verdict: "approved" } : { verdict: "waiting", until }
}

/** What waits about a thing; refuses where nothing does. */
export async function getWaiting(at: Look, kind: ApprovalKind, thing: string): Promise<ApprovalRecord> {
  const asking = await findAsking(at, kind, thing)
  if (asking?.state !== "waiting") throw refuse("approval.not-waiting")
  return asking
}

/**
 * What the acting user says to what waits about a thing, and how it then stands. A no ends it; who may approve at all can say it,
 * also those whose yes does not count.
 */
export async function answerApproval(
  at: Change,
  kind: ApprovalKind,
  thing: string,
  yes: boolean,
): Promise<ApprovalAnswer & { readonly asking: ApprovalRecord }> {
  const asking = await getWaiting(at, kind, thing)
  const by = actingUser(at)
  const why = by === asking.by ? "approval.own" : yes ? await whyNotYes(at, asking, by) : undefined
  if (why !== undefined) throw refuse(why)
  if (yes && asking.answers.some((one) => one.by === by && one.yes)) throw refuse("approval.answered")
  const answers = [...asking.answers.filter((one) => one.by !== by), { by, at: instantText(at.now), yes }]
  const said = await updateAsking(at, asking, { answers, ...(yes ? {} : { state: "refused" as const }) })
  if (!yes) await tellNo(at, asking, by)
  return settle(at, said)
}

async function tellNo(at: Change, asking: ApprovalRecord, by: UserId): Promise<void> {
  const users = await allUsers(at)
  const asker = users.find(({ id }) => id === asking.by)
  const name = users.find(({ id }) => id === by)?.name ?? at.say("audit.unknown-user")
  if (asker?.state === "active") await tellAsker(at, asker, { kind: asking.kind, by: name })
}

/** Closes what is approved now, by the last yes or because the day is over. */
export async function settle(
  at: Change,
  asking: ApprovalRecord,
): Promise<ApprovalAnswer & { readonly asking: ApprovalRecord }> {
  const stands = await verdictOf(at, asking)
  if (stands.verdict !== "approved" || asking.state === "approved") return { ...stands, asking }
  return { ...stands, asking: await updateAsking(at, asking, { state: "approved" }) }
}

/** What waits of these kinds and is approved now because its day is over. */
export async function listRipe(at: Look, kinds: readonly string[]): Promise<readonly ApprovalRecord[]> {
  const ripe: ApprovalRecord[] = []
  for (const one of await listWaiting(at))
    if (kinds.includes(one.kind) && (await verdictOf(at, one)).verdict === "approved") ripe.push(one)
  return ripe
}
