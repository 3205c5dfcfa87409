import assert from "node:assert/strict"
import { closeDossier } from "#records/dossiers/contract.ts"
import { getPerson } from "#records/persons/contract.ts"
import { aNewcomer } from "#tests/journeys/cast.ts"
import type { Screen } from "#tests/journeys/screen.ts"
import { people, phone } from "#tests/journeys/stage.ts"
import type { Story } from "#tests/journeys/story.ts"
import { type SaidKey, t } from "#tests/journeys/words.ts"

const name = "Wim Terpstra"

/** Opens the menu of what can be done with the person, and chooses from it. */
async function chooses(screen: Screen, choice: "staff.persons.make-inactive" | "staff.persons.make-active") {
  await screen.button("staff.persons.actions", { name }).click()
  await screen.choice(choice).click()
}

/** Picks an option of a list that a field opens. */
async function picks(screen: Screen, field: SaidKey, option: string): Promise<void> {
  await screen.page.getByRole("combobox", { name: t(field), exact: true }).click()
  await screen.page.getByRole("option", { name: option, exact: true }).click()
}

export const inactive: Story = {
  picture: "inactive",
  name: "somebody is made inactive for a reason of the list, found on purpose, held for a claim, and active again",
  tell: async (stage) => {
    const manager = await stage.atTheDoor(people.manager)
    const { person, dossier } = await aNewcomer(stage, "Wim", "Terpstra")
    await manager.does(closeDossier, { id: dossier, reason: "klaar" })

    const screen = await stage.as(people.manager)
    await screen.goTo(`/persons/${person}`)
    await chooses(screen, "staff.persons.make-inactive")
    await screen.sees(t("staff.persons.make-inactive-explanation"))
    await screen.button("staff.persons.make-inactive-submit").click()
    await screen.sees(t("staff.persons.reason-needed"))
    await screen.isSound()
    await picks(screen, "staff.persons.reason", t("persons.inactive-reason.moved"))
    await screen.button("staff.persons.make-inactive-submit").click()
    await screen.sees(/Inactief sinds .*: Verhuisd/)
    await screen.isSound()
    assert.equal((await manager.does(getPerson, { id: person })).inactive?.reason, "Verhuisd")

    await screen.goTo("/persons")
    await screen.field("staff.persons.search").fill("Terpstra")
    await screen.sees(/Nog één inactieve cliënt: .*Terpstra, inactief/)
    assert.equal(await screen.page.getByText(t("staff.persons.none")).count(), 0, "who is filtered out is not nobody")
    await screen.isSound()
    await screen.button("staff.persons.hidden-show").click()
    await screen.sees("Terpstra, W.")
    await picks(screen, "staff.persons.filter-state", t("staff.persons.state.inactive"))
    await screen.sees("Terpstra, W.")

    await screen.goTo(`/persons/${person}/keeping`)
    await screen.sees(t("staff.holds.nothing-keeps"))
    await screen.button("staff.holds.set").click()
    await picks(screen, "staff.holds.ground", t("staff.holds.kind.claim"))
    await screen.box("staff.holds.note").fill("zaak 26/118")
    await screen.isSound()
    await screen.button("staff.holds.set-submit").click()
    await screen.sees(t("holds.ground.claim"))
    await screen.sees("zaak 26/118")
    await screen.isSound()
    await screen.shoot("inactive")

    const onPhone = await stage.as(people.manager, phone)
    await onPhone.goTo("/holds")
    await onPhone.page.getByRole("link", { name: /Wim Terpstra/ }).click()
    await onPhone.sees(onPhone.title(/Wim Terpstra/))
    const claim = { ground: t("staff.holds.kind.claim") }
    await onPhone.button("staff.holds.actions", claim).click()
    await onPhone.choice("staff.holds.change").click()
    await onPhone.field("staff.holds.until").fill("01-05-2099")
    await onPhone.box("staff.holds.change-reason").fill("zitting uitgesteld")
    await onPhone.isSound()
    await onPhone.button("staff.holds.change-submit").click()
    await onPhone.sees(/van geen einddatum naar 01-05-2099: zitting uitgesteld/)
    await onPhone.isSound()
    await onPhone.button("staff.holds.actions", claim).click()
    await onPhone.choice("staff.holds.end").click()
    await onPhone.box("staff.holds.end-reason").fill("geschikt")
    await onPhone.isSound()
    await onPhone.button("staff.holds.end-submit").click()
    await onPhone.sees(t("staff.holds.nothing-keeps"))
    await onPhone.sees(/geschikt/)
    await onPhone.isSound()

    await screen.goTo(`/persons/${person}`)
    await chooses(screen, "staff.persons.make-active")
    await screen.box("staff.persons.reason").fill("terugverhuisd")
    await screen.button("staff.persons.make-active-submit").click()
    await screen.page.getByText(/Inactief sinds/).waitFor({ state: "detached" })
    await screen.goTo(`/persons/${person}/keeping`)
    await screen.sees(/terugverhuisd/)
    await screen.goTo("/persons")
    await screen.field("staff.persons.search").fill("Terpstra")
    await screen.sees("Terpstra, W.")
  },
}
