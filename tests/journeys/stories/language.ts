import assert from "node:assert/strict"
import type { Screen } from "#tests/journeys/screen.ts"
import { password, people, practice } from "#tests/journeys/stage.ts"
import type { Story } from "#tests/journeys/story.ts"
import { inEnglish, type SaidKey, t } from "#tests/journeys/words.ts"

const heading = (screen: Screen, name: string) => screen.sees(screen.title(new RegExp(`^${name}`)))
const field = (screen: Screen, key: SaidKey) =>
  screen.page.getByLabel(inEnglish(key), { exact: true }).and(screen.page.locator("input"))

/** What has been fetched of texts so far, by the language that it is in. */
async function fetchedOf(screen: Screen): Promise<Readonly<Record<"nl" | "en", number>>> {
  const fetched = await screen.page.evaluate<readonly string[]>(
    `Promise.all(performance.getEntriesByType("resource").filter(({ name }) => name.includes("/_texts")).map(async ({ name }) =>
      Object.values((await import(name)).default).join()))`,
  )
  const holding = (key: SaidKey, say: (key: SaidKey) => string) =>
    fetched.filter((texts) => texts.includes(say(key))).length
  return { nl: holding("staff.nav.sign-out", t), en: holding("staff.nav.sign-out", inEnglish) }
}

export const language: Story = {
  picture: "language",
  name: "the site is in the language that somebody chooses, at once and on every page, and nothing typed is lost",
  tell: async (stage) => {
    const screen = await stage.visitor()
    await screen.goTo("/")
    await heading(screen, t("staff.sign-in.title"))
    await screen.field("staff.sign-in.email").fill(people.desk)
    assert.deepEqual(await fetchedOf(screen), { nl: 1, en: 0 }, "one language is fetched")

    await screen.page.getByText("English", { exact: true }).click()
    await heading(screen, inEnglish("staff.sign-in.title"))
    assert.equal(await field(screen, "staff.sign-in.email").inputValue(), people.desk, "what was typed is still there")
    assert.equal(await screen.page.locator("html").getAttribute("lang"), "en")
    await screen.isSound()
    await screen.page.reload()
    await heading(screen, inEnglish("staff.sign-in.title"))
    assert.deepEqual(await fetchedOf(screen), { nl: 0, en: 1 }, "the language is remembered, and no other fetched")
    await screen.isSound()

    // Whoever signs in reads the language of their account, from the first page on.
    await field(screen, "staff.sign-in.practice").fill(practice)
    await field(screen, "staff.sign-in.email").fill(people.desk)
    await field(screen, "staff.sign-in.password").fill(password)
    await screen.page.getByRole("button", { name: inEnglish("staff.sign-in.next"), exact: true }).click()
    await field(screen, "staff.sign-in.code").fill(await stage.code(people.desk))
    await screen.page.getByRole("button", { name: inEnglish("staff.sign-in.code-submit"), exact: true }).click()
    await screen.sees(screen.link("staff.nav.persons"))
    await screen.isSound()
    await changes(screen)
  },
}

/** Changes the language on a page, goes on in it, and changes it back. */
async function changes(screen: Screen): Promise<void> {
  await screen.place("staff.tasks.title").click()
  await heading(screen, t("staff.tasks.title"))
  await screen.page.getByRole("button", { name: t("staff.nav.account-menu", { name: "Fatima el Amrani" }) }).click()
  await screen.page.getByRole("menuitem", { name: "English", exact: true }).click()
  await heading(screen, inEnglish("staff.tasks.title"))
  await screen.isSound()

  for (const [path, key] of [
    ["/persons", "staff.nav.persons"],
    ["/organisations", "staff.nav.organisations"],
  ] as const) {
    await screen.goOn(path)
    await heading(screen, inEnglish(key))
    await screen.isSound()
  }
  await screen.page
    .getByRole("button", { name: inEnglish("staff.nav.account-menu", { name: "Fatima el Amrani" }) })
    .click()
  await screen.page.getByRole("menuitem", { name: "Nederlands", exact: true }).click()
  await heading(screen, t("staff.nav.organisations"))
  await screen.goOn("/tasks")
  await heading(screen, t("staff.tasks.title"))
  await screen.isSound()
}
