import assert from "node:assert/strict"
import {
  createPolicy,
  getNoticeDays,
  listNotices,
  previewNoticeEnd,
  setNoticeDays,
  whatIf,
} from "#duties/retention/contract.ts"
import { closeDossier, getDossier, listDossierTypes, openDossier } from "#records/dossiers/contract.ts"
import { createPerson } from "#records/persons/contract.ts"
import { createTask, finishTask } from "#records/tasks/contract.ts"
import { confirms, staleAfter } from "#tests/journeys/entering.ts"
import { people, phone, type Stage } from "#tests/journeys/stage.ts"
import type { Story } from "#tests/journeys/story.ts"
import { t } from "#tests/journeys/words.ts"
import { inDaytime } from "./terms.ts"

const name = "Taken die klaar zijn"
const minutesADay = 24 * 60

/** A task about somebody that was done three days ago. */
async function anOldTask(stage: Stage) {
  const manager = await stage.atTheDoor(people.manager)
  const { id: person } = await manager.does(createPerson, { name: { firstNames: "Ada", familyName: "Afgerond" } })
  const { id, version } = await manager.does(createTask, { title: "Ada terugbellen", due: "2026-11-25", person })
  await manager.does(finishTask, { id, version })
  await stage.site.passes(3 * minutesADay)
  await inDaytime(stage)
  return id
}

/** Lets the program look at terms at once, and waits until it told. */
async function told(stage: Stage, name: string) {
  const manager = await stage.atTheDoor(people.manager)
  await manager.does(setNoticeDays, await manager.does(getNoticeDays, {}))
  for (;;) {
    const { notices } = await manager.does(listNotices, {})
    const found = notices.find(({ policy, stage: its }) => policy.name === name && its === "passed")
    if (found !== undefined) return found
    await new Promise((resolve) => setTimeout(resolve, 100))
  }
}

export const singleTerms: Story = {
  picture: "single-terms",
  name: "finished tasks go when they are old: a policy on that kind, its notice, and their end from there",
  tell: async (stage) => {
    const task = await anOldTask(stage)
    const screen = await stage.asAnew(people.manager)
    await screen.goTo("/retention/new")
    await screen.page.getByLabel(t("staff.retention.field.about"), { exact: true }).selectOption("data-kind:task")
    await screen.box("staff.retention.field.name").fill(name)
    await screen.box("staff.retention.field.days").fill("1")
    await screen.sees(t("staff.retention.kind-work").slice(0, 40))
    await screen.button("staff.retention.try").click()
    await screen.sees(t("staff.retention.outcome"))
    await screen.isSound()
    await screen.shoot("single-terms-new")
    await screen.button("staff.retention.put-in-use").click()
    await screen.sees(t("staff.retention.saved", { name }))

    const notice = await told(stage, name)
    await screen.goTo(`/retention/notices/${notice.id}`)
    await screen.button("staff.retention.end-look").click()
    const { due } = await (await stage.atTheDoor(people.manager)).does(previewNoticeEnd, { id: notice.id })
    const words = `wis ${due.things}`
    const typed = screen.page.getByRole("textbox", { name: t("staff.erasure.confirm-type", { words }) })
    await screen.sees(typed)
    await screen.isSound()
    await screen.page.setViewportSize(phone)
    await screen.isSound()
    await stage.site.passes(staleAfter)
    await typed.fill(words)
    await screen.button("staff.retention.end-now").click()
    await confirms(stage, screen, people.manager)
    const gone = t("staff.retention.things-count", { count: due.things ?? 0 })
    await screen.sees(t("staff.retention.ending-done", { things: gone }))
    await screen.isSound()
    await screen.shoot("single-terms")
    const manager = await stage.atTheDoor(people.manager)
    assert.equal((await manager.ask("GET", `/api/tasks/${task}`)).status, 404)
  },
}

const toArchive = {
  name: "Naar het archief",
  about: { kind: "dossier" },
  event: "dossier-closed",
  term: { days: 1 },
  end: "archive",
} as const

/** A dossier that was closed long ago, under a policy that puts it in the archive. */
async function aClosedDossier(stage: Stage) {
  const manager = await stage.atTheDoor(people.manager)
  const { id: person } = await manager.does(createPerson, { name: { firstNames: "Abe", familyName: "Afgesloten" } })
  const [type] = (await manager.does(listDossierTypes, {})).types
  assert.ok(type)
  const dossier = await manager.does(openDossier, { id: person, type: type.id, title: "Zaak", openedOn: "2024-01-01" })
  await manager.does(closeDossier, { id: dossier.id, reason: "klaar", on: "2024-02-01" })
  const { seen } = await manager.does(whatIf, toArchive)
  await manager.does(createPolicy, { ...toArchive, seen })
  return dossier.id
}

export const archiveTerms: Story = {
  picture: "archive-terms",
  name: "closed dossiers are put in the archive from the notice that their term has passed",
  tell: async (stage) => {
    await inDaytime(stage)
    const dossier = await aClosedDossier(stage)
    const notice = await told(stage, toArchive.name)
    const screen = await stage.as(people.manager)
    await screen.goTo(`/retention/notices/${notice.id}`)
    const count = notice.dossiers
    await screen.sees(screen.button("staff.retention.archive-now", { count }))
    await screen.isSound()
    await screen.shoot("archive-terms")
    await screen.page.setViewportSize(phone)
    await screen.isSound()
    await screen.button("staff.retention.archive-now", { count }).click()
    // Another story left somebody whose data are restricted: theirs stays, and that is said.
    await screen.sees(/^In het archief gelegd: \d+ dossiers\.$/)
    await screen.isSound()
    const { archived } = await (await stage.atTheDoor(people.manager)).does(getDossier, { id: dossier })
    assert.ok(archived?.on)
  },
}
