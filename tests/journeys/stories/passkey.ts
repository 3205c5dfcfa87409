import { givesCode, givesPassword, signsOut } from "#tests/journeys/entering.ts"
import { password, people, practice } from "#tests/journeys/stage.ts"
import type { Story } from "#tests/journeys/story.ts"
import { t } from "#tests/journeys/words.ts"

const name = "Telefoon van Fatima"
const renamed = "Oude telefoon van Fatima"

export const passkey: Story = {
  picture: "passkey",
  name: "somebody sets up a passkey, signs out, and signs in with nothing else",
  tell: async (stage) => {
    const screen = await stage.visitor()
    // An authenticator of the browser's own tools: it makes real keys, and knows its owner at once.
    const tools = await screen.page.context().newCDPSession(screen.page)
    await tools.send("WebAuthn.enable")
    await tools.send("WebAuthn.addVirtualAuthenticator", {
      options: {
        protocol: "ctap2",
        transport: "internal",
        hasResidentKey: true,
        hasUserVerification: true,
        isUserVerified: true,
        automaticPresenceSimulation: true,
      },
    })
    // Browsers know passkeys by the name of a host, and 127.0.0.1 is none.
    const site = stage.site.address.replace("127.0.0.1", "localhost")
    await screen.page.goto(site)
    await givesPassword(screen, people.desk, password)
    await givesCode(screen, await stage.code(people.desk))
    await screen.sees(screen.title(/Fatima el Amrani/))

    await screen.sees(t("staff.passkey-offer.text"))
    await screen.isSound()
    await screen.button("staff.passkey-offer.set-up").click()
    await screen.sees(screen.dialog("staff.steps.passkey-add"))
    await screen.isSound()
    await screen.field("staff.steps.passkey-name").fill(name)
    await screen.button("staff.steps.passkey-make").click()
    await screen.sees(t("staff.steps.passkey-done"))
    await screen.page.getByText(t("staff.passkey-offer.text")).waitFor({ state: "detached" })
    await screen.page.goto(`${site}/account`)
    await screen.sees(name)
    await screen.isSound()
    await screen.shoot("second-steps")

    await screen.button("staff.steps.rename-named", { name }).click()
    const renaming = screen.dialog("staff.steps.rename-named", { name })
    await screen.sees(renaming)
    await screen.isSound()
    await renaming.getByRole("textbox").fill(renamed)
    await renaming.getByRole("button", { name: t("staff.ui.save") }).click()
    await screen.sees(screen.button("staff.steps.remove-named", { name: renamed }))

    await signsOut(screen, "Fatima el Amrani")
    await screen.field("staff.sign-in.practice").fill(practice)
    await screen.isSound()
    await screen.button("staff.sign-in.passkey").click()
    await screen.sees(screen.title(/Fatima el Amrani/))

    await screen.page.getByRole("button", { name: t("staff.nav.account-menu", { name: "Fatima el Amrani" }) }).click()
    await screen.choice("staff.lock.now").click()
    await screen.sees(screen.button("staff.lock.passkey"))
    await screen.isSound()
    await screen.shoot("lock-passkey")
    await screen.button("staff.lock.passkey").click()
    await screen.page.getByRole("dialog").waitFor({ state: "detached" })

    await screen.page.goto(`${site}/account`)
    await screen.button("staff.steps.remove-named", { name: renamed }).click()
    await screen
      .dialog("staff.steps.remove-named", { name: renamed })
      .getByRole("button", { name: t("staff.ui.remove") })
      .click()
    await screen.button("staff.steps.remove-named", { name: renamed }).waitFor({ state: "detached" })
    await screen.isSound()
  },
}
