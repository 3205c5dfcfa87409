import assert from "node:assert/strict"
import { randomBytes } from "node:crypto"
import { mkdtempSync, rmSync } from "node:fs"
import { tmpdir } from "node:os"
import { join } from "node:path"
import type { Kysely } from "kysely"
import type { z } from "zod"
import type { FolderRoot } from "#ground/config/folders.ts"
import type { Audience } from "#ground/kernel/audience.ts"
import type { Act } from "#ground/kernel/act.ts"
import { actingFor } from "#ground/kernel/field-rules.ts"
import { type GroupId, newId, type SessionId, type TeamId, type UserId } from "#ground/kernel/ids.ts"
import type { IncomingFile, Operation } from "#ground/kernel/operation.ts"
import type { Extent, Rights } from "#ground/kernel/permission.ts"
import type { Room } from "#ground/kernel/room.ts"
import { Refusal } from "#ground/kernel/refusal.ts"
import type { Change, Look, Mail, Program } from "#ground/kernel/scope.ts"
import type { RefusalCode } from "#ground/words/words.ts"
import { addToGroups, createGroup, grant, withoutRights } from "#gate/access/access.ts"
import { staff, addUser, namesChanged, noteSignedIn, setUserState } from "#gate/accounts/accounts.ts"
import type { StoredLine } from "#gate/audit/audit.ts"
import { holdMasterKey } from "#gate/keys/keys.ts"
import { layInOutbox } from "#gate/outbox/outbox.ts"
import {
  type Borrower,
  type Engine,
  openPractices,
  type OpenPractice,
  type Practices,
} from "#gate/practices/practices.ts"
import { type Caller, run, runDownload, runUpload } from "#gate/runner/runner.ts"
import { ClockDoor } from "#doors/clock/clock.ts"
import { allJobs, allRooms, fromRooms, gather } from "#main/rooms.ts"
import { audienceRooms } from "./audiences.ts"
import { TestClock } from "./clock.ts"
import { aProgram } from "./program.ts"

/** Somebody of the staff, who does things through the runner. */
export interface Staff {
  readonly user: UserId
  readonly caller: Caller
  does<A extends Act>(act: A, input: z.input<A["takes"]>): Promise<z.output<A["gives"]>>
  sends<A extends Act>(
    act: A,
    input: z.input<A["takes"]>,
    file: { name: string; bytes: Uint8Array | AsyncIterable<Uint8Array> },
  ): Promise<z.output<A["gives"]>>
  fetches<A extends Act>(
    act: A,
    input: z.input<A["takes"]>,
  ): Promise<{ name: string; type: string; shown: string; bytes: Buffer }>
  /** The same person after the second step has gone stale. */
  stale(): Staff
  /** The same person as a member of teams. */
  inTeams(...teams: TeamId[]): Staff
}

/** A practice with everything real: store, keys, files, rooms, runner, jobs. */
export interface TestPractice {
  readonly clock: TestClock
  /** Who signs in in this test, and for whom it looks and changes. */
  readonly audience: Audience
  readonly engine: Engine
  readonly folder: string
  /** The master key of its installation. */
  readonly key: Uint8Array
  readonly rooms: readonly Room[]
  readonly program: Program
  /** The folders outside that practices may clean; a test adds its own. */
  readonly roots: FolderRoot[]
  readonly practices: Practices
  readonly practice: OpenPractice
  readonly jobs: ClockDoor
  /** Somebody whose one group holds exactly these permissions: `persons.read` of all, `persons.read:own` or `:team` of fewer. */
  staff(...permissions: string[]): Promise<Staff>
  /** The same of somebody with an account in this name, so that others can choose them. */
  colleague(name: string, ...permissions: string[]): Promise<Staff>
  /** A colleague who has been in for long: one who can be a second person. */
  standing(name: string, ...permissions: string[]): Promise<Staff>
  look<Result>(read: (at: Look) => Promise<Result>): Promise<Result>
  change<Result>(write: (at: Change) => Promise<Result>): Promise<Result>
  /** Runs the jobs until nothing is left to do. */
  work(): Promise<void>
  audit(): Promise<(StoredLine & { seq: number })[]>
  /** Mails that left, oldest first. */
  mails(): readonly Mail[]
}

