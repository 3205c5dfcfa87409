import assert from "node:assert/strict"
import { startDemoMail } from "#doors/demo/demo.ts"
import { givesCode, givesPassword } from "#tests/journeys/entering.ts"
import { phone, practice } from "#tests/journeys/stage.ts"
import type { Story } from "#tests/journeys/story.ts"
import { t } from "#tests/journeys/words.ts"

const email = "noor@linde.example"
const chosen = "twaalf-rode-fietsen-buiten"

export const invitation: Story = {
  picture: "invitation",
  name: "somebody who is invited sets a password on a phone and signs in",
  tell: async (stage) => {
    const mail = await startDemoMail()
    const words = ["user", "invite", practice, email, "--name", "Noor Bakker", "--group", "Balie"]
    await stage.site.command(words, { HOEDER_SMTP: mail.url, HOEDER_ORIGIN: stage.site.address })
    const text = mail.mails().find(({ to }) => to === email)?.text ?? ""
    const link = /https?:\S+/.exec(text)?.[0] ?? ""
    await mail.close()
    assert.match(text, new RegExp(`: ${practice}$`, "m"), "the mail says the short name that signing in asks")
    assert.ok(link.startsWith(stage.site.address), "the invitation carries a link to the site")

    const screen = await stage.visitor(phone)
    await screen.page.goto(link)
    await screen.sees(screen.title(t("staff.invitation.title", { name: "Noor Bakker" })))
    await screen.isSound()
    await screen.field("staff.password.fresh").fill("123456789012")
    await screen.sees(t("password.why.common"))
    assert.ok(await screen.button("staff.invitation.submit").isDisabled())
    await screen.field("staff.password.fresh").fill(chosen)
    await screen.field("staff.password.repeat").fill(chosen)
    await screen.sees(screen.button("staff.invitation.submit").and(screen.page.locator(":enabled")))
    await screen.isSound()
    await screen.shoot("invitation")
    await screen.button("staff.invitation.submit").click()
    await screen.sees(t("staff.invitation.done"))
    await screen.isSound()

    assert.equal(await screen.field("staff.sign-in.email").inputValue(), email)
    await givesPassword(screen, email, chosen)
    await givesCode(screen, await stage.code(email))
    await screen.sees(screen.title(/Noor Bakker/))
    await screen.isSound()

    const late = await stage.visitor(phone)
    await late.page.goto(link)
    await late.sees(t("staff.invitation.gone"))
    await late.isSound()
  },
}
