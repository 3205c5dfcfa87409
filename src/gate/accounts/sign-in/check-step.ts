import { look } from "#ground/kernel/operation.ts"
import { checkStep as act } from "#gate/accounts/contract.ts"

/** Refuses where an act of this kind would be refused for want of a fresh step, so that a form can ask for it first. */
export const checkStep = look(act, {
  needs: "signed-in",
  stepUp: ({ why }) => why,
  logs: { nothing: "whether one's own second step is fresh" },
  run: async () => ({}),
})
