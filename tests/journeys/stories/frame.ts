import assert from "node:assert/strict"
import { getMe } from "#gate/accounts/contract.ts"
import { allCards } from "#web/staff/manage/all-cards.ts"
import { isSoundEverywhere } from "#tests/journeys/everywhere.ts"
import type { Screen } from "#tests/journeys/screen.ts"
import { middle, people, phone, type Stage, wide } from "#tests/journeys/stage.ts"
import type { Story } from "#tests/journeys/story.ts"
import { inEnglish, t } from "#tests/journeys/words.ts"

const daily = ["staff.nav.today", "staff.tasks.title", "staff.nav.persons", "staff.nav.organisations"] as const

const rail = (screen: Screen) => screen.page.getByRole("navigation", { name: t("staff.ui.navigation"), exact: true })

/** What the rail has, or the bar that it is on a narrow screen, without what is counted beside it. */
const placesOf = async (screen: Screen): Promise<readonly string[]> =>
  (await rail(screen).getByRole("link").allInnerTexts()).map((text) => text.split("\n")[0]?.trim() ?? "")

/** At every width the same places are in sight; what waits is one line on the first screen, and is counted beside the place. */
async function seesPlaces(screen: Screen): Promise<void> {
  for (const size of [wide, middle, phone]) {
    await screen.page.setViewportSize(size)
    await screen.goTo("/")
    const backup = screen.waits("staff.backups.title", "backups.waiting.no-backup")
    await screen.sees(backup)
    const places = [...daily, "staff.nav.manage" as const].map((key) => t(key))
    assert.deepEqual(await placesOf(screen), places, `${size.width} wide`)
    for (const link of await rail(screen).getByRole("link").all()) {
      const box = await link.boundingBox()
      assert.ok(box !== null && box.y >= 0 && box.y + box.height <= size.height, `in sight at ${size.width}`)
    }
    await screen.sees(rail(screen).getByText(t("staff.nav.waiting-urgent", { count: 1 })))
  }
  await isSoundEverywhere(screen)
}

/** From the rail to the cards, each with what it is for and how it stands, and on to a page. */
async function usesCards(screen: Screen): Promise<void> {
  await screen.place("staff.nav.manage").click()
  await screen.sees(screen.title(t("staff.nav.manage")))
  const card = screen.page.getByRole("listitem").filter({ has: screen.link("staff.backups.title") })
  await screen.sees(card.getByText(t("staff.backups.what-for")))
  await screen.sees(card.getByText(t("backups.waiting.no-backup")))
  for (const group of ["people", "keep", "security", "practice", "data"] as const)
    await screen.sees(screen.page.getByRole("region", { name: t(`staff.manage.${group}`), exact: true }))
  await isSoundEverywhere(screen)
  await screen.shoot("manage")
  await screen.link("staff.backups.title").click()
  await screen.sees(screen.title(t("staff.backups.title")))
}

/** Ctrl+K finds a card by what it is for, in the language of the screen. */
async function findsCards(screen: Screen, say: typeof t, words: string): Promise<void> {
  await screen.page.keyboard.press("Control+K")
  const field = screen.page.getByRole("textbox", { name: say("staff.nav.find"), exact: true })
  await field.fill(words)
  await screen.sees(screen.page.getByRole("button", { name: say("staff.backups.title") }))
  await screen.isSound()
  await screen.page.keyboard.press("Escape")
  await field.waitFor({ state: "detached" })
}

async function switchesTo(screen: Screen, language: string, say: typeof t): Promise<void> {
  await screen.page
    .getByRole("button", { name: new RegExp(say("staff.nav.account-menu", { name: "" }).trim()) })
    .click()
  await screen.page.getByRole("menuitem", { name: language, exact: true }).click()
}

/** Going from page to page asks once what waits, and again when a minute has gone by; not by the clock. */
async function asksOnce(stage: Stage): Promise<void> {
  const screen = await stage.as(people.manager)
  let asked = 0
  screen.page.on("request", (request) => {
    if (request.url().endsWith("/api/me/waiting")) asked += 1
  })
  await screen.goTo("/")
  await screen.sees(screen.waits("staff.backups.title", "backups.waiting.no-backup"))
  for (const place of [
    "staff.tasks.title",
    "staff.nav.persons",
    "staff.nav.organisations",
    "staff.nav.manage",
  ] as const) {
    await screen.place(place).click()
    await screen.sees(screen.title(t(place)))
    await screen.settles()
  }
  assert.equal(asked, 1)
  await screen.page.clock.setFixedTime(Date.now() + 61_000)
  await screen.page.waitForTimeout(500)
  assert.equal(asked, 1, "not as long as somebody stays where they are")
  await screen.place("staff.tasks.title").click()
  await screen.sees(screen.title(t("staff.tasks.title")))
  await screen.settles()
  assert.equal(asked, 2)
}

/** Who has less rights has fewer cards, and without any not even the way to them. */
async function hasOwnCards(stage: Stage, email: string): Promise<void> {
  const { permissions } = await (await stage.atTheDoor(email)).does(getMe, {})
  const own = allCards.filter(({ needs }) => permissions.includes(needs)).map(({ title }) => t(title))
  assert.ok(own.length < allCards.length)
  const screen = await stage.as(email)
  await screen.goTo("/manage")
  await screen.sees(screen.title(t("staff.nav.manage")))
  await screen.settles()
  if (own.length === 0) await screen.sees(t("staff.manage.none"))
  assert.deepEqual(await screen.page.getByRole("main").getByRole("listitem").getByRole("link").allInnerTexts(), own)
  const places = [...daily.map((key) => t(key)), ...(own.length === 0 ? [] : [t("staff.nav.manage")])]
  assert.deepEqual(await placesOf(screen), places)
  await isSoundEverywhere(screen)
}

export const frame: Story = {
  picture: "frame",
  name: "what one does all day is in the rail, all else a card of Beheer, and what waits is said in both and on Vandaag",
  tell: async (stage) => {
    const screen = await stage.as(people.manager)
    await seesPlaces(screen)
    await screen.shoot("frame")
    await usesCards(screen)
    await findsCards(screen, t, "stukgaat")
    await switchesTo(screen, "English", t)
    await screen.sees(screen.title(inEnglish("staff.backups.title")))
    await screen.settles()
    await findsCards(screen, inEnglish, "breaks")
    await switchesTo(screen, "Nederlands", inEnglish)
    await screen.sees(screen.title(t("staff.backups.title")))
    await screen.settles()
    await asksOnce(stage)

    for (const email of [people.desk, people.physio]) await hasOwnCards(stage, email)
  },
}
