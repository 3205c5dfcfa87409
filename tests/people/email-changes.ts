// An address that is changed: who asks for it, confirms it and answers it.
import type { UserId } from "#ground/kernel/ids.ts"
import { addToGroups, createGroup, grant } from "#gate/access/access.ts"
import { changeUser, getUser, type User } from "#gate/users/contract.ts"
import { answerEmailChange, confirmEmail } from "#gate/users/contract/email.ts"
import { gather } from "#main/rooms.ts"
import { aManager, anAccount, managing } from "./accounts.ts"
import { lastMail, tokenIn } from "./mailed.ts"
import type { Staff, TestPractice } from "./practice.ts"

export const old = "anna@linde.example"
export const fresh = "vos@linde.example"

/** A practice with a manager who stays, one who asks, and Anna. */
export async function aCase(linde: TestPractice) {
  await aManager(linde)
  const asker = await linde.colleague("Vraag", ...managing)
  const anna = await anAccount(linde, "Anna de Vries", old)
  return { asker, anna }
}

export async function asks(by: Staff, user: UserId, email = fresh): Promise<User> {
  const { version } = (await by.does(getUser, { id: user })).user
  return by.does(changeUser, { id: user, version, email })
}

export const practiceOf = (linde: TestPractice) => linde.practice.ref.slug

/** By a link, with no session. */
export const byLink = {
  confirms: async (linde: TestPractice, by: Staff, to = fresh) =>
    by.does(confirmEmail, { practice: practiceOf(linde), token: tokenIn(await lastMail(linde, to)) }),
  answers: async (linde: TestPractice, by: Staff, answer: "yes" | "not-me", token: string) =>
    by.does(answerEmailChange, { practice: practiceOf(linde), token, answer }),
}

export const oldToken = async (linde: TestPractice): Promise<string> => tokenIn(await lastMail(linde, old))
export const emailOf = async (by: Staff, id: UserId) => (await by.does(getUser, { id })).user.email

/** Lets somebody hold what who asks does not. */
export const givesMore = (linde: TestPractice, user: UserId, permission = "erasure.run") =>
  linde.change(async (at) => {
    const group = await createGroup(at, `Meer ${user}`)
    await grant(
      at,
      group,
      gather(linde.rooms, "permissions").filter(({ name }) => name === permission),
    )
    await addToGroups(at, user, [group])
  })
