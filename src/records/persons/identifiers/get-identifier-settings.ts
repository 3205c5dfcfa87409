import { look } from "#ground/kernel/operation.ts"
import { getIdentifierSettings as act } from "#records/persons/contract.ts"
import { identifierSettings } from "./identifier-settings.ts"

/** Every screen on which a number could be typed needs to know whether the practice keeps it. */
export const getIdentifierSettings = look(act, {
  needs: "signed-in",
  logs: { nothing: "a choice of the practice, about nobody" },
  run: (at) => identifierSettings(at),
})
