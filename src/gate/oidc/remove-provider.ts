import { change } from "#ground/kernel/operation.ts"
import { removeProvider as act } from "./contract.ts"
import { may } from "./permissions.ts"
import { keepProvider } from "./setting.ts"

export const removeProvider = change(act, {
  needs: may["oidc.manage"],
  stepUp: "settings",
  logs: { event: "oidc.provider-removed", action: "D", object: "setting" },
  run: async (at) => {
    await keepProvider(at, undefined)
    return {}
  },
})
