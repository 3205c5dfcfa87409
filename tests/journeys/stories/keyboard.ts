import assert from "node:assert/strict"
import type { Locator } from "playwright-core"
import type { Screen } from "#tests/journeys/screen.ts"
import { password, people, practice } from "#tests/journeys/stage.ts"
import type { Story } from "#tests/journeys/story.ts"
import { t } from "#tests/journeys/words.ts"

// A ring around it, or an edge or shadow of its own: what has the focus must be seen to have it (WCAG 2.4.7).
const ring = `(() => {
  const { outlineStyle, outlineWidth, boxShadow } = getComputedStyle(document.activeElement)
  const field = document.activeElement.matches("input, [contenteditable]")
  return field || (outlineStyle !== "none" && outlineWidth !== "0px") || boxShadow !== "none"
})()`

/** Presses Tab until this has the focus; everything on the way must be seen to have it. */
async function tabsTo(screen: Screen, target: Locator): Promise<void> {
  await target.waitFor()
  for (let presses = 0; presses < 60; presses += 1) {
    if ((await target.and(screen.page.locator(":focus")).count()) > 0) return
    await screen.page.keyboard.press("Tab")
    assert.ok(
      await screen.page.evaluate(ring),
      `the focus cannot be seen after ${presses + 1} times Tab on ${screen.page.url()}`,
    )
  }
  assert.fail(`Tab does not come to ${String(target)}`)
}

export const keyboard: Story = {
  picture: "keyboard",
  name: "somebody without a mouse signs in and opens a person",
  tell: async (stage) => {
    const screen = await stage.visitor()
    const keys = screen.page.keyboard
    await screen.goTo("/")
    await tabsTo(screen, screen.field("staff.sign-in.practice"))
    await keys.type(practice)
    await tabsTo(screen, screen.field("staff.sign-in.email"))
    await keys.type(people.physio)
    await tabsTo(screen, screen.field("staff.sign-in.password"))
    await keys.type(password)
    await keys.press("Enter")
    await screen.sees(screen.title(t("staff.sign-in.code-title")))
    await keys.type(await stage.code(people.physio))
    await keys.press("Enter")
    await screen.sees(screen.title(/Sander Vos/))
    // Signing in leaves the focus at the heading of the site; whoever opens it anew begins at the top.
    await screen.settles()
    assert.equal(await screen.page.evaluate("document.activeElement.closest('main') !== null"), true)
    await screen.page.reload()
    await screen.sees(screen.title(/Sander Vos/))

    await tabsTo(screen, screen.page.getByRole("link", { name: t("staff.ui.skip") }))
    await tabsTo(screen, screen.link("staff.nav.persons"))
    await keys.press("Enter")
    await screen.sees(screen.title(t("staff.nav.persons")))
    await tabsTo(screen, screen.field("staff.persons.search"))
    const found = screen.page.waitForResponse(
      (answer) => answer.url().endsWith("/api/persons/search") && answer.request().postDataJSON().query === "jan",
    )
    await keys.type("jan")
    await found
    // Who is first in the list while nothing is asked for.
    await screen.page.getByRole("link", { name: /Onbekend/ }).waitFor({ state: "detached" })
    await screen.settles()
    await keys.press("ArrowDown")
    await keys.press("ArrowDown")
    await screen.shoot("keyboard")
    const name = await screen.page.evaluate<string>("document.activeElement.textContent")
    await keys.press("Enter")
    await screen.sees(screen.title(new RegExp(name.split(",")[0] ?? name)))

    await tabsTo(screen, screen.tab("staff.persons.tab.overview"))
    await keys.press("ArrowRight")
    await screen.sees(screen.page.getByRole("tab", { name: t("staff.persons.tab.data"), selected: true }))
    await screen.isSound()
  },
}
