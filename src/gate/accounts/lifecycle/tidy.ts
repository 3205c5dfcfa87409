import type { Audience } from "#ground/kernel/audience.ts"
import type { Job } from "#ground/kernel/room.ts"
import { forAudience, named, staff } from "#gate/accounts/audience.ts"
import { deleteWhatIsOver, isAnythingOver } from "./tidy-rows.ts"

/** Throws away what is over in the accounts of an audience: codes, pending sign-ins, sessions, invitations, and what its sign-in log tells of more than a year ago. */
export const tidyOf = (audience: Audience): Job => ({
  name: named({ audience }, "accounts.tidy"),
  everySeconds: 6 * 3600,
  run: async (place) => {
    if (!(await place.look((at) => isAnythingOver(forAudience(at, audience))))) return
    const log = { event: "accounts.tidied", action: "D", object: "account" } as const
    await place.change(log, (at) => deleteWhatIsOver(forAudience(at, audience)))
  },
})

/** The same of the staff. */
export const tidy = tidyOf(staff)