const system: Borrower = { actor: { kind: "system", job: "test" }, language: "nl", audience: staff, ...withoutRights }

/** What a practice is called, and the master key that opens it; one that is not new stands in its database already. */
export type Ready = { readonly slug: string; readonly key: Uint8Array; readonly isNew?: true }

/** A practice that is to be made, with a key of its own. */
export const fresh = (): Ready => ({
  slug: `linde-${randomBytes(4).toString("hex")}`,
  key: randomBytes(32),
  isNew: true,
})

/** Opens a practice on a folder, a fresh one unless told; makes it first where it is new. */
export async function makePractice(
  engine: Engine,
  which: Ready = fresh(),
  folder = mkdtempSync(join(tmpdir(), "hoeder-test-")),
  audience = staff,
): Promise<TestPractice> {
  const clock = new TestClock("2026-11-22T09:00:00.000Z")
  const { slug, key, isNew } = which
  const mails: Mail[] = []
  const mailer = { send: async (mail: Mail) => void mails.push(mail) }
  const roots: FolderRoot[] = []
  const rooms = audience === staff ? allRooms : [...allRooms, ...audienceRooms]
  const program = aProgram(rooms, { folderRoots: roots, providerNetworks: ["127.0.0.1"] })
  const waking: { jobs?: ClockDoor } = {}
  const practices = await openPractices({
    folder,
    engine,
    clock,
    custody: holdMasterKey(Buffer.from(key)),
    program,
    ...fromRooms(rooms),
    kept: 10,
    post: layInOutbox,
    wake: (practice, job) => waking.jobs?.wake(practice.slug, job),
  })
  if (isNew === true) await practices.create({ slug, name: "Praktijk De Linde", language: "nl" })
  const jobs = new ClockDoor({ practices, jobs: allJobs(rooms), mailer, failed: (_job, error) => failures.push(error) })
  const failures: unknown[] = []
  waking.jobs = jobs
  const practice = await lastingly(practices, slug)

  return {
    clock,
    audience,
    engine,
    folder,
    key,
    rooms,
    program,
    roots,
    practices,
    practice,
    jobs,
    staff: (...permissions) => makeStaff(practice, rooms, permissions, nameless),
    colleague: (name, ...permissions) => makeStaff(practice, rooms, permissions, named(name)),
    standing: async (name, ...permissions) => {
      const staff = await makeStaff(practice, rooms, permissions, named(name))
      await practice.change(system, async (at) => {
        await setUserState(at, staff.user, "active")
        await noteSignedIn(at, staff.user)
        namesChanged(at)
      })
      return staff
    },
    look: (read) => practice.look({ ...system, audience }, read),
    change: (write) => practice.change({ ...system, audience }, (at) => write(actingFor(at, new Set()))),
    work: async () => {
      await jobs.runAll()
      if (failures.length > 0) throw failures[0]
    },
    audit: () => readAudit(practice),
    mails: () => mails,
  }
}

/** A practice that stays lent for the whole test. */
const lastingly = (practices: Practices, slug: string): Promise<OpenPractice> =>
  new Promise((resolve, reject) => {
    practices
      .use(slug, async (practice) => {
        if (practice === undefined) throw new Error("the practice was not made")
        resolve(practice)
      })
      .catch(reject)
  })

/** Closes it and removes its folder. */
export async function closePractice(practice: TestPractice): Promise<void> {
  await practice.jobs.close()
  await practice.practices.close()
  rmSync(practice.folder, { recursive: true, force: true })
}

type MakeUser = (at: Change, group: GroupId) => Promise<UserId>

/** Rights are all that most tests ask of somebody. */
const nameless: MakeUser = async (at, group) => {
  const user = newId<UserId>(at.now)
  await addToGroups(at, user, [group])
  return user
}

