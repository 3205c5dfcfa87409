import type { UserId } from "#ground/kernel/ids.ts"
import { actingUser, type Look } from "#ground/kernel/scope.ts"
import { instantText } from "#ground/kernel/time.ts"
import { dayLabel } from "#ground/paper/moments.ts"
import { userNames } from "#gate/accounts/accounts.ts"
import { isAskerGone, verdictOf, whyNotYes } from "./asking.ts"
import type { Approval } from "./contract.ts"
import { type ApprovalRecord, findAsking } from "./rows.ts"
import { ableFrom, ableOf, holdsAll } from "./approvers.ts"

/** An asking as the world sees it, and what this reader can say to it. */
export async function approvalAsSeen(at: Look, asking: ApprovalRecord): Promise<Approval> {
  const names = await userNames(at)
  const named = (id: UserId) => ({ id, name: names.get(id) ?? at.say("audit.unknown-user") })
  const { id, state, by, at: askedAt, told, answers } = asking
  const isWaiting = state === "waiting"
  const able = isWaiting ? await ableOf(at, asking) : new Set(told)
  const { until } = await verdictOf(at, asking)
  const others = answers.map((one) => one.by).filter((one) => !told.includes(one))
  return {
    id,
    state,
    askedAt,
    askedBy: named(by),
    approvers: [...told, ...others].map((user) => {
      const said = answers.find((one) => one.by === user)
      return { ...named(user), ...(said && { answer: said.yes ? "yes" : "no" }), isAble: able.has(user) }
    }),
    ...(until === undefined ? {} : { waitsUntil: instantText(until) }),
    isAskerGone: isWaiting && (await isAskerGone(at, asking)),
    ...(isWaiting && able.size === 0 ? { somebodyFrom: await ableFrom(at, asking) } : {}),
    ...(await forReader(at, asking)),
  }
}

/** What a reader can say to an asking; the same for all who do not hold the rights, and known without looking at anybody else. */
export async function forReader(at: Look, asking: ApprovalRecord): Promise<Pick<Approval, "may" | "whyNot">> {
  const nothing = { may: { sayYes: false, sayNo: false, withdraw: false } }
  if (asking.state !== "waiting" || at.actor.kind !== "user") return nothing
  const user = actingUser(at)
  const withdraw = user === asking.by
  if (!(await holdsAll(at, user, asking.needs))) return { may: { ...nothing.may, withdraw } }
  const why = await whyNotYes(at, asking, user)
  const hasSaid = asking.answers.some((one) => one.by === user && one.yes)
  return {
    may: { sayYes: why === undefined && !hasSaid, sayNo: user !== asking.by, withdraw },
    ...(why === undefined ? {} : { whyNot: await told(at, asking, user, why) }),
  }
}

/** Why a reader cannot say yes, and where that passes: from which day they could, if it is asked anew. */
async function told(
  at: Look,
  asking: ApprovalRecord,
  user: UserId,
  why: NonNullable<Awaited<ReturnType<typeof whyNotYes>>>,
): Promise<string> {
  const from = why === "approval.made-by-asker" ? await ableFrom(at, asking, user) : undefined
  const day = from && dayLabel(from, { language: at.language, zone: at.practice.zone })
  return day === undefined ? at.say(`refusal.${why}`) : at.say("approval.made-until", { day })
}

/** The last asking about a thing as this reader sees it. */
export async function findApproval(
  at: Look,
  kind: ApprovalRecord["kind"],
  thing: string,
): Promise<Approval | undefined> {
  const asking = await findAsking(at, kind, thing)
  return asking && approvalAsSeen(at, asking)
}
