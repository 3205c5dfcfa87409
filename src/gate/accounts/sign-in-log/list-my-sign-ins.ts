import { look } from "#ground/kernel/operation.ts"
import { actingUser } from "#ground/kernel/scope.ts"
import { listMySignIns as act } from "#gate/accounts/contract.ts"
import { listSignIns } from "./sign-in-rows.ts"

export const listMySignIns = look(act, {
  needs: "signed-in",
  logs: { nothing: "one's own sign-in log" },
  run: async (at) => ({ signIns: await listSignIns(at, actingUser(at), 100) }),
})
