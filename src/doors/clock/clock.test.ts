import assert from "node:assert/strict"
import { randomBytes } from "node:crypto"
import { mkdtempSync, rmSync } from "node:fs"
import { tmpdir } from "node:os"
import { join } from "node:path"
import { DatabaseSync } from "node:sqlite"
import { after, before, test } from "node:test"
import type { Job } from "#ground/kernel/room.ts"
import { MailFailure } from "#ground/mail/failure.ts"
import { holdMasterKey } from "#gate/keys/keys.ts"
import { layInOutbox } from "#gate/outbox/outbox.ts"
import { sendDue } from "#gate/outbox/send-due.ts"
import { openPractices, type Practices } from "#gate/practices/practices.ts"
import { withoutRights } from "#gate/access/access.ts"
import { staff } from "#gate/accounts/accounts.ts"
import { allRooms, fromRooms } from "#main/rooms.ts"
import { TestClock } from "#tests/people/clock.ts"
import { aProgram } from "#tests/people/program.ts"
import { ClockDoor } from "./clock.ts"

const clock = new TestClock("2026-11-22T09:00:00.000Z")
const folder = mkdtempSync(join(tmpdir(), "hoeder-clock-"))
const made: { practices?: Practices } = {}
const practices = (): Practices => {
  assert.ok(made.practices)
  return made.practices
}
const slugs = ["eik", "linde", "wilg"]

const key = randomBytes(32)
const opened = (): Promise<Practices> =>
  openPractices({
    folder,
    engine: { kind: "sqlite" },
    clock,
    custody: holdMasterKey(Buffer.from(key)),
    program: aProgram(allRooms),
    ...fromRooms(allRooms),
    kept: 10,
    post: layInOutbox,
    wake: () => undefined,
  })

before(async () => {
  made.practices = await opened()
  for (const slug of slugs) await practices().create({ slug, name: slug, language: "nl" })
})
after(async () => {
  await made.practices?.close()
  rmSync(folder, { recursive: true })
})

const awake = async (): Promise<readonly string[]> => (await practices().awake()).map(({ slug }) => slug)
const system = { actor: { kind: "system", job: "test" }, language: "nl", audience: staff, ...withoutRights } as const

/** A program that starts, looks after what is awake, and ends; gives for which practices the job ran. */
async function started(job: Partial<Job> = {}, restSeconds = 0): Promise<readonly string[]> {
  const ran: string[] = []
  const counted: Job = {
    name: "test.count",
    everySeconds: 10,
    ...job,
    run: async (place) => {
      ran.push(place.practice.slug)
      await job.run?.(place)
    },
  }
  const mailer = { send: () => Promise.reject(new MailFailure("temporary", 451)) }
  const door = new ClockDoor({
    practices: practices(),
    jobs: [counted, sendDue],
    mailer,
    failed: () => undefined,
    restSeconds,
  })
  await door.start()
  await door.close()
  return ran.toSorted()
}

test("a practice that nobody uses sleeps, and is opened for its jobs once an hour, also after a new start", async () => {
  assert.deepEqual(await started(), slugs)
  assert.deepEqual(await awake(), [])

  assert.deepEqual(await started(), [])
  clock.advance({ minutes: 59 })
  assert.deepEqual(await started(), [])
  clock.advance({ minutes: 1 })
  assert.deepEqual(await awake(), slugs)
  assert.deepEqual(await started(), slugs)
  assert.deepEqual(await awake(), [])
})

test("whoever opens a practice wakes it, and it is not closed while it is used or was a moment ago", async () => {
  await practices().use("linde", async () => assert.deepEqual(await awake(), ["linde"]))
  assert.deepEqual(await started({}, 300), ["linde"])
  assert.deepEqual(await awake(), ["linde"])

  await practices().use("linde", async () => {
    assert.deepEqual(await started(), ["linde"])
    assert.deepEqual(await awake(), ["linde"])
  })
  assert.deepEqual(await started(), ["linde"])
  assert.deepEqual(await awake(), [])
})

test("what waits for its time wakes its practice then, and what went wrong keeps it awake", async () => {
  await practices().use("eik", async (eik) => {
    await eik?.change(system, (at) => layInOutbox(at, { to: "anna@linde.example", subject: "Je code", text: "" }))
  })
  assert.deepEqual(await started(), ["eik"])
  // It was tried, and is tried again in half a minute.
  assert.deepEqual(await awake(), [])
  clock.advance({ seconds: 30 })
  assert.deepEqual(await awake(), ["eik"])
  assert.deepEqual(await started(), ["eik"])

  await practices().use("wilg", async () => undefined)
  const run = () => Promise.reject(new Error("no disk"))
  assert.deepEqual(await started({ run }), ["wilg"])
  assert.deepEqual(await awake(), ["wilg"])
})

test("what another program did in a practice while it slept here wakes it when that one lets go", async () => {
  const command = await opened()
  await command.use("linde", async (linde) => {
    await practices().use("linde", async () => undefined)
    assert.ok((await started()).includes("linde"))
    assert.ok(!(await awake()).includes("linde"))
    await linde?.change(system, (at) => layInOutbox(at, { to: "anna@linde.example", subject: "Je code", text: "" }))
  })
  await command.close()

  assert.ok((await awake()).includes("linde"))
  assert.ok((await started()).includes("linde"))
})

test("of a practice that is destroyed while it falls asleep nothing is kept", async () => {
  await practices().create({ slug: "berk", name: "berk", language: "nl" })
  await practices().use("berk", async () => undefined)
  const [line] = (await practices().awake()).filter(({ slug }) => slug === "berk")
  const since = practices().restsSince("berk")
  assert.ok(line !== undefined && since !== undefined)
  await Promise.all([practices().sleep(line, since, clock.now().add({ hours: 1 })), practices().destroy("berk")])

  const control = new DatabaseSync(join(folder, "control.db"))
  const kept = control.prepare("select * from asleep where practice_id = ?").all(line.id)
  control.close()
  assert.deepEqual(kept, [])
})

test("who asks for a practice that is falling asleep has it, awake and open", async () => {
  for (let time = 0; time < 20; time += 1) {
    await practices().use("linde", async () => undefined)
    const [line] = (await practices().awake()).filter(({ slug }) => slug === "linde")
    const since = practices().restsSince("linde")
    assert.ok(line !== undefined && since !== undefined)
    const until = clock.now().add({ hours: 1 })
    const [sleeps, name] = await Promise.all([
      practices().sleep(line, since, until),
      practices().use("linde", async (open) => open?.look(system, async (at) => at.practice.name)),
    ])
    assert.deepEqual([sleeps, name], [true, "linde"])
    assert.ok((await awake()).includes("linde"))
    assert.equal(await practices().sleep(line, since, until), false)
  }
})
