import type { Job } from "#ground/kernel/room.ts"
import { deleteWhatIsOver, isAnythingOver } from "./tidy-rows.ts"

/** Throws away what is over: codes, pending sign-ins, sessions, invitations, and the sign-in log of more than a year ago. */
export const tidy: Job = {
  name: "accounts.tidy",
  everySeconds: 6 * 3600,
  run: async (place) => {
    if (!(await place.look(isAnythingOver))) return
    await place.change({ event: "accounts.tidied", action: "D", object: "account" }, deleteWhatIsOver)
  },
}
