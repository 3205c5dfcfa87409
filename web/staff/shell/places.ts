import {
  IconAbc,
  IconArchive,
  IconBuilding,
  IconChecklist,
  IconCloudLock,
  IconDatabaseExport,
  IconEraser,
  IconCertificate,
  IconFileImport,
  IconFingerprint,
  IconFolderX,
  IconFolders,
  IconHome,
  IconHourglass,
  IconId,
  IconLock,
  IconLogin2,
  IconShieldCheck,
  IconShieldLock,
  IconUrgent,
  IconUserCircle,
  IconUserCog,
  IconUsers,
  IconUsersGroup,
} from "@tabler/icons-react"
import type { StaffKey } from "#web/staff/staff-words.ts"

/** The places in the left rail, and what must be allowed for each to be there. */
export const places = [
  { to: "/", text: "staff.nav.today", icon: IconHome, needs: undefined, group: "work" },
  { to: "/tasks", text: "staff.tasks.title", icon: IconChecklist, needs: undefined, group: "work" },
  { to: "/persons", text: "staff.nav.persons", icon: IconUsers, needs: "persons.read", group: "work" },
  {
    to: "/organisations",
    text: "staff.nav.organisations",
    icon: IconBuilding,
    needs: "organisations.read",
    group: "work",
  },
  { to: "/retention", text: "staff.retention.title", icon: IconHourglass, needs: "retention.read", group: "keep" },
  { to: "/erasures", text: "staff.erasure.title", icon: IconEraser, needs: "erasure.prepare", group: "keep" },
  { to: "/holds", text: "staff.holds.title", icon: IconLock, needs: "holds.read", group: "keep" },
  {
    to: "/settings/inactive-reasons",
    text: "staff.inactive-reasons.nav",
    icon: IconArchive,
    needs: "persons.manage-reasons",
    group: "keep",
  },
  { to: "/folders", text: "staff.folders.title", icon: IconFolderX, needs: "folders.manage", group: "keep" },
  {
    to: "/certificates",
    text: "staff.certificates.nav",
    icon: IconCertificate,
    needs: "certificates.read",
    group: "keep",
  },
  { to: "/users", text: "staff.users.title", icon: IconUserCog, needs: "users.see", group: "people" },
  { to: "/groups", text: "staff.groups.title", icon: IconShieldLock, needs: "groups.read", group: "people" },
  { to: "/settings/teams", text: "staff.teams.title", icon: IconUsersGroup, needs: "teams.manage", group: "people" },
  { to: "/settings/review", text: "staff.review.title", icon: IconShieldCheck, needs: "groups.read", group: "people" },
  { to: "/emergencies", text: "staff.emergency.title", icon: IconUrgent, needs: "emergency.review", group: "people" },
  {
    to: "/sign-ins",
    text: "staff.sign-in-log.title",
    icon: IconLogin2,
    needs: "accounts.see-sign-ins",
    group: "people",
  },
  { to: "/imports", text: "staff.nav.imports", icon: IconFileImport, needs: "intake.run", group: "manage" },
  {
    to: "/settings/dossier-types",
    text: "staff.dossier-types.title",
    icon: IconFolders,
    needs: "dossiers.manage-types",
    group: "manage",
  },
  {
    to: "/settings/person-word",
    text: "staff.person-word.title",
    icon: IconAbc,
    needs: "persons.manage-reasons",
    group: "manage",
  },
  {
    to: "/settings/identifiers",
    text: "staff.identifiers.title",
    icon: IconId,
    needs: "persons.manage-identifiers",
    group: "manage",
  },
  {
    to: "/settings/second-steps",
    text: "staff.step-policy.nav",
    icon: IconFingerprint,
    needs: "accounts.set-policy",
    group: "manage",
  },
  { to: "/backups", text: "staff.backups.title", icon: IconDatabaseExport, needs: "archive.read", group: "manage" },
  { to: "/settings/oidc", text: "staff.oidc.nav", icon: IconCloudLock, needs: "oidc.manage", group: "manage" },
  { to: "/account", text: "staff.nav.account", icon: IconUserCircle, needs: undefined, group: "own" },
] as const satisfies readonly {
  readonly to: string
  readonly text: StaffKey
  readonly icon: unknown
  readonly needs: string | undefined
  readonly group: string
}[]
