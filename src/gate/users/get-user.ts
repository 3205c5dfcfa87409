import { look } from "#ground/kernel/operation.ts"
import { userNames } from "#gate/accounts/accounts.ts"
import { getUser as act } from "./contract.ts"
import { describe } from "./described.ts"
import { may } from "./permissions.ts"
import { listEvents } from "./rows.ts"

export const getUser = look(act, {
  needs: may["users.see"],
  logs: { event: "users.read", action: "R", object: "account", of: ({ id }) => ({ thing: id }) },
  run: async (at, { id }) => {
    const user = await describe(at, id)
    const names = await userNames(at)
    const history = (await listEvents(at, id)).map(({ by, ...event }) => ({
      ...event,
      ...(by === undefined ? {} : { by: names.get(by) ?? at.say("audit.unknown-user") }),
    }))
    return { user, history }
  },
})
