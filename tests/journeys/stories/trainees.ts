import assert from "node:assert/strict"
import { getGroup, listGroups } from "#gate/groups/contract.ts"
import { confirms, staleForSettingsAfter } from "#tests/journeys/entering.ts"
import type { Screen } from "#tests/journeys/screen.ts"
import { people, phone } from "#tests/journeys/stage.ts"
import type { Story } from "#tests/journeys/story.ts"
import { t } from "#tests/journeys/words.ts"

const name = "Stagiairs"

const ticks = (screen: Screen, right: string): Promise<void> =>
  screen.page.getByRole("checkbox", { name: new RegExp(`^${right}`) }).check()

export const trainees: Story = {
  picture: "trainees",
  name: "a manager makes a group for trainees, and sees the warning and what it means before anything is given",
  tell: async (stage) => {
    const screen = await stage.asAnew(people.manager)
    await screen.goTo("/groups")
    await screen.button("staff.groups.new").click()
    await screen.box("staff.groups.name").fill(name)
    await screen.isSound()
    await screen.button("staff.groups.make").click()
    await screen.sees(screen.title(name))
    await screen.sees("Mensen in deze groep kunnen nog niets.")
    await screen.isSound()

    await screen.button("staff.groups.grant").click()
    await ticks(screen, "Cliënten zoeken")
    await screen.sees("Mensen in deze groep kunnen, bij cliënten die zij zelf behandelen:")
    await ticks(screen, "Het journaal lezen")
    await screen.sees("Hoog risico: deze groep kan hierna het journaal lezen")
    await screen.isSound()
    await screen.shoot("trainees")
    const give = screen.button("staff.groups.grant-do", { count: 2 })
    await give.click()
    await screen.sees(t("staff.ui.fault-missing"))
    const manager = await stage.atTheDoor(people.manager)
    const id = (await manager.does(listGroups, {})).groups.find((group) => group.name === name)?.id
    assert.ok(id)
    assert.deepEqual((await manager.does(getGroup, { id })).permissions, [], "nothing is given without a reason")

    await screen.box("staff.groups.reason").fill("Stagiairs lezen mee met hun begeleider")
    await stage.site.passes(staleForSettingsAfter)
    await give.click()
    await confirms(stage, screen, people.manager)
    await screen.sees(t("staff.groups.granted"))
    await screen.sees(t("staff.groups.because", { reason: "Stagiairs lezen mee met hun begeleider" }))
    await screen.page.setViewportSize(phone)
    await screen.isSound()
    assert.deepEqual((await manager.does(getGroup, { id })).grants, [
      { permission: "dossiers.read-journal", scope: "own" },
      { permission: "persons.read", scope: "own" },
    ])
  },
}
