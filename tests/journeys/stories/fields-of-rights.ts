import assert from "node:assert/strict"
import type { Screen } from "#tests/journeys/screen.ts"
import { people } from "#tests/journeys/stage.ts"
import type { Story } from "#tests/journeys/story.ts"
import { t } from "#tests/journeys/words.ts"

const lines = ["Achternaam;Voornamen;Burgerservicenummer", "Zilverreigers;Ada;999990408", "Zilverreigers;Bo;999990019"]
const file = { name: "met-bsn.csv", mimeType: "text/csv", buffer: Buffer.from(lines.join("\r\n")) }

const heading = (screen: Screen, key: "staff.person.insurance" | "staff.persons.contact") =>
  screen.page.getByRole("heading", { name: t(key), exact: true })

export const fieldsOfRights: Story = {
  picture: "fields-of-rights",
  name: "a form has no fields that are not for you, and a column that you may not import is left out at a press",
  tell: async (stage) => {
    const physio = await stage.as(people.physio)
    await physio.goTo("/persons/new")
    await physio.sees(heading(physio, "staff.persons.contact"))
    assert.equal(await heading(physio, "staff.person.insurance").count(), 0)
    await physio.isSound()

    const desk = await stage.as(people.desk)
    await desk.goTo("/persons/new")
    await desk.sees(heading(desk, "staff.persons.contact"))
    await desk.sees(heading(desk, "staff.person.insurance"))

    await desk.goTo("/imports")
    await desk.field("staff.imports.drop-label").setInputFiles(file)
    await desk.sees(desk.title(file.name))
    await desk.sees(t("staff.imports.blocked"))
    await desk.isSound()
    await desk.shoot("fields-of-rights")
    await desk.button("staff.imports.leave-out", { columns: "Burgerservicenummer" }).click()
    await desk.sees(desk.button("staff.imports.run", { count: 2 }))
    await desk.isSound()

    const field = t("staff.imports.field-of", { heading: "Burgerservicenummer" })
    await desk.page.getByRole("combobox", { name: field }).click()
    const offered = (key: "bsn" | "notitie") =>
      desk.page.getByRole("option", { name: t(`staff.imports.field.${key}`), exact: true })
    await desk.sees(offered("notitie"))
    assert.equal(await offered("bsn").count(), 0)
  },
}
