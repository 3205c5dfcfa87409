import assert from "node:assert/strict"
import { after, before, test } from "node:test"
import { anAuthenticator } from "#tests/people/authenticator.ts"
import { TestClock } from "#tests/people/clock.ts"
import { type Served, served } from "#tests/people/served.ts"
import { Visitor } from "#tests/people/visitor.ts"

const made: { site?: Served } = {}
before(async () => {
  made.site = await served({ clock: new TestClock(Temporal.Now.instant().toString()) })
  await made.site.practice("linde", "anna@linde.example")
})
after(() => made.site?.close())

const visitor = () => new Visitor((made.site?.address ?? "").replace("127.0.0.1", "localhost"))

/** What somebody sees of a practice who asks for a passkey there until they have to wait, and then tries every door. */
async function seenOf(practice: string): Promise<readonly (readonly [string, number, unknown])[]> {
  const [asking, beside] = [visitor(), visitor()]
  const seen: [string, number, unknown][] = []
  const ask = async (path: string, body: object, who = asking): Promise<number> => {
    const answer = await who.ask("POST", `/api/sign-in/${path}`, body)
    const { code, challenge } = answer.body as { code?: string; challenge?: string }
    seen.push([path, answer.status, code ?? Buffer.from(challenge ?? "", "base64url").length])
    return answer.status
  }
  let asked = 1
  while ((await ask("passkey/begin", { practice }, asked % 2 === 0 ? beside : asking)) === 200) asked += 1
  assert.ok(asked > 30, `${asked}`)
  // On a machine that is slow, a wait of a second may be over before it is asked again.
  seen.splice(30, asked - 31)
  const request = { challenge: "AAAA", rpId: "localhost", timeout: 1, userVerification: "required" } as const
  const credential = anAuthenticator(asking.address).sign(request)
  await ask("passkey/finish", { credential })
  await ask("passkey/ask", {})
  await ask("passkey", { credential })
  for (const step of ["code", "totp", "recovery"]) await ask(step, { code: "123456" })
  await ask("code/again", {})
  return seen
}

test("a practice that is not there is asked for passkeys, and answers, like one that is", async () => {
  const [there, notThere] = [await seenOf("linde"), await seenOf("nergens")]

  assert.deepEqual(notThere, there)
  assert.deepEqual(there.slice(29, 33), [
    ["passkey/begin", 200, 32],
    ["passkey/begin", 429, "accounts.wait"],
    ["passkey/finish", 422, "accounts.passkey-wrong"],
    ["passkey/ask", 401, "accounts.sign-in-over"],
  ])
})
