import { z } from "zod"
import { act } from "#ground/kernel/act.ts"
import { ids, instant, nothing } from "#ground/kernel/shapes.ts"

const Named = z.strictObject({ id: ids.user, name: z.string() })

/** What stops somebody: as many run as may at once; as many were taken, or were not found, as may in a day. */
export const Stop = z.enum(["running", "taken", "missed"])

const Counts = z.strictObject({ running: z.int(), taken: z.int(), missed: z.int() })

/** The emergency access that the user has now: for the chip that says so. */
export const listMyEmergencies = act({
  name: "emergency.list-mine",
  route: "GET /emergency/mine",
  shows: ["emergency"],
  takes: nothing,
  gives: z.strictObject({
    emergencies: z.array(
      z.strictObject({
        id: ids.emergency,
        person: ids.person,
        endsAt: instant,
        /** For screens whose clock is not ours. */
        secondsLeft: z.int(),
      }),
    ),
  }),
})

/** How far the user is from the bound, and who can let them go on beyond it. */
export const getEmergencyBound = act({
  name: "emergency.get-bound",
  route: "GET /emergency/bound",
  shows: ["emergency"],
  takes: nothing,
  gives: z.strictObject({
    used: Counts,
    most: Counts,
    stop: Stop.optional(),
    /** When it is over without anybody's help. */
    freeAt: instant.optional(),
    reviewers: z.array(Named),
  }),
})

/** Ends emergency access: one's own, or for whoever reviews anybody's. */
export const endEmergency = act({
  name: "emergency.end",
  route: "POST /emergency/:id/end",
  changes: ["emergency"],
  takes: z.strictObject({ id: ids.emergency }),
  gives: z.strictObject({ person: ids.person }),
})

const EmergenciesWaiting = z.strictObject({
  toReview: z.int(),
  running: z.int(),
  stopped: z.array(z.strictObject({ user: Named, stop: Stop, freeAt: instant.optional() })),
})

/** What waits for whoever reviews: how many are over, how many run, and who has come to the bound. */
export const getEmergenciesWaiting = act({
  name: "emergency.get-waiting",
  route: "GET /emergencies/waiting",
  shows: ["emergency"],
  takes: nothing,
  gives: EmergenciesWaiting,
})

/** Lets somebody who has come to the bound go on: what they used up counts no more. */
export const letOnEmergency = act({
  name: "emergency.let-on",
  route: "POST /emergencies/let-on",
  changes: ["emergency"],
  takes: z.strictObject({ user: ids.user }),
  gives: nothing,
})

export type EmergenciesWaiting = z.output<typeof EmergenciesWaiting>
