import { look } from "#ground/kernel/operation.ts"
import { refuse } from "#ground/kernel/refusal.ts"
import { actingUser, type Look } from "#ground/kernel/scope.ts"
import { getInvited } from "./accept-invitation.ts"
import { judgePassword as act } from "./contract.ts"
import { findLinked } from "./forgotten-password.ts"
import { ownerOf } from "./passwords.ts"
import { judgeStrength } from "./strength.ts"
import { getUser, type User } from "./user-rows.ts"

export const judgePassword = look(act, {
  needs: "nobody",
  logs: { nothing: "a password that is not yet anybody's" },
  run: async (at, { password, invitation, link }) => {
    const user = invitation ? (await getInvited(at, invitation.token)).user : link && (await getLinked(at, link.token))
    if (user === undefined && at.actor.kind !== "user") throw refuse("general.not-signed-in")
    const owner = user ?? (await getUser(at, actingUser(at)))
    return judgeStrength(password, ownerOf(at.practice, owner), at.language)
  },
})

async function getLinked(at: Look, token: string): Promise<User> {
  const linked = await findLinked(at, token)
  if (linked === undefined) throw refuse("general.not-found")
  return linked.user
}
