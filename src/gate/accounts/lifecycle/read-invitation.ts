import { look } from "#ground/kernel/operation.ts"
import { refuse } from "#ground/kernel/refusal.ts"
import { findInvited } from "./accept-invitation.ts"
import { readInvitation as act } from "#gate/accounts/contract.ts"
import { maskEmail } from "#gate/accounts/users/email.ts"

export const readInvitation = look(act, {
  needs: "nobody",
  logs: { nothing: "the name of an employee, shown to who holds the link that was sent to them" },
  run: async (at, { token }) => {
    const invited = await findInvited(at, token)
    // The same as at a practice that is not there.
    if (invited === undefined) throw refuse("general.not-found")
    const { user, endsAt } = invited
    return { practiceName: at.practice.name, name: user.name, maskedEmail: maskEmail(user.email), until: endsAt }
  },
})
