import assert from "node:assert/strict"
import { readFileSync } from "node:fs"
import mammoth from "mammoth"
import type { ErasureId, PersonId } from "#ground/kernel/ids.ts"
import { addInactiveReason, createPerson, makeActive, makeInactive } from "#records/persons/contract.ts"
import { searchPersons } from "#records/search/contract.ts"
import { decideErasure } from "#duties/erasure/contract.ts"
import { aNewcomer } from "#tests/journeys/cast.ts"
import { aColleague } from "#tests/journeys/colleague.ts"
import { confirms, staleAfter } from "#tests/journeys/entering.ts"
import type { Screen } from "#tests/journeys/screen.ts"
import { people, phone, type Stage, wide } from "#tests/journeys/stage.ts"
import type { Story } from "#tests/journeys/story.ts"
import { t } from "#tests/journeys/words.ts"

const reason = "Praktijk aan zee gesloten"
const minutesOfYears = (years: number): number => years * 366 * 24 * 60

/** Four who are inactive for the same reason; of one of them a dossier is still open. */
async function theFour(stage: Stage): Promise<readonly PersonId[]> {
  const manager = await stage.atTheDoor(people.manager)
  await manager.does(addInactiveReason, { name: reason })
  const { person: withCase } = await aNewcomer(stage, "Wim", "Strandjutter")
  const persons = [withCase]
  for (const firstNames of ["Ada", "Bram", "Cora"]) {
    const { id } = await manager.does(createPerson, { name: { firstNames, familyName: "Strandjutter" } })
    persons.push(id)
  }
  for (const id of persons) await manager.does(makeInactive, { id, reason })
  return persons
}

const left = async (stage: Stage) => {
  const manager = await stage.atTheDoor(people.manager)
  const { persons } = await manager.does(searchPersons, { query: "Strandjutter", state: "any" })
  return persons.map(({ fullName }) => fullName).toSorted()
}

async function figure(screen: Screen, name: "goes" | "held" | "gone" | "skipped"): Promise<string> {
  const term = screen.page.getByRole("term").filter({ hasText: t(`staff.erasure.${name}`) })
  return term.locator("xpath=following-sibling::dd[1]").innerText()
}

/** Who is signed in lets nobody erase more than two alone. */
async function setsTwo(screen: Screen): Promise<void> {
  await screen.goTo("/settings/erasure")
  await screen.sees(screen.title(t("staff.erasure.settings-title")))
  await screen.sees(t("staff.erasure.profile-usual"))
  await screen.isSound()
  await screen.field("staff.erasure.threshold-label").fill("2")
  await screen.button("staff.erasure.threshold-save").click()
  await screen.sees(t("staff.erasure.threshold-saved"))
}

/** Chooses by the reason alone; inactive and two years untouched are chosen already. */
async function choosesAndLooks(screen: Screen): Promise<void> {
  await screen.goTo("/erasures")
  await screen.link("staff.erasure.new").click()
  await screen.sees(screen.title(t("staff.erasure.new")))
  assert.ok(await screen.page.getByRole("switch", { name: t("staff.erasure.inactive-only") }).isChecked())
  await screen.button("staff.erasure.preview").click()
  await screen.sees(t("staff.erasure.ground-needed"))
  await screen.page.getByRole("combobox", { name: t("staff.erasure.reasons"), exact: true }).click()
  await screen.page.getByRole("option", { name: reason, exact: true }).click()
  await screen.page.keyboard.press("Escape")
  await screen.page.getByRole("combobox", { name: t("staff.erasure.ground"), exact: true }).click()
  await screen.page.getByRole("option", { name: t("staff.erasure.ground.term"), exact: true }).click()
  await screen.isSound()
  await screen.button("staff.erasure.preview").click()
}

