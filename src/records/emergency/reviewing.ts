import { change } from "#ground/kernel/operation.ts"
import type { EmergencyId } from "#ground/kernel/ids.ts"
import { refuse } from "#ground/kernel/refusal.ts"
import { actingUser, type Change } from "#ground/kernel/scope.ts"
import { instantText } from "#ground/kernel/time.ts"
import {
  type EmergencyRecord,
  getEmergency,
  mayWithEmergency,
  requireReviewer,
  type EmergencyStep,
  writeStep,
} from "#gate/emergency/emergency.ts"
import { emergencyAsSeen } from "./as-seen.ts"
import * as acts from "./contract.ts"

const needs = mayWithEmergency["emergency.review"]

export const reviewEmergency = change(acts.reviewEmergency, {
  needs,
  logs: {
    event: "emergency.looked-at",
    action: "U",
    object: "emergency",
    of: ({ id, verdict }, output) => ({ person: output?.person, thing: id, detail: [verdict] }),
  },
  run: async (at, { id, version, verdict, note }) => {
    const { record, stands } = await toDecide(at, id, version)
    if (record.endsAt > instantText(at.now)) throw refuse("emergency.still-lasts")
    if (verdict === "not-in-order" && isEmpty(note)) throw refuse("emergency.note-missing")
    const frees = verdict === "in-order" && stands === "second"
    return emergencyAsSeen(at, await writeStep(at, record, stepOf(at, verdict, note), frees))
  },
})

export const takeBackReview = change(acts.takeBackReview, {
  needs,
  logs: {
    event: "emergency.review-taken-back",
    action: "U",
    object: "emergency",
    of: ({ id }, output) => ({ person: output?.person, thing: id }),
  },
  run: async (at, { id, version, note }) => {
    const { record } = await toDecide(at, id, version)
    if (record.reviewed === undefined) throw refuse("emergency.not-reviewed")
    return emergencyAsSeen(at, await writeStep(at, record, stepOf(at, "taken-back", note), false))
  },
})

const isEmpty = (note: string | undefined): boolean => note === undefined || note.trim() === ""

const stepOf = (at: Change, did: EmergencyStep["did"], note: string | undefined): EmergencyStep => ({
  at: instantText(at.now),
  by: actingUser(at),
  did,
  ...(isEmpty(note) ? {} : { note }),
})

/** What is to be decided by those who may; refuses where somebody else decided meanwhile. */
async function toDecide(
  at: Change,
  id: EmergencyId,
  version: number,
): Promise<{ readonly record: EmergencyRecord; readonly stands: "second" | "nearest" }> {
  const record = await getEmergency(at, id)
  const stands = await requireReviewer(at, record.user)
  if (record.content.steps.length + 1 !== version) throw refuse("general.stale")
  return { record, stands }
}
