import assert from "node:assert/strict"
import { aManager, anAccount, doorOf } from "#tests/people/accounts.ts"
import { onEachEngine, refused, type Staff, type TestPractice } from "#tests/people/practice.ts"
import { createGroup, listGroups } from "#gate/access/access.ts"
import { acceptInvitation, findSession } from "#gate/accounts/accounts.ts"
import { createTeam } from "#gate/teams/teams.ts"
import { createPerson } from "#records/persons/contract.ts"
import { createDossierType, openDossier } from "#records/dossiers/contract.ts"
import {
  changeUser,
  closeUser,
  confirmEmail,
  getUser,
  inviteUser,
  listResting,
  listUserChoices,
  listUsers,
  reopenUser,
  sendInvitationAgain,
} from "./contract.ts"

const all = ["accounts.invite", "users.see", "users.manage", "groups.manage"]
const noor = { name: "Noor Bakker", email: "noor@linde.example" } as const
const password = "tractor velvet umbrella nine"

const tokenIn = (text: string | undefined): string => /#[a-z0-9-]+\.([\w-]{43})/.exec(text ?? "")?.[1] ?? ""

const lastMail = async (linde: TestPractice, to: string) => {
  await linde.work()
  return linde.mails().findLast((mail) => mail.to === to)
}

const accepts = async (linde: TestPractice, email: string): Promise<void> =>
  acceptInvitation(doorOf(linde), { token: tokenIn((await lastMail(linde, email))?.text), password })

const noUser = "0190b0a0-0000-7000-8000-000000000000" as never

onEachEngine("who is invited is in the groups and teams given, and comes in by the link", async (aPractice) => {
  const linde = await aPractice()
  const manager = await linde.staff(...all)
  const { group, team } = await linde.change(async (at) => ({
    group: await createGroup(at, "Balie"),
    team: await createTeam(at, "Rood"),
  }))

  const invited = await manager.does(inviteUser, { ...noor, groups: [group], teams: [team], endsOn: "2026-12-31" })
  const mail = await lastMail(linde, noor.email)
  await acceptInvitation(doorOf(linde), { token: tokenIn(mail?.text), password })
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
    const manager = await linde.staff(...all)
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
  const stale = (await linde.staff(...all)).stale()
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
  const manager = await linde.staff(...all)
  const gone = refused("general.not-found")

  await assert.rejects(manager.does(getUser, { id }), gone)
  await assert.rejects(manager.does(changeUser, { id, version: 1, name: "Iemand" }), gone)
  await assert.rejects(manager.does(closeUser, { id }), gone)
  await assert.rejects(manager.does(reopenUser, { id, groups: [] }), gone)
  await assert.rejects(manager.does(sendInvitationAgain, { id }), gone)
  await assert.rejects(manager.does(listResting, { id }), gone)
})

onEachEngine("other groups end the sessions, and are kept with what was before", async (aPractice) => {
  const linde = await aPractice()
  await aManager(linde)
  const manager = await linde.staff(...all)
  const anna = await anAccount(linde, "Anna de Vries", "anna@linde.example")
  const session = await anna.signsIn()
  const group = await linde.change((at) => createGroup(at, "Balie"))
  const { user } = await manager.does(getUser, { id: anna.user })

  const named = await manager.does(changeUser, { id: anna.user, version: user.version, name: "Anna Vos" })
  assert.ok(await findSession(doorOf(linde), session), "another name ends nothing")
  linde.clock.advance({ minutes: 1 })
  linde.clock.advance({ seconds: 1 })
  await manager.does(changeUser, { id: anna.user, version: named.version, groups: [group] })

  assert.equal(await findSession(doorOf(linde), session), undefined)
  const { history } = await manager.does(getUser, { id: anna.user })
  assert.deepEqual(
    history.map(({ changes }) => changes),
    [
      [{ field: "groups", before: [], after: ["Balie"] }],
      [{ field: "name", before: ["Anna de Vries"], after: ["Anna Vos"] }],
    ],
  )
})

