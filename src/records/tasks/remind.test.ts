import type { Workplace } from "#ground/kernel/room.ts"
import assert from "node:assert/strict"
import { namesChanged, setUserState } from "#gate/accounts/accounts.ts"
import { addToTeams, createTeam } from "#gate/teams/teams.ts"
import { createPerson } from "#records/persons/contract.ts"
import { anAccount } from "#tests/people/accounts.ts"
import { anna } from "#tests/people/people.ts"
import { onEachEngine, type TestPractice } from "#tests/people/practice.ts"
import { aWorkplace } from "#tests/people/workplace.ts"
import { createTask, getReminders, setReminders } from "./contract.ts"
import { remind } from "./remind.ts"

/** The hour it becomes in Amsterdam; tests begin at ten in the morning. */
const becomes = (linde: TestPractice, hour: number): void => {
  const now = linde.clock.now().toZonedDateTimeISO("Europe/Amsterdam")
  const then = now.with({ hour, minute: 0 })
  const next = Temporal.ZonedDateTime.compare(then, now) > 0 ? then : then.add({ days: 1 })
  linde.clock.advance({ seconds: Math.round(next.since(now).total("seconds")) })
}

const reminders = (linde: TestPractice, to: string) =>
  linde.mails().filter((mail) => mail.to === to && mail.subject === "Je taken voor vandaag")

onEachEngine("in the morning a mail tells how many tasks wait, and nothing else", async (aPractice) => {
  const linde = await aPractice()
  const maker = await linde.colleague("Dia", "persons.read", "persons.write", "persons.see-contact")
  const bea = await anAccount(linde, "Bea", "bea@linde.example")
  const { id: person } = await maker.does(createPerson, anna)
  const team = await linde.change(async (at) => {
    const made = await createTeam(at, "Handenteam")
    await addToTeams(at, bea.user, [made])
    return made
  })
  await maker.does(createTask, { title: "Anna bellen", due: "2026-11-23", person, user: bea.user })
  await maker.does(createTask, { title: "Verslag van Anna", due: "2026-11-23", person, team })
  await maker.does(createTask, { title: "Lakens", due: "2026-11-20", user: bea.user })
  await maker.does(createTask, { title: "Volgende week", due: "2026-11-30", user: bea.user })

  becomes(linde, 6)
  await linde.work()
  assert.deepEqual(reminders(linde, bea.email), [])
  becomes(linde, 7)
  await linde.work()
  await linde.work()
  linde.clock.advance({ hours: 2 })
  await linde.work()

  assert.deepEqual(
    reminders(linde, bea.email).map(({ text }) => text),
    [
      "Je hebt 2 taken voor vandaag.\n1 taak had al klaar moeten zijn.\n\nBekijk ze in Hoeder: https://hoeder.example/tasks\n\n" +
        "Wil je deze e-mail niet meer? Zet hem uit onderaan de pagina Taken.",
    ],
  )
  assert.deepEqual(
    (await linde.audit()).filter(({ event }) => event === "tasks.reminded").map(({ count }) => count),
    [1],
  )
  becomes(linde, 13)
  becomes(linde, 8)
  await linde.work()
  assert.equal(reminders(linde, bea.email).length, 2)
})

onEachEngine(
  "no mail for who does not want it, who has left, who has nothing due, or in the afternoon",
  async (aPractice) => {
    const linde = await aPractice()
    const maker = await linde.colleague("Dia")
    const [bea, cor, eva] = [
      await anAccount(linde, "Bea", "bea@linde.example"),
      await anAccount(linde, "Cor", "cor@linde.example"),
      await anAccount(linde, "Eva", "eva@linde.example"),
    ]
    for (const { user } of [bea, cor]) await maker.does(createTask, { title: "Lakens", due: "2026-11-20", user })
    await maker.does(createTask, { title: "Lakens", due: "2026-12-20", user: eva.user })
    assert.deepEqual(await maker.does(getReminders, {}), { wanted: true })
    assert.deepEqual(await maker.does(setReminders, { wanted: false }), { wanted: false })
    await maker.does(createTask, { title: "Lakens", due: "2026-11-20" })
    await linde.change(async (at) => {
      await setUserState(at, cor.user, "ended")
      namesChanged(at)
    })

    becomes(linde, 13)
    await linde.work()
    for (const { email } of [bea, cor, eva]) assert.deepEqual(reminders(linde, email), [], email)
    becomes(linde, 7)
    await linde.work()

    assert.equal(reminders(linde, bea.email).length, 1)
    for (const email of [cor.email, eva.email, "dia@linde.example"])
      assert.deepEqual(reminders(linde, email), [], email)
    assert.deepEqual(await maker.does(getReminders, {}), { wanted: false })
    await maker.does(setReminders, { wanted: true })
    assert.deepEqual(await maker.does(getReminders, {}), { wanted: true })
  },
)

onEachEngine("a reminder that broke off half-way is sent whole, and once", async (aPractice) => {
  const linde = await aPractice()
  const maker = await linde.colleague("Dia")
  const people = [
    await anAccount(linde, "Bea", "bea@linde.example"),
    await anAccount(linde, "Cor", "cor@linde.example"),
  ]
  for (const { user } of people) await maker.does(createTask, { title: "Lakens", due: "2026-11-20", user })
  becomes(linde, 8)

  await assert.rejects(remind.run(placeThatFails(linde)), /broke off/)
  await linde.work()
  await linde.work()

  for (const { email } of people) assert.equal(reminders(linde, email).length, 1, email)
})

/** A workplace in which the second mail does not get into the outbox. */
function placeThatFails(linde: TestPractice): Workplace {
  let posted = 0
  return aWorkplace(linde, {
    change: (_log, write) =>
      linde.change((at) =>
        write({
          ...at,
          post: async (mail) => {
            posted += 1
            if (posted === 2) throw new Error("it broke off")
            await at.post(mail)
          },
        }),
      ),
  })
}