export const bulkErasure: Story = {
  picture: "bulk-erasure",
  name: "years later persons are erased in bulk, after a colleague has approved it, and what is gone is put in writing",
  tell: async (stage) => {
    const [, ada] = await theFour(stage)
    assert.ok(ada)
    const colleague = await aColleague(stage, {
      name: "Truus Bakker",
      email: "truus@linde.example",
      rights: ["persons.read", "erasure.prepare", "erasure.approve"],
      scope: "all",
    })
    // Who approves was in before it is asked.
    await stage.atTheDoor(colleague)
    await stage.site.passes(minutesOfYears(3))

    const screen = await stage.asAnew(people.manager)
    await screen.page.clock.setFixedTime(stage.site.now())
    await setsTwo(screen)
    await choosesAndLooks(screen)
    const three = t("staff.erasure.of.erase", { what: t("staff.erasure.persons", { count: 3 }) })
    await screen.sees(screen.title(three))
    assert.deepEqual([await figure(screen, "goes"), await figure(screen, "held")], ["3", "1"])
    await screen.sees("Strandjutter, A.")
    await screen.page.getByText(`${t("staff.erasure.fate.held")} (1)`).click()
    await screen.sees("Strandjutter, W.")
    await screen.isSound()
    await screen.shoot("bulk-erasure-preview")

    const words = screen.page.getByRole("textbox", { name: /^Typ: wis 3$/ })
    await words.fill("wis 4")
    await screen.button("staff.erasure.ask").click()
    await screen.sees(t("staff.erasure.confirm-wrong", { words: "wis 3" }))
    await screen.isSound()
    await stage.site.passes(staleAfter)
    await words.fill("wis 3")
    await screen.button("staff.erasure.ask").click()
    await confirms(stage, screen, people.manager)
    await screen.sees(t("staff.erasure.waiting"))
    await screen.sees(/Truus Bakker/)
    await screen.isSound()
    assert.equal((await left(stage)).length, 4, "nothing goes before it is approved")

    // One of the three comes back meanwhile.
    const manager = await stage.atTheDoor(people.manager)
    await manager.does(makeActive, { id: ada, reason: "Komt weer" })

    const other = await stage.as(colleague)
    await other.goTo("/")
    const waits = other.waits("staff.erasure.title", "erasure.waiting", { count: 1 })
    await other.sees(waits)
    await other.isSound()
    await waits.click()
    await other.sees(other.title(t("staff.erasure.title")))
    await other.page.getByRole("link", { name: three }).click()
    await other.sees(t("staff.erasure.decide"))
    await other.sees(t("staff.erasure.ground.term"))
    await other.isSound()
    await other.page.setViewportSize(phone)
    await other.isSound()
    await other.page.setViewportSize(wide)
    await other.button("staff.erasure.approve").click()
    await other.sees(other.dialog("staff.erasure.approve-title"))
    await other.isSound()
    await other.button("staff.erasure.approve-submit").click()
    await other.sees(/Hanneke Visser/)
    await other.isSound()
    // Both who were told agree: nobody is waited for.
    const owner = await stage.atTheDoor(people.owner)
    await owner.stepUpOnce(people.owner)
    const { pathname } = new URL(other.page.url())
    await owner.does(decideErasure, { id: pathname.split("/").at(-1) as ErasureId })
    await other.goTo(pathname)
    await other.sees(t("staff.erasure.done", { what: t("staff.erasure.persons", { count: 2 }) }))
    assert.deepEqual([await figure(other, "gone"), await figure(other, "skipped")], ["2", "1"])
    await other.sees("Strandjutter, A.")
    await other.isSound()
    await other.shoot("bulk-erasure")
    assert.deepEqual(await left(stage), ["Ada Strandjutter", "Wim Strandjutter"])

    await isWritten(other)
  },
}

/** The certificate, in both forms: how much is gone and who agreed, and nothing about anybody. */
async function isWritten(screen: Screen): Promise<void> {
  const pdf = await screen.download(() => screen.button("staff.erasure.certificate-pdf-label").click())
  assert.match(pdf.name, /\.pdf$/)
  assert.equal(readFileSync(pdf.path).subarray(0, 5).toString(), "%PDF-")
  const word = await screen.download(() => screen.button("staff.erasure.certificate-docx-label").click())
  assert.match(word.name, /\.docx$/)
  const { value: text } = await mammoth.extractRawText({ path: word.path })
  for (const part of ["Truus Bakker", "Marijke Bos", t("staff.erasure.ground.term")])
    assert.ok(text.includes(part), part)
  for (const name of ["Strandjutter", "Bram", "Cora", "Ada"]) assert.ok(!text.includes(name), name)
}
