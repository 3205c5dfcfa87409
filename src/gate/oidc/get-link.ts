import { look } from "#ground/kernel/operation.ts"
import { actingUser } from "#ground/kernel/scope.ts"
import { getLink as act } from "./contract.ts"
import { findLink } from "./link-rows.ts"
import { findProvider } from "./setting.ts"

export const getLink = look(act, {
  needs: "signed-in",
  logs: { nothing: "one's own account" },
  run: async (at) => {
    const provider = await findProvider(at)
    if (provider === undefined) return {}
    const link = await findLink(at, actingUser(at), provider.issuer)
    return { provider: provider.name, ...(link?.linkedAt === undefined ? {} : { linkedAt: link.linkedAt }) }
  },
})
