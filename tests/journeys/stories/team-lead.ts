import assert from "node:assert/strict"
import { changeDossier, getDossier } from "#records/dossiers/contract.ts"
import { setIdentifier } from "#records/persons/contract.ts"
import { createTeam } from "#duties/teams/contract.ts"
import { aNewcomer } from "#tests/journeys/cast.ts"
import { aColleague } from "#tests/journeys/colleague.ts"
import { people } from "#tests/journeys/stage.ts"
import type { Story } from "#tests/journeys/story.ts"
import { t } from "#tests/journeys/words.ts"

const bsn = "999993653"
const team = ["persons.read", "persons.see-contact", "dossiers.read"]

export const teamLead: Story = {
  picture: "team-lead",
  name: "in one team, the lead sees the BSN and the member does not; neither sees whom the team does not treat",
  tell: async (stage) => {
    const manager = await stage.atTheDoor(people.manager)
    const { person, dossier } = await aNewcomer(stage, "Joris", "van Dalen")
    const { person: stranger } = await aNewcomer(stage, "Lieke", "Smit")
    await manager.does(setIdentifier, { id: person, kind: "bsn", value: bsn })
    const { id } = await manager.does(createTeam, { name: "Team Noord" })
    const { version } = await manager.does(getDossier, { id: dossier })
    await manager.does(changeDossier, { id: dossier, version, teams: [id] })
    const hired = { scope: "team", teams: [id] } as const
    const lead = await aColleague(stage, {
      ...hired,
      name: "Lena Prins",
      email: "lena@linde.example",
      rights: [...team, "persons.see-identifiers"],
    })
    const member = await aColleague(stage, { ...hired, name: "Mees Kok", email: "mees@linde.example", rights: team })

    const leading = await stage.as(lead)
    await leading.goTo(`/persons/${person}/data`)
    await leading.page
      .getByRole("button", { name: t("staff.identifiers.show-named", { kind: t("staff.identifiers.kind.bsn") }) })
      .click()
    await leading.sees(/9999\W?93\W?653/)
    await leading.isSound()
    await leading.shoot("team-lead")

    const helping = await stage.as(member)
    await helping.goTo(`/persons/${person}/data`)
    await helping.sees(helping.title(/Joris van Dalen/))
    await helping.isSound()
    assert.equal(await helping.page.getByText(t("staff.identifiers.heading"), { exact: true }).count(), 0)
    const refused = await (await stage.atTheDoor(member)).ask("GET", `/api/persons/${person}/identifiers/bsn`)
    assert.equal(refused.text.includes(bsn), false)

    for (const screen of [leading, helping]) {
      await screen.goTo(`/persons/${stranger}`)
      await screen.sees(t("staff.ui.not-shown"))
    }
  },
}
