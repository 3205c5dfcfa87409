import assert from "node:assert/strict"
import { readdirSync, readFileSync } from "node:fs"
import mammoth from "mammoth"
import { staleAfter, confirms } from "#tests/journeys/entering.ts"
import type { Screen } from "#tests/journeys/screen.ts"
import { isSoundEverywhere } from "#tests/journeys/everywhere.ts"
import { people, type Stage } from "#tests/journeys/stage.ts"
import type { Story } from "#tests/journeys/story.ts"
import { t } from "#tests/journeys/words.ts"

const name = "Oude scans"
const ground = "Na een jaar staan scans in het dossier"
const old = ["scan 0001.pdf", "scan 0002.pdf", "verslag van een heel lang gesprek over de knie van vorig jaar.pdf"]
const stays = ["elders.pdf", "scan 0003.pdf"]
const three = t("staff.folders.files-size", { files: t("staff.folders.files", { count: 3 }), size: "36 B" })

const fact = (screen: Screen, key: "seen" | "would-go" | "went" | "stays"): Promise<string> =>
  screen.page
    .getByRole("term")
    .filter({ hasText: t(`staff.folders.figure.${key}`) })
    .locator("xpath=following-sibling::dd[1]")
    .innerText()

async function makesRule(screen: Screen): Promise<void> {
  await screen.goTo("/folders")
  await screen.sees(t("staff.folders.none"))
  await isSoundEverywhere(screen)
  await screen.button("staff.folders.new").click()
  await screen.button("staff.ui.save").click()
  await screen.sees(t("staff.folders.needed"))
  await isSoundEverywhere(screen)
  await screen.box("staff.folders.name").fill(name)
  await screen.box("staff.folders.pattern").fill("*.pdf")
  await screen.box("staff.folders.ground").fill(ground)
  await screen.button("staff.ui.save").click()
  await screen.sees(t("staff.folders.try-first"))
  assert.equal(await screen.button("staff.folders.run-named", { name }).count(), 0, "nothing runs that was not tried")
}

/** The trial says what would go and what stays, and takes nothing away. */
async function tries(screen: Screen, scans: string): Promise<void> {
  await screen.button("staff.folders.try-named", { name }).click()
  await screen.sees(t("staff.folders.examples"))
  assert.deepEqual([await fact(screen, "seen"), await fact(screen, "would-go")], ["5", three])
  assert.match(await fact(screen, "stays"), new RegExp(`^${t("staff.folders.reason.link")}: 1$`))
  for (const one of old) await screen.sees(one)
  await isSoundEverywhere(screen)
  assert.deepEqual(readdirSync(scans).toSorted(), [...stays, ...old].toSorted())
}

async function runs(stage: Stage, screen: Screen): Promise<void> {
  await screen.link("staff.folders.title").first().click()
  await screen.button("staff.folders.run-named", { name }).click()
  await screen.sees(t("staff.folders.run-explanation", { files: three }))
  await isSoundEverywhere(screen)
  await stage.site.passes(staleAfter)
  await screen.button("staff.folders.run-submit").click()
  await confirms(stage, screen, people.manager)
  await screen.sees(screen.page.getByText(t("staff.folders.certificate"), { exact: true }))
  assert.equal(await fact(screen, "went"), three)
  await isSoundEverywhere(screen)
  await screen.shoot("folder")
}

/** The certificate, on the page of certificates too: how many, from where and why, and no name of a file. */
async function isWritten(screen: Screen): Promise<void> {
  await screen.goTo("/certificates")
  await screen.sees(t("staff.certificates.kind.folder"))
  await isSoundEverywhere(screen)
  const button = (format: string) => screen.page.getByRole("button", { name: new RegExp(`${format}$`) })
  const pdf = await screen.download(() => button("PDF").first().click())
  assert.equal(readFileSync(pdf.path).subarray(0, 5).toString(), "%PDF-")
  const word = await screen.download(() => button("Word").first().click())
  const { value: text } = await mammoth.extractRawText({ path: word.path })
  for (const part of [name, ground, "*.pdf", "Marijke Bos"]) assert.ok(text.includes(part), part)
  for (const one of old) assert.ok(!text.includes(one.replace(".pdf", "")), one)
}

export const folder: Story = {
  picture: "folder",
  name: "a folder of old scans is tried, cleaned and put in writing; what is new and what leads elsewhere stays",
  tell: async (stage) => {
    const { scans } = stage.site
    const screen = await stage.asAnew(people.manager)
    await makesRule(screen)
    await tries(screen, scans)
    await runs(stage, screen)
    assert.deepEqual(readdirSync(scans).toSorted(), stays)
    await isWritten(screen)
  },
}
