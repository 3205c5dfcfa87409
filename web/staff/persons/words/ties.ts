import { pairs } from "#ground/words/pair.ts"

export const words = pairs({
  "staff.ties.title": ["Verbanden", "Ties"],
  "staff.ties.none": ["Nog geen verbanden", "No ties yet"],
  "staff.ties.none-advice": [
    "Leg vast wie erbij hoort: een ouder, partner, huisarts of vertegenwoordiger.",
    "Record who is involved: a parent, partner, GP or representative.",
  ],
  "staff.ties.add": ["Verband toevoegen", "Add a tie"],
  "staff.ties.change": ["Verband wijzigen", "Change the tie"],
  "staff.ties.remove": ["Verband verwijderen", "Remove the tie"],
  "staff.ties.remove-explanation": [
    "Het verband met {name} verdwijnt aan beide kanten. De dossiers van beide blijven zoals ze zijn.",
    "The tie with {name} disappears on both sides. Both files stay as they are.",
  ],
  "staff.ties.erased": ["Gewiste {person}", "Erased {person}"],
  "staff.ties.kind": ["Wat is dit voor {name}?", "What is this to {name}?"],
  "staff.ties.from": ["Vanaf", "From"],
  "staff.ties.until": ["Tot en met", "Until"],
  "staff.ties.mandate": ["Mandaat", "Mandate"],
  "staff.ties.mandate-ground": ["Op grond van", "On the basis of"],
  "staff.ties.mandate-scope": ["Waarvoor geldt het?", "What does it cover?"],
  "staff.ties.note": ["Opmerking", "Remark"],
  "staff.ties.ended": ["Beëindigd", "Ended"],
  "staff.ties.actions": ["Acties voor het verband met {name}", "Actions for the tie with {name}"],
  "staff.ties.kind.parent": ["Ouder", "Parent"],
  "staff.ties.kind.child": ["Kind", "Child"],
  "staff.ties.kind.partner": ["Partner", "Partner"],
  "staff.ties.kind.sibling": ["Broer of zus", "Sibling"],
  "staff.ties.kind.family": ["Familie", "Family"],
  "staff.ties.kind.representative": ["Vertegenwoordiger", "Representative"],
  "staff.ties.kind.represented": ["Wordt door deze {person} vertegenwoordigd", "Is represented by this {person}"],
  "staff.ties.kind.general-practitioner": ["Huisarts", "General practitioner"],
  "staff.ties.kind.referrer": ["Verwijzer", "Referrer"],
  "staff.ties.kind.employer": ["Werkgever", "Employer"],
  "staff.ties.kind.school": ["School", "School"],
  "staff.ties.kind.contact": ["Contactpersoon", "Contact"],
  "staff.ties.kind.other": ["Anders", "Other"],
  "staff.ties.ground.parental-authority": ["Ouderlijk gezag", "Parental authority"],
  "staff.ties.ground.guardianship": ["Voogdij of curatele", "Guardianship"],
  "staff.ties.ground.mentorship": ["Mentorschap", "Mentorship"],
  "staff.ties.ground.written-authorisation": ["Schriftelijke machtiging", "Written authorisation"],
  "staff.ties.ground.administration": ["Bewindvoering", "Administration"],
})

type Own = typeof words

declare module "#web/staff/staff-words.ts" {
  interface StaffWords extends Own {}
}
