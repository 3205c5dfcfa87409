import { closeDossier } from "#records/dossiers/contract.ts"
import { setHold } from "#records/holds/contract.ts"
import { aNewcomer } from "#tests/journeys/cast.ts"
import { people } from "#tests/journeys/stage.ts"
import type { Story } from "#tests/journeys/story.ts"
import { t } from "#tests/journeys/words.ts"

export const archiveDossier: Story = {
  picture: "archive-dossier",
  name: "a closed dossier goes into the archive, is found on purpose and taken back; a restriction is told loudly",
  tell: async (stage) => {
    const manager = await stage.atTheDoor(people.manager)
    const { person, dossier } = await aNewcomer(stage, "Ina", "Feenstra")
    await manager.does(closeDossier, { id: dossier, reason: "klaar" })

    const screen = await stage.as(people.manager)
    await screen.goTo(`/dossiers/${dossier}`)
    await screen.button("staff.dossiers.archive").click()
    await screen.isSound()
    await screen.button("staff.dossiers.archive-submit").click()
    await screen.sees(/In het archief sinds/)
    await screen.isSound()
    await screen.shoot("archive-dossier")
    await screen.goTo(`/persons/${person}/dossiers`)
    await screen.sees(t("staff.dossiers.none-but-archive"))
    await screen.isSound()
    await screen.page.getByLabel("Ook het dossier in het archief tonen").check()
    await screen.page.getByRole("link", { name: "Knieklachten links" }).click()
    await screen.button("staff.dossiers.take-back").click()
    await screen.page
      .getByRole("combobox", { name: t("staff.dossiers.reason"), exact: true })
      .fill("klacht binnengekomen")
    await screen.button("staff.dossiers.take-back-submit").click()
    await screen.sees(/klacht binnengekomen/)
    await screen.isSound()

    await manager.does(setHold, { person, ground: "restriction", note: "betwist de juistheid" })
    for (const path of [`/persons/${person}`, `/dossiers/${dossier}`, `/persons/${person}/keeping`]) {
      await screen.goTo(path)
      await screen.sees(t("staff.holds.restricted-title"))
      await screen.isSound()
    }
  },
}
