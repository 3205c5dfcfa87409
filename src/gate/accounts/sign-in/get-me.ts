import { look } from "#ground/kernel/operation.ts"
import { getMe as act } from "#gate/accounts/contract.ts"
import { named } from "#gate/accounts/audience.ts"
import { meOfActing } from "./me.ts"

export const getMe = look(act, {
  needs: "signed-in",
  logs: { nothing: "one's own account; sessions and sign-ins are in the sign-in log" },
  run: (at) => {
    const session = at.actor.kind === "user" ? at.actor.session : ""
    return at.memory.rememberUntilChanged(named(at, `me in session ${session}`), () => meOfActing(at))
  },
})
