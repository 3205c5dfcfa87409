import type { Job, Workplace } from "#ground/kernel/room.ts"
import { deleteCodesBefore } from "./code-rows.ts"
import { deleteInvitationsOver } from "./invitation-rows.ts"
import { deleteTriesBefore } from "./limit-rows.ts"
import { deletePendingOver } from "./pending-rows.ts"
import { limits } from "./policy.ts"
import { deleteSessionsOver } from "./session-rows.ts"
import { deleteSignInsBefore } from "./sign-in-rows.ts"

const run = (place: Workplace): Promise<void> =>
  place.change({ event: "accounts.tidied", action: "D", object: "account" }, async (at) => {
    const yesterday = at.now.subtract({ hours: 24 })
    await deletePendingOver(at)
    await deleteInvitationsOver(at)
    await deleteCodesBefore(at, yesterday)
    await deleteTriesBefore(at, yesterday)
    await deleteSessionsOver(at, at.now.subtract({ minutes: limits.idleMinutes }))
    await deleteSignInsBefore(at, at.now.subtract({ hours: 24 * limits.signInLogDays }))
  })

/** Throws away what is over: codes, pending sign-ins, sessions, invitations, and the sign-in log of more than a year ago. */
export const tidy: Job = { name: "accounts.tidy", everySeconds: 6 * 3600, run }
