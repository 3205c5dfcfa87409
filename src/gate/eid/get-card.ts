import { look } from "#ground/kernel/operation.ts"
import { actingUser } from "#ground/kernel/scope.ts"
import { findCardOf } from "./card-rows.ts"
import { getCard as act } from "./contract.ts"

export const getCard = look(act, {
  needs: "signed-in",
  logs: { nothing: "one's own account" },
  run: async (at) => {
    const link = await findCardOf(at, actingUser(at))
    if (link === undefined) return {}
    return { linkedAt: link.linkedAt, ...(link.lastUsedAt === undefined ? {} : { lastUsedAt: link.lastUsedAt }) }
  },
})
