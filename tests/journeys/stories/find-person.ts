import { createPerson } from "#records/persons/contract.ts"
import { confirms, staleAfter } from "#tests/journeys/entering.ts"
import { people } from "#tests/journeys/stage.ts"
import type { Story } from "#tests/journeys/story.ts"
import { t } from "#tests/journeys/words.ts"

const anna = {
  name: { firstNames: "Anna Sophie", particle: "van der", familyName: "Zwaluwenhoek" },
  birth: { date: "1961-11-22" },
  bsn: "123456782",
}

export const findPerson: Story = {
  picture: "find-person",
  name: "somebody is found with Ctrl+K and in the list; their BSN is shown after a code, and the log says so",
  tell: async (stage) => {
    await (await stage.atTheDoor(people.manager)).does(createPerson, anna)
    const screen = await stage.asAnew(people.manager)
    await screen.goTo("/")
    await screen.sees(screen.title(/Marijke Bos/))

    await screen.page.keyboard.press("Control+K")
    await screen.field("staff.nav.find").fill("zwaluwenh")
    await screen.sees(screen.page.getByRole("button", { name: /Zwaluwenhoek/ }))
    await screen.isSound()
    await screen.page.keyboard.press("Enter")
    await screen.sees(screen.title(/Zwaluwenhoek/))
    await screen.isSound()

    await screen.link("staff.nav.persons").click()
    await screen.field("staff.persons.search").fill("22-11-1961 zwaluw")
    await screen.sees(t("staff.persons.total", { count: 1 }))
    await screen.isSound()
    await screen.page.getByRole("link", { name: /^Zwaluwenhoek/ }).click()
    await screen.sees(screen.title(/Zwaluwenhoek/))

    await screen.tab("staff.persons.tab.data").click()
    await screen.sees("*****6782")
    await stage.site.passes(staleAfter)
    await screen.button("staff.identifiers.show-named", { kind: "BSN" }).click()
    await confirms(stage, screen, people.manager)
    await screen.sees("1234.56.782")
    await screen.isSound()
    await screen.shoot("find-person")

    await screen.tab("staff.persons.tab.access-log").click()
    await screen.sees(t("audit.event.persons.identifier-shown"))
    await screen.isSound()
  },
}
