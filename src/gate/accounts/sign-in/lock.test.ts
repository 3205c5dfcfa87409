import assert from "node:assert/strict"
import { anAccount, type Account, callerOf, desk, doorOf } from "#tests/people/accounts.ts"
import { anAuthenticator } from "#tests/people/authenticator.ts"
import { onEachAudience, onEachEngine, refused, type TestPractice } from "#tests/people/practice.ts"
import { addToGroups, createGroup, grant } from "#gate/access/access.ts"
import { lend } from "#gate/runner/runner.ts"
import { setSetting } from "#gate/settings/settings.ts"
import { listMySignIns, listSessions, setSessionRules } from "#gate/accounts/contract.ts"
import { askUnlockPasskey, lock, lockOf, showUnlockPasskey, unlock } from "./lock.ts"
import { may } from "#gate/accounts/permissions.ts"
import { findSession, type SessionFacts } from "#gate/accounts/sessions/sessions.ts"
import { beginPasskey, finishPasskey } from "#gate/accounts/step-set-up/set-up-passkey.ts"

const site = { id: "hoeder.example", origin: "https://hoeder.example" }

const factsOf = async (linde: TestPractice, session: string): Promise<SessionFacts> => {
  const facts = await findSession(doorOf(linde), session, "looking")
  assert.ok(facts, "the session is there")
  return facts
}

async function locked(linde: TestPractice): Promise<{ anna: Account; session: string }> {
  const anna = await anAccount(linde, "Anna de Vries", "anna@linde.example")
  const session = await anna.signsIn()
  await lock(doorOf(linde), await factsOf(linde, session))
  return { anna, session }
}

const tries = async (linde: TestPractice, session: string, password: string): Promise<string> =>
  unlock(doorOf(linde), await factsOf(linde, session), password, { from: desk })

onEachAudience(
  "the password alone opens a locked session, under a new token; the old one finds nothing",
  async (aPractice) => {
    const linde = await aPractice()
    const { anna, session } = await locked(linde)
    const { id } = { id: (await factsOf(linde, session)).session }
    assert.deepEqual(await lockOf(doorOf(linde), await factsOf(linde, session)), {
      locked: true,
      user: { id: anna.user, name: anna.name },
      practice: { slug: linde.practice.ref.slug, name: linde.practice.ref.name },
      passkey: false,
    })
    linde.clock.advance({ hours: 2 })

    const token = await tries(linde, session, anna.password)

    assert.equal(await findSession(doorOf(linde), session), undefined)
    const facts = await factsOf(linde, token)
    assert.deepEqual([facts.isLocked, facts.session], [false, id])
    // Unlocking is no second step: that was given when the session began.
    await assert.rejects(tries(linde, token, anna.password), refused("accounts.session.not-locked"))
    assert.equal(facts.steppedAt?.until(linde.clock.now()).total("hours"), 2)
    const { signIns } = await anna.does(token, listMySignIns, {})
    assert.equal(signIns[0]?.outcome, "unlocked")
  },
)

onEachAudience(
  "a session lasts twelve hours from signing in, however often it is locked and unlocked",
  async (aPractice) => {
    const linde = await aPractice()
    const { anna, session } = await locked(linde)
    linde.clock.advance({ hours: 11, minutes: 59 })
    const token = await tries(linde, session, anna.password)
    assert.ok(await findSession(doorOf(linde), token))

    linde.clock.advance({ minutes: 1 })

    assert.equal(await findSession(doorOf(linde), token), undefined)
  },
)

onEachAudience("wrong passwords at the lock count as everywhere, and the fifth ends the session", async (aPractice) => {
  const linde = await aPractice()
  const { anna, session } = await locked(linde)
  const other = await anna.signsIn()
  const wrong = () => tries(linde, session, "niet het goede wachtwoord")

  for (let time = 0; time < 3; time += 1) await assert.rejects(wrong(), refused("accounts.password-wrong"))
  await assert.rejects(tries(linde, session, anna.password), refused("accounts.wait"))
  linde.clock.advance({ seconds: 1 })
  await assert.rejects(wrong(), refused("accounts.password-wrong"))
  linde.clock.advance({ seconds: 2 })
  await assert.rejects(wrong(), refused("general.not-signed-in"))

  assert.equal(await findSession(doorOf(linde), session), undefined)
  assert.ok(await findSession(doorOf(linde), other))
  // They are the same tries as those of signing in: that waits now too.
  await assert.rejects(anna.givesPassword(), refused("accounts.wait"))
})

