import assert from "node:assert/strict"
import { listEmergencies } from "#gate/emergency/contract.ts"
import { getPerson } from "#records/persons/contract.ts"
import { aNewcomer } from "#tests/journeys/cast.ts"
import { aColleague } from "#tests/journeys/colleague.ts"
import { people, phone } from "#tests/journeys/stage.ts"
import type { Story } from "#tests/journeys/story.ts"
import { t } from "#tests/journeys/words.ts"

const reason = "Collega is ziek, cliënt belt over medicatie"

export const emergencyAccess: Story = {
  picture: "emergency-access",
  name: "somebody takes emergency access on a phone and ends it; a colleague looks at it",
  tell: async (stage) => {
    const manager = await stage.atTheDoor(people.manager)
    const { person } = await aNewcomer(stage, "Ruben", "Mulder")
    const { number } = await manager.does(getPerson, { id: person })
    const email = await aColleague(stage, {
      name: "Theo Prinsen",
      email: "theo@linde.example",
      rights: ["persons.read", "dossiers.read", "emergency.use"],
      scope: "own",
    })

    const screen = await stage.as(email, phone)
    await screen.goTo("/persons")
    await screen.button("staff.emergency.ask").click()
    await screen.button("staff.emergency.begin").click()
    await screen.sees(t("staff.emergency.reason-short"))
    await screen.isSound()
    await screen.box("staff.emergency.number").fill(number)
    await screen.box("staff.emergency.reason").fill(reason)
    await screen.button("staff.emergency.begin").click()
    await screen.sees(screen.title(/Ruben Mulder/))
    const bar = screen.page.getByRole("complementary", { name: t("staff.emergency.title") })
    await screen.sees(bar.getByText(/Noodtoegang, nog (59|60) minuten/))
    await screen.isSound()
    await screen.shoot("emergency-access")
    await screen.goTo("/")
    await screen.sees(bar)
    await screen.isSound()
    await screen.button("staff.emergency.end").click()
    await bar.waitFor({ state: "detached" })
    await screen.goTo(`/persons/${person}`)
    await screen.sees(t("staff.ui.not-shown"))
    await screen.sees(screen.button("staff.emergency.ask"))
    await screen.isSound()

    const reviewer = await stage.as(people.manager)
    await reviewer.goTo("/emergencies")
    await reviewer.sees(reason)
    await reviewer.isSound()
    await reviewer.page
      .getByRole("button", { name: t("staff.emergency.review-named", { name: "Theo Prinsen" }) })
      .click()
    await reviewer.sees(t("staff.emergency.none"))
    await reviewer.isSound()
    const { emergencies } = await manager.does(listEmergencies, { state: "reviewed" })
    assert.deepEqual(
      emergencies.map((one) => [one.person, one.reason, one.reviewed?.by]),
      [[person, reason, "Marijke Bos"]],
    )
  },
}
