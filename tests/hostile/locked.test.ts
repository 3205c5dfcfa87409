import assert from "node:assert/strict"
import { after, before, describe, test } from "node:test"
import { getLock, lock, unlock } from "#gate/accounts/contract.ts"
import { cookieActs } from "#doors/staff/sign-in.ts"
import { lockActs } from "#doors/staff/lock.ts"
import { gather } from "#main/rooms.ts"
import { TestClock } from "#tests/people/making.ts"
import { password, type Served, served } from "#tests/people/served.ts"
import type { Visitor } from "#tests/people/visitor.ts"
import { bodyOf, requestOf, sampleInput } from "./samples.ts"

const email = "anna@linde.example"
const clock = new TestClock(Temporal.Now.instant().toString())
const made: { site?: Served } = {}
const site = (): Served => {
  assert.ok(made.site)
  return made.site
}
before(async () => {
  made.site = await served({ clock })
  await made.site.practice("linde", email)
})
after(() => made.site?.close())

const ofTheLock: ReadonlySet<string> = new Set(lockActs.map(({ act }) => act.name))

/** How a session comes to be locked. */
const ways: Readonly<Record<string, (visitor: Visitor) => Promise<void>>> = {
  "by hand": async (visitor) => void (await visitor.does(lock, {})),
  "by not being used": async () => clock.advance({ minutes: 30 }),
}

describe("a locked session opens nothing at all, whatever one may, until it is unlocked", () => {
  for (const [way, locks] of Object.entries(ways))
    test(way, async () => {
      const anna = await site().signedIn("linde", email)
      await locks(anna)

      for (const { act, needs } of [...gather(site().hoeder.rooms, "operations"), ...cookieActs]) {
        if (needs === "nobody" || ofTheLock.has(act.name)) continue
        const { method, path, body } = requestOf(act, sampleInput(act))
        const answer = await anna.ask(method, path, bodyOf(act, body))
        const { code } = answer.body as { code: string }
        assert.deepEqual([act.name, answer.status, code], [act.name, 423, "accounts.session-locked"])
      }
      assert.deepEqual((await anna.does(getLock, {})).locked, true)
      const before = anna.cookies.get("hoeder") ?? ""
      await anna.does(unlock, { password })

      assert.equal((await anna.ask("GET", "/api/me")).status, 200)
      assert.notEqual(anna.cookies.get("hoeder"), before)
      assert.equal((await anna.ask("GET", "/api/me", undefined, { cookie: `hoeder=${before}` })).status, 401)
    })
})
