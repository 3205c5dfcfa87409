import assert from "node:assert/strict"
import { confirms, givesCode, givesPassword, staleForSettingsAfter } from "#tests/journeys/entering.ts"
import { people, phone, type Stage } from "#tests/journeys/stage.ts"
import type { Story } from "#tests/journeys/story.ts"
import { t } from "#tests/journeys/words.ts"

const name = "Sanne Kuipers"
const email = "sanne@linde.example"
const chosen = "negen-koele-lampen-buiten"

/** The link in the newest mail to an address. */
async function mailedLink(stage: Stage): Promise<string> {
  for (let tries = 0; tries < 400; tries += 1) {
    const answer = await fetch(`${stage.site.address}/demo/mail.json`)
    const mails = (await answer.json()) as readonly { to: string; text: string }[]
    const link = /https?:\S+#\S+/.exec(mails.find(({ to }) => to === email)?.text ?? "")?.[0]
    if (link !== undefined) return link
    await new Promise((resolve) => setTimeout(resolve, 25))
  }
  throw new Error("no invitation came")
}

export const users: Story = {
  picture: "users",
  name: "a manager invites a colleague, who signs in for the first time on a phone",
  tell: async (stage) => {
    const manager = await stage.asAnew(people.manager)
    await manager.goTo("/users")
    await stage.site.passes(staleForSettingsAfter)
    await manager.button("staff.users.invite").click()
    // Before anything is filled in, and not after.
    await confirms(stage, manager, people.manager)
    const box = (key: "staff.users.name" | "staff.users.email") =>
      manager.page.getByRole("textbox", { name: t(key), exact: true })
    await box("staff.users.name").fill(name)
    await box("staff.users.email").fill(email)
    await manager.page.getByRole("combobox", { name: t("staff.users.groups"), exact: true }).click()
    await manager.page.getByRole("option", { name: "Balie", exact: true }).click()
    await box("staff.users.name").click()
    await manager.page.getByRole("listbox").waitFor({ state: "hidden" })
    await manager.sees(t("staff.users.grants", { name }))
    await manager.isSound()
    await manager.shoot("users")
    await manager.button("staff.users.invite-submit").click()
    await manager.page.getByRole("link", { name }).click()
    await manager.sees(manager.title(name))
    await manager.sees(t("staff.users.state.invited"))
    await manager.isSound()

    const link = await mailedLink(stage)
    assert.ok(link.startsWith(stage.site.address), "the invitation carries a link to the site")
    const screen = await stage.visitor(phone)
    await screen.page.goto(link)
    await screen.sees(screen.title(t("staff.invitation.title", { name })))
    await screen.isSound()
    await screen.field("staff.password.fresh").fill(chosen)
    await screen.field("staff.password.repeat").fill(chosen)
    await screen.sees(screen.button("staff.invitation.submit").and(screen.page.locator(":enabled")))
    await screen.button("staff.invitation.submit").click()
    await screen.sees(t("staff.invitation.done"))
    await givesPassword(screen, email, chosen)
    await givesCode(screen, await stage.code(email))
    await screen.sees(screen.title(/Sanne Kuipers/))
    await screen.isSound()

    await manager.page.reload()
    await manager.sees(t("staff.users.state.active"))
    await manager.button("staff.users.close").click()
    await manager.sees(t("staff.users.resting-none", { name }))
    await manager.isSound()
  },
}
