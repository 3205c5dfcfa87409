import assert from "node:assert/strict"
import { confirms, givesCode, staleAfter } from "#tests/journeys/entering.ts"
import type { Screen } from "#tests/journeys/screen.ts"
import { people, phone, practice } from "#tests/journeys/stage.ts"
import type { Story } from "#tests/journeys/story.ts"
import { t } from "#tests/journeys/words.ts"
import { startProvider, type TestProvider } from "#tests/people/oidc-provider.ts"

const name = "Linde-account"
const physio = /Sander/

/** Goes to the provider, and fills in its own form. */
async function showsWhoAtProvider(screen: Screen, provider: TestProvider, who: string): Promise<void> {
  await screen.page.waitForURL((url) => url.origin === provider.issuer)
  await screen.page.getByLabel("Naam").fill(who)
  await screen.page.getByRole("button", { name: "Aanmelden" }).click()
}

async function fillsIn(screen: Screen, { issuer, clientId, clientSecret }: TestProvider): Promise<void> {
  await screen.field("staff.oidc.name").fill(name)
  await screen.field("staff.oidc.issuer").fill(issuer)
  await screen.field("staff.oidc.client-id").fill(clientId)
  await screen.field("staff.oidc.secret").fill(clientSecret)
  await screen.field("staff.oidc.amr").fill("mfa")
  await screen.page.keyboard.press("Enter")
}

export const provider: Story = {
  picture: "provider",
  name: "a manager names the practice's own provider, and a colleague signs in with it",
  tell: async (stage) => {
    const own = await startProvider(`${stage.site.address}/api/sign-in/oidc/callback`)
    try {
      const manager = await stage.as(people.manager)
      await manager.goTo("/settings/oidc")
      await manager.sees(manager.title(t("staff.oidc.title")))
      await fillsIn(manager, own)
      await manager.isSound()
      await stage.site.passes(staleAfter)
      await manager.button("staff.ui.save").click()
      await confirms(stage, manager, people.manager)
      await manager.sees(t("staff.oidc.saved"))
      await manager.isSound()
      await manager.shoot("provider")

      const screen = await stage.visitor(phone)
      await screen.goTo("/")
      await screen.field("staff.sign-in.practice").fill(practice)
      await screen.sees(screen.button("staff.oidc.sign-in", { provider: name }))
      await screen.isSound()
      await screen.shoot("provider-sign-in")

      own.people.set("sander", { sub: "b-1", email: people.physio, amr: ["pwd"] })
      await screen.button("staff.oidc.sign-in", { provider: name }).click()
      await showsWhoAtProvider(screen, own, "sander")
      await screen.sees(screen.title(t("staff.sign-in.code-title")))
      await screen.isSound()
      assert.equal(
        (await screen.page.request.get(`${stage.site.address}/api/me`)).status(),
        401,
        "a password at the provider is not enough",
      )
      await givesCode(screen, await stage.code(people.physio))
      await screen.sees(screen.title(physio))
      assert.equal(new URL(screen.page.url()).hash, "", "nothing of the answer stays in the address")
      await screen.goTo("/account")
      await screen.sees(t("staff.oidc.link", { provider: name }))
      await screen.isSound()

      own.people.set("stranger", { sub: "s-1", email: "onbekend@linde.example", amr: ["mfa"] })
      const stranger = await stage.visitor()
      await stranger.goTo("/")
      await stranger.field("staff.sign-in.practice").fill(practice)
      await stranger.button("staff.oidc.sign-in", { provider: name }).click()
      await showsWhoAtProvider(stranger, own, "stranger")
      await stranger.sees(t("refusal.oidc.no-account"))
      await stranger.isSound()
      await stranger.shoot("provider-stranger")

      own.people.set("sander", { sub: "b-1", email: people.physio, amr: ["pwd", "mfa"] })
      const again = await stage.visitor()
      await again.goTo("/")
      await again.field("staff.sign-in.practice").fill(practice)
      await again.button("staff.oidc.sign-in", { provider: name }).click()
      await showsWhoAtProvider(again, own, "sander")
      await again.sees(again.title(physio))
      await again.goTo("/account")
      await again.button("staff.oidc.undo-link").click()
      await again.isSound()
      await again
        .dialog("staff.oidc.undo-link-title", { provider: name })
        .getByRole("button", { name: t("staff.oidc.undo-link") })
        .click()
      await again.sees(t("staff.oidc.link-undone"))

      // The provider still knows who is there, and sends them straight back.
      await again.button("staff.oidc.make-link").click()
      await again.sees(t("staff.oidc.link-made"))
      await again.isSound()
      await again.shoot("provider-account")

      await manager.button("staff.oidc.remove").click()
      await manager.isSound()
      await manager
        .dialog("staff.oidc.remove-title")
        .getByRole("button", { name: t("staff.oidc.remove") })
        .click()
      await manager.sees(t("staff.oidc.removed"))
    } finally {
      await own.close()
    }
  },
}
