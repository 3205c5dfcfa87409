import assert from "node:assert/strict"
import { onEachEngine, type TestPractice } from "#tests/people/practice.ts"
import { type Mail, tables } from "#ground/kernel/scope.ts"
import type { LogEvent } from "#ground/log/log.ts"
import { MailFailure } from "#ground/mail/failure.ts"
import type { Letter } from "#ground/mail/mailer.ts"
import { staff } from "#gate/accounts/accounts.ts"
import { getFaults } from "#gate/review/contract.ts"
import { lend } from "#gate/runner/runner.ts"
import { listWaiting } from "#gate/waiting/contract.ts"
import { mailsWaiting } from "./outbox.ts"
import { insertMail } from "./rows.ts"
import { sendAllDue, sendDue } from "./send-due.ts"
import { withoutRights } from "#gate/access/access.ts"

type OutboxTables = { outbox: { sealed: Uint8Array } }

const mail: Mail = { to: "anna@linde.example", subject: "Je code", text: "Je code is 012345" }

/** The sending job with a mail server that answers as told. */
function aSender(linde: TestPractice, answer: (letter: Letter) => void) {
  const tried: Letter[] = []
  const log: LogEvent[] = []
  const mailer = {
    send: async (letter: Letter) => {
      tried.push(letter)
      answer(letter)
    },
  }
  const actor = { kind: "system", job: sendDue.name } as const
  const borrower = { actor, language: "nl", audience: staff, ...withoutRights } as const
  const place = { ...lend(linde.practice, borrower), mailer, signal: new AbortController().signal }
  return { tried, log, work: () => sendAllDue(place, (event) => void log.push(event)) }
}

// The mail is laid in without waking the practice's own sender, which would take it.
const layIn = (linde: TestPractice, laid: Mail = mail): Promise<void> => linde.change((at) => insertMail(at, laid))

onEachEngine("a mail leaves once, from the practice, and then nothing is left of it", async (aPractice) => {
  const linde = await aPractice()

  await linde.change((at) => at.post(mail))
  await linde.work()
  await linde.work()

  assert.deepEqual(linde.mails(), [{ ...mail, fromName: "Praktijk De Linde" }])
  assert.equal(await linde.look(mailsWaiting), 0)
  assert.equal((await linde.audit()).filter(({ event }) => event === "outbox.sent").length, 1)
})

onEachEngine("no mail leaves for a change that failed", async (aPractice) => {
  const linde = await aPractice()

  await assert.rejects(
    linde.change(async (at) => {
      await at.post(mail)
      throw new Error("something else went wrong")
    }),
  )
  await linde.work()

  assert.deepEqual(linde.mails(), [])
})

onEachEngine(
  "a mail that was put off is tried again later and later, and given up after three days",
  async (aPractice) => {
    const linde = await aPractice()
    await layIn(linde)
    const { tried, log, work } = aSender(linde, () => {
      throw new MailFailure("temporary", 451)
    })

    const waits: number[] = []
    for (let minutes = 0; minutes <= 74 * 60;) {
      const before = tried.length
      await work()
      if (tried.length > before) waits.push(minutes)
      const step = minutes < 16 ? 0.5 : 60
      minutes += step
      linde.clock.advance({ seconds: step * 60 })
    }

    assert.deepEqual(waits.slice(0, 6), [0, 0.5, 1.5, 3.5, 7.5, 15.5])
    assert.ok((waits.at(-1) ?? 0) >= 72 * 60)
    assert.deepEqual(log.at(-1), {
      event: "mail-given-up",
      practice: linde.practice.ref.id,
      mail: idOf(log),
      why: "too-old",
      tries: waits.length,
      response: 451,
    })
    assert.equal(await linde.look(mailsWaiting), 0)
  },
)

onEachEngine(
  "managers are told of mail that is tried in vain for an hour, and not of a server that is busy",
  async (aPractice) => {
    const linde = await aPractice()
    const manager = await linde.standing("Mia", "groups.manage")
    const told = async () =>
      (await manager.does(listWaiting, {})).waiting.map(({ place, text, urgency }) => [place, text, urgency])
    await layIn(linde)
    const { work } = aSender(linde, () => {
      throw new MailFailure("temporary", 451)
    })

    await work()
    assert.deepEqual(await told(), [])
    linde.clock.advance({ hours: 1 })
    await work()

    assert.deepEqual(await told(), [["/faults", "1 e-mail kan nog niet weg", "know"]])
    assert.deepEqual((await manager.does(getFaults, {})).mail, { count: 1, since: "2026-11-22T09:00:00.000Z" })
  },
)

const idOf = (log: readonly LogEvent[]): string => {
  const [first] = log
  assert.ok(first?.event === "mail-delayed")
  return first.mail
}

onEachEngine(
  "what the server refuses for good is given up at once, and does not hold up the others",
  async (aPractice) => {
    const linde = await aPractice()
    await layIn(linde)
    await layIn(linde, { ...mail, to: "bram@linde.example" })
    const { tried, log, work } = aSender(linde, ({ to }) => {
      if (to === mail.to) throw new MailFailure("permanent", 550)
    })

    await work()
    await work()

    assert.deepEqual(tried.map(({ to }) => to).toSorted(), ["anna@linde.example", "bram@linde.example"])
    assert.deepEqual(
      log.map(({ event }) => event),
      ["mail-given-up"],
    )
    assert.doesNotMatch(JSON.stringify(log), /linde|012345/)
  },
)

onEachEngine("a damaged mail is given up, and does not hold up the others", async (aPractice) => {
  const linde = await aPractice()
  await layIn(linde)
  await linde.change(async (at) => {
    await tables<OutboxTables>(at)
      .updateTable("outbox")
      .set({ sealed: Buffer.from([1, 2, 3]) })
      .execute()
  })
  await layIn(linde, { ...mail, to: "bram@linde.example" })
  const { tried, log, work } = aSender(linde, () => undefined)

  await work()

  assert.deepEqual(
    tried.map(({ to }) => to),
    ["bram@linde.example"],
  )
  assert.deepEqual(
    log.map((event) => event.event === "mail-given-up" && event.why),
    ["unreadable"],
  )
  assert.equal(await linde.look(mailsWaiting), 0)
})

onEachEngine("a mail that waits is sealed", async (aPractice) => {
  const linde = await aPractice()
  await layIn(linde)

  const rows = await linde.look((at) => tables<OutboxTables>(at).selectFrom("outbox").selectAll().execute())

  const stored = rows
    .map((row) => JSON.stringify({ ...row, sealed: undefined }) + Buffer.from(row.sealed).toString("latin1"))
    .join()
  for (const hidden of ["anna@", "012345", "Je code"]) assert.ok(!stored.includes(hidden))
})
