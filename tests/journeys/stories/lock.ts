import assert from "node:assert/strict"
import type { Page } from "playwright-core"
import { aNewcomer } from "#tests/journeys/cast.ts"
import type { Screen } from "#tests/journeys/screen.ts"
import { password, people, type Stage } from "#tests/journeys/stage.ts"
import type { Story } from "#tests/journeys/story.ts"
import { t } from "#tests/journeys/words.ts"

const owner = "Sander Vos"
const writing = (screen: Screen) => screen.page.getByRole("textbox", { name: t("staff.journal.text"), exact: true })
const lockOf = (page: Page) => page.getByRole("dialog", { name: owner, exact: true })

/** What eyes, a screen reader and a list of windows get of a page. */
async function readable(page: Page): Promise<string> {
  const seen = await page.evaluate("document.body.innerText")
  const heard = await page.locator("body").ariaSnapshot()
  return `${await page.title()}\n${String(seen)}\n${heard}`
}

async function opensWith(screen: Screen, typed: string): Promise<void> {
  await screen.field("staff.sign-in.password").fill(typed)
  await screen.button("staff.lock.open").click()
}

export const lock: Story = {
  picture: "lock",
  name: "what is locked while somebody types shows nothing, in no tab, and goes on where they were with the password alone",
  tell: async (stage) => {
    const { dossier } = await aNewcomer(stage, "Noortje", "Achterslot")
    const screen = await stage.asAnew(people.physio)
    await screen.goTo(`/dossiers/${dossier}`)
    await screen.button("staff.journal.write").click()
    await writing(screen).pressSequentially("Halverwege een zin")
    const other = await screen.page.context().newPage()
    await other.goto(`${stage.site.address}/dossiers/${dossier}`)
    await other.getByText("Achterslot").first().waitFor()
    assert.match(await readable(screen.page), /Halverwege[^]*Achterslot|Achterslot[^]*Halverwege/)

    await screen.page.getByRole("button", { name: t("staff.nav.account-menu", { name: owner }) }).click()
    await screen.choice("staff.lock.now").click()
    for (const page of [screen.page, other]) {
      await lockOf(page).waitFor()
      assert.doesNotMatch(await readable(page), /Halverwege|Achterslot|Noortje/)
    }
    await screen.isSound()
    await screen.shoot("lock")
    assert.equal((await screen.page.request.get(`${stage.site.address}/api/me`)).status(), 423)

    // Keys do nothing to what lies below.
    for (const key of ["Escape", "ControlOrMeta+K"]) await screen.page.keyboard.press(key)
    await opensWith(screen, "niet het goede wachtwoord")
    await screen.sees(t("refusal.accounts.password-wrong", { count: 4 }))
    await screen.isSound()
    await opensWith(screen, password)
    for (const page of [screen.page, other]) await lockOf(page).waitFor({ state: "detached" })
    await other.close()
    assert.equal(await writing(screen).innerText(), "Halverwege een zin")
    await writing(screen).press("End")
    await writing(screen).pressSequentially(" en verder")

    // For want of use, found when something is asked: that goes on by itself.
    await stage.site.passes(31)
    await screen.button("staff.journal.save").click()
    await lockOf(screen.page).waitFor()
    await opensWith(screen, password)
    await screen.sees(screen.page.getByRole("article").getByText("Halverwege een zin en verder"))
    await screen.isSound()

    await stage.site.passes(31)
    await screen.page.reload()
    await lockOf(screen.page).waitFor()
    assert.doesNotMatch(await readable(screen.page), /Halverwege|Achterslot|Noortje/)
    await screen.isSound()
    await opensWith(screen, password)
    await screen.sees(screen.page.getByRole("article").getByText("Halverwege een zin en verder"))
    await signsInAgain(stage, screen)
  },
}

/** After twelve hours both steps are asked, over the page, which is as it was. */
async function signsInAgain(stage: Stage, screen: Screen): Promise<void> {
  await screen.button("staff.journal.write").click()
  await writing(screen).pressSequentially("De volgende ochtend")
  await stage.site.passes(12 * 60)
  await screen.button("staff.journal.save").click()
  await screen.sees(screen.dialog("staff.again.title"))
  assert.doesNotMatch(await readable(screen.page), /ochtend|Achterslot|Noortje/)
  await screen.isSound()
  await screen.field("staff.sign-in.password").fill(password)
  await screen.button("staff.sign-in.next").click()
  await screen.field("staff.sign-in.code").fill(await stage.code(people.physio))
  await screen.button("staff.sign-in.code-submit").click()
  await screen.sees(screen.page.getByRole("article").getByText("De volgende ochtend"))
  await screen.isSound()
}
