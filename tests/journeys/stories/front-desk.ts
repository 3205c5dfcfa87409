import assert from "node:assert/strict"
import { aNewcomer } from "#tests/journeys/cast.ts"
import { people } from "#tests/journeys/stage.ts"
import type { Story } from "#tests/journeys/story.ts"
import { t } from "#tests/journeys/words.ts"

export const frontDesk: Story = {
  picture: "front-desk",
  name: "the front desk sees who somebody is, and no dossier, journal, document, BSN, access log or export",
  tell: async (stage) => {
    const { person, dossier } = await aNewcomer(stage, "Ilse", "Wagenaar")
    const screen = await stage.as(people.desk)
    await screen.goTo(`/persons/${person}`)
    await screen.sees(screen.title(/Wagenaar/))
    const shown = ["overview", "data", "network", "tasks", "keeping"] as const
    assert.deepEqual(
      await screen.page.getByRole("tab").allInnerTexts(),
      shown.map((name) => t(`staff.persons.tab.${name}`)),
    )
    assert.equal(await screen.button("staff.export.open").count(), 0)
    assert.equal(await screen.link("staff.dossier-types.title").count(), 0)
    await screen.isSound()
    await screen.shoot("front-desk")

    await screen.tab("staff.persons.tab.data").click()
    await screen.sees(screen.button("staff.persons.edit-title"))
    await screen.isSound()
    assert.equal(await screen.page.getByText("BSN").count(), 0)

    await screen.goTo(`/dossiers/${dossier}`)
    await screen.sees(screen.page.getByRole("alert"))
    await screen.isSound()
    assert.equal(await screen.page.getByText("Knieklachten links").count(), 0)
    for (const path of [
      `persons/${person}/dossiers`,
      `persons/${person}/entries`,
      `persons/${person}/documents`,
      `dossiers/${dossier}`,
    ]) {
      const answer = await screen.page.request.get(`${stage.site.address}/api/${path}`)
      assert.ok([403, 404].includes(answer.status()), `${path}: ${answer.status()}`)
    }
  },
}
