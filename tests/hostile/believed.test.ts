// What was decided is believed no longer than it may be: not at all after the site decided otherwise, and for a few seconds after
// another program did, such as a command of the operator or a server of the same practice on PostgreSQL.
import assert from "node:assert/strict"
import { after, test } from "node:test"
import { setTimeout } from "node:timers/promises"
import type { GroupId, UserId } from "#ground/kernel/ids.ts"
import { believedSeconds } from "#ground/kernel/memory.ts"
import type { Change } from "#ground/kernel/scope.ts"
import { groupsOf, removeFromGroups, setGroups, withdraw, withoutRights } from "#gate/access/access.ts"
import { allUsers, closeAccount, endEverything, endSessions, staff } from "#gate/accounts/accounts.ts"
import { lend } from "#gate/runner/runner.ts"
import type { Hoeder } from "#main/open-hoeder.ts"
import { endAll, testDatabase } from "#tests/people/postgres.ts"
import { served } from "#tests/people/served.ts"
import type { Visitor } from "#tests/people/visitor.ts"

after(endAll)

type Whom = { readonly user: UserId; readonly groups: readonly GroupId[] }

/** Ways to decide that somebody may do no more what they could. */
const decisions: Readonly<Record<string, (at: Change, whom: Whom) => Promise<unknown>>> = {
  "a permission is withdrawn from the group": async (at, { groups }) => {
    for (const group of groups) await withdraw(at, group, ["persons.read"])
  },
  "they are taken out of the group": (at, { user, groups }) => removeFromGroups(at, user, groups),
  "they are given other groups": (at, { user }) => setGroups(at, user, []),
  "their sessions are ended": (at, { user }) => endSessions(at, user, "ended"),
  "everything of theirs is ended": (at, { user }) => endEverything(at, user),
  "their account is closed": (at, { user }) => closeAccount(at, user),
}

const emailOf = (nth: number): string => `u${nth}@linde.example`

/** Decides as one program does, for the user with this address. */
const decide = ({ practices }: Pick<Hoeder, "practices">, email: string, decision: string): Promise<unknown> =>
  practices.use("linde", async (practice) => {
    if (practice === undefined) throw new Error("there is no practice")
    const place = lend(practice, {
      actor: { kind: "operator", command: "test" },
      language: "nl",
      audience: staff,
      ...withoutRights,
    })
    const whom = await place.look(async (at) => {
      const one = (await allUsers(at)).find((user) => user.email === email)
      if (one === undefined) throw new Error(`there is no ${email}`)
      return { user: one.id, groups: await groupsOf(at, one.id) }
    })
    await place.change({ event: "test.decided", action: "U", object: "user" }, async (at) =>
      decisions[decision]?.(at, whom),
    )
  })

for (const engine of ["sqlite", "postgres"] as const)
  test(`what is decided counts at once here, and within seconds where another program decided (${engine})`, async () => {
    const site = await served(engine === "postgres" ? { url: await testDatabase() } : {})
    const names = Object.keys(decisions)
    await site.practice("linde", "anna@linde.example")
    const visitors: Visitor[] = []
    for (const nth of [...names, ...names].keys()) {
      await site.user("linde", emailOf(nth), ["persons.read"])
      visitors.push(await site.signedIn("linde", emailOf(nth)))
    }
    const asked = async (nth: number): Promise<number | undefined> =>
      (await visitors[nth]?.ask("POST", "/api/persons/search", {}))?.status
    for (const nth of visitors.keys()) assert.equal(await asked(nth), 200)

    for (const [nth, decision] of names.entries()) {
      await decide(site.hoeder, emailOf(nth), decision)
      assert.notEqual(await asked(nth), 200, `${decision}, here`)
      assert.equal(await asked(names.length + nth), 200, `${decision} of another`)
    }

    const other = await site.another()
    for (const [nth, decision] of names.entries()) await decide(other, emailOf(names.length + nth), decision)
    await setTimeout(believedSeconds * 1000 + 500)
    for (const [nth, decision] of names.entries())
      assert.notEqual(await asked(names.length + nth), 200, `${decision}, by another program`)
    await other.close()
    await site.close()
  })