onEachAudience("tries at a lock do not begin anew with time, and do with a right one", async (aPractice) => {
  const linde = await aPractice()
  const { anna, session } = await locked(linde)
  const wrong = (token: string) => tries(linde, token, "niet het goede wachtwoord")
  for (let time = 0; time < 4; time += 1) {
    await assert.rejects(wrong(session), refused("accounts.password-wrong"))
    linde.clock.advance({ minutes: 31 })
  }
  const token = await tries(linde, session, anna.password)
  await lock(doorOf(linde), await factsOf(linde, token))

  for (let time = 0; time < 4; time += 1) {
    await assert.rejects(wrong(token), refused("accounts.password-wrong"))
    linde.clock.advance({ minutes: 31 })
  }
  await assert.rejects(wrong(token), refused("general.not-signed-in"))
  assert.equal(await findSession(doorOf(linde), token), undefined)
})

onEachAudience("a passkey opens a locked session only where it knew its owner, and only its own", async (aPractice) => {
  const linde = await aPractice()
  const anna = await anAccount(linde, "Anna de Vries", "anna@linde.example")
  const bram = await anAccount(linde, "Bram Bos", "bram@linde.example")
  const keyOf = async (account: Account) => {
    const session = await account.signsIn()
    const who = await factsOf(linde, session)
    const place = lend(linde.practice, callerOf(who))
    const key = anAuthenticator(site.origin)
    await finishPasskey(place, who, { site, name: "Sleutel", made: key.make(await beginPasskey(place, who, site)) })
    await lock(place, who)
    return { key, session }
  }
  const [ofAnna, ofBram] = [await keyOf(anna), await keyOf(bram)]
  const shows = async (session: string, key: typeof ofAnna.key, lie: object = {}) => {
    const who = await factsOf(linde, session)
    const request = await askUnlockPasskey(doorOf(linde), who, site)
    assert.equal(request.userVerification, "required")
    return showUnlockPasskey(doorOf(linde), who, { site, answer: key.sign(request, lie) }, desk)
  }
  const wrong = refused("accounts.passkey-wrong")

  await assert.rejects(shows(ofAnna.session, ofAnna.key, { verified: false }), wrong)
  await assert.rejects(shows(ofAnna.session, ofBram.key), wrong)
  await assert.rejects(shows(ofAnna.session, ofAnna.key, { origin: "https://elders.example" }), wrong)
  const token = await shows(ofAnna.session, ofAnna.key)
  assert.equal((await factsOf(linde, token)).isLocked, false)

  for (let time = 0; time < 4; time += 1) await assert.rejects(shows(ofBram.session, ofAnna.key), wrong)
  await assert.rejects(shows(ofBram.session, ofAnna.key), refused("general.not-signed-in"))
  assert.equal(await findSession(doorOf(linde), ofBram.session), undefined)
})

onEachAudience(
  "asking after a lock is no use of the session, and what is locked is in the list as such",
  async (aPractice) => {
    const linde = await aPractice()
    const anna = await anAccount(linde, "Anna de Vries", "anna@linde.example")
    const [looked, used] = [await anna.signsIn(), await anna.signsIn()]
    for (let minutes = 0; minutes < 30; minutes += 10) {
      linde.clock.advance({ minutes: 10 })
      await findSession(doorOf(linde), looked, "looking")
      await findSession(doorOf(linde), used)
    }

    assert.deepEqual([(await factsOf(linde, looked)).isLocked, (await factsOf(linde, used)).isLocked], [true, false])
    const { sessions } = await anna.does(used, listSessions, {})
    assert.deepEqual(
      sessions.map(({ current, locked: isLocked }) => ({ current, isLocked })),
      [
        { current: true, isLocked: false },
        { current: false, isLocked: true },
      ],
    )
  },
)

onEachEngine("other rules do not open what was locked or over by those of before", async (aPractice) => {
  const linde = await aPractice()
  const anna = await anAccount(linde, "Anna de Vries", "anna@linde.example")
  await linde.change(async (at) => {
    const group = await createGroup(at, "beheer")
    await grant(at, group, [may["accounts.set-policy"]])
    await addToGroups(at, anna.user, [group])
    await setSetting(at, "session-limits", { idleMinutes: 15, atIdle: "end" })
  })
  const over = await anna.signsIn()
  linde.clock.advance({ minutes: 15 })
  const [first, idle] = [await anna.signsIn(), await anna.signsIn()]
  await anna.does(first, setSessionRules, { idleMinutes: 15, atIdle: "lock" })
  assert.equal(await findSession(doorOf(linde), over), undefined)

  linde.clock.advance({ minutes: 15 })
  const second = await anna.signsIn()
  await anna.does(second, setSessionRules, { idleMinutes: 60, atIdle: "lock" })

  assert.deepEqual([(await factsOf(linde, idle)).isLocked, (await factsOf(linde, second)).isLocked], [true, false])
  linde.clock.advance({ minutes: 59 })
  assert.equal((await findSession(doorOf(linde), second))?.isLocked, false)
})
