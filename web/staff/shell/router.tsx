import { createRootRoute, createRoute, createRouter, lazyRouteComponent, Outlet } from "@tanstack/react-router"
import { TextSkeleton } from "#web/ui/Answer.tsx"
import { Page } from "#web/ui/Page.tsx"
import { Frame } from "./Frame.tsx"
import { LostPage } from "./LostPage.tsx"
import { FaultPage } from "./FaultPage.tsx"

const root = createRootRoute({ component: Frame, notFoundComponent: LostPage })

const today = createRoute({
  getParentRoute: () => root,
  path: "/",
  component: lazyRouteComponent(() => import("#web/staff/today/TodayPage.tsx"), "TodayPage"),
})
const persons = createRoute({
  getParentRoute: () => root,
  path: "/persons",
  component: lazyRouteComponent(() => import("#web/staff/persons/PersonsPage.tsx"), "PersonsPage"),
})
const newPerson = createRoute({
  getParentRoute: () => root,
  path: "/persons/new",
  component: lazyRouteComponent(() => import("#web/staff/persons/NewPersonPage.tsx"), "NewPersonPage"),
})
const person = createRoute({
  getParentRoute: () => root,
  path: "/persons/$id",
  component: lazyRouteComponent(() => import("#web/staff/persons/PersonPage.tsx"), "PersonPage"),
})
const personTab = createRoute({
  getParentRoute: () => root,
  path: "/persons/$id/$tab",
  component: lazyRouteComponent(() => import("#web/staff/persons/PersonPage.tsx"), "PersonPage"),
})
const dossier = createRoute({
  getParentRoute: () => root,
  path: "/dossiers/$id",
  component: lazyRouteComponent(() => import("#web/staff/dossiers/DossierPage.tsx"), "DossierPage"),
})
const organisations = createRoute({
  getParentRoute: () => root,
  path: "/organisations",
  component: lazyRouteComponent(() => import("#web/staff/organisations/OrganisationsPage.tsx"), "OrganisationsPage"),
})
const newOrganisation = createRoute({
  getParentRoute: () => root,
  path: "/organisations/new",
  component: lazyRouteComponent(
    () => import("#web/staff/organisations/NewOrganisationPage.tsx"),
    "NewOrganisationPage",
  ),
})
const organisation = createRoute({
  getParentRoute: () => root,
  path: "/organisations/$id",
  component: lazyRouteComponent(() => import("#web/staff/organisations/OrganisationPage.tsx"), "OrganisationPage"),
})
const imports = createRoute({
  getParentRoute: () => root,
  path: "/imports",
  component: lazyRouteComponent(() => import("#web/staff/imports/ImportsPage.tsx"), "ImportsPage"),
})
const oneImport = createRoute({
  getParentRoute: () => root,
  path: "/imports/$id",
  component: lazyRouteComponent(() => import("#web/staff/imports/ImportPage.tsx"), "ImportPage"),
})
const dossierTypes = createRoute({
  getParentRoute: () => root,
  path: "/settings/dossier-types",
  component: lazyRouteComponent(() => import("#web/staff/dossiers/DossierTypesPage.tsx"), "DossierTypesPage"),
})
const identifiers = createRoute({
  getParentRoute: () => root,
  path: "/settings/identifiers",
  component: lazyRouteComponent(
    () => import("#web/staff/persons/IdentifierSettingsPage.tsx"),
    "IdentifierSettingsPage",
  ),
})
const inactiveReasons = createRoute({
  getParentRoute: () => root,
  path: "/settings/inactive-reasons",
  component: lazyRouteComponent(() => import("#web/staff/persons/InactiveReasonsPage.tsx"), "InactiveReasonsPage"),
})
const holds = createRoute({
  getParentRoute: () => root,
  path: "/holds",
  component: lazyRouteComponent(() => import("#web/staff/holds/HoldsPage.tsx"), "HoldsPage"),
})
const tasks = createRoute({
  getParentRoute: () => root,
  path: "/tasks",
  component: lazyRouteComponent(() => import("#web/staff/tasks/TasksPage.tsx"), "TasksPage"),
})
const teams = createRoute({
  getParentRoute: () => root,
  path: "/settings/teams",
  component: lazyRouteComponent(() => import("#web/staff/teams/TeamsPage.tsx"), "TeamsPage"),
})
const provider = createRoute({
  getParentRoute: () => root,
  path: "/settings/oidc",
  component: lazyRouteComponent(() => import("#web/staff/oidc/ProviderPage.tsx"), "ProviderPage"),
})
const stepPolicy = createRoute({
  getParentRoute: () => root,
  path: "/settings/second-steps",
  component: lazyRouteComponent(() => import("#web/staff/accounts/StepPolicyPage.tsx"), "StepPolicyPage"),
})
const users = createRoute({
  getParentRoute: () => root,
  path: "/users",
  component: lazyRouteComponent(() => import("#web/staff/users/UsersPage.tsx"), "UsersPage"),
})
const user = createRoute({
  getParentRoute: () => root,
  path: "/users/$id",
  component: lazyRouteComponent(() => import("#web/staff/users/UserPage.tsx"), "UserPage"),
})
const signIns = createRoute({
  getParentRoute: () => root,
  path: "/sign-ins",
  validateSearch: ({ user: whose }: Record<string, unknown>): { user?: string } =>
    typeof whose === "string" ? { user: whose } : {},
  component: lazyRouteComponent(() => import("#web/staff/users/SignInLogPage.tsx"), "SignInLogPage"),
})
const groups = createRoute({
  getParentRoute: () => root,
  path: "/groups",
  component: lazyRouteComponent(() => import("#web/staff/groups/GroupsPage.tsx"), "GroupsPage"),
})
const compareGroups = createRoute({
  getParentRoute: () => root,
  path: "/groups/compare",
  component: lazyRouteComponent(() => import("#web/staff/groups/ComparePage.tsx"), "ComparePage"),
})
const group = createRoute({
  getParentRoute: () => root,
  path: "/groups/$id",
  component: lazyRouteComponent(() => import("#web/staff/groups/GroupPage.tsx"), "GroupPage"),
})
const permission = createRoute({
  getParentRoute: () => root,
  path: "/permissions/$name",
  component: lazyRouteComponent(() => import("#web/staff/groups/PermissionPage.tsx"), "PermissionPage"),
})
const review = createRoute({
  getParentRoute: () => root,
  path: "/settings/review",
  component: lazyRouteComponent(() => import("#web/staff/review/ReviewPage.tsx"), "ReviewPage"),
})
const emergencies = createRoute({
  getParentRoute: () => root,
  path: "/emergencies",
  component: lazyRouteComponent(() => import("#web/staff/emergency/EmergenciesPage.tsx"), "EmergenciesPage"),
})
const emergency = createRoute({
  getParentRoute: () => root,
  path: "/emergencies/$id",
  component: lazyRouteComponent(() => import("#web/staff/emergency/EmergencyPage.tsx"), "EmergencyPage"),
})
const erasures = createRoute({
  getParentRoute: () => root,
  path: "/erasures",
  validateSearch: ({ show }: Record<string, unknown>): { show?: string } => (typeof show === "string" ? { show } : {}),
  component: lazyRouteComponent(() => import("#web/staff/erasure/ErasuresPage.tsx"), "ErasuresPage"),
})
const newErasure = createRoute({
  getParentRoute: () => root,
  path: "/erasures/new",
  validateSearch: ({ notice: whose }: Record<string, unknown>): { notice?: string } =>
    typeof whose === "string" ? { notice: whose } : {},
  component: lazyRouteComponent(() => import("#web/staff/erasure/NewErasurePage.tsx"), "NewErasurePage"),
})
const erasure = createRoute({
  getParentRoute: () => root,
  path: "/erasures/$id",
  component: lazyRouteComponent(() => import("#web/staff/erasure/ErasurePage.tsx"), "ErasurePage"),
})
const erasureSettings = createRoute({
  getParentRoute: () => root,
  path: "/settings/erasure",
  component: lazyRouteComponent(() => import("#web/staff/erasure/ErasureSettingsPage.tsx"), "ErasureSettingsPage"),
})
const folders = createRoute({
  getParentRoute: () => root,
  path: "/folders",
  component: lazyRouteComponent(() => import("#web/staff/folders/FoldersPage.tsx"), "FoldersPage"),
})
const folderRun = createRoute({
  getParentRoute: () => root,
  path: "/folders/runs/$id",
  component: lazyRouteComponent(() => import("#web/staff/folders/RunPage.tsx"), "RunPage"),
})
const certificates = createRoute({
  getParentRoute: () => root,
  path: "/certificates",
  component: lazyRouteComponent(() => import("#web/staff/certificates/CertificatesPage.tsx"), "CertificatesPage"),
})
const backups = createRoute({
  getParentRoute: () => root,
  path: "/backups",
  component: lazyRouteComponent(() => import("#web/staff/backups/BackupsPage.tsx"), "BackupsPage"),
})
const retention = createRoute({
  getParentRoute: () => root,
  path: "/retention",
  component: lazyRouteComponent(() => import("#web/staff/retention/RetentionPage.tsx"), "RetentionPage"),
})
const newPolicy = createRoute({
  getParentRoute: () => root,
  path: "/retention/new",
  component: lazyRouteComponent(() => import("#web/staff/retention/NewPolicyPage.tsx"), "NewPolicyPage"),
})
const policy = createRoute({
  getParentRoute: () => root,
  path: "/retention/policies/$id",
  component: lazyRouteComponent(() => import("#web/staff/retention/PolicyPage.tsx"), "PolicyPage"),
})
const notice = createRoute({
  getParentRoute: () => root,
  path: "/retention/notices/$id",
  component: lazyRouteComponent(() => import("#web/staff/retention/NoticePage.tsx"), "NoticePage"),
})
const proof = createRoute({
  getParentRoute: () => root,
  path: "/retention/proof",
  component: lazyRouteComponent(() => import("#web/staff/retention/ProofPage.tsx"), "ProofPage"),
})
const account = createRoute({
  getParentRoute: () => root,
  path: "/account",
  component: lazyRouteComponent(() => import("#web/staff/accounts/AccountPage.tsx"), "AccountPage"),
})

const tree = root.addChildren([
  today,
  tasks,
  persons,
  newPerson,
  person,
  personTab,
  dossier,
  organisations,
  newOrganisation,
  organisation,
  imports,
  oneImport,
  dossierTypes,
  identifiers,
  inactiveReasons,
  holds,
  teams,
  provider,
  stepPolicy,
  users,
  user,
  signIns,
  groups,
  compareGroups,
  group,
  permission,
  review,
  emergencies,
  emergency,
  erasures,
  newErasure,
  erasure,
  erasureSettings,
  folders,
  folderRun,
  certificates,
  backups,
  retention,
  newPolicy,
  policy,
  notice,
  proof,
  account,
])

const Waiting = () => (
  <Page>
    <TextSkeleton rows={6} height={22} />
  </Page>
)

/** The pages of the site; each is fetched when somebody goes there, or is about to. */
export const makeRouter = () =>
  createRouter({
    routeTree: tree,
    defaultPreload: "intent",
    defaultPendingComponent: Waiting,
    defaultErrorComponent: FaultPage,
    scrollRestoration: true,
    defaultComponent: Outlet,
  })

declare module "@tanstack/react-router" {
  interface Register {
    router: ReturnType<typeof makeRouter>
  }
}
