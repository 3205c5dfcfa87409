import { look } from "#ground/kernel/operation.ts"
import { instantText } from "#ground/kernel/time.ts"
import { pageOfSignIns, userNames } from "#gate/accounts/accounts.ts"
import { listSignIns as act } from "./contract.ts"
import { may } from "./permissions.ts"

/** Every try to sign in. Reading it is itself in the access log. */
export const listSignIns = look(act, {
  needs: may["accounts.see-sign-ins"],
  logs: {
    event: "users.sign-ins-read",
    action: "R",
    object: "sign-in",
    of: ({ user }, output) => ({ thing: user, count: output?.signIns.length }),
  },
  run: async (at, { from, until, page, size, ...which }) => {
    const begin = (day: string): string =>
      instantText(Temporal.PlainDate.from(day).toZonedDateTime(at.practice.zone).toInstant())
    const { total, tries } = await pageOfSignIns(at, {
      ...which,
      ...(from === undefined ? {} : { since: begin(from) }),
      ...(until === undefined ? {} : { before: begin(Temporal.PlainDate.from(until).add({ days: 1 }).toString()) }),
      page,
      size,
    })
    const names = await userNames(at)
    const signIns = tries.map(({ user, ...rest }) => ({
      ...rest,
      ...(user === undefined ? {} : { user, name: names.get(user) ?? at.say("audit.unknown-user") }),
    }))
    return { signIns, total, page, size }
  },
})
