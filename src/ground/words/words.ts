import { access } from "./access.ts"
import { emergency } from "./emergency.ts"
import { groups } from "./groups.ts"
import { accounts } from "./accounts.ts"
import { approval } from "./approval.ts"
import { backups } from "./backups.ts"
import { audit } from "./audit.ts"
import { certificates } from "./certificates.ts"
import { cli } from "./cli.ts"
import { documents } from "./documents.ts"
import { dossiers } from "./dossiers.ts"
import { eid } from "./eid.ts"
import { erasure } from "./erasure.ts"
import { folders } from "./folders.ts"
import { general } from "./general.ts"
import { holds } from "./holds.ts"
import { imports } from "./imports.ts"
import { leaving } from "./leaving.ts"
import { keys } from "./keys.ts"
import { oidc } from "./oidc.ts"
import { organisations } from "./organisations.ts"
import { paper } from "./paper.ts"
import { persons } from "./persons.ts"
import { personsHeld } from "./persons-data.ts"
import { portability } from "./portability.ts"
import { practices } from "./practices.ts"
import { retentionPresets } from "./retention-presets.ts"
import { retention } from "./retention.ts"
import { review } from "./review.ts"
import { staffAccounts } from "./staff-accounts.ts"
import { staffSteps } from "./staff-steps.ts"
import { staffBackups } from "./staff-backups.ts"
import { staffDocuments } from "./staff-documents.ts"
import { staffDossiers } from "./staff-dossiers.ts"
import { staffEid } from "./staff-eid.ts"
import { staffEmergency } from "./staff-emergency.ts"
import { staffErasure } from "./staff-erasure.ts"
import { staffErasureRun } from "./staff-erasure-run.ts"
import { staffErasureSettings } from "./staff-erasure-settings.ts"
import { staffFolders } from "./staff-folders.ts"
import { staffGroups } from "./staff-groups.ts"
import { staffHolds } from "./staff-holds.ts"
import { staffImports } from "./staff-imports.ts"
import { staffOidc } from "./staff-oidc.ts"
import { staffOrganisations } from "./staff-organisations.ts"
import { staffPersons } from "./staff-persons.ts"
import { staffIdentifiers } from "./staff-identifiers.ts"
import { staffTies } from "./staff-ties.ts"
import { staffTasks } from "./staff-tasks.ts"
import { staffTeams } from "./staff-teams.ts"
import { staffEmail } from "./staff-email.ts"
import { staffUsers } from "./staff-users.ts"
import { staffRetention } from "./staff-retention.ts"
import { staffReview } from "./staff-review.ts"
import { staffUi } from "./staff-ui.ts"
import { staff } from "./staff.ts"
import { tasks } from "./tasks.ts"
import { teams } from "./teams.ts"
import { users } from "./users.ts"

export type Language = "nl" | "en"

/** What stands in a text between braces: `{count}`. */
export type Values = Readonly<Record<string, string | number>>

/** Every text of the program, in Dutch and English: screens, refusals, mails, letters and Word documents. */
export const catalogue = {
  ...general,
  ...access,
  ...emergency,
  ...groups,
  ...accounts,
  ...approval,
  ...backups,
  ...audit,
  ...paper,
  ...persons,
  ...personsHeld,
  ...eid,
  ...oidc,
  ...organisations,
  ...dossiers,
  ...documents,
  ...holds,
  ...imports,
  ...keys,
  ...erasure,
  ...portability,
  ...certificates,
  ...folders,
  ...cli,
  ...leaving,
  ...practices,
  ...retention,
  ...retentionPresets,
  ...review,
  ...staff,
  ...staffAccounts,
  ...staffSteps,
  ...staffBackups,
  ...staffDocuments,
  ...staffDossiers,
  ...staffEmergency,
  ...staffErasure,
  ...staffErasureRun,
  ...staffErasureSettings,
  ...staffFolders,
  ...staffGroups,
  ...staffHolds,
  ...staffImports,
  ...staffRetention,
  ...staffReview,
  ...staffOrganisations,
  ...staffOidc,
  ...staffEid,
  ...staffPersons,
  ...staffIdentifiers,
  ...staffTies,
  ...staffTasks,
  ...staffTeams,
  ...staffEmail,
  ...staffUsers,
  ...staffUi,
  ...tasks,
  ...teams,
  ...users,
}

export type TextKey = keyof typeof catalogue

/** A refusal without a text does not compile. */
export type RefusalCode = TextKey extends infer Key ? (Key extends `refusal.${infer Code}` ? Code : never) : never

/**
 * A text in a language, with its values filled in. A text may hold two forms around a bar,
 * `één regel|{count} regels`: the first is said when `count` is 1.
 */
export function say(language: Language, key: TextKey, values: Values = {}): string {
  const [nl, en] = catalogue[key]
  const forms = (language === "nl" ? nl : en).split("|")
  const form = (values["count"] === 1 ? forms[0] : forms.at(-1)) ?? ""
  return form.replace(/\{(\w+)\}/g, (whole, name: string) => String(values[name] ?? whole))
}

/** Whether a text of this key exists; for keys that are put together, as of a choice. */
export const isTextKey = (key: string): key is TextKey => Object.hasOwn(catalogue, key)
