import assert from "node:assert/strict"
import { aNewcomer } from "#tests/journeys/cast.ts"
import type { Screen } from "#tests/journeys/screen.ts"
import { people } from "#tests/journeys/stage.ts"
import type { Story } from "#tests/journeys/story.ts"
import { t } from "#tests/journeys/words.ts"

const writing = (screen: Screen) => screen.page.getByRole("textbox", { name: t("staff.journal.text"), exact: true })

/** What the printer gets of the page as it stands. */
async function onPaper(screen: Screen): Promise<string> {
  await screen.page.emulateMedia({ media: "print" })
  const text = await screen.page.locator("body").innerText()
  await screen.page.emulateMedia({ media: "screen" })
  return text
}

export const paper: Story = {
  picture: "on-paper",
  name: "what is typed stays what it was, on the screen and on paper; the keys of printing print the sheet of the button, and no paper is without a name",
  tell: async (stage) => {
    const { person, dossier } = await aNewcomer(stage, "Petra", "Papierman")
    const screen = await stage.asAnew(people.physio)
    // The printer is no part of this: the sheet is looked at when it would be printed.
    const printed = Promise.withResolvers<string>()
    await screen.page.exposeFunction("toPrinter", printed.resolve)
    await screen.page.addInitScript(
      "window.print = () => window.toPrinter(document.querySelector('.paper')?.textContent)",
    )
    await screen.goTo(`/dossiers/${dossier}`)
    await screen.button("staff.journal.write").click()
    await writing(screen).click()
    const typed = ["> 38 gemeten", "- 5 graden", "# 3", "1. x", "+ y", "---", "* x", "a_b 3*4"]
    const { keyboard } = screen.page
    for (const line of typed) {
      await keyboard.type(line)
      await keyboard.press("Enter")
      await keyboard.press("Enter")
    }
    await keyboard.type("- trap op")
    await screen.button("staff.journal.save").click()
    const written = screen.page.getByRole("article").locator(".written")
    await screen.sees(written.locator("li", { hasText: "trap op" }))
    const shown = await written.locator("> p").allInnerTexts()
    assert.deepEqual(shown.map((text) => text.trim()).filter(Boolean), typed)
    assert.equal(shown.filter((text) => text.trim() === "").length, typed.length, "an empty line is an empty line")

    await keyboard.press("Control+P")
    const sheet = await printed.promise
    for (const said of ["Petra Papierman", "Praktijk De Linde", "> 38 gemeten"]) assert.ok(sheet.includes(said), said)
    assert.doesNotMatch(sheet, /&nbsp;/)

    await screen.goTo(`/persons/${person}/data`)
    await screen.sees(screen.title(/Papierman/))
    for (const path of [`/persons/${person}/data`, `/dossiers/${dossier}`]) {
      await screen.goTo(path)
      await screen.sees("Papierman")
      const text = await onPaper(screen)
      for (const said of ["Petra Papierman", "Praktijk De Linde"]) assert.ok(text.includes(said), `${path}: ${said}`)
    }
  },
}
