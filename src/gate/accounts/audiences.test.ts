import assert from "node:assert/strict"
import { anAccount, desk, doorOf } from "#tests/people/accounts.ts"
import { guests, keyholders } from "#tests/people/audiences.ts"
import { onEachEngine, refused, type TestPractice } from "#tests/people/practice.ts"
import type { UserId } from "#ground/kernel/ids.ts"
import type { Change, Look } from "#ground/kernel/scope.ts"
import { addToGroups, createGroup, grant } from "#gate/access/access.ts"
import { admitTry, counted } from "./attempts/limit-rows.ts"
import { forAudience, staff } from "./audience.ts"
import { setNewPassword } from "./lifecycle/forgotten-password.ts"
import { insertInvitation } from "./lifecycle/invitation-rows.ts"
import { addUser } from "./lifecycle/invite.ts"
import { insertPasswordLink } from "./lifecycle/link-rows.ts"
import { accounts } from "./own.ts"
import { storePasswordHash } from "./passwords/password-rows.ts"
import { findSessionByHash, insertSession } from "./sessions/session-rows.ts"
import { findSession } from "./sessions/sessions.ts"
import { recordSignIn } from "./sign-in-log/sign-in-rows.ts"
import { giveCode } from "./sign-in/finish-sign-in.ts"
import { sendCodeAgain } from "./sign-in/send-code-again.ts"
import { signIn } from "./sign-in/sign-in.ts"
import { makeChallenge, takeChallenge } from "./steps/challenge-rows.ts"
import { insertCode } from "./steps/code-rows.ts"
import { knownDevice, makeDeviceToken } from "./steps/device-token.ts"
import { noteDevice } from "./steps/known-devices.ts"
import { insertPasskey } from "./steps/passkey-rows.ts"
import { insertPending } from "./steps/pending-rows.ts"
import { replaceRecoveryCodes } from "./steps/recovery-rows.ts"
import { confirmTotpSetup, storeTotpSetup } from "./steps/totp-rows.ts"
import { newTotpSecret, totpCode, totpStep } from "./steps/totp.ts"
import { declared } from "./tables.ts"
import { hashToken, tokenKinds } from "./token.ts"
import { getUser } from "./users/user-rows.ts"

const all = [staff, guests, keyholders]

/** Puts something of an account in each of its tables. */
async function fillAll(at: Change): Promise<UserId> {
  const user = await addUser(at, { name: "Gast Vos", email: "gast@linde.example", language: "nl", groups: [] })
  const secret = newTotpSecret()
  await storePasswordHash(at, user, "hash")
  await insertPending(at, user, "password")
  await insertCode(at, user, "bound", "123456")
  await insertSession(at, user, at.now.add({ hours: 1 }), desk)
  await recordSignIn(at, user, "password-wrong", desk)
  await admitTry(at, [counted(at, "account", "gast@linde.example")])
  await insertInvitation(at, user)
  await insertPasswordLink(at, user)
  await noteDevice(at, await getUser(at, user), desk)
  await storeTotpSetup(at, user, secret)
  await confirmTotpSetup(at, user, totpCode(secret, totpStep(at.now)))
  await storeTotpSetup(at, user, secret)
  await replaceRecoveryCodes(at, user, ["K7PM2XQD9TRA"])
  await insertPasskey(at, user, { name: "Sleutel", credential: "een", publicKey: "", counter: 0, transports: [] })
  await makeChallenge(at, { purpose: "set-up", boundTo: "bound" })
  return user
}

const countAll = async (at: Look): Promise<readonly number[]> => {
  const counts: number[] = []
  for (const { name } of declared) counts.push((await accounts(at).selectFrom(name).selectAll().execute()).length)
  return counts
}

const look = <Result>(linde: TestPractice, audience: typeof staff, read: (at: Look) => Promise<Result>) =>
  linde.look((at) => read(forAudience(at, audience)))

onEachEngine(
  "what one audience has in its tables is in none of another's, and opens at no other address",
  async (aPractice) => {
    const linde = await aPractice()
    const none = declared.map(() => 0)
    const one = declared.map(() => 1)

    for (const [index, audience] of all.entries()) {
      await linde.change((at) => fillAll(forAudience(at, audience)))
      for (const [place, other] of all.entries())
        assert.deepEqual(await look(linde, other, countAll), place <= index ? one : none, other.name)
    }
    // Each opened what it had sealed itself; moved to another's table it opens nothing.
    const { user, row } = await look(linde, guests, async (at) => {
      const [row] = await accounts(at).selectFrom("users").selectAll().execute()
      return { user: row?.id, row }
    })
    assert.ok(user !== undefined && row !== undefined)
    const moved = linde.change(async (at) => {
      const { sealed, id } = row
      const key = at.keys.practice
      return key.open({ table: "users", row: id }, sealed)
    })
    await assert.rejects(moved)
  },
  guests,
)

