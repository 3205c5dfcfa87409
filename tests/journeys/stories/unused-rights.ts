import assert from "node:assert/strict"
import { getGroup } from "#gate/groups/contract.ts"
import { aGroup } from "#tests/journeys/colleague.ts"
import { people, phone } from "#tests/journeys/stage.ts"
import type { Story } from "#tests/journeys/story.ts"
import { t } from "#tests/journeys/words.ts"
import { Visitor } from "#tests/people/visitor.ts"
import { password, practice } from "#tests/journeys/stage.ts"

const days = 184
const right = "Organisaties toevoegen en wijzigen."

export const unusedRights: Story = {
  picture: "unused-rights",
  name: "half a year later a manager withdraws what nobody used, and says who belongs in which group",
  tell: async (stage) => {
    const group = await aGroup(stage, "Vrijwilligers", ["organisations.read", "organisations.write"], "all")
    await stage.site.passes(days * 24 * 60)

    const screen = await stage.asAnew(people.manager)
    await screen.goTo("/")
    const waits = screen.waits("staff.review.title", "review.waiting.overdue")
    await screen.sees(waits)
    await screen.isSound()
    await waits.click()
    const withdraw = screen.page.getByRole("button", {
      name: t("staff.review.withdraw-named", { group: "Vrijwilligers", right }),
    })
    await screen.sees(withdraw)
    await screen.isSound()
    await screen.shoot("unused-rights")
    await withdraw.click()
    await screen.sees(t("staff.review.withdrawn", { right }))
    await withdraw.waitFor({ state: "detached" })

    const look = screen.page.getByRole("button", { name: t("staff.review.look-named", { name: "Balie" }) })
    await look.click()
    await screen.page.getByRole("checkbox", { name: "Fatima el Amrani" }).uncheck()
    await screen.isSound()
    await screen.button("staff.review.confirm-removing", { count: 1 }).click()
    await screen.sees(t("staff.review.confirmed", { name: "Balie" }))
    await screen.sees(t("staff.review.state.going-on"))
    await screen.page.setViewportSize(phone)
    await screen.isSound()

    const manager = new Visitor(stage.site.address)
    await manager.signIn(practice, people.manager, password)
    assert.deepEqual((await manager.does(getGroup, { id: group })).permissions, ["organisations.read"])
    await screen.goTo(`/groups/${group}`)
    await screen.sees(t("staff.groups.because", { reason: "niet gebruikt in 90 dagen" }))
    await screen.isSound()
  },
}
