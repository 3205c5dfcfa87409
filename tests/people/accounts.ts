import assert from "node:assert/strict"
import type { z } from "zod"
import type { Act } from "#ground/kernel/act.ts"
import type { Origin } from "#ground/kernel/actor.ts"
import type { UserId } from "#ground/kernel/ids.ts"
import type { Mail } from "#ground/kernel/scope.ts"
import {
  staff,
  findSession,
  giveCode,
  type SignInPractice,
  type SessionFacts,
  signIn,
} from "#gate/accounts/accounts.ts"
import type { NextStep } from "#gate/accounts/contract.ts"
import { addToGroups, createGroup, grant } from "#gate/access/access.ts"
import type { Borrower } from "#gate/practices/practices.ts"
import { lend, run } from "#gate/runner/runner.ts"
import { gather } from "#main/rooms.ts"
import type { TestPractice } from "./practice.ts"
import { addAccount } from "./passwords.ts"
import { withoutRights } from "#gate/access/access.ts"

/** Somebody with an account and a password, who has yet to sign in. */
export interface Account {
  readonly user: UserId
  readonly name: string
  readonly email: string
  readonly password: string
  /** Gives the password; what is asked then is under way. */
  givesPassword(password?: string): Promise<{ readonly pending: string; readonly asked: NextStep }>
  /** The code of the mail that came last, after sending what waits. */
  code(): Promise<string>
  /** Both steps. */
  signsIn(from?: Origin): Promise<string>
  /** Does something in a session, through the runner. */
  does<A extends Act>(session: string, act: A, input: z.input<A["takes"]>): Promise<z.output<A["gives"]>>
  mails(): readonly Mail[]
}

export const desk: Origin = { address: "10.0.0.7", device: "Firefox on the front desk" }

export const visitorFrom = (from: Origin, audience = staff): Borrower => ({
  actor: { kind: "visitor", from },
  language: "nl",
  audience,
  ...withoutRights,
})

/** A practice as the sign-in page has it. */
export const doorOf = (practice: TestPractice, from: Origin = desk): SignInPractice =>
  lend(practice.practice, visitorFrom(from, practice.audience))

export async function anAccount(practice: TestPractice, name: string, email: string): Promise<Account> {
  const password = "fietsbel maandag kaasschaaf"
  const place = doorOf(practice)
  const user = await addAccount(place, { name, email, language: "nl", groups: [], password })
  const mails = (): readonly Mail[] => practice.mails().filter(({ to }) => to === email)

  const account: Account = {
    user,
    name,
    email,
    password,
    mails,
    givesPassword: async (given = password) => {
      const { pending, answer } = await signIn(place, { email, password: given }, desk)
      return { pending, asked: answer }
    },
    code: async () => {
      await practice.work()
      const found = mails()
        .map(({ text }) => /^ {4}(\d{6})$/m.exec(text))
        .findLast((match) => match !== null)
      assert.ok(found?.[1], "a mail with a code came")
      return found[1]
    },
    signsIn: async (from = desk) => {
      const { pending } = await signIn(doorOf(practice, from), { email, password }, from)
      return (await giveCode(doorOf(practice, from), pending, await account.code(), from)).session
    },
    does: async (session, act, input) => {
      const facts = await findSession(place, session)
      assert.ok(facts, "the session is there")
      const operation = gather(practice.rooms, "operations").find((one) => one.act.name === act.name)
      assert.ok(operation, `a room has ${act.name}`)
      const caller = { ...callerOf(facts), practice: practice.practice, steppedAt: facts.steppedAt }
      return (await run(operation, caller, input)) as z.output<(typeof act)["gives"]>
    },
  }
  return account
}

/** What it takes to manage the users. */
export const managing: readonly string[] = ["accounts.invite", "users.see", "users.manage", "groups.manage"]

/** Somebody with an account who manages the users, so that the practice is not without. */
export async function aManager(
  practice: TestPractice,
  name = "Mia Maas",
  email = "mia@linde.example",
): Promise<Account> {
  const account = await anAccount(practice, name, email)
  await practice.change(async (at) => {
    const group = await createGroup(at, `Beheer ${name}`)
    await grant(
      at,
      group,
      managing.map((permission) => ({ name: permission, sentence: "permission.users.see", risk: "low" })),
    )
    await addToGroups(at, account.user, [group])
  })
  return account
}

export const callerOf = ({
  user,
  session,
  groups,
  permissions,
  teams,
  language,
  audience,
}: SessionFacts): Borrower => ({
  actor: { kind: "user", user, session, groups, from: desk },
  language,
  audience,
  permissions,
  teams,
})

/** A code that is surely not the right one. */
export const otherThan = (code: string): string => String((Number(code) + 1) % 1_000_000).padStart(6, "0")
