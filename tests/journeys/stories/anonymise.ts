import assert from "node:assert/strict"
import { listFigures } from "#duties/erasure/contract.ts"
import type { PersonId } from "#ground/kernel/ids.ts"
import { addInactiveReason, createPerson, makeInactive } from "#records/persons/contract.ts"
import { searchPersons } from "#records/search/contract.ts"
import { confirms, staleAfter } from "#tests/journeys/entering.ts"
import type { Screen } from "#tests/journeys/screen.ts"
import { people, phone, type Stage } from "#tests/journeys/stage.ts"
import type { Story } from "#tests/journeys/story.ts"
import { t } from "#tests/journeys/words.ts"

const reason = "Gestopt met de cursus"
const today = Temporal.Now.plainDateISO("Europe/Amsterdam")
const bornYearsAgo = (years: number): string => `${today.year - years}-01-01`
const asTyped = (day: Temporal.PlainDate): string => day.toString().split("-").toReversed().join("-")

/** Six of one age in one place, and one of another age. */
async function theSeven(stage: Stage): Promise<readonly PersonId[]> {
  const manager = await stage.atTheDoor(people.manager)
  await manager.does(addInactiveReason, { name: reason })
  const persons: PersonId[] = []
  for (const [place, firstNames] of ["Eef", "Fien", "Guus", "Hans", "Iris", "Joep", "Oude"].entries()) {
    const { id } = await manager.does(createPerson, {
      name: { firstNames, familyName: "Zomergast" },
      birth: { date: bornYearsAgo(place < 6 ? 33 + place : 81) },
    })
    await manager.does(makeInactive, { id, reason })
    persons.push(id)
  }
  return persons
}

const left = async (stage: Stage) => {
  const manager = await stage.atTheDoor(people.manager)
  const { persons } = await manager.does(searchPersons, { query: "Zomergast", state: "any" })
  return persons.map(({ fullName }) => fullName)
}

async function choosesGround(screen: Screen): Promise<void> {
  await screen.page.getByRole("combobox", { name: t("staff.erasure.ground"), exact: true }).click()
  await screen.page.getByRole("option", { name: t("staff.erasure.ground.decision"), exact: true }).click()
}

/** From somebody's own page, on a phone: alone they would be recognised. */
async function triesOne(screen: Screen, person: PersonId): Promise<void> {
  await screen.page.setViewportSize(phone)
  await screen.goTo(`/persons/${person}`)
  await screen.button("staff.persons.actions", { name: "Oude Zomergast" }).click()
  await screen.choice("staff.erasure.end-file").click()
  await screen.sees(screen.dialog("staff.erasure.end-file-title", { name: "Oude Zomergast" }))
  await screen.page.getByRole("radio", { name: t("staff.erasure.end.anonymise") }).check()
  await choosesGround(screen)
  await screen.isSound()
  await screen.button("staff.erasure.preview").click()
  await screen.sees(t("staff.erasure.nothing"))
  await screen.sees(t("erasure.reason.too-few").replace(/\.$/, ""))
  await screen.isSound()
}

export const anonymise: Story = {
  picture: "anonymise",
  name: "six become a figure in which nobody is found; who stands alone stays",
  tell: async (stage) => {
    const persons = await theSeven(stage)
    // Who is inactive for less than thirty days takes a second person.
    await stage.site.passes(31 * 24 * 60)
    const screen = await stage.asAnew(people.manager)
    await triesOne(screen, persons.at(-1) ?? assert.fail())

    await screen.page.setViewportSize({ width: 1440, height: 900 })
    await screen.goTo("/erasures/new")
    await screen.page.getByRole("radio", { name: t("staff.erasure.end.anonymise") }).check()
    await screen.field("staff.erasure.untouched-since").fill(asTyped(today))
    await screen.page.keyboard.press("Escape")
    await screen.page.getByRole("combobox", { name: t("staff.erasure.reasons"), exact: true }).click()
    await screen.page.getByRole("option", { name: reason, exact: true }).click()
    await screen.page.keyboard.press("Escape")
    await choosesGround(screen)
    await screen.button("staff.erasure.preview").click()
    const six = t("staff.erasure.persons", { count: 6 })
    await screen.sees(screen.title(t("staff.erasure.of.anonymise", { what: six })))
    await screen.sees(t("staff.erasure.means.stays.anonymise"))
    await screen.isSound()
    await stage.site.passes(staleAfter)
    await screen.page.getByRole("textbox", { name: "Typ: anonimiseer 6" }).fill("anonimiseer 6")
    await screen.button("staff.erasure.start.anonymise").click()
    await confirms(stage, screen, people.manager)
    await screen.sees(t("staff.erasure.done", { what: six }))
    await screen.isSound()
    assert.deepEqual(await left(stage), ["Oude Zomergast"])

    await screen.goTo("/erasures")
    const row = screen.page.getByRole("row").filter({ hasText: "30-44" })
    await screen.sees(row.filter({ hasText: t("staff.erasure.figures-no-dossier") }))
    await screen.isSound()
    await screen.shoot("anonymise")
    const { figures } = await (await stage.atTheDoor(people.manager)).does(listFigures, {})
    assert.deepEqual(
      figures.map(({ age, persons: count }) => [age, count]),
      [["30-44", 6]],
    )
  },
}
