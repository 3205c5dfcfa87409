import { change, look } from "#ground/kernel/operation.ts"
import { refuse } from "#ground/kernel/refusal.ts"
import { requireManagerLeft } from "#gate/access/access.ts"
import { closeUser as act, listResting as listAct } from "./contract.ts"
import { getAccount } from "./account.ts"
import { describe } from "./described.ts"
import { inWords, leave } from "./leaving.ts"
import { may } from "./permissions.ts"

export const listResting = look(listAct, {
  needs: may["users.see"],
  logs: { event: "users.read", action: "R", object: "account", of: ({ id }) => ({ thing: id }) },
  run: async (at, { id }) => {
    await getAccount(at, id)
    return { resting: inWords(at, await at.program.restsOn(at, id)) }
  },
})

export const closeUser = change(act, {
  needs: may["users.manage"],
  stepUp: "settings",
  logs: { event: "users.closed", action: "U", object: "account", of: ({ id }) => ({ thing: id }) },
  run: async (at, { id }) => {
    const account = await getAccount(at, id)
    if (account.state === "ended") throw refuse("users.ended")
    const resting = inWords(at, await at.program.restsOn(at, id))
    const endedSessions = await leave(at, id, "closed")
    await requireManagerLeft(at)
    return { user: await describe(at, id), endedSessions, resting }
  },
})
