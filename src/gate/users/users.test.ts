import assert from "node:assert/strict"
import { aManager, anAccount, doorOf, managing } from "#tests/people/accounts.ts"
import { onEachEngine, refused, type Staff } from "#tests/people/practice.ts"
import { lastMail, tokenIn } from "#tests/people/mailed.ts"
import { createGroup, listGroups } from "#gate/access/access.ts"
import { acceptInvitation } from "#gate/accounts/accounts.ts"
import { createTeam } from "#gate/teams/teams.ts"
import {
  changeUser,
  closeUser,
  getUser,
  inviteUser,
  listResting,
  listUserChoices,
  listUsers,
  reopenUser,
  sendInvitationAgain,
} from "./contract.ts"

const noor = { name: "Noor Bakker", email: "noor@linde.example" } as const
const password = "tractor velvet umbrella nine"
const noUser = "0190b0a0-0000-7000-8000-000000000000" as never

onEachEngine("who is invited is in the groups and teams given, and comes in by the link", async (aPractice) => {
  const linde = await aPractice()
  const manager = await linde.staff(...managing)
  const { group, team } = await linde.change(async (at) => ({
    group: await createGroup(at, "Balie"),
    team: await createTeam(at, "Rood"),
  }))

  const invited = await manager.does(inviteUser, { ...noor, groups: [group], teams: [team], endsOn: "2026-12-31" })
  const mail = await lastMail(linde, noor.email)
  await acceptInvitation(doorOf(linde), { token: tokenIn(mail), password })
  const { user, history } = await manager.does(getUser, { id: invited.id })

  assert.match(mail?.text ?? "", /https:\/\/hoeder\.example\/uitnodiging#/)
  assert.deepEqual([invited.state, user.state, user.endsOn], ["invited", "active", "2026-12-31"])
  assert.deepEqual([user.groups, user.teams], [[{ id: group, name: "Balie" }], [{ id: team, name: "Rood" }]])
  assert.deepEqual(history[0]?.changes, [{ field: "groups", before: [], after: ["Balie"] }])
  assert.equal((await linde.audit()).find(({ event }) => event === "users.invited")?.thing, invited.id)
})

onEachEngine(
  "an invitation is refused for a group or team that is not there, a past day and a known address",
  async (aPractice) => {
    const linde = await aPractice()
    const eik = await aPractice()
    const manager = await linde.staff(...managing)
    const elsewhere = await eik.change((at) => createGroup(at, "Balie"))
    await anAccount(linde, "Anna de Vries", "anna@linde.example")
    const invite = (more: object) => manager.does(inviteUser, { ...noor, groups: [], ...more })

    await assert.rejects(invite({ groups: [elsewhere] }), refused("access.group.not-found"))
    await assert.rejects(invite({ teams: [noUser] }), refused("teams.unknown"))
    await assert.rejects(invite({ endsOn: "2026-11-21" }), refused("users.day-past"))
    await assert.rejects(invite({ email: "Anna@linde.example" }), refused("accounts.email-taken"))
    await assert.rejects(invite({ email: "geen adres" }), refused("general.malformed"))
    await linde.work()
    assert.deepEqual(linde.mails(), [])
    assert.equal((await manager.does(listUsers, {})).total, 1)
  },
)

onEachEngine("without the permission or a fresh second step nothing of this is done", async (aPractice) => {
  const linde = await aPractice()
  const anna = await anAccount(linde, "Anna de Vries", "anna@linde.example")
  const nobody = await linde.staff("persons.read")
  const stale = (await linde.staff(...managing)).stale()
  const tries = (staff: Staff) => [
    staff.does(inviteUser, { ...noor, groups: [] }),
    staff.does(changeUser, { id: anna.user, version: 2, name: "Iemand" }),
    staff.does(closeUser, { id: anna.user }),
    staff.does(reopenUser, { id: anna.user, groups: [] }),
    staff.does(sendInvitationAgain, { id: anna.user }),
  ]

  for (const attempt of tries(nobody)) await assert.rejects(attempt, refused("general.not-allowed"))
  for (const attempt of tries(stale)) await assert.rejects(attempt, refused("step-up-needed"))
  await assert.rejects(nobody.does(listUsers, {}), refused("general.not-allowed"))
  await assert.rejects(nobody.does(getUser, { id: anna.user }), refused("general.not-allowed"))
})

onEachEngine("an account of another practice is as if it were not there", async (aPractice) => {
  const linde = await aPractice()
  const eik = await aPractice()
  const { user: id } = await anAccount(eik, "Anna de Vries", "anna@eik.example")
  const manager = await linde.staff(...managing)
  const gone = refused("general.not-found")

  await assert.rejects(manager.does(getUser, { id }), gone)
  await assert.rejects(manager.does(changeUser, { id, version: 1, name: "Iemand" }), gone)
  await assert.rejects(manager.does(closeUser, { id }), gone)
  await assert.rejects(manager.does(reopenUser, { id, groups: [] }), gone)
  await assert.rejects(manager.does(sendInvitationAgain, { id }), gone)
  await assert.rejects(manager.does(listResting, { id }), gone)
})

onEachEngine("the last manager stays, whatever is tried", async (aPractice) => {
  const linde = await aPractice()
  const mia = await aManager(linde)
  const manager = await linde.staff(...managing)
  const tries = async (id: typeof mia.user): Promise<void> => {
    const { version } = (await manager.does(getUser, { id })).user
    const last = refused("access.last-manager")
    await assert.rejects(manager.does(closeUser, { id }), last)
    await assert.rejects(manager.does(changeUser, { id, version, groups: [] }), last)
    await assert.rejects(manager.does(changeUser, { id, version, endsOn: "2027-06-30" }), last)
  }

  await tries(mia.user)
  const other = await aManager(linde, "Max Mol", "max@linde.example")
  const outcomes = await Promise.allSettled([mia.user, other.user].map((id) => manager.does(closeUser, { id })))

  assert.deepEqual(outcomes.map(({ status }) => status).toSorted(), ["fulfilled", "rejected"])
  const { users } = await manager.does(listUsers, { state: "active" })
  assert.equal(users.length, 1)
  await tries(users[0]?.id ?? mia.user)
})

onEachEngine("groups are shown as what they let people do", async (aPractice) => {
  const linde = await aPractice()
  await aManager(linde)
  const manager = await linde.staff("users.see")
  const { groups } = await manager.does(listUserChoices, {})
  const own = groups.find(({ name }) => name === "Beheer Mia Maas")

  assert.equal((await linde.look(listGroups)).length, groups.length)
  assert.deepEqual(
    own?.grants.map(({ risk }) => risk),
    ["high", "high", "high", "raised"],
    "of every right that the group has, whichever room it is of",
  )
})
