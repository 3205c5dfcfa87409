import assert from "node:assert/strict"
import { anAccount, doorOf } from "#tests/people/accounts.ts"
import { onEachEngine, refused, type Staff, type TestPractice } from "#tests/people/practice.ts"
import { addToGroups, groupsOf } from "#gate/access/access.ts"
import { findSession } from "#gate/accounts/accounts.ts"
import { addMembers, createGroup, getGroup, listGroupChanges, removeMember } from "#gate/groups/contract.ts"
import {
  attestGroup,
  getAttestation,
  getAttestationSettings,
  listAttestations,
  setAttestationSettings,
} from "./contract.ts"

const managing = ["groups.read", "groups.manage", "accounts.invite", "users.manage"]

/** Somebody who manages, with a colleague who can sign in for good, so that the practice is never without. */
async function manager(linde: TestPractice): Promise<Staff> {
  const mia = await linde.colleague("Mia", ...managing)
  const { user } = await anAccount(linde, "Max", "max@linde.example")
  await linde.change(async (at) => addToGroups(at, user, await groupsOf(at, mia.user)))
  return mia
}

/** Looks at every group that nobody looked at yet, and confirms all who are in it. */
async function confirmRest(mia: Staff): Promise<void> {
  const { groups } = await mia.does(getAttestation, {})
  for (const { id, members, looked } of groups)
    if (looked === undefined) await mia.does(attestGroup, { id, members: members.map((member) => member.id) })
}

onEachEngine(
  "group by group somebody confirms or takes out; with the last one the round is done",
  async (aPractice) => {
    const linde = await aPractice()
    const mia = await manager(linde)
    const [bea, cor] = [
      await anAccount(linde, "Bea", "bea@linde.example"),
      await anAccount(linde, "Cor", "cor@linde.example"),
    ]
    const { id } = await mia.does(createGroup, { name: "Stagiairs" })
    await mia.does(createGroup, { name: "Leeg" })
    await mia.does(addMembers, { id, users: [bea.user, cor.user] })
    const session = await cor.signsIn()

    const half = await mia.does(attestGroup, { id, members: [cor.user, bea.user], remove: [cor.user] })

    assert.deepEqual((await mia.does(getGroup, { id })).members, [{ id: bea.user, name: "Bea" }])
    assert.equal(await findSession(doorOf(linde), session), undefined, "who is taken out signs in again")
    const { changes } = await mia.does(listGroupChanges, { id })
    const removal = changes.find(({ what }) => what === "member-removed")
    assert.deepEqual([removal?.before, removal?.by], [["Cor"], "Mia"])
    assert.deepEqual([half.round?.by, half.lastDoneAt], ["Mia", undefined])
    assert.deepEqual(
      half.groups.map(({ name, looked }) => [name, looked?.by]),
      [
        [`groep ${managing.join(" ")}`, undefined],
        ["Stagiairs", "Mia"],
      ],
    )

    linde.clock.advance({ days: 1 })
    await confirmRest(mia)
    const after = await mia.does(getAttestation, {})
    assert.deepEqual([after.round, after.lastDoneAt], [undefined, "2026-11-23T09:00:00.000Z"])
    const { attestations, total } = await mia.does(listAttestations, {})
    assert.deepEqual([total, attestations[0]?.state, attestations[0]?.by], [1, "done", "Mia"])
    assert.deepEqual(
      attestations[0]?.groups.map(({ name, confirmed, removed }) => [name, confirmed, removed]),
      [
        ["Stagiairs", ["Bea"], ["Cor"]],
        [`groep ${managing.join(" ")}`, ["Max", "Mia"], []],
      ],
    )
    const line = (await linde.audit()).find(({ event }) => event === "review.group-attested")
    assert.equal(line?.thing, id)
  },
)

onEachEngine("who confirms has seen who is in the group now", async (aPractice) => {
  const linde = await aPractice()
  const mia = await manager(linde)
  const [bea, cor] = [
    await anAccount(linde, "Bea", "bea@linde.example"),
    await anAccount(linde, "Cor", "cor@linde.example"),
  ]
  const { id } = await mia.does(createGroup, { name: "Stagiairs" })
  await mia.does(addMembers, { id, users: [bea.user] })
  const stale = refused("review.group.stale")
  const attest = (members: string[], remove: string[] = []) =>
    mia.does(attestGroup, { id, members: members as never[], remove: remove as never[] })

  await assert.rejects(attest([]), stale)
  await assert.rejects(attest([bea.user, cor.user]), stale)
  await assert.rejects(attest([bea.user], [cor.user]), refused("general.not-found"))
  await mia.does(addMembers, { id, users: [cor.user] })
  await assert.rejects(attest([bea.user], [bea.user]), stale)

  assert.equal((await mia.does(getGroup, { id })).members.length, 2)
  assert.equal((await mia.does(listAttestations, {})).total, 0, "nothing of what failed is kept")
  const twice = await Promise.allSettled([
    attest([bea.user, cor.user], [cor.user]),
    attest([bea.user, cor.user], [cor.user]),
  ])
  assert.deepEqual(twice.map(({ status }) => status).toSorted(), ["fulfilled", "rejected"])
})

