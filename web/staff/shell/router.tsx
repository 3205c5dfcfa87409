import { createRootRoute, createRoute, createRouter, lazyRouteComponent, Outlet } from "@tanstack/react-router"
import type { ReactNode } from "react"
import { TextSkeleton } from "#web/ui/Answer.tsx"
import type { WithTexts } from "#web/ui/spoken-texts.ts"
import type { Wording } from "#web/ui/texts.tsx"
import { Page } from "#web/ui/Page.tsx"
import { Frame } from "./Frame.tsx"
import { LostPage } from "./LostPage.tsx"
import { FaultPage } from "./FaultPage.tsx"

const root = createRootRoute({ component: Frame, notFoundComponent: LostPage })

type PageModule = Readonly<Record<string, () => ReactNode>>
type LoadPage = WithTexts<PageModule>
type FetchTexts = Wording<never>["fetchTexts"]

/** The one thing of a file that is a page, fetched with its texts when somebody goes there. */
const pageOf = (load: LoadPage, fetchTexts: FetchTexts) =>
  lazyRouteComponent(async () => {
    const [file] = await Promise.all([load(), fetchTexts(load.texts)])
    const pages = Object.entries(file).filter(([name]) => name.endsWith("Page"))
    return Object.fromEntries(pages.map(([, shown]) => ["default", shown]))
  })

function treeOf(fetchTexts: FetchTexts) {
  const page = <Path extends string>(path: Path, load: LoadPage) =>
    createRoute({ getParentRoute: () => root, path, component: pageOf(load, fetchTexts) })

  /** A page that is told one word more in its address, of which it makes what it can. */
  const pageWith = <Path extends string, Word extends string>(path: Path, word: Word, load: LoadPage) =>
    createRoute({
      getParentRoute: () => root,
      path,
      validateSearch: (search: Readonly<Record<string, unknown>>) =>
        (typeof search[word] === "string" ? { [word]: search[word] } : {}) as { readonly [Name in Word]?: string },
      component: pageOf(load, fetchTexts),
    })

  return root.addChildren([
    page("/", () => import("#web/staff/today/TodayPage.tsx")),
    page("/manage", () => import("#web/staff/manage/ManagePage.tsx")),
    page("/tasks", () => import("#web/staff/tasks/TasksPage.tsx")),
    page("/persons", () => import("#web/staff/persons/PersonsPage.tsx")),
    page("/persons/new", () => import("#web/staff/persons/NewPersonPage.tsx")),
    page("/persons/$id", () => import("#web/staff/persons/PersonPage.tsx")),
    page("/persons/$id/$tab", () => import("#web/staff/persons/PersonPage.tsx")),
    page("/dossiers/$id", () => import("#web/staff/dossiers/DossierPage.tsx")),
    page("/organisations", () => import("#web/staff/organisations/OrganisationsPage.tsx")),
    page("/organisations/new", () => import("#web/staff/organisations/NewOrganisationPage.tsx")),
    page("/organisations/$id", () => import("#web/staff/organisations/OrganisationPage.tsx")),
    page("/imports", () => import("#web/staff/imports/ImportsPage.tsx")),
    page("/imports/$id", () => import("#web/staff/imports/ImportPage.tsx")),
    page("/settings/dossier-types", () => import("#web/staff/dossiers/DossierTypesPage.tsx")),
    page("/settings/identifiers", () => import("#web/staff/persons/IdentifierSettingsPage.tsx")),
    page("/settings/person-word", () => import("#web/staff/persons/PersonWordPage.tsx")),
    page("/settings/inactive-reasons", () => import("#web/staff/persons/InactiveReasonsPage.tsx")),
    page("/holds", () => import("#web/staff/holds/HoldsPage.tsx")),
    page("/settings/teams", () => import("#web/staff/teams/TeamsPage.tsx")),
    page("/settings/oidc", () => import("#web/staff/oidc/ProviderPage.tsx")),
    page("/settings/second-steps", () => import("#web/staff/accounts/StepPolicyPage.tsx")),
    page("/users", () => import("#web/staff/users/UsersPage.tsx")),
    page("/users/$id", () => import("#web/staff/users/UserPage.tsx")),
    pageWith("/sign-ins", "user", () => import("#web/staff/users/SignInLogPage.tsx")),
    page("/groups", () => import("#web/staff/groups/GroupsPage.tsx")),
    page("/groups/compare", () => import("#web/staff/groups/ComparePage.tsx")),
    page("/groups/$id", () => import("#web/staff/groups/GroupPage.tsx")),
    page("/permissions/$name", () => import("#web/staff/groups/PermissionPage.tsx")),
    page("/settings/review", () => import("#web/staff/review/ReviewPage.tsx")),
    page("/approvals", () => import("#web/staff/approvals/ApprovalsPage.tsx")),
    page("/faults", () => import("#web/staff/faults/FaultsPage.tsx")),
    page("/emergencies", () => import("#web/staff/emergency/EmergenciesPage.tsx")),
    page("/emergencies/$id", () => import("#web/staff/emergency/EmergencyPage.tsx")),
    pageWith("/erasures", "show", () => import("#web/staff/erasure/ErasuresPage.tsx")),
    pageWith("/erasures/new", "notice", () => import("#web/staff/erasure/NewErasurePage.tsx")),
    page("/erasures/$id", () => import("#web/staff/erasure/ErasurePage.tsx")),
    page("/settings/erasure", () => import("#web/staff/erasure/ErasureSettingsPage.tsx")),
    page("/folders", () => import("#web/staff/folders/FoldersPage.tsx")),
    page("/folders/runs/$id", () => import("#web/staff/folders/RunPage.tsx")),
    page("/certificates", () => import("#web/staff/certificates/CertificatesPage.tsx")),
    page("/backups", () => import("#web/staff/backups/BackupsPage.tsx")),
    page("/retention", () => import("#web/staff/retention/RetentionPage.tsx")),
    page("/retention/new", () => import("#web/staff/retention/NewPolicyPage.tsx")),
    page("/retention/policies/$id", () => import("#web/staff/retention/PolicyPage.tsx")),
    page("/retention/notices/$id", () => import("#web/staff/retention/NoticePage.tsx")),
    page("/retention/proof", () => import("#web/staff/retention/ProofPage.tsx")),
    page("/account", () => import("#web/staff/accounts/AccountPage.tsx")),
  ])
}

const Waiting = () => (
  <Page>
    <TextSkeleton rows={6} height={22} />
  </Page>
)

/** The pages of the site; each is fetched when somebody goes there, or is about to. */
export const makeRouter = (fetchTexts: FetchTexts) =>
  createRouter({
    routeTree: treeOf(fetchTexts),
    defaultPreload: "intent",
    defaultPendingComponent: Waiting,
    defaultErrorComponent: FaultPage,
    scrollRestoration: true,
    defaultComponent: Outlet,
  })

export type SiteRouter = ReturnType<typeof makeRouter>

declare module "@tanstack/react-router" {
  interface Register {
    router: SiteRouter
  }
}
