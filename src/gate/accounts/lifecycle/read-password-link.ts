import { look } from "#ground/kernel/operation.ts"
import { refuse } from "#ground/kernel/refusal.ts"
import { readPasswordLink as act } from "#gate/accounts/contract.ts"
import { maskEmail } from "#gate/accounts/users/email.ts"
import { findLinked } from "./forgotten-password.ts"

export const readPasswordLink = look(act, {
  needs: "nobody",
  logs: { nothing: "the name of an employee, shown to who holds the link that was sent to them" },
  run: async (at, { token }) => {
    const linked = await findLinked(at, token)
    // The same as at a practice that is not there.
    if (linked === undefined) throw refuse("general.not-found")
    const { user, endsAt } = linked
    return { name: user.name, maskedEmail: maskEmail(user.email), until: endsAt }
  },
})
