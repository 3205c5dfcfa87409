import { look } from "#ground/kernel/operation.ts"
import { refuse } from "#ground/kernel/refusal.ts"
import { actingUser } from "#ground/kernel/scope.ts"
import { findInvited } from "./accept-invitation.ts"
import { judgePassword as act } from "#gate/accounts/contract.ts"
import { findLinked } from "./forgotten-password.ts"
import { ownerOf } from "./set-password.ts"
import { judgeStrength } from "#gate/accounts/passwords/strength.ts"
import { getUser } from "#gate/accounts/users/user-rows.ts"

export const judgePassword = look(act, {
  needs: "nobody",
  logs: { nothing: "a password that is not yet anybody's" },
  run: async (at, { password, invitation, link }) => {
    if (invitation !== undefined || link !== undefined) {
      const bearer = invitation ? await findInvited(at, invitation.token) : link && (await findLinked(at, link.token))
      // The same as at a practice that is not there.
      if (bearer === undefined) throw refuse("general.not-found")
      return judgeStrength(password, ownerOf(at, bearer.user), at.language)
    }
    if (at.actor.kind !== "user") throw refuse("general.not-signed-in")
    const owner = await getUser(at, actingUser(at))
    return judgeStrength(password, ownerOf(at, owner), at.language)
  },
})
