import assert from "node:assert/strict"
import type {
  DossierId,
  ErasureId,
  FolderRunId,
  ImportId,
  OrganisationId,
  PersonId,
  PolicyId,
} from "#ground/kernel/ids.ts"
import { previewErasure } from "#duties/erasure/contract.ts"
import { createFolderRule, getFolderRun, tryFolderRule } from "#duties/folders/contract.ts"
import { getPerson } from "#records/persons/contract.ts"
import { searchOrganisations } from "#records/organisations/contract.ts"
import { anOccasional } from "#tests/journeys/cast.ts"
import { givesPassword } from "#tests/journeys/entering.ts"
import { createPolicy, whatIf } from "#duties/retention/contract.ts"
import { t } from "#tests/journeys/words.ts"
import type { Screen } from "#tests/journeys/screen.ts"
import { middle, password, people, phone, type Stage, wide } from "#tests/journeys/stage.ts"
import type { Visitor } from "#tests/people/visitor.ts"
import type { Story } from "#tests/journeys/story.ts"

/** A place to look at; `open` brings up what is not there at once. */
type Place = { readonly path: string; readonly open?: (screen: Screen) => Promise<void> }

type Known = {
  readonly person: PersonId
  readonly name: string
  readonly dossier: DossierId
  readonly organisation: OrganisationId
  readonly file: ImportId
  readonly trial: FolderRunId
  readonly erasure: ErasureId
  readonly policy: PolicyId
}

const outside: readonly Place[] = [
  { path: "/uitnodiging#linde.is-er-niet" },
  { path: "/wachtwoord#linde.is-er-niet" },
  { path: "/" },
  { path: "/", open: (screen) => givesPassword(screen, people.desk, password) },
]

/** A policy that a preset filled in, and what it would do. */
async function triesPreset(screen: Screen): Promise<void> {
  await screen.page.getByLabel(t("staff.retention.preset"), { exact: true }).selectOption("nl-sollicitant")
  await screen.page.getByLabel(t("staff.retention.field.about"), { exact: true }).selectOption("dossier")
  await screen.button("staff.retention.try").click()
  await screen.sees(screen.button("staff.retention.put-in-use"))
}

const inside = ({ person, name, dossier, organisation, file, trial, erasure, policy }: Known): readonly Place[] => [
  { path: "/" },
  { path: "/tasks" },
  { path: "/tasks", open: (screen) => screen.button("staff.tasks.new").click() },
  { path: "/persons" },
  { path: "/persons/new" },
  { path: `/persons/${person}` },
  ...["data", "network", "dossiers", "journal", "documents", "tasks", "keeping", "access-log"].map((tab) => ({
    path: `/persons/${person}/${tab}`,
  })),
  { path: `/persons/${person}/data`, open: (screen) => screen.button("staff.persons.edit-title").click() },
  { path: `/persons/${person}`, open: (screen) => screen.button("staff.export.open").click() },
  {
    path: `/persons/${person}`,
    open: async (screen) => {
      await screen.button("staff.persons.actions", { name }).click()
      await screen.choice("staff.erasure.end-file").click()
    },
  },
  { path: `/dossiers/${dossier}` },
  { path: `/dossiers/${dossier}`, open: (screen) => screen.button("staff.journal.write").click() },
  { path: "/organisations" },
  { path: "/organisations/new" },
  { path: `/organisations/${organisation}` },
  { path: "/imports" },
  { path: `/imports/${file}` },
  { path: "/erasures" },
  { path: "/erasures/new" },
  { path: `/erasures/${erasure}` },
  { path: "/settings/erasure" },
  { path: "/settings/erasure", open: (screen) => screen.button("staff.erasure.profile-new").click() },
  { path: "/settings/dossier-types" },
  { path: "/settings/identifiers" },
  { path: "/settings/person-word" },
  { path: "/settings/inactive-reasons" },
  { path: "/settings/inactive-reasons", open: (screen) => screen.button("staff.inactive-reasons.new").click() },
  { path: "/holds" },
  { path: `/persons/${person}/keeping`, open: (screen) => screen.button("staff.holds.set").click() },
  { path: "/settings/teams" },
  { path: "/settings/review" },
  { path: "/folders" },
  { path: "/folders", open: (screen) => screen.button("staff.folders.new").click() },
  { path: `/folders/runs/${trial}` },
  { path: "/certificates" },
  { path: "/backups" },
  { path: "/retention" },
  { path: "/retention/new" },
  { path: "/retention/new", open: triesPreset },
  { path: `/retention/policies/${policy}` },
  { path: "/retention/proof" },
  { path: "/groups" },
  { path: "/groups", open: (screen) => screen.button("staff.groups.new").click() },
  { path: "/groups/compare" },
  { path: "/permissions/persons.read" },
  { path: "/manage" },
  { path: "/approvals" },
  { path: "/faults" },
  { path: "/emergencies" },
  { path: "/settings/oidc" },
  { path: "/users" },
  { path: "/users", open: (screen) => screen.button("staff.users.invite").click() },
  { path: "/sign-ins" },
  { path: "/account" },
  { path: "/is-er-niet" },
  { path: "/persons/0199a000-0000-7000-8000-000000000001" },
]

