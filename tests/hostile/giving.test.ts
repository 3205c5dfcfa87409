import assert from "node:assert/strict"
import { test } from "node:test"
import type { Act } from "#ground/kernel/act.ts"
import { ids } from "#ground/kernel/shapes.ts"
import type { GroupId, UserId } from "#ground/kernel/ids.ts"
import type { Operation } from "#ground/kernel/operation.ts"
import { Refusal } from "#ground/kernel/refusal.ts"
import { allMemberships, grant, createGroup, permissionsOf, setGroups } from "#gate/access/access.ts"
import { addUser, setUserState } from "#gate/accounts/accounts.ts"
import { getUser } from "#gate/users/contract.ts"
import { type Caller, run } from "#gate/runner/runner.ts"
import { allRooms, gather } from "#main/rooms.ts"
import { onEachEngine, type TestPractice } from "#tests/people/practice.ts"
import { sampleInput } from "./samples.ts"

/** Acts that take a group: found by the shape of what they take, so that a new one is in here by being declared. */
const takesGroup = (shape: unknown, seen = new Set<unknown>()): boolean => {
  if (shape === ids.group) return true
  if (typeof shape !== "object" || shape === null || seen.has(shape)) return false
  seen.add(shape)
  const { def } = shape as { def?: Record<string, unknown> }
  if (def === undefined) return false
  const inside = [
    def.element,
    def.innerType,
    def.in,
    def.out,
    ...Object.values((def.shape as object | undefined) ?? {}),
  ]
  return [...inside, ...((def.options as unknown[] | undefined) ?? [])].some((one) => takesGroup(one, seen))
}

const operations = (rooms: TestPractice["rooms"]): readonly Operation[] =>
  gather(rooms, "operations").filter(({ kind, act }) => kind === "change" && takesGroup(act.takes))

/** Where a group goes in the input of an act, and where the user does who gets it. */
type Part = {
  readonly group: GroupId
  readonly user: UserId
  readonly version: number
  readonly reason: string | undefined
}

/** The right input of an act that takes a group, with this group in it. */
const inputOf = (act: Act, { group, user, version, reason }: Part): Record<string, unknown> => {
  const shape = act.takes.shape as Readonly<Record<string, unknown>>
  const input: Record<string, unknown> = { ...sampleInput(act) }
  for (const [name, part] of Object.entries(shape)) {
    if (part === ids.group) input[name] = group
    else if (takesGroup(part)) input[name] = [group]
    else if (part === ids.user) input[name] = user
    else if (name === "users") input[name] = [user]
    else if (name === "version") input[name] = version
    else if (name === "email" && act.name === "users.invite") input[name] = `${group}@linde.example`
    else if (name === "permissions") input[name] = ["erasure.run"]
    else if (name === "reason" && reason !== undefined) input[name] = reason
  }
  if (reason === undefined) delete input.reason
  return input
}

/** Whether an act says who gets the group; an invitation is always somebody else's. */
const namesUser = (act: Act): boolean =>
  Object.entries(act.takes.shape).some(([name, part]) => part === ids.user || name === "users")

/** What everybody may do, as it stands: who is in which group, and what each grants. */
const rightsNow = (linde: TestPractice): Promise<string> =>
  linde.look(async (at) => {
    const members = await allMemberships(at)
    const rights = await Promise.all(
      [...members].map(async ([user, groups]) => [user, groups, [...(await permissionsOf(at, groups))].toSorted()]),
    )
    return JSON.stringify(rights.toSorted())
  })

/** Every permission that managing people takes, but not to manage groups. */
const managingPeople = (rooms: TestPractice["rooms"]): string[] => {
  const needs = operations(rooms).flatMap(({ needs }) => (typeof needs === "string" ? [] : [needs.name]))
  return [...new Set([...needs, "users.see", "users.manage", "accounts.invite"])].filter(
    (name) => name !== "groups.manage",
  )
}

async function somebody(linde: TestPractice, email: string, state: "active" | "ended" | "invited"): Promise<UserId> {
  return linde.change(async (at) => {
    const user = await addUser(at, { name: email, email, language: "nl", groups: [] })
    await setUserState(at, user, state)
    return user
  })
}

async function aGroupOf(linde: TestPractice, name: string, rights: readonly string[]): Promise<GroupId> {
  return linde.change(async (at) => {
    const group = await createGroup(at, name)
    const all = gather(linde.rooms, "permissions").filter((one) => rights.includes(one.name))
    await grant(at, group, all, "all")
    return group
  })
}

