import { look } from "#ground/kernel/operation.ts"
import { getInvited } from "./accept-invitation.ts"
import { readInvitation as act } from "./contract.ts"
import { maskEmail } from "./email.ts"

export const readInvitation = look(act, {
  needs: "nobody",
  logs: { nothing: "the name of an employee, shown to who holds the link that was sent to them" },
  run: async (at, { token }) => {
    const { user, endsAt } = await getInvited(at, token)
    return { practiceName: at.practice.name, name: user.name, maskedEmail: maskEmail(user.email), until: endsAt }
  },
})
