import { pairs } from "#ground/words/pair.ts"

export const words = pairs({
  "staff.lock.now": ["Vergrendel nu", "Lock now"],
  "staff.account.to-light": ["Lichte kleuren", "Light colours"],
  "staff.account.to-dark": ["Donkere kleuren", "Dark colours"],
  "staff.backups.title": ["Back-ups", "Backups"],
  "staff.dossiers.printed": ["Afgedrukt {moment} door {name}", "Printed {moment} by {name}"],

  "staff.dossier-types.title": ["Dossiersoorten", "Dossier types"],
  "staff.emergency.title": ["Noodtoegang", "Emergency access"],
  "staff.erasure.title": ["Wissen en opschonen", "Erase and clean up"],
  "staff.folders.title": ["Mappen opschonen", "Clean up folders"],
  "staff.certificates.nav": ["Verklaringen", "Certificates"],
  "staff.groups.title": ["Groepen en rechten", "Groups and rights"],
  "staff.holds.title": ["Bewaarredenen", "Reasons to keep"],
  "staff.person-word.title": ["Cliënt of patiënt", "Client or patient"],
  "staff.identifiers.title": ["BSN en INSZ", "National numbers"],

  "staff.oidc.nav": ["Eigen aanbieder", "Own provider"],
  "staff.oidc.title": ["Aanmelden via aanbieder", "Sign in through a provider"],
  "staff.inactive-reasons.nav": ["Redenen voor inactief", "Inactive reasons"],
  "staff.inactive-reasons.title": ["Redenen voor inactief", "Reasons for becoming inactive"],
  "staff.retention.title": ["Bewaartermijnen", "Retention periods"],
  "staff.review.title": ["Controle van rechten", "Review of rights"],
  "staff.step-policy.nav": ["Aanmelden", "Signing in"],
  "staff.tasks.title": ["Taken", "Tasks"],
  "staff.teams.title": ["Teams", "Teams"],

  "staff.users.title": ["Gebruikers", "Users"],

  "staff.sign-in-log.title": ["Aanmeldingen", "Sign-ins"],
  "staff.name": ["Hoeder", "Hoeder"],
  "staff.nav.today": ["Vandaag", "Today"],
  "staff.nav.persons": ["{Persons}", "{Persons}"],
  "staff.nav.organisations": ["Organisaties", "Organisations"],
  "staff.nav.imports": ["Importeren", "Import"],
  "staff.nav.account": ["Mijn account", "My account"],
  "staff.nav.sign-out": ["Afmelden", "Sign out"],
  "staff.nav.find": ["Zoek of ga naar…", "Search or go to…"],
  "staff.nav.account-menu": ["Accountmenu van {name}", "Account menu of {name}"],
  "staff.nav.manage": ["Beheer", "Manage"],
  "staff.nav.waiting": [
    "{count} ding wacht op jou|{count} dingen wachten op jou",
    "{count} thing is waiting for you|{count} things are waiting for you",
  ],
  "staff.nav.waiting-urgent": [
    "{count} ding wacht op jou, dringend|{count} dingen wachten op jou, dringend",
    "{count} thing is waiting for you, urgently|{count} things are waiting for you, urgently",
  ],
  "staff.not-found": ["Deze pagina bestaat niet", "This page does not exist"],
  "staff.not-found-advice": [
    "Misschien is de link oud, of mag je deze pagina niet zien. Zoek met Ctrl+K, of ga terug naar Vandaag.",
    "Perhaps the link is old, or you may not see this page. Search with Ctrl+K, or go back to Today.",
  ],
})

type Own = typeof words

declare module "#web/staff/staff-words.ts" {
  interface StaffWords extends Own {}
}
