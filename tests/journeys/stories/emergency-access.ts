import assert from "node:assert/strict"
import type { PersonId } from "#ground/kernel/ids.ts"
import { listEmergencies } from "#records/emergency/contract.ts"
import { createPerson } from "#records/persons/contract.ts"
import { aColleague } from "#tests/journeys/colleague.ts"
import type { Screen } from "#tests/journeys/screen.ts"
import { people, phone, type Stage } from "#tests/journeys/stage.ts"
import type { Story } from "#tests/journeys/story.ts"
import { t } from "#tests/journeys/words.ts"

const reason = "Collega is ziek, cliënt belt over medicatie"
const taker = "Theo Prinsen"

export const emergencyAccess: Story = {
  picture: "emergency-access",
  name: "somebody takes emergency access by name and date of birth on a phone and ends it; a colleague reviews what was seen",
  tell: async (stage) => {
    const manager = await stage.atTheDoor(people.manager)
    const { id: person } = await manager.does(createPerson, {
      name: { firstNames: "Ruben", particle: "van der", familyName: "Mulder" },
      birth: { date: "1950-02-01" },
    })
    const email = await aColleague(stage, {
      name: taker,
      email: "theo@linde.example",
      rights: ["persons.read", "dossiers.read", "emergency.use"],
      scope: "own",
    })

    await takes(await stage.as(email, phone), person)
    await looksAtTheForm(await stage.as(email))
    await reviews(stage, person)

    const { emergencies } = await manager.does(listEmergencies, { state: "reviewed" })
    assert.deepEqual(
      emergencies.map((one) => [one.person, one.reason, one.reviewed?.verdict, one.steps.map(({ did }) => did)]),
      [[person, reason, "in-order", ["not-in-order", "taken-back", "in-order"]]],
    )
  },
}

async function takes(screen: Screen, person: PersonId): Promise<void> {
  await screen.goTo("/persons")
  await screen.button("staff.emergency.ask").click()
  await screen.button("staff.emergency.begin").click()
  await screen.sees(t("staff.emergency.reason-short"))
  await screen.isSound()
  await screen.box("staff.emergency.family-name").fill("Mulders")
  await screen.box("staff.emergency.birth-date").fill("1-2-1950")
  await screen.box("staff.emergency.reason").fill(reason)
  await screen.button("staff.emergency.begin").click()
  await screen.sees(t("refusal.emergency.not-found"))
  await screen.isSound()
  await screen.shoot("emergency-not-found")
  await screen.box("staff.emergency.family-name").fill("mulder")
  await screen.button("staff.emergency.begin").click()
  await screen.sees(screen.title(/Ruben van der Mulder/))
  const bar = screen.page.getByRole("complementary", { name: t("staff.emergency.title") })
  await screen.sees(bar.getByText(/Noodtoegang tot \d\d:\d\d, nog (59|60) minuten/))
  await screen.isSound()
  await screen.shoot("emergency-access")

  // Elsewhere it is a chip in the header, with the way back and the end of it.
  await screen.goTo("/")
  const chip = screen.page.getByRole("button", { name: /^Noodtoegang tot \d\d:\d\d$/ })
  await chip.click()
  await screen.sees(screen.link("staff.emergency.open-file"))
  await screen.isSound()
  await screen.shoot("emergency-chip")
  await screen.button("staff.emergency.end").click()
  await chip.waitFor({ state: "detached" })
  await screen.goTo(`/persons/${person}`)
  await screen.sees(t("staff.ui.not-shown"))
  await screen.sees(screen.button("staff.emergency.ask"))
  await screen.isSound()
}

/** On a wide screen, what was used is told before anything is asked. */
async function looksAtTheForm(screen: Screen): Promise<void> {
  await screen.goTo("/persons")
  await screen.button("staff.emergency.ask").click()
  await screen.sees(t("staff.emergency.used", { taken: 1, mostTaken: 6, missed: 1, mostMissed: 10 }))
  await screen.page.getByText(t("staff.emergency.by.number"), { exact: true }).click()
  await screen.sees(screen.box("staff.emergency.number"))
  await screen.isSound()
  await screen.shoot("emergency-form")
}

async function reviews(stage: Stage, person: PersonId): Promise<void> {
  const screen = await stage.as(people.owner)
  await screen.goTo("/")
  const waits = screen.waits("staff.emergency.title", "emergency.waiting.to-review", { count: 1 })
  await screen.sees(waits)
  await screen.isSound()
  await screen.shoot("emergency-today")
  await waits.click()
  await screen.sees(reason)
  await screen.isSound()
  const names = { user: taker, client: "Ruben van der Mulder" }
  await screen.link("staff.emergency.who-to-whom", names).click()
  await screen.sees(t("staff.emergency.seen"))
  await screen.sees(new RegExp(t("audit.event.persons.read")))
  await screen.isSound()
  await screen.shoot("emergency-review")
  await screen.button("staff.emergency.verdict.not-in-order").click()
  await screen.sees(t("staff.emergency.note-missing"))
  await screen.box("staff.emergency.note").fill("Er is niet gebeld")
  await screen.button("staff.emergency.verdict.not-in-order").click()
  await screen.sees(t("staff.emergency.did.not-in-order", { by: "Hanneke Visser" }))
  await screen.isSound()
  await screen.button("staff.emergency.take-back").click()
  await screen.sees(t("staff.emergency.did.taken-back", { by: "Hanneke Visser" }))
  await screen.button("staff.emergency.verdict.in-order").click()
  await screen.sees(t("staff.emergency.did.in-order", { by: "Hanneke Visser" }))
  await screen.isSound()
  const small = await stage.as(people.owner, phone)
  await small.goTo(new URL(screen.page.url()).pathname)
  await small.sees(t("staff.emergency.did.in-order", { by: "Hanneke Visser" }))
  await small.isSound()
  await small.shoot("emergency-reviewed")
  await screen.goTo("/emergencies")
  await screen.sees(t("staff.emergency.none"))
  await screen.goTo(`/persons/${person}/access-log`)
  await screen.sees(t("staff.emergency.of-person"))
  await screen.sees(t("audit.event.emergency.ended"))
  await screen.isSound()
  await screen.goTo("/")
  await screen.sees(t("staff.tasks.mine"))
  await screen.settles()
  assert.equal(await screen.waits("staff.emergency.title", "emergency.waiting.to-review", { count: 1 }).count(), 0)
}
