import assert from "node:assert/strict"
import { addToGroups, listGroupRows } from "#gate/access/access.ts"
import { findSession } from "#gate/accounts/accounts.ts"
import { anAccount, doorOf } from "#tests/people/accounts.ts"
import { onEachEngine, refused, type Staff, type TestPractice } from "#tests/people/practice.ts"
import { gather } from "#main/rooms.ts"
import {
  addMembers,
  compareGroups,
  createGroup,
  getGroup,
  grantPermissions,
  listGroupChanges,
  listHolders,
  listPermissions,
  listTemplates,
  previewGrant,
  removeGroup,
  removeMember,
  withdrawPermissions,
} from "./contract.ts"

const manager = (linde: TestPractice): Promise<Staff> =>
  linde.colleague("Mia", "groups.read", "groups.manage", "accounts.invite", "users.manage")

/** Somebody who can sign in for good and manage, so that the practice is never without. */
async function aLastingManager(linde: TestPractice): Promise<void> {
  const { user } = await anAccount(linde, "Max", "max@linde.example")
  await linde.change(async (at) => addToGroups(at, user, [(await listGroupRows(at))[0]?.id ?? ("" as never)]))
}

onEachEngine("a group begins with nothing, and says so", async (aPractice) => {
  const linde = await aPractice()
  const mia = await manager(linde)
  const group = await mia.does(createGroup, { name: "Stagiairs" })

  assert.deepEqual([group.permissions, group.grants, group.members], [[], [], []])
  assert.deepEqual(group.profile.can, [{ lead: "Mensen in deze groep kunnen nog niets.", items: [] }])
  assert.equal(group.profile.cannot.lead, "Mensen in deze groep kunnen niet:")
  assert.ok(group.profile.cannot.items.some((said) => said.includes("op BSN en INSZ zoeken")))
  await assert.rejects(mia.does(createGroup, { name: "stagiairs" }), refused("groups.name-taken"))
})

onEachEngine("a grant is shown in words before and after, and warns where it is risky", async (aPractice) => {
  const linde = await aPractice()
  const mia = await manager(linde)
  const { id } = await mia.does(createGroup, { name: "Stagiairs" })
  const asked = { id, permissions: ["persons.read", "dossiers.read"], scope: "own" as const }

  const before = await mia.does(previewGrant, asked)
  assert.deepEqual((await mia.does(getGroup, { id })).permissions, [])
  const given = await mia.does(grantPermissions, asked)

  assert.deepEqual(given.profile, before.profile)
  assert.deepEqual(
    given.warnings.map(({ permission, risk }) => [permission, risk]),
    [["dossiers.read", "raised"]],
  )
  assert.deepEqual(
    given.profile.can.map(({ lead, items }) => [lead, items.length]),
    [["Mensen in deze groep kunnen, bij cliënten die zij zelf behandelen:", 2]],
    "how far the rights reach is said once",
  )
  const group = await mia.does(getGroup, { id })
  assert.deepEqual(group.grants, [
    { permission: "dossiers.read", scope: "own" },
    { permission: "persons.read", scope: "own" },
  ])
  assert.deepEqual((await mia.does(grantPermissions, asked)).warnings, [])
  await assert.rejects(
    mia.does(grantPermissions, { id, permissions: ["persons.everything"] }),
    refused("groups.permission-unknown"),
  )
})

onEachEngine("high risk needs a reason and the second step again; low risk needs neither", async (aPractice) => {
  const linde = await aPractice()
  const mia = await manager(linde)
  const { id } = await mia.does(createGroup, { name: "Declaraties" })
  const risky = { id, permissions: ["persons.see-identifiers"] }

  linde.clock.advance({ minutes: 1 })
  await mia.stale().does(grantPermissions, { id, permissions: ["persons.read"] })
  linde.clock.advance({ minutes: 1 })
  await assert.rejects(
    mia.stale().does(grantPermissions, { ...risky, reason: "declareren" }),
    refused("step-up-needed"),
  )
  await assert.rejects(mia.does(grantPermissions, risky), refused("groups.reason-needed"))
  await assert.rejects(mia.does(grantPermissions, { ...risky, reason: "  " }), refused("groups.reason-needed"))
  assert.deepEqual((await mia.does(getGroup, { id })).permissions, ["persons.read"])

  const { warnings } = await mia.does(grantPermissions, { ...risky, reason: "declareren" })
  assert.equal(warnings[0]?.risk, "high")
  const { changes } = await mia.does(listGroupChanges, { id })
  assert.deepEqual(
    changes.map(({ what, by, reason }) => [what, by, reason]),
    [
      ["granted", "Mia", "declareren"],
      ["granted", "Mia", undefined],
      ["made", "Mia", undefined],
    ],
  )
  const line = (await linde.audit()).findLast(({ event, outcome }) => event === "groups.granted" && outcome === "done")
  assert.deepEqual([line?.thing, line?.detail], [id, ["+persons.see-identifiers:all"]])
})

