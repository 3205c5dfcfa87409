import { look } from "#ground/kernel/operation.ts"
import { listColleagues as act } from "#gate/accounts/contract.ts"
import { allUsers } from "./user-names.ts"

export const listColleagues = look(act, {
  needs: "signed-in",
  logs: { nothing: "names of the staff, which everybody in the practice knows" },
  run: async (at) => ({
    colleagues: (await allUsers(at)).map(({ id, name, state }) => ({ id, name, active: state === "active" })),
  }),
})
