import { change } from "#ground/kernel/operation.ts"
import { choosePersonWord } from "#gate/settings/settings.ts"
import { setPersonWord as act } from "./contract.ts"
import { may } from "./permissions.ts"

export const setPersonWord = change(act, {
  needs: may["persons.manage-reasons"],
  logs: { event: "persons.word-chosen", action: "U", object: "setting" },
  run: async (at, { word }) => {
    await choosePersonWord(at, word)
    return {}
  },
})
