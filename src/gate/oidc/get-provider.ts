import { look } from "#ground/kernel/operation.ts"
import { getProvider as act } from "./contract.ts"
import { may } from "./permissions.ts"
import { findProvider, shown } from "./setting.ts"

export const getProvider = look(act, {
  needs: may["oidc.manage"],
  logs: { nothing: "a setting of the practice, without its secret" },
  run: async (at) => {
    const provider = await findProvider(at)
    return provider === undefined ? {} : { provider: shown(provider) }
  },
})
