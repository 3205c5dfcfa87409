import { change, look } from "#ground/kernel/operation.ts"
import { refuse } from "#ground/kernel/refusal.ts"
import { actingUser } from "#ground/kernel/scope.ts"
import { instantText } from "#ground/kernel/time.ts"
import { findUser, maskEmail, userNames } from "#gate/accounts/accounts.ts"
import { getAccount } from "./account.ts"
import * as acts from "./contract/email.ts"
import { isUnderWay, settleEmail, undoEmail } from "./email-change.ts"
import { deleteEmailChange, findEmailChange, findEmailChangeBy, type StoredEmailChange } from "./email-change-rows.ts"
import { recordEvent } from "./rows.ts"
import { listManagers, tell } from "./telling.ts"

/** What a link at the old address is about; read before anything is pressed, since mail programs open links by themselves. */
export const readEmailChange = look(acts.readEmailChange, {
  needs: "nobody",
  logs: { nothing: "what the link in one's own mail is about" },
  run: async (at, { token }) => {
    const found = await findEmailChangeBy(at, "undo", token)
    if (found === undefined || found.undoneAt !== undefined) throw refuse("general.not-found")
    return { maskedEmail: maskEmail(found.email), isInUse: found.doneAt !== undefined, countsAt: found.countsAt }
  },
})

/** Whoever reads the old address agrees, or says that this was not them. */
export const answerEmailChange = change(acts.answerEmailChange, {
  needs: "nobody",
  logs: { event: "users.email-answered", action: "U", object: "account" },
  run: async (at, { token, answer }) => {
    const found = await findEmailChangeBy(at, "undo", token)
    const account = found && (await findUser(at, found.user))
    if (found === undefined || found.undoneAt !== undefined || account === undefined) throw refuse("general.not-found")
    if (answer === "not-me") {
      await undoEmail(at, found)
      return { isInUse: false, isShut: (await getAccount(at, found.user)).state === "shut" }
    }
    if (!isUnderWay(found)) return { isInUse: true, isShut: false }
    return { isInUse: await settleEmail(at, { ...found, agreedAt: instantText(at.now) }), isShut: false }
  },
})

/** A change of one's own address that waits. */
export const getMyEmailChange = look(acts.getMyEmailChange, {
  needs: "signed-in",
  logs: { nothing: "one's own address" },
  run: async (at) => {
    const found = await findEmailChange(at, actingUser(at))
    if (found === undefined || !isUnderWay(found) || found.by === found.user) return {}
    const { email, by, askedAt, countsAt, agreedAt } = found
    const name = by === undefined ? at.say("audit.actor.operator") : (await userNames(at)).get(by)
    return {
      change: { email, by: name ?? at.say("audit.unknown-user"), askedAt, countsAt, isAgreed: agreedAt !== undefined },
    }
  },
})

/** The owner says yes or no in a session of theirs. No takes it back at once; the door stays open for whoever is in. */
export const answerMyEmailChange = change(acts.answerMyEmailChange, {
  needs: "signed-in",
  stepUp: "leaks",
  logs: { event: "users.email-answered", action: "U", object: "account" },
  run: async (at, { yes }) => {
    const found = await findEmailChange(at, actingUser(at))
    if (found === undefined || !isUnderWay(found)) throw refuse("general.not-found")
    if (yes) return { isInUse: await settleEmail(at, { ...found, agreedAt: instantText(at.now) }) }
    await refuseOwn(at, found)
    return { isInUse: false }
  },
})

async function refuseOwn(at: Parameters<typeof deleteEmailChange>[0], found: StoredEmailChange): Promise<void> {
  const account = await getAccount(at, found.user)
  await deleteEmailChange(at, found.user)
  await recordEvent(at, found.user, "email-undone", {
    changes: [{ field: "email", before: [found.email], after: [account.email] }],
  })
  for (const manager of await listManagers(at, found.user))
    await tell(at, manager, "email-undone", { colleague: account.name })
}
