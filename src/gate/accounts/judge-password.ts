import { look } from "#ground/kernel/operation.ts"
import { refuse } from "#ground/kernel/refusal.ts"
import { actingUser } from "#ground/kernel/scope.ts"
import { getInvited } from "./accept-invitation.ts"
import { judgePassword as act } from "./contract.ts"
import { ownerOf } from "./passwords.ts"
import { judgeStrength } from "./strength.ts"
import { getUser } from "./user-rows.ts"

export const judgePassword = look(act, {
  needs: "nobody",
  logs: { nothing: "a password that is not yet anybody's" },
  run: async (at, { password, invitation }) => {
    if (invitation === undefined && at.actor.kind !== "user") throw refuse("general.not-signed-in")
    const user =
      invitation === undefined ? await getUser(at, actingUser(at)) : (await getInvited(at, invitation.token)).user
    return judgeStrength(password, ownerOf(at.practice, user), at.language)
  },
})
