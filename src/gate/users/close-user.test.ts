import assert from "node:assert/strict"
import { aManager, anAccount, doorOf, managing } from "#tests/people/accounts.ts"
import { onEachEngine, refused } from "#tests/people/practice.ts"
import { lastMail, tokenIn } from "#tests/people/mailed.ts"
import { acceptInvitation, findSession } from "#gate/accounts/accounts.ts"
import { createPerson } from "#records/persons/contract.ts"
import { createDossierType, openDossier } from "#records/dossiers/contract.ts"
import { changeUser, closeUser, getUser, inviteUser, listResting, reopenUser, sendInvitationAgain } from "./contract.ts"

const noor = { name: "Noor Bakker", email: "noor@linde.example" } as const
const password = "tractor velvet umbrella nine"

onEachEngine("a closed account opens nothing any more, and what rests on it is named", async (aPractice) => {
  const linde = await aPractice()
  await aManager(linde)
  const manager = await linde.staff(
    ...managing,
    "persons.read",
    "persons.write",
    "dossiers.read",
    "dossiers.write",
    "dossiers.manage-types",
  )
  const anna = await anAccount(linde, "Anna de Vries", "anna@linde.example")
  const session = await anna.signsIn()
  await anna.givesPassword()
  const { id: person } = await manager.does(createPerson, { name: { familyName: "Bakker" } })
  const { id: type } = await manager.does(createDossierType, {
    name: "Behandeling",
    roles: [],
    entryKinds: [],
    closeReasons: [],
  })
  const { number } = await manager.does(openDossier, { id: person, type, title: "Knie", responsible: anna.user })

  const { resting: before } = await manager.does(listResting, { id: anna.user })
  const closed = await manager.does(closeUser, { id: anna.user })

  assert.deepEqual(before, [{ what: "open dossier", count: 1, names: [number] }])
  assert.deepEqual(closed.resting, before)
  assert.deepEqual([closed.user.state, closed.endedSessions, closed.user.groups], ["ended", 1, []])
  assert.equal(await findSession(doorOf(linde), session), undefined)
  await assert.rejects(anna.givesPassword(), refused("accounts.not-recognised"))
  await assert.rejects(manager.does(closeUser, { id: anna.user }), refused("users.ended"))
  await assert.rejects(
    manager.does(changeUser, { id: anna.user, version: closed.user.version, name: "Iemand" }),
    refused("users.ended"),
  )
})

onEachEngine("the invitation of a closed account no longer works; reopened, it begins anew", async (aPractice) => {
  const linde = await aPractice()
  await aManager(linde)
  const manager = await linde.staff(...managing)
  const { id } = await manager.does(inviteUser, { ...noor, groups: [] })
  const token = tokenIn(await lastMail(linde, noor.email))
  await manager.does(closeUser, { id })

  await assert.rejects(acceptInvitation(doorOf(linde), { token, password }), refused("accounts.invitation.not-found"))
  await assert.rejects(manager.does(sendInvitationAgain, { id }), refused("users.not-invited"))
  await manager.does(reopenUser, { id, groups: [] })
  await assert.rejects(manager.does(reopenUser, { id, groups: [] }), refused("users.not-ended"))
  await acceptInvitation(doorOf(linde), { token: tokenIn(await lastMail(linde, noor.email)), password })

  const { user } = await manager.does(getUser, { id })
  assert.equal(user.state, "active")
})

onEachEngine("an account closes by itself after its last day, in the practice's own time", async (aPractice) => {
  const linde = await aPractice()
  await aManager(linde)
  const manager = await linde.staff(...managing)
  const anna = await anAccount(linde, "Anna de Vries", "anna@linde.example")
  const { version } = (await manager.does(getUser, { id: anna.user })).user
  await manager.does(changeUser, { id: anna.user, version, endsOn: "2026-11-22" })
  // 23:59 in Amsterdam, still the last day.
  linde.clock.advance({ hours: 13, minutes: 59 })
  const session = await anna.signsIn()
  await linde.work()
  assert.ok(await findSession(doorOf(linde), session))

  linde.clock.advance({ minutes: 1 })
  await assert.rejects(anna.givesPassword(), refused("accounts.not-recognised"), "also before the job has come by")
  await linde.work()

  assert.equal(await findSession(doorOf(linde), session), undefined)
  const { user, history } = await manager.does(getUser, { id: anna.user })
  assert.deepEqual([user.state, history[0]?.what], ["ended", "closed-on-last-day"])
})
