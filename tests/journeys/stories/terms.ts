import assert from "node:assert/strict"
import { listNotices, listPolicies, listPolicyChanges } from "#duties/retention/contract.ts"
import { people, phone, type Stage } from "#tests/journeys/stage.ts"
import type { Story } from "#tests/journeys/story.ts"
import { t } from "#tests/journeys/words.ts"

const name = "Gesloten dossiers"

/** Nobody is told in the night: goes on to noon where it is earlier. */
export async function inDaytime(stage: Stage): Promise<void> {
  const { hour } = Temporal.Instant.fromEpochMilliseconds(stage.site.now()).toZonedDateTimeISO("Europe/Amsterdam")
  if (hour < 8) await stage.site.passes((12 - hour) * 60)
}

export const terms: Story = {
  picture: "terms",
  name: "a manager tries a term of keeping, puts it in use, is told what passes, and takes it out of use",
  tell: async (stage) => {
    await inDaytime(stage)
    const manager = await stage.atTheDoor(people.manager)
    const screen = await stage.as(people.manager)
    await screen.goTo("/retention")
    await screen.link("staff.retention.new").first().click()
    await screen.page.getByLabel(t("staff.retention.preset"), { exact: true }).selectOption("nl-sollicitant")
    await screen.sees(t("staff.retention.which-types"))
    await screen.box("staff.retention.field.name").fill(name)
    await screen.button("staff.retention.try").click()
    await screen.sees(t("refusal.retention.which-types"))
    await screen.page.getByLabel(t("staff.retention.field.about"), { exact: true }).selectOption("dossier")
    await screen.box("staff.retention.field.name").fill(name)
    assert.equal(await screen.button("staff.retention.put-in-use").count(), 0, "nothing is saved unseen")
    await screen.button("staff.retention.try").click()
    await screen.sees(t("staff.retention.outcome"))
    await screen.sees(t("staff.retention.examples"))
    await screen.isSound()
    await screen.shoot("terms")

    await screen.box("staff.retention.field.days").fill("14")
    await screen.sees(t("staff.retention.try-first"))
    await screen.button("staff.retention.try").click()
    await screen.button("staff.retention.put-in-use").click()
    await screen.sees(t("staff.retention.saved", { name }))

    await screen.box("staff.retention.days-before").fill("90")
    await screen.button("staff.retention.save").click()
    const isTold = async (): Promise<boolean> =>
      (await manager.does(listNotices, {})).notices.some(({ policy }) => policy.name === name)
    while (!(await isTold())) await new Promise((resolve) => setTimeout(resolve, 100))
    await screen.goTo("/")
    const waits = screen.page.getByRole("link", { name: new RegExp(`^${t("staff.retention.title")}: `) })
    await screen.sees(waits)
    await screen.isSound()
    await screen.shoot("terms-today")
    await waits.click()
    const notice = screen.page.getByRole("link", { name: new RegExp(`^${name}: `) }).first()
    await notice.click()
    await screen.sees(t("staff.retention.things"))
    await screen.isSound()
    const passed = (await manager.does(listNotices, {})).notices.find(
      ({ policy, stage: its }) => policy.name === name && its === "passed",
    )
    assert.ok(passed)
    await screen.goTo(`/retention/notices/${passed.id}`)
    await screen.link("staff.retention.to-erasure").click()
    await screen.sees(t("staff.erasure.noticed-list"))
    await screen.isSound()
    await screen.shoot("terms-erasure")
    await screen.button("staff.erasure.preview").click()
    await screen.sees(t("staff.erasure.kinds"))
    await screen.goTo(`/retention/notices/${passed.id}`)
    await screen.sees(t("staff.retention.things"))
    await screen.page.setViewportSize(phone)
    await screen.isSound()
    await screen.page
      .getByRole("main")
      .getByRole("link", { name: t("staff.retention.title"), exact: true })
      .click()
    const seen = screen.page.getByRole("button", { name: /^Gezien: / })
    await screen.sees(seen.first())
    const before = await seen.count()
    await seen.first().click()
    await screen.settles()
    assert.equal(await seen.count(), before - 1)

    await screen.page.getByRole("link", { name, exact: true }).click()
    await screen.button("staff.retention.stop").click()
    await screen.isSound()
    const question = screen.dialog("staff.retention.stop-title", { name })
    await question.getByRole("button", { name: t("staff.retention.stop"), exact: true }).click()
    await screen.sees(t("staff.retention.was-stopped", { name }))
    const { policies } = await manager.does(listPolicies, {})
    const stopped = policies.find((policy) => policy.name === name)
    assert.ok(stopped)
    assert.equal(stopped.inUse, false)
    assert.equal((await manager.does(listPolicyChanges, { id: stopped.id })).changes.length, 2)
    await screen.goTo("/retention/proof")
    await screen.sees(t("staff.retention.proof-history"))
    await screen.isSound()
  },
}
