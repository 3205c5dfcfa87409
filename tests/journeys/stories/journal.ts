import assert from "node:assert/strict"
import { aNewcomer } from "#tests/journeys/cast.ts"
import { givesCode, givesPassword, signsOut } from "#tests/journeys/entering.ts"
import type { Screen } from "#tests/journeys/screen.ts"
import { password, people } from "#tests/journeys/stage.ts"
import type { Story } from "#tests/journeys/story.ts"
import { t } from "#tests/journeys/words.ts"

const writing = (screen: Screen) => screen.page.getByRole("textbox", { name: t("staff.journal.text"), exact: true })

async function writesEntry(screen: Screen): Promise<void> {
  await screen.button("staff.journal.write").click()
  await writing(screen).click()
  const { keyboard } = screen.page
  await screen.button("staff.editor.bold").click()
  await keyboard.type("Zwelling links")
  await screen.button("staff.editor.bold").click()
  await keyboard.type(" na het hardlopen.")
  await keyboard.press("Enter")
  await screen.button("staff.editor.bullets").click()
  await keyboard.type("rust")
  await keyboard.press("Enter")
  await keyboard.type("koelen")
  await screen.isSound()
  await screen.button("staff.journal.save").click()
}

export const journal: Story = {
  picture: "journal",
  name: "a journal entry is written with bold and a list, corrected with the old version kept, and a draft survives signing out",
  tell: async (stage) => {
    const { dossier } = await aNewcomer(stage, "Karim", "Haddad")
    const screen = await stage.asAnew(people.physio)
    await screen.goTo(`/dossiers/${dossier}`)
    await writesEntry(screen)

    const entry = screen.page.getByRole("article")
    await screen.sees(entry.locator("strong", { hasText: "Zwelling links" }))
    assert.deepEqual(await entry.locator("li").allInnerTexts(), ["rust", "koelen"])
    await screen.isSound()

    await screen.button("staff.journal.actions").click()
    await screen.choice("staff.journal.correct").click()
    await writing(screen).getByText("koelen").click()
    await screen.page.keyboard.press("End")
    await screen.page.keyboard.type(" met ijs")
    await screen.page.getByRole("textbox", { name: t("staff.journal.correct-reason") }).fill("Vergeten te noemen")
    await screen.isSound()
    await screen.button("staff.journal.correct-save").click()
    await screen.sees(entry.getByText("Vergeten te noemen"))
    assert.deepEqual(await entry.locator("li").allInnerTexts(), ["rust", "koelen met ijs"])

    await screen.button("staff.journal.actions").click()
    await screen.choice("staff.journal.versions").click()
    const versions = screen.dialog("staff.journal.versions-title").getByRole("article")
    await screen.sees(versions.nth(1))
    assert.deepEqual(await versions.locator("li:last-child").allInnerTexts(), ["koelen met ijs", "koelen"])
    await screen.isSound()
    await screen.shoot("journal")
    await screen.leavesDialog()

    await screen.button("staff.journal.write").click()
    const kept = screen.page.waitForResponse((answer) => answer.url().endsWith("/drafts") && answer.ok())
    await writing(screen).pressSequentially("Nog niet af")
    await kept
    await signsOut(screen, "Sander Vos")
    await givesPassword(screen, people.physio, password)
    await givesCode(screen, await stage.code(people.physio))
    await screen.sees(screen.title(/Sander Vos/))
    await screen.goTo(`/dossiers/${dossier}`)
    await screen.sees(t("staff.journal.draft-restored"))
    assert.equal(await writing(screen).innerText(), "Nog niet af")
    await screen.isSound()
  },
}