async function known(stage: Stage): Promise<Known> {
  const manager = await stage.atTheDoor(people.manager)
  const { organisations } = await manager.does(searchOrganisations, {})
  const form = new FormData()
  form.set("mode", "trial")
  form.set("file", new File(["Naam;Geboren;Wat\nVos;1980;x\n;1990;y\n"], "proef.csv", { type: "text/csv" }))
  const { body } = await manager.ask("POST", "/api/imports", form)
  const organisation = organisations[0]?.id
  assert.ok(organisation)
  const somebody = await anOccasional(stage)
  const { fullName: name } = await manager.does(getPerson, { id: somebody.person })
  return {
    ...somebody,
    name,
    organisation,
    file: (body as { readonly id: ImportId }).id,
    trial: await aTrial(manager),
    erasure: await anErasure(manager, somebody.person),
    policy: await aPolicy(manager),
  }
}

/** A rule for a folder, and a trial of it that is done. */
async function aTrial(manager: Visitor): Promise<FolderRunId> {
  const rule = await manager.does(createFolderRule, {
    name: "Oude scans",
    root: "scans",
    folder: "",
    pattern: "*.pdf",
    subfolders: true,
    emptied: false,
    dayFrom: "modified",
    term: { years: 1 },
    ground: "Na een jaar staan scans in het dossier",
  })
  const { id } = await manager.does(tryFolderRule, { id: rule.id, version: rule.version })
  while ((await manager.does(getFolderRun, { id })).endedAt === undefined)
    await new Promise((resolve) => setTimeout(resolve, 50))
  return id
}

/** What cleaning up a file would do, to be looked at. */
async function anErasure(manager: Visitor, person: PersonId): Promise<ErasureId> {
  const { id } = await manager.does(previewErasure, { end: "clean-up", persons: [person], inactiveOnly: false })
  return id
}

/** A policy in use, that ends nothing and keeps next to nothing. */
async function aPolicy(manager: Visitor): Promise<PolicyId> {
  const content = {
    name: "Overleden",
    about: { kind: "person", which: "without-dossier" },
    event: "death",
    term: { days: 1 },
    end: "ask",
  } as const
  const { seen } = await manager.does(whatIf, content)
  return (await manager.does(createPolicy, { ...content, seen })).id
}

/** Goes there, by a link or by its address, and looks at it wide, in between and on a phone, in light and in dark. */
async function faultsOf(screen: Screen, { path, open }: Place, by: "link" | "address"): Promise<readonly string[]> {
  await screen.page.setViewportSize(wide)
  await screen.page.emulateMedia({ colorScheme: "light" })
  await (by === "link" ? screen.goOn(path) : screen.goTo(path))
  await screen.sees(screen.page.getByRole("main"))
  await open?.(screen)
  const found: string[] = []
  const look = async (size: typeof wide, colorScheme: "light" | "dark"): Promise<void> => {
    await screen.page.setViewportSize(size)
    await screen.page.emulateMedia({ colorScheme })
    await screen.page.locator(`html[data-mantine-color-scheme=${colorScheme}]`).waitFor({ state: "attached" })
    const faults = await screen.faults(colorScheme === "light" ? "everything" : "colours")
    found.push(...faults.map((fault) => `${path} at ${size.width} in ${colorScheme}: ${fault}`))
  }
  await look(wide, "light")
  await look(wide, "dark")
  await look(middle, "dark")
  await look(phone, "dark")
  await look(phone, "light")
  return found
}

export const pages: Story = {
  picture: "pages",
  name: "every page is sound at three widths, in light and in dark",
  tell: async (stage) => {
    const found: string[] = []
    const somebody = await stage.visitor()
    for (const place of outside) found.push(...(await faultsOf(somebody, place, "address")))
    // The code that was asked for on the way is not another story's.
    await stage.code(people.desk)
    const manager = await stage.as(people.manager)
    const left = [...inside(await known(stage))]
    const walk = async (screen: Screen): Promise<void> => {
      let here: string | undefined
      for (let place = left.shift(); place !== undefined; place = left.shift()) {
        // No link leads to where one is already. Each page is loaded by its address in the story of signing out.
        const by = here === undefined || here === place.path ? "address" : "link"
        found.push(...(await faultsOf(screen, place, by)))
        here = place.path
      }
    }
    await Promise.all([walk(manager), walk(await stage.as(people.manager))])
    await manager.shoot("pages")
    assert.deepEqual(found, [])
  },
}