onEachEngine("of two who change the same account at once, one is told that it has changed", async (aPractice) => {
  const linde = await aPractice()
  await aManager(linde)
  const manager = await linde.staff(...all)
  const anna = await anAccount(linde, "Anna de Vries", "anna@linde.example")
  const { version } = (await manager.does(getUser, { id: anna.user })).user

  const outcomes = await Promise.allSettled(
    ["Anna Vos", "Anna Bos"].map((name) => manager.does(changeUser, { id: anna.user, version, name })),
  )

  assert.deepEqual(outcomes.map(({ status }) => status).toSorted(), ["fulfilled", "rejected"])
  const refusal = outcomes.find((outcome) => outcome.status === "rejected")
  assert.ok(refused("general.stale")(refusal?.reason))
})

onEachEngine("a new address counts when it is confirmed there, and the old one hears of it", async (aPractice) => {
  const linde = await aPractice()
  await aManager(linde)
  const manager = await linde.staff(...all)
  const anna = await anAccount(linde, "Anna de Vries", "anna@linde.example")
  const session = await anna.signsIn()
  const { version } = (await manager.does(getUser, { id: anna.user })).user

  const changed = await manager.does(changeUser, { id: anna.user, version, email: "vos@linde.example" })
  assert.deepEqual([changed.email, changed.newEmail], ["anna@linde.example", "vos@linde.example"])
  assert.match((await lastMail(linde, "anna@linde.example"))?.subject ?? "", /wordt gewijzigd/)
  const token = tokenIn((await lastMail(linde, "vos@linde.example"))?.text)
  const confirm = (given: string) => manager.does(confirmEmail, { practice: linde.practice.ref.slug, token: given })
  await assert.rejects(confirm("verzonnen"), refused("general.not-found"))
  assert.ok(await findSession(doorOf(linde), session))
  await confirm(token)

  assert.equal(await findSession(doorOf(linde), session), undefined)
  await assert.rejects(anna.givesPassword(), refused("accounts.not-recognised"))
  const { user } = await manager.does(getUser, { id: anna.user })
  assert.deepEqual([user.email, user.newEmail], ["vos@linde.example", undefined])
  await assert.rejects(confirm(token), refused("general.not-found"))
})

onEachEngine("a link to confirm an address ends after a day, and when another takes its place", async (aPractice) => {
  const linde = await aPractice()
  await aManager(linde)
  const manager = await linde.staff(...all)
  const anna = await anAccount(linde, "Anna de Vries", "anna@linde.example")
  const to = async (email: string): Promise<string> => {
    const { version } = (await manager.does(getUser, { id: anna.user })).user
    await manager.does(changeUser, { id: anna.user, version, email })
    return tokenIn((await lastMail(linde, email))?.text)
  }
  const confirm = (token: string) => manager.does(confirmEmail, { practice: linde.practice.ref.slug, token })

  const first = await to("een@linde.example")
  const second = await to("twee@linde.example")
  await assert.rejects(confirm(first), refused("general.not-found"))
  linde.clock.advance({ days: 1 })
  await assert.rejects(confirm(second), refused("general.not-found"))
})

onEachEngine("a closed account opens nothing any more, and what rests on it is named", async (aPractice) => {
  const linde = await aPractice()
  await aManager(linde)
  const manager = await linde.staff(
    ...all,
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
  const manager = await linde.staff(...all)
  const { id } = await manager.does(inviteUser, { ...noor, groups: [] })
  const token = tokenIn((await lastMail(linde, noor.email))?.text)
  await manager.does(closeUser, { id })

  await assert.rejects(acceptInvitation(doorOf(linde), { token, password }), refused("accounts.invitation.not-found"))
  await assert.rejects(manager.does(sendInvitationAgain, { id }), refused("users.not-invited"))
  await manager.does(reopenUser, { id, groups: [] })
  await assert.rejects(manager.does(reopenUser, { id, groups: [] }), refused("users.not-ended"))
  await accepts(linde, noor.email)

  const { user } = await manager.does(getUser, { id })
  assert.equal(user.state, "active")
})

onEachEngine("an account closes by itself after its last day, in the practice's own time", async (aPractice) => {
  const linde = await aPractice()
  await aManager(linde)
  const manager = await linde.staff(...all)
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

onEachEngine("the last manager stays, whatever is tried", async (aPractice) => {
  const linde = await aPractice()
  const mia = await aManager(linde)
  const manager = await linde.staff(...all)
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
    ["high", "high", "raised"],
  )
})
