import assert from "node:assert/strict"
import { getPerson } from "#records/persons/contract.ts"
import { aNewcomer } from "#tests/journeys/cast.ts"
import type { Screen } from "#tests/journeys/screen.ts"
import { people } from "#tests/journeys/stage.ts"
import type { Story } from "#tests/journeys/story.ts"
import { t } from "#tests/journeys/words.ts"

async function beginsToChange(screen: Screen, person: string): Promise<void> {
  await screen.goTo(`/persons/${person}/data`)
  await screen.button("staff.persons.edit-title").click()
  await screen.sees(screen.field("staff.person.preferred-name"))
}

export const conflict: Story = {
  picture: "conflict",
  name: "when two change the same person, the second sees both versions and chooses; nothing is lost",
  tell: async (stage) => {
    const { person } = await aNewcomer(stage, "Lotte", "Verbruggen")
    const [first, second] = [await stage.as(people.manager), await stage.as(people.physio)]
    await beginsToChange(first, person)
    await beginsToChange(second, person)
    await second.isSound()

    await first.field("staff.person.preferred-name").fill("Lot")
    await first.field("staff.person.note").fill("Belt liever niet")
    await first.button("staff.ui.save").click()
    await first.sees(first.button("staff.persons.edit-title"))

    await second.field("staff.person.note").fill("Liever mailen")
    await second.button("staff.ui.save").click()
    const both = second.dialog("staff.ui.conflict-title")
    await second.sees(both)
    await second.sees(both.getByText("Belt liever niet"))
    await second.isSound()
    await second.shoot("conflict")
    const note = t("staff.person.note")
    await both.getByRole("radio", { name: `${note}: ${t("staff.ui.conflict-mine")}` }).check()
    await second.button("staff.ui.conflict-save").click()
    await second.sees(second.button("staff.persons.edit-title"))

    const kept = await (await stage.atTheDoor(people.manager)).does(getPerson, { id: person })
    assert.deepEqual([kept.name.preferredName, kept.note], ["Lot", "Liever mailen"])
  },
}
