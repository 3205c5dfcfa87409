import type { Job } from "#ground/kernel/room.ts"
import { deleteTripsThatAreOver, isAnyTripOver } from "./link-rows.ts"

/** Throws away what was kept of ended trips once their cookies are worth nothing. */
export const tidy: Job = {
  name: "oidc.tidy",
  everySeconds: 6 * 3600,
  run: async (place) => {
    if (!(await place.look(isAnyTripOver))) return
    await place.change({ event: "oidc.tidied", action: "D", object: "account" }, deleteTripsThatAreOver)
  },
}
