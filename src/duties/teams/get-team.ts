import { look } from "#ground/kernel/operation.ts"
import { seenAgain } from "./as-seen.ts"
import { getTeam as act } from "./contract.ts"

export const getTeam = look(act, {
  needs: "signed-in",
  logs: { nothing: "the name of a team and of the staff in it, which everybody in the practice knows" },
  run: (at, { id }) => seenAgain(at, id),
})
