import assert from "node:assert/strict"
import { randomBytes } from "node:crypto"
import { after, before, describe, test } from "node:test"
import { getLock, lock, unlock } from "#gate/accounts/contract.ts"
import { createPerson } from "#records/persons/contract.ts"
import { cookieActs } from "#doors/staff/staff.ts"
import { lockActs } from "#doors/sign-in/sign-in.ts"
import { gather } from "#main/rooms.ts"
import { TestClock } from "#tests/people/clock.ts"
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

const piece = randomBytes(1024 * 1024)
const pieces = 24
/** More than what waits in the line between browser and server: the server has begun to take the file in. */
const begun = 20

/** A form with one file, as a browser sends it; it stops before the end until it may go on, and says when it has come that far. */
function slowForm(goOn: Promise<void>, isBegun: () => void): ReadableStream<Uint8Array> {
  const head = '--edge\r\ncontent-disposition: form-data; name="file"; filename="scan.bin"\r\n\r\n'
  return ReadableStream.from(
    (async function* () {
      yield Buffer.from(head)
      for (let index = 0; index < pieces; index += 1) {
        if (index === begun) {
          isBegun()
          await goOn
        }
        yield piece
      }
      yield Buffer.from("\r\n--edge--\r\n")
    })(),
  )
}

test("a file that is on its way when its session is locked arrives whole, in both directions", async () => {
  const anna = await site().signedIn("linde", email)
  const { id } = await anna.does(createPerson, { name: { familyName: "Jansen" } })
  const [goOn, isBegun] = [Promise.withResolvers<void>(), Promise.withResolvers<void>()]
  const request = {
    method: "POST",
    headers: { cookie: anna.cookie, origin: anna.origin, "content-type": "multipart/form-data; boundary=edge" },
    body: slowForm(goOn.promise, isBegun.resolve),
    duplex: "half",
  } as const
  const sending = fetch(`${anna.address}/api/persons/${id}/documents`, request)
  await isBegun.promise
  await anna.does(lock, {})
  assert.equal((await anna.ask("GET", "/api/me")).status, 423)
  goOn.resolve()

  const sent = await sending
  assert.equal(sent.status, 200)
  const document = (await sent.json()) as { id: string }
  await anna.does(unlock, { password })
  const fetched = await anna.fetch("GET", `/api/documents/${document.id}/content`)
  await anna.does(lock, {})

  assert.deepEqual([fetched.status, (await fetched.bytes()).length], [200, pieces * piece.length])
  assert.equal((await anna.ask("GET", `/api/documents/${document.id}/content`)).status, 423)
})
