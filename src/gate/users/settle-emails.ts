import type { Job } from "#ground/kernel/room.ts"
import { findUser } from "#gate/accounts/accounts.ts"
import { isReady, settleEmail } from "./email-change.ts"
import {
  deleteEmailChange,
  findEmailChange,
  listEmailChanges,
  listEmailChangesOver,
  type StoredEmailChange,
} from "./email-change-rows.ts"

/** Takes addresses into use whose days are over, and forgets changes that nobody can answer any more. */
export const settleEmails: Job = {
  name: "users.settle-emails",
  everySeconds: 300,
  run: async (place) => {
    for (const id of await place.look(listEmailChangesOver))
      await place.change({ event: "users.email-over", action: "D", object: "account", thing: id }, async (at) => {
        // Who is shut out stays so until somebody has looked, and who asked is not to be that somebody.
        if ((await findUser(at, id))?.state !== "shut") await deleteEmailChange(at, id)
      })
    const due = await place.look(async (at) => {
      const ready: StoredEmailChange[] = []
      for (const one of await listEmailChanges(at)) if (await isReady(at, one)) ready.push(one)
      return ready
    })
    for (const { user } of due)
      await place.change({ event: "users.email-settled", action: "U", object: "account", thing: user }, async (at) => {
        const found = await findEmailChange(at, user)
        if (found !== undefined) await settleEmail(at, found)
      })
  },
}
