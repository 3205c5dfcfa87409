import assert from "node:assert/strict"
import { newId, type TeamId, type UserId } from "#ground/kernel/ids.ts"
import { teamsOf } from "#gate/teams/teams.ts"
import { createTask, getTask, listTasks } from "#records/tasks/contract.ts"
import { onEachEngine, refused } from "#tests/people/practice.ts"
import { addMember, createTeam, endTeam, getTeam, listTeams, removeMember, renameTeam, setLead } from "./contract.ts"

const due = "2026-11-25"

onEachEngine("a team is made, gets a lead and members, and another name", async (aPractice) => {
  const linde = await aPractice()
  const boss = await linde.colleague("Dia", "teams.manage")
  const [bea, cor] = [await linde.colleague("Bea"), await linde.colleague("Cor")]

  const { id } = await boss.does(createTeam, { name: "  Handenteam " })
  await boss.does(addMember, { id, user: bea.user })
  await boss.does(addMember, { id, user: cor.user })
  await boss.does(addMember, { id, user: cor.user })
  const led = await boss.does(setLead, { id, user: cor.user, isLead: true })

  assert.deepEqual(led.members, [
    { user: cor.user, name: "Cor", isLead: true },
    { user: bea.user, name: "Bea", isLead: false },
  ])
  const { teams, may } = await bea.does(listTeams, {})
  assert.deepEqual([teams.map(({ name, isMine }) => [name, isMine]), may], [[["Handenteam", true]], { manage: false }])
  const left = await boss.does(removeMember, { id, user: bea.user })
  assert.deepEqual(
    left.members.map(({ name }) => name),
    ["Cor"],
  )
  assert.deepEqual(await linde.look((at) => teamsOf(at, bea.user)), [])

  assert.equal((await boss.does(renameTeam, { id, version: 1, name: "Polsteam" })).name, "Polsteam")
  await assert.rejects(boss.does(renameTeam, { id, version: 1, name: "Voetenteam" }), refused("general.stale"))
  assert.equal((await boss.does(renameTeam, { id, version: 2, name: "POLSTEAM" })).name, "POLSTEAM")
  await boss.does(createTeam, { name: "Handenteam" })
  await assert.rejects(boss.does(renameTeam, { id, version: 3, name: "handenteam" }), refused("teams.name-taken"))
  assert.deepEqual((await linde.audit()).flatMap(({ event, thing }) => (thing === id ? [event] : [])).slice(0, 5), [
    "teams.made",
    "teams.member-added",
    "teams.member-added",
    "teams.member-added",
    "teams.lead-set",
  ])
})

onEachEngine("a team with open tasks ends when somebody takes them over", async (aPractice) => {
  const linde = await aPractice()
  const boss = await linde.colleague("Dia", "teams.manage")
  const bea = await linde.colleague("Bea")
  const { id } = await boss.does(createTeam, { name: "Handenteam" })
  await boss.does(addMember, { id, user: bea.user })
  const task = await bea.does(createTask, { title: "Kast repareren", due, team: id })
  const end = { id, version: 1 }

  await assert.rejects(boss.does(endTeam, end), refused("teams.has-tasks"))
  await assert.rejects(boss.does(endTeam, { ...end, team: id }), refused("teams.unknown"))
  await assert.rejects(
    boss.does(endTeam, { ...end, user: newId<UserId>(linde.clock.now()) }),
    refused("tasks.user-unknown"),
  )
  assert.deepEqual((await boss.does(getTeam, { id })).openTasks, 1)
  await boss.does(endTeam, { ...end, user: bea.user })

  assert.deepEqual((await bea.does(getTask, { id: task.id })).assignee, { user: bea.user, name: "Bea" })
  await assert.rejects(boss.does(getTeam, { id }), refused("general.not-found"))
  await assert.rejects(boss.does(endTeam, end), refused("general.not-found"))
  await assert.rejects(boss.does(addMember, { id, user: bea.user }), refused("general.not-found"))
  await assert.rejects(bea.does(createTask, { title: "x", due, team: id }), refused("teams.unknown"))
  assert.deepEqual(
    [(await boss.does(listTeams, {})).teams, (await bea.does(listTasks, { whose: "teams" })).total],
    [[], 0],
  )
  const again = await boss.does(createTeam, { name: "Handenteam" })
  await boss.does(endTeam, { id: again.id, version: 1 })
})

onEachEngine("without permission, or in another practice, there is no team to manage", async (aPractice) => {
  const [linde, iep] = [await aPractice(), await aPractice()]
  const boss = await linde.colleague("Dia", "teams.manage")
  const bea = await linde.colleague("Bea", "persons.read")
  const stranger = await iep.colleague("Stef", "teams.manage")
  const { id } = await boss.does(createTeam, { name: "Handenteam" })
  await boss.does(addMember, { id, user: bea.user })
  const member = { id, user: bea.user }
  const tries = [
    [renameTeam, { id, version: 1, name: "x" }],
    [endTeam, { id, version: 1 }],
    [addMember, member],
    [removeMember, member],
    [setLead, { ...member, isLead: true }],
  ] as const

  for (const [act, input] of tries) {
    await assert.rejects(bea.does(act, input as never), refused("general.not-allowed"), act.name)
    await assert.rejects(stranger.does(act, input as never), refused("general.not-found"), act.name)
  }
  await assert.rejects(bea.does(createTeam, { name: "x" }), refused("general.not-allowed"))
  await assert.rejects(boss.does(addMember, { id, user: stranger.user }), refused("teams.user-unknown"))
  await assert.rejects(boss.does(removeMember, { id, user: boss.user }), refused("general.not-found"))
  await assert.rejects(boss.does(getTeam, { id: newId<TeamId>(linde.clock.now()) }), refused("general.not-found"))
  assert.deepEqual((await boss.does(getTeam, { id })).members, [{ user: bea.user, name: "Bea", isLead: false }])
  assert.deepEqual((await stranger.does(listTeams, {})).teams, [])
})
