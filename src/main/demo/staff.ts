import type { z } from "zod"
import type { Act } from "#ground/kernel/act.ts"
import { type GroupId, newId, type SessionId, type UserId } from "#ground/kernel/ids.ts"
import type { Operation } from "#ground/kernel/operation.ts"
import type { Permission } from "#ground/kernel/permission.ts"
import type { Room } from "#ground/kernel/room.ts"
import { createGroup, grant, withoutRights } from "#gate/access/access.ts"
import { staff, createUserWithPassword, noteSignedIn } from "#gate/accounts/accounts.ts"
import type { Borrower, OpenPractice } from "#gate/practices/practices.ts"
import { type Caller, lend, run, runUpload } from "#gate/runner/runner.ts"

/** Somebody of the demo's staff, who does things as they would through the site. */
export interface DemoColleague {
  readonly user: UserId
  readonly name: string
  does<A extends Act>(act: A, input: z.input<A["takes"]>): Promise<z.output<A["gives"]>>
  sends<A extends Act>(
    act: A,
    input: z.input<A["takes"]>,
    file: { readonly name: string; readonly bytes: Uint8Array },
  ): Promise<z.output<A["gives"]>>
}

export type Staff = { readonly manager: DemoColleague; readonly physio: DemoColleague; readonly desk: DemoColleague }

const treats = [
  "persons.read",
  "persons.write",
  "persons.see-contact",
  "organisations.read",
  "dossiers.read",
  "dossiers.read-journal",
  "dossiers.write",
  "documents.read",
  "documents.write",
]
const welcomes = [
  "persons.read",
  "persons.write",
  "persons.see-contact",
  "persons.see-financial",
  "organisations.read",
  "organisations.write",
  "intake.run",
]

const jobs = {
  manager: { name: "Marijke Bos", email: "beheerder@linde.example", group: "Beheer", may: () => true },
  physio: {
    name: "Sander Vos",
    email: "fysio@linde.example",
    group: "Behandelaars",
    may: ({ name }: Permission) => treats.includes(name),
  },
  desk: {
    name: "Fatima el Amrani",
    email: "balie@linde.example",
    group: "Balie",
    may: ({ name }: Permission) => welcomes.includes(name),
  },
} as const

type StaffJob = (typeof jobs)[keyof typeof jobs]

/** Who can agree to what the manager asks, and does nothing else. */
const secondManager = { name: "Hanneke Visser", email: "praktijkhouder@linde.example" }

/** With what one signs in to the demo; all have one password. */
export const demoEmails: readonly string[] = [...Object.values(jobs), secondManager].map(({ email }) => email)

export const system: Borrower = {
  actor: { kind: "system", job: "demo" },
  language: "nl",
  audience: staff,
  ...withoutRights,
}

/** Makes the three groups, each with its rights, and an account in each; two managers, so that what takes two can be done. */
export async function hireStaff(practice: OpenPractice, rooms: readonly Room[], password: string): Promise<Staff> {
  const operations = new Map(
    rooms.flatMap((room) => room.operations).map((operation) => [operation.act.name, operation]),
  )
  const permissions = rooms.flatMap((room) => room.permissions)
  const hire = async (job: StaffJob): Promise<DemoColleague> => {
    const granted = permissions.filter((permission) => job.may(permission))
    const group = await makeGroup(practice, job.group, granted)
    const user = await makeAccount(practice, job, group, password)
    if (job === jobs.manager) await makeAccount(practice, secondManager, group, password)
    return colleagueOf(operations, job.name, user, callerOf(practice, user, group, granted))
  }
  const [manager, physio, desk] = await Promise.all([hire(jobs.manager), hire(jobs.physio), hire(jobs.desk)])
  return { manager, physio, desk }
}

const makeGroup = (practice: OpenPractice, name: string, permissions: readonly Permission[]): Promise<GroupId> =>
  lend(practice, system).change({ event: "access.group-made", action: "C", object: "group" }, async (at) => {
    const made = await createGroup(at, name)
    await grant(at, made, permissions)
    return made
  })

/** An account of somebody who has worked here for long: they were in before. */
async function makeAccount(
  practice: OpenPractice,
  { name, email }: { readonly name: string; readonly email: string },
  group: GroupId,
  password: string,
): Promise<UserId> {
  const place = lend(practice, system)
  const user = await createUserWithPassword(place, { name, email, language: "nl", groups: [group], password })
  await place.change({ event: "accounts.signed-in", action: "E", object: "account", thing: user }, (at) =>
    noteSignedIn(at, user),
  )
  return user
}

function callerOf(practice: OpenPractice, user: UserId, group: GroupId, permissions: readonly Permission[]): Caller {
  const now = practice.clock.now()
  const session = newId<SessionId>(now)
  return {
    practice,
    language: "nl",
    audience: staff,
    permissions: new Map(permissions.map(({ name }) => [name, "all"])),
    teams: [],
    actor: { kind: "user", user, groups: [group], session, from: { address: "127.0.0.1", device: "demo" } },
    steppedAt: now,
  }
}

function colleagueOf(
  operations: ReadonlyMap<string, Operation>,
  name: string,
  user: UserId,
  caller: Caller,
): DemoColleague {
  const operationOf = (act: Act): Operation => {
    const found = operations.get(act.name)
    if (found === undefined) throw new Error(`no room has the operation ${act.name}`)
    return found
  }
  return {
    user,
    name,
    // The runner gives what the act says it gives: it was parsed by that same shape.
    does: async <A extends Act>(act: A, input: z.input<A["takes"]>) =>
      (await run(operationOf(act), caller, input)) as z.output<A["gives"]>,
    sends: async <A extends Act>(
      act: A,
      input: z.input<A["takes"]>,
      file: { readonly name: string; readonly bytes: Uint8Array },
    ) => {
      const incoming = { name: file.name, bytes: once(file.bytes) }
      return (await runUpload(operationOf(act), caller, input as object, incoming)) as z.output<A["gives"]>
    },
  }
}

async function* once(bytes: Uint8Array): AsyncGenerator<Uint8Array> {
  yield bytes
}