onEachEngine(
  "a token of any kind, a session, a link, a code and a challenge of one audience are worth nothing at another",
  async (aPractice) => {
    const linde = await aPractice()
    const anna = await anAccount(linde, "Anna de Vries", "anna@linde.example")
    const session = await anna.signsIn()
    const { pending } = await anna.givesPassword()
    const code = await anna.code()
    const { link, device } = await linde.change(async (at) => {
      await makeChallenge(at, { purpose: "set-up", boundTo: "one" })
      return { link: await insertPasswordLink(at, anna.user), device: makeDeviceToken(at, anna.user) }
    })
    assert.ok(await findSession(doorOf(linde), session))

    for (const audience of all.filter(({ name }) => name !== guests.name)) {
      const elsewhere = doorOf({ ...linde, audience })
      for (const kind of tokenKinds)
        assert.notEqual(
          await look(linde, audience, async (at) => hashToken(at, kind, "a")),
          await linde.look(async (at) => hashToken(at, kind, "a")),
          kind,
        )
      assert.equal(await findSession(elsewhere, session), undefined)
      await assert.rejects(giveCode(elsewhere, pending, code, desk), refused("accounts.sign-in-over"))
      const set = setNewPassword(elsewhere, { token: link, password: "tractor velvet umbrella nine" })
      await assert.rejects(set, refused("accounts.password-link.not-found"))
      await assert.rejects(
        signIn(elsewhere, { email: anna.email, password: anna.password }, desk),
        refused("accounts.not-recognised"),
      )
      await linde.change(async (at) => {
        const there = forAudience(at, audience)
        assert.equal(knownDevice(there, [device], anna.user), undefined)
        assert.equal(await takeChallenge(there, { purpose: "set-up", boundTo: "one" }), undefined)
        assert.equal(await findSessionByHash(there, hashToken(at, "session", session)), undefined)
      })
    }
    assert.ok(await findSession(doorOf(linde), session))
    await giveCode(doorOf(linde), pending, code, desk)
  },
  guests,
)

onEachEngine(
  "an audience without codes by mail is asked for none, is sent none, and none is taken",
  async (aPractice) => {
    const linde = await aPractice()
    const anna = await anAccount(linde, "Anna de Vries", "anna@linde.example")

    const bare = await anna.givesPassword()
    assert.deepEqual(bare.asked, { next: "identity-check" })
    await assert.rejects(sendCodeAgain(doorOf(linde), bare.pending), refused("accounts.step.not-allowed"))

    const secret = newTotpSecret()
    await linde.change(async (at) => {
      await storeTotpSetup(at, anna.user, secret)
      await confirmTotpSetup(at, anna.user, totpCode(secret, totpStep(at.now)))
    })
    const { pending, asked } = await anna.givesPassword()
    assert.deepEqual(asked, { next: "totp", steps: ["totp"] })
    await assert.rejects(sendCodeAgain(doorOf(linde), pending), refused("accounts.step.not-allowed"))
    // Not even one that stands in its table.
    await linde.change((at) => insertCode(at, anna.user, hashToken(at, "half-sign-in", pending), "123456"))
    await assert.rejects(giveCode(doorOf(linde), pending, "123456", desk), refused("accounts.step.not-allowed"))
    await linde.work()
    assert.deepEqual(anna.mails(), [])
  },
  keyholders,
)

onEachEngine(
  "tries and limits are of one audience: one that locks sooner does so alone",
  async (aPractice) => {
    const linde = await aPractice()
    const anna = await anAccount(linde, "Anna de Vries", "anna@linde.example")
    const same = await anAccount({ ...linde, audience: staff }, "Anna de Vries", "anna@linde.example")
    const wrong = () => signIn(doorOf(linde), { email: anna.email, password: "mis" }, desk)

    await assert.rejects(wrong(), refused("accounts.not-recognised"))
    linde.clock.advance({ seconds: 2 })
    await assert.rejects(wrong(), refused("accounts.not-recognised"))
    await assert.rejects(anna.givesPassword(), refused("accounts.locked"))

    assert.equal((await same.givesPassword()).asked.next, "code")
  },
  keyholders,
)

onEachEngine(
  "who signs in at a site without groups has no rights, whatever groups and teams say of their id",
  async (aPractice) => {
    const linde = await aPractice()
    const anna = await anAccount(linde, "Anna de Vries", "anna@linde.example")
    await linde.change(async (at) => {
      const group = await createGroup(at, "Alles")
      await grant(at, group, [{ name: "persons.read", sentence: "permission.users.see", risk: "low" }])
      await addToGroups(at, anna.user, [group])
    })
    const facts = await findSession(doorOf(linde), await anna.signsIn())
    assert.deepEqual([facts?.groups, [...(facts?.permissions ?? [])], facts?.teams], [[], [], []])
  },
  guests,
)

onEachEngine(
  "the tables of another audience are those of the staff, column for column",
  async (aPractice) => {
    const shapes = await (await aPractice()).practice.store.shapes()
    for (const { name } of declared) {
      const sorted = (prefix: string) => {
        const shape = shapes.find((one) => one.name === `${prefix}${name}`)
        assert.ok(shape, `${prefix}${name}`)
        const columns = shape.columns.toSorted((one, other) => (one.name < other.name ? -1 : 1))
        return { key: shape.key, columns, restsOn: shape.restsOn.map((one) => one.replace(prefix, "")) }
      }
      assert.deepEqual(sorted("guest_"), sorted(""), name)
    }
  },
  guests,
)
