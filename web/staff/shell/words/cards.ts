import { pairs } from "#ground/words/pair.ts"

/** What cards of *Beheer* say: they are found from every page, where nothing else of their folder is. */
export const words = pairs({
  "staff.faults.title": ["Storingen", "Faults"],
  "staff.approval.nav": ["Goedkeuren", "Approving"],

  "staff.users.what-for": [
    "Collega's uitnodigen, hun groepen kiezen, een account sluiten",
    "Invite colleagues, choose their groups, close an account",
  ],
  "staff.groups.what-for": ["Wat elke groep mag zien en doen", "What each group may see and do"],
  "staff.teams.what-for": ["Wie er samenwerken en taken delen", "Who works together and shares tasks"],
  "staff.review.what-for": [
    "Of iedereen nog in de juiste groep zit, en welke rechten niemand gebruikt",
    "Whether everybody is still in the right group, and which rights nobody uses",
  ],
  "staff.retention.what-for": [
    "Hoe lang jullie alles bewaren, en wat daarna gebeurt",
    "How long you keep everything, and what happens after that",
  ],
  "staff.erasure.what-for": [
    "Dossiers en gegevens voorgoed wissen, opschonen of anonimiseren",
    "Erase, clean up or anonymise files and data for good",
  ],
  "staff.holds.what-for": ["Wat nu niet gewist mag worden, en waarom", "What may not be erased now, and why"],
  "staff.inactive-reasons.what-for": [
    "Waaruit je kiest als je iemand inactief maakt",
    "What you choose from when you make somebody inactive",
  ],
  "staff.certificates.what-for": ["Bewijs op papier van wat er is gewist", "Proof on paper of what has been erased"],
  "staff.folders.what-for": [
    "Oude bestanden buiten Hoeder opruimen, zoals scans",
    "Clean up old files outside Hoeder, such as scans",
  ],
  "staff.emergency.what-for": [
    "Nakijken wie in nood een dossier opende, en waarom",
    "Review who opened a file in an emergency, and why",
  ],
  "staff.approval.what-for": [
    "Ja of nee zeggen tegen wat een tweede persoon nodig heeft",
    "Say yes or no to what needs a second person",
  ],
  "staff.sign-in-log.what-for": [
    "Wie zich wanneer aanmeldde, en welke pogingen mislukten",
    "Who signed in when, and which attempts failed",
  ],
  "staff.step-policy.what-for": [
    "Wachtwoord, code of passkey: wat je nodig hebt om binnen te komen",
    "Password, code or passkey: what it takes to come in",
  ],
  "staff.oidc.what-for": [
    "Aanmelden met het account dat jullie al hebben, zoals van Microsoft of Google",
    "Sign in with the account you already have, such as from Microsoft or Google",
  ],
  "staff.faults.what-for": [
    "Wat beschadigd is of buiten Hoeder om gewijzigd, en e-mail die niet weggaat",
    "What is damaged or was changed outside Hoeder, and e-mail that does not leave",
  ],
  "staff.dossier-types.what-for": [
    "Welke soorten dossiers er zijn, met hun rollen en redenen om te sluiten",
    "Which types of dossier there are, with their roles and reasons to close",
  ],
  "staff.person-word.what-for": [
    "Hoe jullie de mensen noemen van wie je een dossier hebt",
    "What you call the people you keep a file on",
  ],
  "staff.identifiers.what-for": [
    "Of jullie een BSN of INSZ mogen bewaren, en waarom",
    "Whether you may keep a BSN or INSZ, and why",
  ],
  "staff.imports.what-for": [
    "Veel {persons} tegelijk inlezen uit een bestand van Excel of CSV",
    "Take in many {persons} at once from an Excel or CSV file",
  ],
  "staff.backups.what-for": [
    "Of jullie gegevens terug te halen zijn als er iets stukgaat",
    "Whether your data can be recovered if something breaks",
  ],
})

type Own = typeof words

declare module "#web/staff/staff-words.ts" {
  interface StaffWords extends Own {}
}