const tries = async (caller: Caller, operation: Operation, input: unknown): Promise<string> => {
  try {
    await run(operation, caller, input)
    return "done"
  } catch (error) {
    if (!(error instanceof Refusal)) throw error
    return error.code
  }
}

test("the acts that give a group are found by their shape", () => {
  const rooms = allRooms
  const names = operations(rooms).map(({ act }) => act.name)
  for (const name of ["users.invite", "users.change", "users.reopen", "groups.add-members", "groups.grant"])
    assert.ok(names.includes(name), `${name} takes a group`)
})

onEachEngine(
  "by no act somebody gives a group that grants more than they hold, or themselves one",
  async (aPractice) => {
    const linde = await aPractice()
    const own = managingPeople(linde.rooms)
    const giver = await linde.colleague("Gerard", ...own)
    const narrow = await linde.colleague("Nora", ...own, "persons.read:own")
    // Without a manager who stays, everything would be refused for want of one.
    const managers = await aGroupOf(linde, "Beheer", ["groups.manage", "accounts.invite", "users.manage"])
    const boss = await somebody(linde, "baas@linde.example", "active")
    await linde.change((at) => setGroups(at, boss, [managers]))
    const more = await aGroupOf(linde, "Meer", [...own, "erasure.run"])
    const wider = await aGroupOf(linde, "Verder", ["persons.read"])
    const same = await aGroupOf(linde, "Hetzelfde", own)
    for (const operation of operations(linde.rooms)) {
      const { act } = operation
      const users = {
        active: await somebody(linde, `${act.name}-a@linde.example`, "active"),
        ended: await somebody(linde, `${act.name}-e@linde.example`, "ended"),
        oneself: giver.user,
      }
      for (const [standing, user] of Object.entries(users)) {
        for (const [who, group] of [
          [giver, more],
          [narrow, wider],
          ...(standing === "oneself" && namesUser(act) ? [[giver, same] as const] : []),
        ] as const) {
          const before = await rightsNow(linde)
          const { version } = (await giver.does(getUser, { id: user })).user
          const input = inputOf(act, { group, user, version, reason: "zomaar" })
          const answer = await tries(who.caller, operation, input)
          assert.notEqual(answer, "general.malformed", `${act.name} takes ${JSON.stringify(input)}`)
          // What a group that one is not in loses, or is called, gives nobody anything.
          assert.equal(
            await rightsNow(linde),
            before,
            `${act.name} for somebody ${standing} changed what people may do: ${answer}`,
          )
        }
      }
    }
  },
)

onEachEngine(
  "a group of high risk asks for a reason by every act that gives it, and the others hear of it",
  async (aPractice) => {
    const linde = await aPractice()
    const every = gather(linde.rooms, "permissions").map(({ name }) => name)
    const boss = await linde.colleague("Baas", ...every)
    const other = await somebody(linde, "ander@linde.example", "active")
    const risky = await aGroupOf(linde, "Risico", ["erasure.run", "audit.read"])
    const managers = await aGroupOf(linde, "Groepen", ["groups.manage", "accounts.invite", "users.manage"])
    await linde.change((at) => setGroups(at, other, [managers]))
    for (const operation of operations(linde.rooms).filter(({ act }) => "reason" in act.takes.shape)) {
      const { act } = operation
      if (act.name === "groups.withdraw") continue
      const user = await somebody(linde, `${act.name}@linde.example`, act.name === "users.reopen" ? "ended" : "active")
      const { version } = (await boss.does(getUser, { id: user })).user
      const told = () =>
        linde.mails().filter(({ to, subject }) => to === "ander@linde.example" && /hoog risico/.test(subject)).length
      const before = told()

      const without = await tries(
        boss.caller,
        operation,
        inputOf(act, { group: risky, user, version, reason: undefined }),
      )
      const blank = await tries(boss.caller, operation, inputOf(act, { group: risky, user, version, reason: "  " }))
      await linde.work()
      assert.deepEqual([without, blank, told()], ["groups.reason-needed", "groups.reason-needed", before], act.name)
      const stale = await tries(
        { ...boss.caller, steppedAt: undefined },
        operation,
        inputOf(act, { group: risky, user, version, reason: "nodig" }),
      )
      assert.equal(stale, "step-up-needed", act.name)
      const given = await tries(boss.caller, operation, inputOf(act, { group: risky, user, version, reason: "nodig" }))
      await linde.work()
      assert.deepEqual([given, told()], ["done", before + 1], act.name)
    }
  },
)
