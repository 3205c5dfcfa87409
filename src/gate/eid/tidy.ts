import type { Job } from "#ground/kernel/room.ts"
import { deleteTicketsThatAreOver, isAnyTicketOver } from "./card-rows.ts"

/** Throws away tickets that nobody came back with. */
export const tidy: Job = {
  name: "eid.tidy",
  everySeconds: 6 * 3600,
  run: async (place) => {
    if (!(await place.look(isAnyTicketOver))) return
    await place.change({ event: "eid.tidied", action: "D", object: "account" }, deleteTicketsThatAreOver)
  },
}
