import type { Look } from "#ground/kernel/scope.ts"
import { dayText, instantText } from "#ground/kernel/time.ts"
import { allMemberships, firstGroupMadeAt } from "#gate/access/access.ts"
import { getSetting } from "#gate/settings/settings.ts"
import { findLastRound, lastDoneAt, type Round } from "./attestation-rows.ts"

/** After how many months somebody has to look again. */
export type AttestationSettings = { readonly everyMonths: 3 | 6 | 12 }

export const attestationSetting = "attestation"

export const attestationSettings = (at: Look): Promise<AttestationSettings> =>
  getSetting<AttestationSettings>(at, attestationSetting, { everyMonths: 6 })

/** So many days a round may take: what was seen longer ago says nothing about who is in a group now. */
const roundDays = 30

/** The last moment at which a round goes on. */
export const roundEnds = ({ begunAt }: Round): Temporal.Instant =>
  Temporal.Instant.from(begunAt).add({ hours: 24 * roundDays })

export function stateOf(at: Look, round: Round): "going-on" | "done" | "lapsed" {
  if (round.endedAt !== undefined) return "done"
  return Temporal.Instant.compare(at.now, roundEnds(round)) < 0 ? "going-on" : "lapsed"
}

/** The round that is going on, if there is one. */
export async function findRound(at: Look): Promise<Round | undefined> {
  const round = await findLastRound(at)
  return round !== undefined && stateOf(at, round) === "going-on" ? round : undefined
}

/** On which day somebody has to look again at who is in which group; counted from the last round that was done. */
export async function dueOf(at: Look): Promise<{ dueOn: string; overdue: boolean }> {
  const from = (await lastDoneAt(at)) ?? (await firstGroupMadeAt(at)) ?? instantText(at.now)
  const { everyMonths } = await attestationSettings(at)
  const dueOn = Temporal.PlainDate.from(dayText(Temporal.Instant.from(from), at.practice.zone))
    .add({ months: everyMonths })
    .toString()
  const isSomebodyIn = (await allMemberships(at)).size > 0
  return { dueOn, overdue: isSomebodyIn && dueOn <= dayText(at.now, at.practice.zone) }
}