onEachEngine("the last who can manage is not taken out, and nothing else happens then", async (aPractice) => {
  const linde = await aPractice()
  const mia = await manager(linde)
  const [own] = (await mia.does(getAttestation, {})).groups
  const members = own?.members.map(({ id }) => id) ?? []
  const id = own?.id ?? ("" as never)

  await assert.rejects(mia.does(attestGroup, { id, members, remove: members }), refused("access.last-manager"))

  const { round, groups } = await mia.does(getAttestation, {})
  assert.deepEqual([round, groups[0]?.members.length], [undefined, 2])
})

onEachEngine("a round that is not done in a month lapses; the next group begins a new one", async (aPractice) => {
  const linde = await aPractice()
  const mia = await manager(linde)
  const bea = await anAccount(linde, "Bea", "bea@linde.example")
  const { id } = await mia.does(createGroup, { name: "Stagiairs" })
  await mia.does(addMembers, { id, users: [bea.user] })
  await mia.does(attestGroup, { id, members: [bea.user] })
  linde.clock.advance({ days: 30 })

  assert.equal((await mia.does(getAttestation, {})).round, undefined)
  await confirmRest(mia)

  const { attestations } = await mia.does(listAttestations, {})
  assert.deepEqual(
    attestations.map(({ state, groups }) => [state, groups.length]),
    [
      ["done", 2],
      ["lapsed", 1],
    ],
  )
})

async function dueFor(staff: Staff): Promise<{ dueOn: string; overdue: boolean }> {
  const { dueOn, overdue } = await staff.does(getAttestation, {})
  return { dueOn, overdue }
}

onEachEngine("every so many months it is due, and those who manage are told once a week", async (aPractice) => {
  const linde = await aPractice()
  const mia = await manager(linde)
  const max = { email: "max@linde.example" }
  const bea = await anAccount(linde, "Bea", "bea@linde.example")
  const { id } = await mia.does(createGroup, { name: "Stagiairs" })
  await mia.does(addMembers, { id, users: [bea.user] })
  const mailsTo = (to: string) =>
    linde.mails().filter((mail) => mail.to === to && mail.subject === "Controleer wie in welke groep zit")

  assert.deepEqual(await mia.does(getAttestationSettings, {}), { everyMonths: 6 })
  assert.deepEqual(await dueFor(mia), { dueOn: "2027-05-22", overdue: false })
  await mia.does(setAttestationSettings, { everyMonths: 3 })
  assert.deepEqual(await dueFor(mia), { dueOn: "2027-02-22", overdue: false })
  await assert.rejects(mia.does(setAttestationSettings, { everyMonths: 24 as never }), refused("general.malformed"))

  linde.clock.advance({ days: 91 })
  await linde.work()
  assert.deepEqual(mailsTo(max.email), [])
  linde.clock.advance({ days: 1 })
  await linde.work()
  await linde.work()
  linde.clock.advance({ days: 6 })
  await linde.work()
  assert.equal((await dueFor(mia)).overdue, true)
  assert.deepEqual([mailsTo(max.email).length, mailsTo(bea.email).length], [1, 0])
  assert.match(mailsTo(max.email)[0]?.text ?? "", /https:\/\/hoeder\.example\/settings\/review/)
  assert.doesNotMatch(mailsTo(max.email)[0]?.text ?? "", /Mia|Max|Bea|Stagiairs|Linde/)
  linde.clock.advance({ days: 1 })
  await linde.work()
  assert.equal(mailsTo(max.email).length, 2)

  await confirmRest(mia)
  assert.deepEqual(await dueFor(mia), { dueOn: "2027-06-01", overdue: false })
  linde.clock.advance({ days: 7 })
  await linde.work()
  assert.equal(mailsTo(max.email).length, 2)
})

onEachEngine("who only reads sees and does not decide; another practice's group is not there", async (aPractice) => {
  const linde = await aPractice()
  const eik = await aPractice()
  const mia = await manager(linde)
  const reader = await linde.staff("groups.read")
  const nobody = await linde.staff("users.manage")
  const { groups } = await (await eik.colleague("Eva", ...managing)).does(getAttestation, {})
  const elsewhere = groups[0]?.id ?? ("" as never)
  const not = refused("general.not-allowed")

  assert.equal((await reader.does(getAttestation, {})).groups.length, 3)
  await assert.rejects(reader.does(attestGroup, { id: elsewhere, members: [] }), not)
  await assert.rejects(reader.does(setAttestationSettings, { everyMonths: 3 }), not)
  for (const act of [getAttestation, listAttestations, getAttestationSettings])
    await assert.rejects(nobody.does(act as typeof getAttestation, {}), not)
  await assert.rejects(mia.does(attestGroup, { id: elsewhere, members: [] }), refused("general.not-found"))
})

onEachEngine("somebody who left a group before it was looked at is in no snapshot", async (aPractice) => {
  const linde = await aPractice()
  const mia = await manager(linde)
  const bea = await anAccount(linde, "Bea", "bea@linde.example")
  const { id } = await mia.does(createGroup, { name: "Stagiairs" })
  await mia.does(addMembers, { id, users: [bea.user] })
  const seen = await mia.does(getAttestation, {})
  await mia.does(removeMember, { id, user: bea.user })

  const shown = seen.groups.find((group) => group.id === id)?.members.map((member) => member.id) ?? []
  await assert.rejects(mia.does(attestGroup, { id, members: shown }), refused("review.group.stale"))
  await confirmRest(mia)

  const { attestations } = await mia.does(listAttestations, {})
  assert.deepEqual(
    attestations[0]?.groups.map(({ confirmed }) => confirmed),
    [["Max", "Mia"]],
  )
})
