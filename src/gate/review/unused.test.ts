import assert from "node:assert/strict"
import { addToGroups, listGroupRows } from "#gate/access/access.ts"
import { anAccount } from "#tests/people/accounts.ts"
import { zoe } from "#tests/people/people.ts"
import { onEachEngine, refused, type Staff, type TestPractice } from "#tests/people/practice.ts"
import { createGroup, getGroup, grantPermissions, listGroupChanges } from "#gate/groups/contract.ts"
import { createPerson, getPerson } from "#records/persons/contract.ts"
import { listUnused, withdrawUnused } from "./contract.ts"

const managing = ["groups.read", "groups.manage", "accounts.invite", "users.manage"]

const groupOf = async (linde: TestPractice, staff: Staff) =>
  (await linde.look(listGroupRows)).find(({ rights }) =>
    [...staff.caller.permissions.keys()].every((name) => rights.has(name)),
  )?.id ?? ("" as never)

/** What is unused in a group, by name of the right. */
const unusedIn = async (manager: Staff, group: string) =>
  (await manager.does(listUnused, {})).groups.find((one) => one.group.id === group)

onEachEngine("what nobody in a group used for 90 days is listed, and who did not use the rest", async (aPractice) => {
  const linde = await aPractice()
  const manager = await linde.colleague("Mia", ...managing)
  const bea = await linde.colleague("Bea", "persons.read", "persons.write", "dossiers.read")
  const cor = await linde.colleague("Cor")
  const group = await groupOf(linde, bea)
  await linde.change((at) => addToGroups(at, cor.user, [group]))
  linde.clock.advance({ days: 95 })
  const { id } = await bea.does(createPerson, zoe)
  await bea.does(getPerson, { id })

  const found = await unusedIn(manager, group)

  assert.equal(found?.members, 2)
  assert.deepEqual(
    found.unused.map(({ permission, risk, lastUsedOn }) => [permission, risk, lastUsedOn]),
    [["dossiers.read", "raised", undefined]],
  )
  assert.deepEqual(
    found.idle.map(({ user, rights }) => [user.name, rights.map(({ permission }) => permission).toSorted()]),
    [["Cor", ["persons.read", "persons.write"]]],
  )
  assert.deepEqual(found.tooNew, [])
  linde.clock.advance({ days: 90 })
  const later = await unusedIn(manager, group)
  assert.deepEqual(later?.unused.map(({ permission, lastUsedOn }) => [permission, lastUsedOn]).toSorted(), [
    ["dossiers.read", undefined],
    ["persons.read", "2027-02-25"],
    ["persons.write", "2027-02-25"],
  ])
  assert.deepEqual(later.idle, [])
})

onEachEngine("what was granted, or who came, less than 90 days ago is not judged", async (aPractice) => {
  const linde = await aPractice()
  const manager = await linde.colleague("Mia", ...managing)
  const bea = await linde.colleague("Bea", "persons.read", "persons.write")
  const group = await groupOf(linde, bea)
  linde.clock.advance({ days: 60 })
  await manager.does(grantPermissions, { id: group, permissions: ["organisations.read"] })
  linde.clock.advance({ days: 35 })
  const cor = await linde.colleague("Cor")
  await linde.change((at) => addToGroups(at, cor.user, [group]))
  await bea.does(createPerson, zoe)

  const found = await unusedIn(manager, group)

  assert.deepEqual(
    found?.unused.map(({ permission }) => permission),
    ["persons.read"],
  )
  assert.deepEqual(
    found.tooNew.map(({ permission, tellableOn }) => [permission, tellableOn]),
    [["organisations.read", "2027-04-21"]],
  )
  assert.deepEqual(found.idle, [], "Cor came yesterday")
  await assert.rejects(
    manager.does(withdrawUnused, { group, permissions: ["organisations.read"] }),
    refused("review.unused.stale"),
  )
})

onEachEngine("an unused right is withdrawn, with its reason in the history and the log", async (aPractice) => {
  const linde = await aPractice()
  const manager = await linde.colleague("Mia", ...managing)
  const bea = await linde.colleague("Bea", "persons.read", "dossiers.read")
  const group = await groupOf(linde, bea)
  linde.clock.advance({ days: 91 })

  await manager.does(withdrawUnused, { group, permissions: ["dossiers.read"] })

  assert.deepEqual((await manager.does(getGroup, { id: group })).permissions, ["persons.read"])
  const [change] = (await manager.does(listGroupChanges, { id: group })).changes
  assert.deepEqual([change?.what, change?.by, change?.reason], ["withdrawn", "Mia", "niet gebruikt in 90 dagen"])
  const line = (await linde.audit()).findLast(({ event }) => event === "groups.withdrawn")
  assert.deepEqual([line?.thing, line?.outcome], [group, "done"])
  assert.deepEqual(
    (await unusedIn(manager, group))?.unused.map(({ permission }) => permission),
    ["persons.read"],
  )
})

onEachEngine("what was used or withdrawn in the meantime is left, whole", async (aPractice) => {
  const linde = await aPractice()
  const manager = await linde.colleague("Mia", ...managing)
  const bea = await linde.colleague("Bea", "persons.write", "dossiers.read")
  const group = await groupOf(linde, bea)
  linde.clock.advance({ days: 91 })
  const stale = refused("review.unused.stale")
  const both = ["persons.write", "dossiers.read"]

  await bea.does(createPerson, zoe)
  await assert.rejects(manager.does(withdrawUnused, { group, permissions: both }), stale)
  assert.deepEqual((await manager.does(getGroup, { id: group })).permissions, both.toSorted())

  const press = () => manager.does(withdrawUnused, { group, permissions: ["dossiers.read"] })
  const pressed = await Promise.allSettled([press(), press()])
  assert.deepEqual(pressed.map(({ status }) => status).toSorted(), ["fulfilled", "rejected"])
})

onEachEngine("who only reads sees and does not withdraw; who does neither sees nothing", async (aPractice) => {
  const linde = await aPractice()
  const eik = await aPractice()
  const reader = await linde.staff("groups.read")
  const nobody = await linde.staff("users.manage")
  const manager = await linde.colleague("Mia", ...managing)
  const elsewhere = await (await eik.colleague("Eva", ...managing)).does(createGroup, { name: "Balie" })
  linde.clock.advance({ days: 91 })
  const { groups } = await reader.does(listUnused, {})
  const group = groups.find(({ unused }) => unused.length > 0)?.group.id ?? ("" as never)

  assert.equal(groups.length, 3)
  const asked = { group, permissions: ["groups.read"] }
  await assert.rejects(reader.does(withdrawUnused, asked), refused("general.not-allowed"))
  await assert.rejects(nobody.does(listUnused, {}), refused("general.not-allowed"))
  await assert.rejects(manager.does(withdrawUnused, { ...asked, group: elsewhere.id }), refused("general.not-found"))
})

onEachEngine("the last who can manage keeps what managing takes, used or not", async (aPractice) => {
  const linde = await aPractice()
  const max = await anAccount(linde, "Max", "max@linde.example")
  const manager = await linde.colleague("Mia", ...managing)
  const group = await groupOf(linde, manager)
  await linde.change((at) => addToGroups(at, max.user, [group]))
  linde.clock.advance({ days: 91 })

  const withdrawal = manager.does(withdrawUnused, { group, permissions: ["accounts.invite"] })

  await assert.rejects(withdrawal, refused("access.last-manager"))
  assert.ok((await manager.does(getGroup, { id: group })).permissions.includes("accounts.invite"))
})
