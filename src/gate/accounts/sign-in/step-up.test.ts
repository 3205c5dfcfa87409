import assert from "node:assert/strict"
import { anAccount, desk, doorOf, otherThan } from "#tests/people/accounts.ts"
import { onEachAudience, refused } from "#tests/people/practice.ts"
import { isFreshStep } from "#ground/kernel/step-up.ts"
import { beginStepUp, endOtherSessions, listSessions, makeRecoveryCodes } from "#gate/accounts/contract.ts"
import { giveStepUpCode } from "./finish-step-up.ts"
import { findSession, type SessionFacts } from "#gate/accounts/sessions/sessions.ts"

type Door = ReturnType<typeof doorOf>

const factsOf = async (door: Door, session: string): Promise<SessionFacts> => {
  const facts = await findSession(door, session)
  assert.ok(facts)
  return facts
}

const isFresh = (facts: SessionFacts, now: Temporal.Instant): boolean => isFreshStep("leaks", facts.steppedAt, now)

onEachAudience(
  "the second step counts as fresh for what leaks for five minutes, for settings for fifteen",
  async (aPractice) => {
    const linde = await aPractice()
    const door = doorOf(linde)
    const anna = await anAccount(linde, "Anna de Vries", "anna@linde.example")
    const session = await anna.signsIn()
    assert.ok(isFresh(await factsOf(door, session), linde.clock.now()))
    linde.clock.advance({ minutes: 5 })
    assert.ok(!isFresh(await factsOf(door, session), linde.clock.now()))
    await assert.rejects(anna.does(session, makeRecoveryCodes, {}), refused("step-up-needed"))
    assert.deepEqual(await anna.does(session, endOtherSessions, {}), { ended: 0 })
    linde.clock.advance({ minutes: 9, seconds: 59 })
    assert.deepEqual(await anna.does(session, endOtherSessions, {}), { ended: 0 })
    linde.clock.advance({ seconds: 1 })
    await assert.rejects(anna.does(session, endOtherSessions, {}), refused("step-up-needed"))

    const asked = await anna.does(session, beginStepUp, {})
    const renewed = await giveStepUpCode(door, await factsOf(door, session), await anna.code(), desk)

    assert.deepEqual(asked, { next: "code", maskedEmail: "a•••a@l•••e.example" })
    assert.equal(renewed.answer.freshUntil, "2026-11-22T09:20:00.000Z")
    assert.equal((await anna.does(renewed.session, makeRecoveryCodes, {})).codes.length, 10)
  },
  "recovery",
)

onEachAudience(
  "a step-up gives a new token; the one before still serves what was under way, for half a minute",
  async (aPractice) => {
    const linde = await aPractice()
    const door = doorOf(linde)
    const anna = await anAccount(linde, "Anna de Vries", "anna@linde.example")
    const session = await anna.signsIn()
    await anna.does(session, beginStepUp, {})

    const renewed = await giveStepUpCode(door, await factsOf(door, session), await anna.code(), desk)

    assert.notEqual(renewed.session, session)
    assert.equal((await factsOf(door, session)).session, (await factsOf(door, renewed.session)).session)
    linde.clock.advance({ seconds: 30 })
    assert.equal(await findSession(door, session), undefined)
    assert.ok(await findSession(door, renewed.session))
  },
)

onEachAudience(
  "the token from before a step-up never gets the step: neither the old one nor the new",
  async (aPractice) => {
    const linde = await aPractice()
    const door = doorOf(linde)
    const anna = await anAccount(linde, "Anna de Vries", "anna@linde.example")
    const copied = await anna.signsIn()
    for (const minutes of [1, 5]) {
      const session = minutes === 1 ? copied : await anna.signsIn()
      linde.clock.advance({ minutes })
      await anna.does(session, beginStepUp, {})

      const renewed = await giveStepUpCode(door, await factsOf(door, session), await anna.code(), desk)

      assert.ok(!isFresh(await factsOf(door, session), linde.clock.now()))
      await assert.rejects(anna.does(session, endOtherSessions, {}), refused("step-up-needed"))
      // What was under way and asks for no step goes on.
      assert.ok(await anna.does(session, listSessions, {}))
      await anna.does(renewed.session, endOtherSessions, {})
    }
  },
)

onEachAudience("a code to step up counts for its own session only, and not to sign in", async (aPractice) => {
  const linde = await aPractice()
  const door = doorOf(linde)
  const anna = await anAccount(linde, "Anna de Vries", "anna@linde.example")
  const [here, phone] = [await anna.signsIn(), await anna.signsIn()]
  await anna.does(here, beginStepUp, {})
  const code = await anna.code()

  await assert.rejects(giveStepUpCode(door, await factsOf(door, phone), code, desk), refused("accounts.code-expired"))
  await assert.rejects(
    giveStepUpCode(door, await factsOf(door, here), otherThan(code), desk),
    refused("accounts.code-wrong"),
  )
  await giveStepUpCode(door, await factsOf(door, here), code, desk)
  await assert.rejects(giveStepUpCode(door, await factsOf(door, here), code, desk), refused("accounts.code-expired"))
})
