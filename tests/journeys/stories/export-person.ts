import assert from "node:assert/strict"
import { mkdtempSync, rmSync } from "node:fs"
import { tmpdir } from "node:os"
import { join } from "node:path"
import { getDocumentContent, listDocumentsOfPerson } from "#records/documents/contract.ts"
import { getPerson } from "#records/persons/contract.ts"
import { aRegular } from "#tests/journeys/cast.ts"
import { confirms, staleAfter } from "#tests/journeys/entering.ts"
import { people, type Stage } from "#tests/journeys/stage.ts"
import type { Story } from "#tests/journeys/story.ts"
import { t } from "#tests/journeys/words.ts"
import { refusesPassword, sha256, unpackEncrypted, unpackPlain } from "#tests/journeys/zip.ts"
import type { PersonId } from "#ground/kernel/ids.ts"

const secret = "drie-losse-woorden-per-telefoon"

/** The hash of every document of somebody that is theirs to receive, as it is in Hoeder. */
async function hashesOf(stage: Stage, id: PersonId): Promise<readonly string[]> {
  const manager = await stage.atTheDoor(people.manager)
  const { documents } = await manager.does(listDocumentsOfPerson, { id })
  const theirs = documents.filter(({ workingNote, aboutThirdPerson }) => !workingNote && !aboutThirdPerson)
  const path = getDocumentContent.route.split(" ")[1] ?? ""
  return Promise.all(
    theirs.map(async (document) => {
      const answer = await manager.fetch("GET", `/api${path.replace(":id", document.id)}`)
      return sha256(await answer.bytes())
    }),
  )
}

export const exportPerson: Story = {
  picture: "export",
  name: "one button gives a ZIP with everything on somebody, which other programs read, with a password too",
  tell: async (stage) => {
    const folder = mkdtempSync(join(tmpdir(), "hoeder-export-"))
    const { person } = await aRegular(stage)
    const { fullName, number } = await (await stage.atTheDoor(people.manager)).does(getPerson, { id: person })
    const screen = await stage.asAnew(people.manager)
    await screen.goTo(`/persons/${person}`)
    await screen.button("staff.export.open").click()
    await screen.sees(screen.dialog("staff.export.title", { name: fullName }))
    await screen.isSound()
    await screen.shoot("export")

    await stage.site.passes(staleAfter)
    const plain = await screen.download(async () => {
      await screen.button("staff.export.submit").click()
      await confirms(stage, screen, people.manager)
    })
    await screen.sees(t("staff.export.done", { name: plain.name }))
    assert.match(plain.name, new RegExp(`^${number}-\\d{4}-\\d{2}-\\d{2}\\.zip$`))
    const unpacked = await unpackPlain(plain.path, join(folder, "plain"))
    assert.match(unpacked.word, new RegExp(fullName))
    const theirs = await hashesOf(stage, person)
    assert.ok(theirs.length > 0)
    for (const hash of theirs)
      assert.ok([...unpacked.sums.values()].includes(hash), "each file is in it as it was put in")

    await screen.button("staff.export.open").click()
    await screen.page.getByRole("switch", { name: t("staff.export.with-password") }).check()
    await screen.field("staff.export.password").fill(secret)
    await screen.isSound()
    const encrypted = await screen.download(() => screen.button("staff.export.submit").click())
    refusesPassword(encrypted.path, "een-ander-wachtwoord")
    const opened = await unpackEncrypted(encrypted.path, join(folder, "encrypted"), secret)
    assert.deepEqual([...opened.sums.keys()].toSorted(), [...unpacked.sums.keys()].toSorted())
    rmSync(folder, { recursive: true })
  },
}
