import { look } from "#ground/kernel/operation.ts"
import { listInactiveReasons as act } from "#records/persons/contract.ts"
import { listReasons } from "./reasons.ts"

/** Who makes somebody inactive chooses from them. */
export const listInactiveReasons = look(act, {
  needs: "signed-in",
  logs: { nothing: "a list that the practice keeps, about nobody" },
  run: async (at) => ({ reasons: [...(await listReasons(at))] }),
})
