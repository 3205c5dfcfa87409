import assert from "node:assert/strict"
import { people, phone } from "#tests/journeys/stage.ts"
import type { Story } from "#tests/journeys/story.ts"
import { t } from "#tests/journeys/words.ts"

export const stepPolicy: Story = {
  picture: "step-policy",
  name: "a manager sees whom a stricter second step touches, cannot choose none, and keeps a choice",
  tell: async (stage) => {
    const screen = await stage.asAnew(people.manager, phone)
    await screen.goTo("/settings/second-steps")
    await screen.sees(screen.title(t("staff.step-policy.title")))
    await screen.isSound()
    const choice = (step: "passkey" | "totp" | "code") =>
      screen.page.getByRole("checkbox", { name: t(`staff.steps.${step}`) })
    for (const step of ["code", "totp", "passkey"] as const) await choice(step).uncheck()
    await screen.sees(t("staff.step-policy.none"))
    await screen.sees(t("staff.step-policy.gone", { step: t("staff.steps.code") }))
    await screen.isSound()
    await screen.shoot("step-policy-none")
    for (const step of ["code", "totp", "passkey"] as const) await choice(step).check()

    await screen.page.getByRole("switch", { name: t("staff.step-policy.card-counts") }).uncheck()
    await screen.sees(t("staff.step-policy.gone-card"))
    await screen.button("staff.ui.save").click()
    await screen.sees(t("staff.step-policy.saved"))
    await screen.goTo("/settings/second-steps")
    await screen.sees(t("staff.step-policy.card-off"))
    await screen.isSound()

    await screen.page.getByRole("combobox", { name: t("staff.session-rules.minutes"), exact: true }).click()
    await screen.page.getByRole("option", { name: t("staff.session-rules.minutes-count", { count: 45 }) }).click()
    await screen.page.getByRole("radio", { name: t("staff.session-rules.end") }).check()
    await screen.isSound()
    await screen.shoot("session-rules")
    await screen.button("staff.session-rules.save").click()
    await screen.sees(t("staff.session-rules.saved"))
    // Where people share machines, the menu has no lock, and the browser keeps no address.
    await screen.goTo("/")
    await screen.page
      .getByRole("button", { name: /Marijke Bos|account/ })
      .first()
      .click()
    await screen.sees(screen.choice("staff.nav.sign-out"))
    await screen.choice("staff.lock.now").waitFor({ state: "detached" })
    assert.equal(await screen.page.evaluate("localStorage.getItem('hoeder.email')"), null)
  },
}
