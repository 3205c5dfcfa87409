import type { GroupId } from "#ground/kernel/ids.ts"
import { refuse } from "#ground/kernel/refusal.ts"
import type { Change } from "#ground/kernel/scope.ts"
import { createGroup, findGroup, grant } from "#gate/access/access.ts"
import { findUserByEmail, invite } from "#gate/accounts/accounts.ts"
import { mailsWaiting } from "#gate/outbox/outbox.ts"
import { identityChecked } from "#gate/users/users.ts"
import { type Command, emailOf, type GivenArguments, nameOf, typed, withPractice } from "./command.ts"

const usage = 'user invite SLUG EMAIL --name "NAME" [--manager] [--group "GROUP"] [--language nl|en]'

export const userInvite: Command = {
  name: ["user", "invite"],
  usage,
  help: "cli.help.user-invite",
  run: async (given, words) => {
    const options = {
      name: { type: "string" },
      manager: { type: "boolean" },
      group: { type: "string" },
      language: { type: "string" },
    } as const
    const asked = typed(given, usage, words, { words: [2, 2], options })
    if (asked === undefined) return 2
    const [slug = "", address = ""] = asked.words
    const email = emailOf(address)
    const { name, manager, group, language } = asked.options
    const waiting = await withPractice(given, slug, "user invite", async (place) => {
      await place.change({ event: "accounts.invited", action: "C", object: "account" }, async (at) => {
        const groups =
          manager === true
            ? [await managers(at, given)]
            : typeof group === "string"
              ? [await getGroup(at, nameOf(group))]
              : []
        const invited = {
          name: typeof name === "string" ? nameOf(name) : email,
          email,
          language: language === "en" ? "en" : "nl",
          groups,
        } as const
        return invite(at, invited, given.origin)
      })
      await given.clock.runOne(slug, "outbox.send")
      return place.look(mailsWaiting)
    })
    given.print(given.say(waiting === 0 ? "cli.user.invited" : "cli.user.invitation-waits", { practice: slug }))
    return 0
  },
}

const checkUsage = "user check-identity SLUG EMAIL"

/**
 * For who lost every second step, or chose a password by mail and has no other, where no colleague may look who they are: a practice
 * of one. Who runs this has looked, and is trusted with the machine.
 */
export const userCheckIdentity: Command = {
  name: ["user", "check-identity"],
  usage: checkUsage,
  help: "cli.help.user-check-identity",
  run: async (given, words) => {
    const asked = typed(given, checkUsage, words, { words: [2, 2], options: {} })
    if (asked === undefined) return 2
    const [slug = "", email = ""] = asked.words
    await withPractice(given, slug, "user check-identity", async (place) => {
      await place.change({ event: "users.identity-checked", action: "U", object: "account" }, async (at) => {
        const account = await findUserByEmail(at, email)
        if (account?.state !== "active") throw refuse("users.not-active")
        const note = at.sayIn(at.practice.language)("cli.user.identity-note")
        await identityChecked(at, account, { how: "other", note })
      })
      await given.clock.runOne(slug, "outbox.send")
    })
    given.print(given.say("cli.user.identity-checked", { practice: slug }))
    return 0
  },
}

/** The group that may do everything: the first user of a practice has to be able to let others in. */
async function managers(at: Change, given: GivenArguments): Promise<GroupId> {
  const name = at.sayIn(at.practice.language)("cli.managers")
  const group = (await findGroup(at, name)) ?? (await createGroup(at, name))
  await grant(at, group, given.permissions)
  return group
}

async function getGroup(at: Change, name: string): Promise<GroupId> {
  const group = await findGroup(at, name)
  if (group === undefined) throw refuse("access.group.not-found")
  return group
}
