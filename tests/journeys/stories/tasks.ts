import assert from "node:assert/strict"
import { aNewcomer } from "#tests/journeys/cast.ts"
import type { Screen } from "#tests/journeys/screen.ts"
import { people, phone, type Stage } from "#tests/journeys/stage.ts"
import type { Story } from "#tests/journeys/story.ts"
import { type SaidKey, t } from "#tests/journeys/words.ts"

const team = "Handenteam"
const title = "Huisarts bellen over de uitslag"

/** A field that must be filled in: its label ends with a star. */
const needed = (screen: Screen, key: SaidKey) =>
  screen.page.getByLabel(`${t(key)} *`, { exact: true }).and(screen.page.locator("input"))

const option = (screen: Screen, name: string | RegExp) => screen.page.getByRole("option", { name })

/** What the physiotherapist and the manager are called. */
async function names(stage: Stage): Promise<readonly [physio: string, manager: string]> {
  const nameOf = async (email: string): Promise<string> => {
    const { body } = await (await stage.atTheDoor(email)).ask("GET", "/api/me")
    return (body as { readonly user: { readonly name: string } }).user.name
  }
  return [await nameOf(people.physio), await nameOf(people.manager)]
}

/** How many tasks the bar below the page counts. */
const countAt = async (screen: Screen): Promise<number> =>
  Number(/\d+/.exec((await screen.place("staff.tasks.title").textContent()) ?? "")?.[0] ?? 0)

/** Makes a team with these members, of whom the first leads it. */
async function makesTeam(screen: Screen, members: readonly [lead: string, ...others: string[]]): Promise<void> {
  const [lead] = members
  await screen.goTo("/settings/teams")
  await screen.button("staff.teams.new").click()
  await screen.sees(screen.dialog("staff.teams.new"))
  await needed(screen, "staff.teams.name").fill(team)
  await screen.isSound()
  await screen.button("staff.teams.make").click()
  await screen.sees(t("staff.teams.nobody"))
  for (const name of members) {
    await screen.field("staff.teams.add", { name: team }).click()
    await option(screen, name).click()
    await screen.sees(screen.button("staff.teams.make-lead-named", { name, team }))
  }
  await screen.button("staff.teams.make-lead-named", { name: lead, team }).click()
  await screen.sees(screen.button("staff.teams.no-lead-named", { name: lead, team }))
  await screen.isSound()
  await screen.shoot("teams")
}

/** Makes a task for the team from a person's page, that should have been done the day before yesterday. */
async function givesTask(screen: Screen, person: string): Promise<void> {
  await screen.goTo(`/persons/${person}/tasks`)
  await screen.sees(t("staff.tasks.none-here"))
  await screen.button("staff.tasks.new").click()
  await screen.sees(screen.dialog("staff.tasks.new"))
  await screen.button("staff.tasks.make").click()
  await screen.sees(t("staff.tasks.what-needed"))
  await needed(screen, "staff.tasks.what").fill(title)
  await needed(screen, "staff.tasks.due").fill("20-11-2026")
  await screen.field("staff.tasks.details").fill("Voor vier uur is hij bereikbaar.")
  await needed(screen, "staff.tasks.assignee").click()
  await option(screen, team).click()
  await screen.isSound()
  await screen.shoot("task-new")
  await screen.button("staff.tasks.make").click()
  await screen.sees(screen.page.getByRole("button", { name: title, exact: true }))
  await screen.isSound()
}

export const tasks: Story = {
  picture: "tasks",
  name: "a task for a team is made on a person's page, and a colleague takes it and finishes it on a phone",
  tell: async (stage) => {
    const { person } = await aNewcomer(stage, "Teun", "Opdam")
    const [physio, manager] = await names(stage)
    const screen = await stage.as(people.manager)
    await makesTeam(screen, [manager, physio])
    await givesTask(screen, person)
    await screen.shoot("tasks-of-person")

    const colleague = await stage.as(people.physio, phone)
    await colleague.goTo("/")
    const line = colleague.page.getByRole("listitem").filter({ hasText: title })
    await colleague.sees(line.getByText(t("staff.tasks.when.overdue"), { exact: true }))
    await colleague.sees(line.getByText(t("staff.tasks.for-team", { name: team })))
    await colleague.isSound()
    await colleague.shoot("tasks-today-phone")
    await colleague.page.getByRole("button", { name: title, exact: true }).click()
    await colleague.sees(t("staff.tasks.made-by"))
    await colleague.isSound()
    await colleague.shoot("task-phone")
    await colleague.button("staff.tasks.take").click()
    await colleague.sees(line.getByText(t("staff.tasks.for-me")))

    await colleague.goTo("/tasks")
    await colleague.sees(line)
    await colleague.isSound()
    await colleague.shoot("tasks-phone")
    const before = await countAt(colleague)
    await colleague.button("staff.tasks.finish-named", { title }).click()
    await line.waitFor({ state: "detached" })
    await colleague.settles()
    assert.equal(await countAt(colleague), before - 1, "what is done is counted no more")

    await screen.goTo(`/persons/${person}/tasks`)
    await screen.sees(t("staff.tasks.none-here"))
    await screen.sees(new RegExp(t("staff.tasks.done-by", { name: physio, day: "" }).trim()))
    await screen.isSound()
    await screen.shoot("tasks-done")
  },
}
