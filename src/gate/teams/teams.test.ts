import assert from "node:assert/strict"
import { newId, type TeamId, type UserId } from "#ground/kernel/ids.ts"
import { groupsOf, permissionsOf } from "#gate/access/access.ts"
import { createPerson, getPerson } from "#records/persons/contract.ts"
import { anna } from "#tests/people/people.ts"
import { onEachEngine, refused } from "#tests/people/practice.ts"
import {
  addToTeams,
  createTeam,
  isLeadOf,
  leaveAllTeams,
  setLead,
  setTeams,
  teamMembers,
  teamNames,
  teamsOf,
} from "./teams.ts"

onEachEngine("a user may be in several teams, and leaves them all at once", async (aPractice) => {
  const linde = await aPractice()
  const [bea, cor] = [await linde.staff(), await linde.staff()]
  const [hands, feet] = await linde.change(async (at) => {
    const made = [await createTeam(at, "Handenteam"), await createTeam(at, "Voetenteam")] as const
    await addToTeams(at, bea.user, made)
    await addToTeams(at, bea.user, [made[0]])
    await addToTeams(at, cor.user, [made[0]])
    await setLead(at, made[0], { user: bea.user, isLead: true })
    return made
  })

  await linde.look(async (at) => {
    assert.deepEqual(new Set(await teamsOf(at, bea.user)), new Set([hands, feet]))
    assert.deepEqual(await teamsOf(at, cor.user), [hands])
    assert.deepEqual(
      await teamNames(at, [feet, hands]),
      new Map([
        [feet, "Voetenteam"],
        [hands, "Handenteam"],
      ]),
    )
    assert.deepEqual([await isLeadOf(at, bea.user, hands), await isLeadOf(at, bea.user, feet)], [true, false])
    assert.deepEqual([await isLeadOf(at, cor.user, hands)], [false])
  })

  await linde.change((at) => setTeams(at, bea.user, [hands]))
  assert.deepEqual(await linde.look((at) => teamsOf(at, bea.user)), [hands])
  assert.equal(await linde.look((at) => isLeadOf(at, bea.user, hands)), true)

  await linde.change((at) => leaveAllTeams(at, bea.user))

  await linde.look(async (at) => {
    assert.deepEqual(await teamsOf(at, bea.user), [])
    assert.deepEqual(await teamMembers(at, hands), [{ user: cor.user, isLead: false }])
    assert.deepEqual(await isLeadOf(at, bea.user, hands), false)
  })
})

onEachEngine("a lead and a member of one team may do what their groups grant, and no more", async (aPractice) => {
  const linde = await aPractice()
  const lead = await linde.staff("persons.read", "persons.see-contact")
  const member = await linde.staff("persons.write", "persons.see-contact")
  const before = await linde.look(async (at) => permissionsOf(at, await groupsOf(at, lead.user)))

  await linde.change(async (at) => {
    const team = await createTeam(at, "Handenteam")
    await addToTeams(at, lead.user, [team])
    await addToTeams(at, member.user, [team])
    await setLead(at, team, { user: lead.user, isLead: true })
  })

  const { id } = await member.does(createPerson, anna)
  assert.equal((await lead.does(getPerson, { id })).id, id)
  await assert.rejects(lead.does(createPerson, anna), refused("general.not-allowed"))
  await assert.rejects(member.does(getPerson, { id }), refused("general.not-allowed"))
  assert.deepEqual(await linde.look(async (at) => permissionsOf(at, await groupsOf(at, lead.user))), before)
})

onEachEngine("a team has a name of its own, and one that is not there has no members", async (aPractice) => {
  const [linde, iep] = [await aPractice(), await aPractice()]
  const bea = await linde.staff()
  const elsewhere = await iep.change((at) => createTeam(at, "Handenteam"))
  const never = newId<TeamId>(linde.clock.now())
  const hands = await linde.change((at) => createTeam(at, "Handenteam"))

  await assert.rejects(
    linde.change((at) => createTeam(at, "HANDENTEAM")),
    refused("teams.name-taken"),
  )
  for (const team of [elsewhere, never]) {
    await assert.rejects(
      linde.change((at) => addToTeams(at, bea.user, [hands, team])),
      refused("teams.unknown"),
    )
    await linde.look(async (at) => {
      assert.deepEqual(await teamMembers(at, team), [])
      assert.deepEqual(await teamNames(at, [team]), new Map())
    })
  }
  await assert.rejects(
    linde.change((at) => setLead(at, hands, { user: newId<UserId>(at.now), isLead: true })),
    refused("general.not-found"),
  )
  assert.deepEqual(await linde.look((at) => teamsOf(at, bea.user)), [])
})
