import { staffAccounts } from "#ground/words/staff-accounts.ts"
import { staffSteps } from "#ground/words/staff-steps.ts"
import { staffBackups } from "#ground/words/staff-backups.ts"
import { staffDocuments } from "#ground/words/staff-documents.ts"
import { staffDossiers } from "#ground/words/staff-dossiers.ts"
import { staffEid } from "#ground/words/staff-eid.ts"
import { staffEmergency } from "#ground/words/staff-emergency.ts"
import { staffErasure } from "#ground/words/staff-erasure.ts"
import { staffErasureRun } from "#ground/words/staff-erasure-run.ts"
import { staffErasureSettings } from "#ground/words/staff-erasure-settings.ts"
import { staffFolders } from "#ground/words/staff-folders.ts"
import { staffGroups } from "#ground/words/staff-groups.ts"
import { staffHolds } from "#ground/words/staff-holds.ts"
import { staffImports } from "#ground/words/staff-imports.ts"
import { staffOidc } from "#ground/words/staff-oidc.ts"
import { staffOrganisations } from "#ground/words/staff-organisations.ts"
import { staffPersons } from "#ground/words/staff-persons.ts"
import { staffIdentifiers } from "#ground/words/staff-identifiers.ts"
import { staffTies } from "#ground/words/staff-ties.ts"
import { staffTasks } from "#ground/words/staff-tasks.ts"
import { staffTeams } from "#ground/words/staff-teams.ts"
import { staffEmail } from "#ground/words/staff-email.ts"
import { staffUsers } from "#ground/words/staff-users.ts"
import { staffRetention } from "#ground/words/staff-retention.ts"
import { staffReview } from "#ground/words/staff-review.ts"
import { staffUi } from "#ground/words/staff-ui.ts"
import { staff } from "#ground/words/staff.ts"
import { useTexts, type Words } from "#web/ui/words.tsx"

/** Every text of the staff site; the server's own texts stay on the server. */
export const texts = {
  ...staffUi,
  ...staff,
  ...staffAccounts,
  ...staffSteps,
  ...staffBackups,
  ...staffOidc,
  ...staffEid,
  ...staffEmail,
  ...staffUsers,
  ...staffPersons,
  ...staffIdentifiers,
  ...staffTies,
  ...staffOrganisations,
  ...staffDossiers,
  ...staffDocuments,
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
  ...staffTasks,
  ...staffTeams,
}

export type StaffKey = keyof typeof texts

/** The texts of the staff site, in the language of the screen. */
export const useWords = (): Words<StaffKey> => useTexts<StaffKey>()

const personWords = {
  relatie: { nl: ["relatie", "relaties"], en: ["contact", "contacts"] },
  cliënt: { nl: ["cliënt", "cliënten"], en: ["client", "clients"] },
  patiënt: { nl: ["patiënt", "patiënten"], en: ["patient", "patients"] },
  debiteur: { nl: ["debiteur", "debiteuren"], en: ["debtor", "debtors"] },
  vrijwilliger: { nl: ["vrijwilliger", "vrijwilligers"], en: ["volunteer", "volunteers"] },
} as const

const capital = (word: string): string => word.charAt(0).toUpperCase() + word.slice(1)

/** The practice's own word for a person, in its four forms. */
export function personWordIn(word: keyof typeof personWords, language: "nl" | "en") {
  const [person, persons] = personWords[word][language]
  return { person, persons, Person: capital(person), Persons: capital(persons) }
}
