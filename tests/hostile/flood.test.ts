import assert from "node:assert/strict"
import { after, before, test } from "node:test"
import { usual, verifyPassword } from "#ground/crypto/password.ts"
import { password, type Served, served } from "#tests/people/served.ts"
import { Visitor } from "#tests/people/visitor.ts"

const email = "anna@linde.example"
const made: { site?: Served; anna?: Visitor; mia?: Visitor } = {}
const flood = 200

before(async () => {
  made.site = await served({ trustedProxies: ["127.0.0.1"], passwordCost: usual })
  await made.site.practice("linde", email)
  await made.site.user("linde", "mia@linde.example", [])
  made.anna = await made.site.signedIn("linde", email)
})
after(() => made.site?.close())

type Asked = { readonly status: number; readonly code: string; readonly retryAfter: string | null }

const visitor = (): Visitor => new Visitor(made.site?.address ?? "", made.site?.origin)
async function ask(who: Visitor, practice: string, name: string, typed: string, from: string): Promise<Asked> {
  const { status, body, headers } = await who.ask(
    "POST",
    "/api/sign-in",
    { practice, email: name, password: typed },
    { "x-forwarded-for": from },
  )
  return { status, code: (body as { code?: string }).code ?? "", retryAfter: headers.get("retry-after") }
}

/** Two seconds; on a machine that is so busy that one password takes long, some of those. */
async function within(work: () => Promise<Asked>): Promise<Asked> {
  const begun = performance.now()
  const answer = await work()
  const took = performance.now() - begun
  const one = performance.now()
  await verifyPassword(
    "$argon2id$v=19$m=65536,t=3,p=1$9NoyRO6dJZMwuch28HvzkA$bw+zaaivJSEqXKj0rVAChUNKAxyioSfVwZJBxPJY3jM",
    "hoe lang duurt er een",
  )
  const allowed = Math.max(2000, 12 * (performance.now() - one))
  assert.ok(took < allowed, `answered after ${Math.round(took)} ms, ${Math.round(allowed)} ms were allowed`)
  return answer
}

test("200 sign-ins at practices that are not there hold up nobody, from their own address either", async () => {
  const sent = Array.from({ length: flood }, (_, index) =>
    ask(visitor(), `bestaat-niet-${index}`, "a@b.example", "x", "192.0.2.1"),
  )
  const answer = await within(() => ask(visitor(), "linde", email, password, "192.0.2.1"))
  assert.deepEqual([answer.status, answer.code], [200, ""])
  const seen = new Set((await Promise.all(sent)).map(({ status, code }) => `${status} ${code}`))
  for (const one of seen) assert.match(one, /^(401 accounts\.not-recognised|503 general\.busy)$/)
})

test("200 wrong ones at the practice itself, from everywhere: who was in before is in, and who is new is answered", async () => {
  assert.ok(made.anna)
  const sent = Array.from({ length: flood }, (_, index) =>
    ask(visitor(), "linde", `x${index}@linde.example`, "verkeerd", `198.51.${index}.1`),
  )
  // Once the first have been sent away, all of them are under way.
  await Promise.race(sent)
  const { anna } = made
  const answer = await within(() => ask(anna, "linde", email, password, "203.0.113.1"))
  assert.deepEqual([answer.status, answer.code], [200, ""])
  const fresh = await within(() => ask(visitor(), "linde", "mia@linde.example", password, "203.0.113.2"))
  assert.deepEqual([fresh.status, fresh.code], [200, ""])

  const all = await Promise.all(sent)
  const busy = all.filter(({ status }) => status === 503)
  assert.ok(busy.length > 0)
  for (const { code, retryAfter } of busy) assert.deepEqual([code, retryAfter], ["general.busy", "1"])
})
