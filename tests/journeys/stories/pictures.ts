import { mkdirSync } from "node:fs"
import { join } from "node:path"
import { aRegular } from "#tests/journeys/cast.ts"
import type { Screen } from "#tests/journeys/screen.ts"
import { people } from "#tests/journeys/stage.ts"
import type { Story } from "#tests/journeys/story.ts"
import { t } from "#tests/journeys/words.ts"

const shown = join(import.meta.dirname, "..", "..", "..", "docs", "screens")

/** Keeps the picture; with `HOEDER_UPDATE_SCREENS=1` also as the one that README shows. */
async function keeps(screen: Screen, name: string): Promise<void> {
  await screen.isSound()
  await screen.shoot(name)
  if (process.env["HOEDER_UPDATE_SCREENS"] !== "1") return
  mkdirSync(shown, { recursive: true })
  await screen.page.screenshot({ path: join(shown, `${name}.png`) })
}

export const pictures: Story = {
  picture: "pictures",
  name: "the list, a person and their dossier look as README shows them",
  tell: async (stage) => {
    const { person, dossier } = await aRegular(stage)
    const screen = await stage.as(people.manager)
    await screen.goTo("/persons")
    await screen.page.getByRole("button", { name: "B", exact: true }).click()
    await screen.sees(screen.page.getByRole("button", { name: "B", exact: true, pressed: true }))
    await screen.sees(screen.page.getByRole("link", { name: /^Brink/ }))
    await keeps(screen, "persons")
    await screen.goTo(`/persons/${person}`)
    await screen.sees(t("staff.persons.latest"))
    await keeps(screen, "person")
    await screen.goTo(`/dossiers/${dossier}`)
    await screen.sees(screen.page.getByRole("article").first())
    await keeps(screen, "dossier")
  },
}
