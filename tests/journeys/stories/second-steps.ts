import assert from "node:assert/strict"
import { Secret, TOTP } from "otpauth"
import { givesCode, givesPassword, signsOut } from "#tests/journeys/entering.ts"
import type { Screen } from "#tests/journeys/screen.ts"
import { password, people, phone } from "#tests/journeys/stage.ts"
import type { Story } from "#tests/journeys/story.ts"
import { t } from "#tests/journeys/words.ts"

const who = people.physio
const name = "Sander Vos"
/** Long enough that the app shows another code: none is taken twice. */
const nextCode = 30_000

/** Types the key over into an app of another make. */
async function appOf(screen: Screen): Promise<TOTP> {
  const key = await screen.page.getByRole("dialog").locator("code").innerText()
  return new TOTP({ secret: Secret.fromBase32(key.replace(/\s/g, "")) })
}

export const secondSteps: Story = {
  picture: "authenticator-app",
  name: "somebody sets up an authenticator app by its key, and signs in on a phone with it and with a recovery code",
  tell: async (stage) => {
    const screen = await stage.visitor()
    await screen.goTo("/")
    await givesPassword(screen, who, password)
    await givesCode(screen, await stage.code(who))
    await screen.sees(screen.title(/Sander Vos/))

    await screen.goTo("/account")
    await screen.button("staff.steps.totp-set-up").click()
    await screen.sees(screen.page.getByText(t("staff.steps.totp-key")))
    await screen.isSound()
    const app = await appOf(screen)
    await screen.field("staff.sign-in.code").fill(app.generate({ timestamp: stage.site.now() }))
    await screen
      .dialog("staff.steps.totp-title")
      .getByRole("button", { name: t("staff.steps.totp-submit") })
      .click()
    await screen.sees(t("staff.steps.totp-done"))

    await screen.button("staff.steps.recovery-make").click()
    await screen.sees(screen.dialog("staff.steps.recovery-title"))
    await screen.isSound()
    const codes = await screen.dialog("staff.steps.recovery-title").locator("li").allInnerTexts()
    assert.equal(new Set(codes).size, 10)
    await screen.button("staff.steps.recovery-kept").click()
    await screen.sees(t("staff.steps.recovery-left", { count: 10 }))
    await screen.isSound()
    await signsOut(screen, name)

    const small = await stage.visitor(phone)
    await small.goTo("/")
    await givesPassword(small, who, password)
    await small.sees(small.button("staff.step.recovery.choose"))
    await small.isSound()
    await small.shoot("sign-in-by-app")
    await givesCode(small, app.generate({ timestamp: stage.site.now() + nextCode }))
    await small.sees(small.page.getByRole("button", { name: t("staff.nav.account-menu", { name }) }))

    const other = await stage.visitor(phone)
    await other.goTo("/")
    await givesPassword(other, who, password)
    await other.button("staff.step.recovery.choose").click()
    await other.isSound()
    await other.shoot("sign-in-by-recovery-code")
    await other.field("staff.step.recovery").fill((codes[0] ?? "").toLowerCase())
    await other.button("staff.sign-in.code-submit").click()
    await other.sees(other.page.getByRole("button", { name: t("staff.nav.account-menu", { name }) }))
    await other.goTo("/account")
    await other.sees(t("staff.steps.recovery-left", { count: 9 }))
    await other.isSound()
    await other.shoot("second-steps-on-a-phone")
  },
}
