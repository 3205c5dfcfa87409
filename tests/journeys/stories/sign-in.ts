import assert from "node:assert/strict"
import { givesCode, givesPassword, signsOut } from "#tests/journeys/entering.ts"
import type { Screen } from "#tests/journeys/screen.ts"
import { password, people } from "#tests/journeys/stage.ts"
import type { Story } from "#tests/journeys/story.ts"
import { t } from "#tests/journeys/words.ts"

export const signIn: Story = {
  picture: "sign-in",
  name: "signing in takes the right password and then the code from the mailbox",
  tell: async (stage) => {
    const screen = await stage.visitor()
    await screen.goTo("/")
    await screen.sees(screen.title(t("staff.sign-in.title")))
    await screen.isSound()
    await screen.shoot("sign-in")
    await takesWhatIsPasted(screen)

    await givesPassword(screen, people.desk, "niet-het-goede-woord")
    await screen.sees(t("refusal.accounts.not-recognised"))
    await screen.isSound()

    await givesPassword(screen, people.desk, password)
    await screen.sees(screen.title(t("staff.sign-in.code-title")))
    await screen.isSound()
    assert.equal(
      (await screen.page.request.get(`${stage.site.address}/api/me`)).status(),
      401,
      "a password is not enough",
    )

    const code = await stage.code(people.desk)
    await givesCode(screen, code === "123456" ? "123457" : "123456")
    await screen.sees(t("refusal.accounts.code-wrong"))
    await screen.isSound()

    await givesCode(screen, code)
    await screen.sees(screen.title(/Fatima el Amrani/))
    await screen.isSound()
    await screen.page.reload()
    await screen.sees(screen.title(/Fatima el Amrani/))

    await signsOut(screen, "Fatima el Amrani")
    await screen.goTo("/persons")
    await screen.sees(screen.title(t("staff.sign-in.title")))
    await isRemembered(screen)
  },
}

/** The password stays covered, and a manager of passwords may fill it in (OWASP ASVS v5.0.0-6.2.6, 6.2.7). */
async function takesWhatIsPasted(screen: Screen): Promise<void> {
  const [email, secret] = [screen.field("staff.sign-in.email"), screen.field("staff.sign-in.password")]
  assert.equal(await secret.getAttribute("type"), "password")
  assert.equal(await secret.getAttribute("autocomplete"), "current-password")
  await email.fill("van@elders.example")
  for (const keys of ["ControlOrMeta+A", "ControlOrMeta+C"]) await email.press(keys)
  await secret.press("ControlOrMeta+V")
  assert.equal(await secret.inputValue(), "van@elders.example")
}

/** The address is there after signing out too, and goes when it must not be kept; the password never is. */
async function isRemembered(screen: Screen): Promise<void> {
  const email = screen.field("staff.sign-in.email")
  assert.equal(await email.inputValue(), people.desk)
  assert.equal(await screen.field("staff.sign-in.password").inputValue(), "")
  await screen.page.getByRole("checkbox", { name: t("staff.sign-in.remember") }).uncheck()
  await screen.isSound()
  await screen.page.reload()
  await screen.sees(email)
  assert.equal(await email.inputValue(), "")
}
