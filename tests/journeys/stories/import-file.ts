import assert from "node:assert/strict"
import { readFileSync } from "node:fs"
import { createPerson } from "#records/persons/contract.ts"
import { searchPersons } from "#records/search/contract.ts"
import type { Screen } from "#tests/journeys/screen.ts"
import { people, type Stage } from "#tests/journeys/stage.ts"
import type { Story } from "#tests/journeys/story.ts"
import { t } from "#tests/journeys/words.ts"

const lines = [
  "Achternaam;Voornamen;Geboortedatum;Verblijf;Mobiel",
  "Kwartelvoort;Zoë;14-02-1988;Deventer;06 12345678",
  "Kwartelvoort;Noor;03-09-1990;Deventer;",
  "Kwartelvoort;Mees;1-1-2001;Olst;",
  "Kwartelvoort;Daan;30-04-1975;Zwolle;",
  ";Zonder naam;01-01-1970;Deventer;",
  "Kwartelvoort;Jip;31-02-1980;Deventer;",
]

// As many a practice program writes it: the Windows alphabet, semicolons, and lines that end with CR LF.
const file = { name: "relaties-oud.csv", mimeType: "text/csv", buffer: Buffer.from(lines.join("\r\n"), "latin1") }

async function figures(screen: Screen): Promise<Readonly<Record<string, string>>> {
  const found: Record<string, string> = {}
  for (const name of ["total", "fresh", "duplicate", "wrong"] as const) {
    const term = screen.page.getByRole("term").filter({ hasText: t(`staff.imports.${name}`) })
    found[name] = await term.locator("xpath=following-sibling::dd[1]").innerText()
  }
  return found
}

const known = async (stage: Stage) =>
  (await (await stage.atTheDoor(people.manager)).does(searchPersons, { query: "Kwartelvoort" })).persons

export const importFile: Story = {
  picture: "import",
  name: "a CSV with faults is tried, its columns corrected, its good rows taken in, its wrong rows given back, and all undone",
  tell: async (stage) => {
    const manager = await stage.atTheDoor(people.manager)
    await manager.does(createPerson, {
      name: { firstNames: "Daan", familyName: "Kwartelvoort" },
      birth: { date: "1975-04-30" },
    })
    const screen = await stage.as(people.manager)
    await screen.goTo("/imports")
    await screen.sees(screen.title(t("staff.nav.imports")))
    await screen.isSound()
    await screen.field("staff.imports.drop-label").setInputFiles(file)

    await screen.sees(screen.title(file.name))
    await screen.sees(t("staff.imports.choose"))
    assert.deepEqual(await figures(screen), { total: "6", fresh: "3", duplicate: "1", wrong: "2" })
    await screen.isSound()

    await screen.page.getByRole("combobox", { name: t("staff.imports.field-of", { heading: "Verblijf" }) }).click()
    await screen.page.getByRole("option", { name: t("staff.imports.field.plaats"), exact: true }).click()
    await screen.isSound()
    await screen.button("staff.imports.try-again").click()
    await screen.button("staff.imports.try-again").waitFor({ state: "detached" })
    await screen.page.getByRole("radio", { name: t("staff.imports.take-good") }).check()
    await screen.isSound()
    // Who may be known already is named, beside the row of the file.
    const duplicate = screen.page.getByRole("region", { name: `${t("staff.imports.fault-row")} 5` })
    assert.match(await duplicate.innerText(), /Daan Kwartelvoort[^]*30-04-1975[^]*Daan Kwartelvoort[^]*30-04-1975/)
    await duplicate.getByText(t("staff.imports.decide.merge"), { exact: true }).click()
    await screen.sees(t("staff.imports.merging", { count: 1 }))
    await screen.isSound()
    await screen.shoot("import")
    assert.equal((await known(stage)).length, 1, "a trial changes nothing")

    await screen.button("staff.imports.run", { count: 3 }).click()
    await screen.sees(t("staff.imports.done-line", { count: 3 }))
    await screen.isSound()
    const cities = (await known(stage)).map(({ fullName, city }) => `${fullName}: ${city ?? ""}`)
    assert.deepEqual(cities.toSorted(), [
      "Daan Kwartelvoort: Zwolle",
      "Mees Kwartelvoort: Olst",
      "Noor Kwartelvoort: Deventer",
      "Zoë Kwartelvoort: Deventer",
    ])

    const { path } = await screen.download(() => screen.button("staff.imports.wrong-rows").click())
    const back = readFileSync(path, "utf8").trim().split("\r\n")
    assert.equal(back.length, 3)
    assert.match(back[1] ?? "", /Zonder naam/)
    assert.match(back[2] ?? "", /31-02-1980/)

    await screen.button("staff.imports.undo").click()
    await screen.sees(screen.dialog("staff.imports.undo-title"))
    await screen.isSound()
    await screen.button("staff.imports.undo-submit").click()
    await screen.sees(t("staff.imports.undone"))
    await screen.isSound()
    assert.equal((await known(stage)).length, 1)
  },
}
