import type { Job } from "#ground/kernel/room.ts"
import { listUsersOver } from "#gate/accounts/accounts.ts"
import { leave } from "./leaving.ts"

/** Closes the accounts whose last day, in the practice's time zone, is over. */
export const closeOver: Job = {
  name: "users.close-over",
  everySeconds: 300,
  run: async (place) => {
    for (const id of await place.look(listUsersOver)) {
      await place.change({ event: "users.closed", action: "U", object: "account", thing: id }, (at) =>
        leave(at, id, "closed-on-last-day"),
      )
    }
  },
}