onEachEngine(
  "withdrawing works at once for everybody in the group, and the history tells before and after",
  async (aPractice) => {
    const linde = await aPractice()
    const mia = await manager(linde)
    const { id } = await mia.does(createGroup, { name: "Balie" })
    await mia.does(grantPermissions, { id, permissions: ["persons.read", "persons.write"], scope: "team" })
    linde.clock.advance({ minutes: 1 })
    const { profile } = await mia.does(withdrawPermissions, {
      id,
      permissions: ["persons.write"],
      reason: "niet nodig",
    })

    assert.deepEqual(
      profile.can.map(({ items }) => items.length),
      [1],
    )
    assert.deepEqual((await mia.does(getGroup, { id })).permissions, ["persons.read"])
    const [last] = (await mia.does(listGroupChanges, { id })).changes
    assert.deepEqual([last?.what, last?.before.length, last?.after, last?.reason], ["withdrawn", 1, [], "niet nodig"])
  },
)

onEachEngine("whoever comes into a group or leaves it signs in again", async (aPractice) => {
  const linde = await aPractice()
  const mia = await manager(linde)
  await aLastingManager(linde)
  const bo = await anAccount(linde, "Bo", "bo@linde.example")
  const session = await bo.signsIn()
  const { id } = await mia.does(createGroup, { name: "Balie" })
  await mia.does(grantPermissions, { id, permissions: ["persons.read"] })

  const group = await mia.does(addMembers, { id, users: [bo.user] })
  assert.deepEqual(group.members, [{ id: bo.user, name: "Bo" }])
  assert.equal(await findSession(doorOf(linde), session), undefined)
  const again = await bo.signsIn()
  assert.deepEqual([...((await findSession(doorOf(linde), again))?.permissions ?? [])], [["persons.read", "all"]])
  const { holders } = await mia.does(listHolders, { name: "persons.read" })
  assert.deepEqual(
    holders.map(({ user, through }) => [user.name, through.map(({ name }) => name)]),
    [["Bo", ["Balie"]]],
  )
  await assert.rejects(mia.does(removeGroup, { id }), refused("groups.has-members"))
  await mia.does(removeMember, { id, user: bo.user })
  assert.equal(await findSession(doorOf(linde), again), undefined)
  await mia.does(removeGroup, { id })
  await assert.rejects(mia.does(getGroup, { id }), refused("general.not-found"))
})

onEachEngine("two groups are compared; a template says what it would grant and grants nothing", async (aPractice) => {
  const linde = await aPractice()
  const mia = await manager(linde)
  const one = (await mia.does(createGroup, { name: "Een" })).id
  const other = (await mia.does(createGroup, { name: "Twee" })).id
  await mia.does(grantPermissions, { id: one, permissions: ["persons.read", "persons.write"] })
  await mia.does(grantPermissions, { id: other, permissions: ["persons.read"] })
  await mia.does(grantPermissions, { id: other, permissions: ["persons.write"], scope: "own" })

  const { differ, same } = await mia.does(compareGroups, { one, other })
  assert.deepEqual(
    differ.map((right) => [right.permission, right.one, right.other]),
    [["persons.write", "all", "own"]],
  )
  assert.deepEqual(
    same.map(({ permission }) => permission),
    ["persons.read"],
  )
  const { templates } = await mia.does(listTemplates, {})
  assert.equal(templates.length, 4)
  for (const { profile } of templates) assert.ok(profile.can.flatMap(({ items }) => items).length > 3)
})

onEachEngine(
  "every permission is said in words, with why where it is risky; only who may sees or changes groups",
  async (aPractice) => {
    const linde = await aPractice()
    const mia = await manager(linde)
    const { permissions } = await mia.does(listPermissions, {})

    assert.equal(permissions.length, gather(linde.rooms, "permissions").length)
    for (const { name, module, action, sentence, risk, why } of permissions) {
      assert.equal(`${module}.${action}`, name)
      assert.ok(sentence.length > 10)
      assert.equal(risk === "low", why === undefined, name)
    }
    const nobody = await linde.staff("persons.read")
    const { id } = await mia.does(createGroup, { name: "Balie" })
    await assert.rejects(nobody.does(getGroup, { id }), refused("general.not-allowed"))
    const reader = await linde.staff("groups.read")
    await assert.rejects(
      reader.does(grantPermissions, { id, permissions: ["persons.read"] }),
      refused("general.not-allowed"),
    )
  },
)

onEachEngine("the practice cannot lock itself out: the last who manage keep their rights", async (aPractice) => {
  const linde = await aPractice()
  const mia = await manager(linde)
  await aLastingManager(linde)
  const [managers] = await linde.look(listGroupRows)
  assert.ok(managers)
  const last = refused("access.last-manager")

  for (const permission of ["groups.manage", "accounts.invite", "users.manage"])
    await assert.rejects(mia.does(withdrawPermissions, { id: managers.id, permissions: [permission] }), last)
  const max = (await mia.does(getGroup, { id: managers.id })).members.find(({ name }) => name === "Max")
  assert.ok(max)
  await assert.rejects(mia.does(removeMember, { id: managers.id, user: max.id }), last)
  assert.equal((await mia.does(getGroup, { id: managers.id })).permissions.length, 4)
})