const named =
  (name: string): MakeUser =>
  (at, group) =>
    addUser(at, { name, email: `${name.toLowerCase()}@linde.example`, language: "nl", groups: [group] })

async function makeStaff(
  practice: OpenPractice,
  rooms: readonly Room[],
  given: readonly string[],
  makeUser: MakeUser,
): Promise<Staff> {
  const rights = new Map(
    given.map((one) => one.split(":")).map(([name = "", extent = "all"]) => [name, extent as Extent]),
  )
  const { user, group } = await practice.change(system, async (at) => {
    const group = await createGroup(at, `groep ${given.join(" ")}`)
    for (const [name, extent] of rights) {
      const permission = gather(rooms, "permissions").find((one) => one.name === name)
      assert.ok(permission, `no room has the permission ${name}`)
      await grant(at, group, [permission], extent)
    }
    return { user: await makeUser(at, group), group }
  })
  const operations = new Map(gather(rooms, "operations").map((operation) => [operation.act.name, operation]))
  return staffOf(practice, operations, { user, group, permissions: rights, teams: [], isFresh: true })
}

type Who = {
  readonly user: UserId
  readonly group: GroupId
  readonly permissions: Rights
  readonly teams: readonly TeamId[]
  readonly isFresh: boolean
}

function staffOf(practice: OpenPractice, operations: ReadonlyMap<string, Operation>, who: Who): Staff {
  const { user, group, permissions, teams, isFresh } = who
  const caller: Caller = {
    practice,
    language: "nl",
    audience: staff,
    permissions,
    teams,
    actor: {
      kind: "user",
      user,
      groups: [group],
      session: newId<SessionId>(practice.clock.now()),
      from: { address: "127.0.0.1", device: "test" },
    },
    steppedAt: isFresh ? practice.clock.now().add({ hours: 24 * 365 * 10 }) : undefined,
  }
  const operationOf = (act: Act): Operation => {
    const found = operations.get(act.name)
    assert.ok(found, `no room has the operation ${act.name}`)
    return found
  }
  return {
    user,
    caller,
    does: async (act, input) => (await run(operationOf(act), caller, input)) as z.output<(typeof act)["gives"]>,
    sends: async (act, input, file) => {
      const bytes = file.bytes instanceof Uint8Array ? once(file.bytes) : file.bytes
      const incoming: IncomingFile = { name: file.name, bytes }
      return (await runUpload(operationOf(act), caller, input, incoming)) as z.output<(typeof act)["gives"]>
    },
    fetches: async (act, input) => {
      const got: { file?: { name: string; type: string; shown: string; bytes: Buffer } } = {}
      await runDownload(operationOf(act), caller, input, async (file) => {
        const parts: Buffer[] = []
        for await (const part of file.bytes) parts.push(Buffer.from(part))
        got.file = { name: file.name, type: file.type, shown: file.shown, bytes: Buffer.concat(parts) }
      })
      assert.ok(got.file)
      return got.file
    },
    stale: () => staffOf(practice, operations, { ...who, isFresh: false }),
    inTeams: (...joined) => staffOf(practice, operations, { ...who, teams: joined }),
  }
}

async function* once(bytes: Uint8Array): AsyncGenerator<Uint8Array> {
  yield bytes
}

type AuditTables = { audit_lines: { seq: number; line: string } }

const readAudit = (practice: OpenPractice): Promise<(StoredLine & { seq: number })[]> =>
  practice.look(system, async (at) => {
    const db = at.db as unknown as Kysely<AuditTables>
    const rows = await db.selectFrom("audit_lines").select(["seq", "line"]).orderBy("seq").execute()
    // What the program notes of its own tables is no act of anybody.
    return rows
      .map((row) => ({ seq: row.seq, ...(JSON.parse(row.line) as StoredLine) }))
      .filter(({ event }) => event !== "proof.anchored")
  })

/** For `assert.rejects`: the refusal of this code, and no other error. */
export const refused =
  (code: RefusalCode) =>
  (error: unknown): boolean => {
    if (!(error instanceof Refusal)) throw error
    assert.equal(error.code, code)
    return true
  }
