import { beginSignIn } from "#gate/eid/contract.ts"
import { givesCode, givesPassword } from "#tests/journeys/entering.ts"
import { openSite } from "#tests/journeys/site.ts"
import { password, people, practice } from "#tests/journeys/stage.ts"
import type { Story } from "#tests/journeys/story.ts"
import { t } from "#tests/journeys/words.ts"
import { openCardMaker } from "#tests/people/cards.ts"
import { Visitor } from "#tests/people/visitor.ts"

export const card: Story = {
  picture: "card",
  name: "an eID card is linked on the own page, signs in at once, and is refused when it was reported lost",
  tell: async (stage) => {
    const maker = openCardMaker()
    const site = await openSite({
      HOEDER_EID_PORT: "0",
      HOEDER_EID_TLS_CERT: maker.tls.certFile,
      HOEDER_EID_TLS_KEY: maker.tls.keyFile,
      HOEDER_EID_CA: maker.caFile,
      HOEDER_EID_CRL: maker.crlFolder,
    })
    try {
      const { address } = await new Visitor(site.address).does(beginSignIn, { practice })
      const own = maker.card({ commonName: "Sander Vos (Authentication)" })
      const screen = await stage.elsewhere(site, { listener: new URL(address).origin, card: own })
      await screen.goTo("/")
      await givesPassword(screen, people.physio, password)
      await givesCode(screen, await new Visitor(site.address).newestCode(people.physio))
      await screen.sees(screen.title(/Sander/))
      await screen.goTo("/account")
      await screen.sees(screen.button("staff.eid.make-link"))
      await screen.isSound()
      await screen.button("staff.eid.make-link").click()
      await screen.sees(t("staff.eid.link-made"))
      await screen.isSound()
      await screen.shoot("card-account")

      await screen.page.context().clearCookies()
      await screen.goTo("/")
      await screen.sees(screen.button("staff.eid.sign-in"))
      await screen.isSound()
      await screen.shoot("card-sign-in")
      await screen.button("staff.eid.sign-in").click()
      await screen.sees(screen.title(/Sander/))
      await screen.isSound()

      maker.revoke(own)
      maker.list()
      await screen.page.context().clearCookies()
      await screen.goTo("/")
      await screen.button("staff.eid.sign-in").click()
      await screen.sees(t("staff.eid.refused.revoked"))
      await screen.isSound()
      await screen.shoot("card-refused")
    } finally {
      await site.close()
      maker.close()
    }
  },
}
