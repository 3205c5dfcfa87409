import assert from "node:assert/strict"
import { readFileSync } from "node:fs"
import { aNewcomer } from "#tests/journeys/cast.ts"
import { type Paper, threePapers } from "#tests/journeys/papers.ts"
import type { Screen } from "#tests/journeys/screen.ts"
import { people } from "#tests/journeys/stage.ts"
import type { Story } from "#tests/journeys/story.ts"

const aDroppedNote = `(() => {
  const dropped = new DataTransfer()
  dropped.items.add(new File(["Belt terug na zessen"], "Aantekening.txt", { type: "text/plain" }))
  return dropped
})()`

async function downloads(screen: Screen, { name, buffer }: Paper): Promise<void> {
  const { name: given, path } = await screen.download(async () => {
    await screen.button("staff.documents.actions", { name }).click()
    await screen.choice("staff.documents.download").click()
  })
  assert.equal(given, name)
  assert.ok(readFileSync(path).equals(buffer), `${name} comes back as it was put in`)
}

export const documents: Story = {
  picture: "documents",
  name: "three files are added at once, PDF and picture are shown, and each comes back byte for byte",
  tell: async (stage) => {
    const papers = await threePapers()
    const [letter, photo, report] = papers
    const { person } = await aNewcomer(stage, "Bente", "Oosterhuis")
    const screen = await stage.as(people.physio)
    await screen.goTo(`/persons/${person}/documents`)
    const place = screen.field("staff.documents.drop-label")
    await place.setInputFiles([...papers])
    for (const { name } of papers) await screen.sees(screen.button("staff.documents.open", { name }))
    await screen.isSound()

    await place.locator("..").dispatchEvent("drop", { dataTransfer: await screen.page.evaluateHandle(aDroppedNote) })
    await screen.sees(screen.button("staff.documents.open", { name: "Aantekening.txt" }))

    await screen.button("staff.documents.open", { name: letter.name }).click()
    await screen.sees(screen.page.getByRole("img", { name: /Graag uw beoordeling van de linkerknie/ }))
    await screen.isSound()
    await screen.shoot("documents")
    await screen.leavesDialog()

    await screen.button("staff.documents.open", { name: photo.name }).click()
    const picture = screen.page.getByRole("dialog").getByRole("img", { name: photo.name })
    await screen.sees(picture)
    await screen.isSound()
    assert.equal(await screen.page.evaluate("document.querySelector('[role=dialog] img').naturalWidth"), 640)
    await screen.leavesDialog()

    await screen.button("staff.documents.open", { name: report.name }).click()
    await screen.sees(screen.page.getByRole("dialog").getByRole("button", { name: /Downloaden/ }))
    await screen.isSound()
    await screen.leavesDialog()
    for (const paper of papers) await downloads(screen, paper)
  },
}
