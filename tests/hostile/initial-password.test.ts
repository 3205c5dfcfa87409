import assert from "node:assert/strict"
import { test } from "node:test"
import { changePassword, getMe } from "#gate/accounts/contract.ts"
import { giveInitialPassword, inviteUser } from "#gate/users/contract.ts"
import { cookieActs } from "#doors/staff/staff.ts"
import { gather } from "#main/rooms.ts"
import { served } from "#tests/people/served.ts"
import { Visitor } from "#tests/people/visitor.ts"
import { bodyOf, requestOf, sampleInput } from "./samples.ts"

const email = "noor@linde.example"
const own = "tractor velvet umbrella nine"
/** What somebody who has yet to choose a password can do: see who they are, choose, and lock the screen meanwhile. */
const open = new Set([
  "accounts.me",
  "accounts.change-me",
  "accounts.judge-password",
  "accounts.change-password",
  "accounts.get-lock",
  "accounts.lock",
  "accounts.unlock",
  "accounts.ask-unlock-passkey",
  "accounts.show-unlock-passkey",
])

test("with an initial password every operation is closed, whatever one may, until another is chosen", async () => {
  const site = await served()
  try {
    await site.practice("linde", "anna@linde.example")
    const anna = await site.signedIn("linde", "anna@linde.example")
    const groups = (await anna.ask("GET", "/api/user-choices")).body as { groups: { id: never }[] }
    const invited = { name: "Noor Bakker", email, groups: groups.groups.map(({ id }) => id), reason: "Noor begint" }
    const { id } = await anna.does(inviteUser, invited)
    const { password } = await anna.does(giveInitialPassword, { id })
    const noor = new Visitor(site.address)
    await noor.signIn("linde", email, password)

    const operations = [...gather(site.hoeder.rooms, "operations"), ...cookieActs]
    for (const { act, needs } of operations) {
      if (needs === "nobody" || open.has(act.name)) continue
      const { method, path, body } = requestOf(act, sampleInput(act))
      const answer = await noor.ask(method, path, bodyOf(act, body))
      const { code } = answer.body as { code: string }
      assert.deepEqual([act.name, answer.status, code], [act.name, 403, "accounts.password-change.not-allowed"])
    }
    assert.equal((await noor.does(getMe, {})).requiredAction, "change-password")
    const before = noor.cookie
    await noor.does(changePassword, { current: password, fresh: own })

    assert.notEqual(noor.cookie, before)
    assert.equal((await noor.does(getMe, {})).requiredAction, undefined)
    assert.equal((await noor.ask("GET", "/api/users")).status, 200)
  } finally {
    await site.close()
  }
})
