import { look } from "#ground/kernel/operation.ts"
import type { UserId } from "#ground/kernel/ids.ts"
import { userNames } from "#gate/accounts/accounts.ts"
import { listAccess as act } from "./contract.ts"
import { may } from "./permissions.ts"
import { linesOfPerson } from "./rows.ts"

/** Who opened a person's file. Reading the log is itself in the log (NEN 7513). */
export const listAccess = look(act, {
  needs: may["audit.read"],
  logs: {
    event: "audit.read",
    action: "R",
    object: "audit",
    of: ({ id }, output) => ({ person: id, count: output?.lines.length }),
  },
  run: async (at, { id, page, size }) => {
    // Somebody without a key is forgotten, or never was here: there is no log of them to read.
    await at.keys.person(id)
    const { total, lines } = await linesOfPerson(at, id, page, size)
    const names = await userNames(at)
    return {
      total,
      page,
      size,
      lines: lines.map((line) => {
        const key = `audit.event.${line.event}`
        const user = line.user as UserId | undefined
        return {
          seq: line.seq,
          at: line.at,
          event: line.event,
          said: at.program.words.has(key) ? at.say(key) : line.event,
          action: line.action,
          outcome: line.outcome,
          actor: line.actor,
          object: line.object,
          person: id,
          ...(user === undefined ? {} : { user, userName: names.get(user) ?? at.say("audit.unknown-user") }),
          ...(line.thing === undefined ? {} : { thing: line.thing }),
          ...(line.count === undefined ? {} : { count: line.count }),
        }
      }),
    }
  },
})
