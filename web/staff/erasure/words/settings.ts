import { pairs } from "#ground/words/pair.ts"

export const words = pairs({
  "staff.erasure.threshold-from": ["Vanaf {day} is dit {count}.", "From {day} this is {count}."],

  "staff.erasure.settings-title": ["Instellingen voor wissen", "Settings for erasing"],
  "staff.erasure.settings-explanation": [
    "Wanneer een collega het moet goedkeuren, en wat er weggaat als je opschoont.",
    "When a colleague must approve, and what goes when you clean up.",
  ],
  "staff.erasure.threshold": ["Tweede persoon", "Second person"],
  "staff.erasure.threshold-label": [
    "Een collega moet het goedkeuren bij meer dan",
    "A colleague must approve when there are more than",
  ],
  "staff.erasure.threshold-hint": [
    "Bij 0 is het altijd nodig. Ook bij iemand die nog actief is, of als je een bewaartermijn opzij zet, is het altijd nodig.",
    "At 0 it is always needed. It is also always needed for anyone still active, or when you set a retention period aside.",
  ],
  "staff.erasure.threshold-save": ["Aantal opslaan", "Save the number"],
  "staff.erasure.threshold-saved": ["Opgeslagen", "Saved"],
  "staff.erasure.threshold-only": [
    "Alleen iemand die mag goedkeuren, kan dit aantal wijzigen.",
    "Only somebody who may approve can change this number.",
  ],
  "staff.erasure.profiles": ["Opschoonprofielen", "Clean-up profiles"],
  "staff.erasure.profiles-explanation": [
    "Een profiel zegt welke soorten gegevens weggaan als je gedeeltelijk opschoont. Wat er niet in staat, blijft.",
    "A profile says which kinds of data go in a partial clean-up. What is not in it stays.",
  ],
  "staff.erasure.profile-new": ["Nieuw profiel", "New profile"],
  "staff.erasure.profile-change": ["Profiel wijzigen", "Change the profile"],
  "staff.erasure.profile-change-named": ["{name} wijzigen", "Change {name}"],
  "staff.erasure.profile-name": ["Naam", "Name"],
  "staff.erasure.profile-name-needed": ["Geef het profiel een naam.", "Give the profile a name."],
  "staff.erasure.profile-kinds": ["Gaat weg bij opschonen", "Goes in a clean-up"],
  "staff.erasure.profile-kinds-hint": ["Wat je niet aanvinkt, blijft.", "What you do not tick stays."],
  "staff.erasure.profile-kinds-needed": ["Kies minstens één soort.", "Choose at least one kind."],
  "staff.erasure.profile-along": ["Neemt ook mee: {kinds}", "Also takes: {kinds}"],
  "staff.erasure.profile-default": ["Gebruik dit als er niets gekozen is", "Use this when nothing is chosen"],
  "staff.erasure.profile-is-default": ["Standaard", "Default"],
  "staff.erasure.profile-saved": ["Profiel opgeslagen", "Profile saved"],
  "staff.erasure.profile-built-in": [
    "Het profiel waarmee elke praktijk begint. Maak een eigen profiel om het anders te doen.",
    "The profile every practice starts with. Make your own to do it differently.",
  ],

  "staff.erasure.figures": ["Geanonimiseerde cijfers", "Anonymised figures"],
  "staff.erasure.figures-explanation": [
    "Wat er overblijft na anonimiseren. Elke groep telt vijf of meer, zodat niemand te herkennen is.",
    "What is left after anonymising. Every group counts five or more, so that nobody can be recognised.",
  ],
  "staff.erasure.figures-none": ["Nog geen cijfers", "No figures yet"],
  "staff.erasure.figures-none-advice": [
    "Ze komen er zodra je voor het eerst anonimiseert.",
    "They appear once you anonymise for the first time.",
  ],
  "staff.erasure.figures-age": ["Leeftijd", "Age"],
  "staff.erasure.figures-postcode": ["Postcode", "Postcode"],
  "staff.erasure.figures-type": ["Soort dossier", "Type of dossier"],
  "staff.erasure.figures-length": ["Duur", "Length"],
  "staff.erasure.figures-unknown": ["onbekend", "unknown"],
  "staff.erasure.figures-no-dossier": ["zonder dossier", "without a dossier"],
  "staff.erasure.length.under-1m": ["korter dan een maand", "under a month"],
  "staff.erasure.length.1-3m": ["1 tot 3 maanden", "1 to 3 months"],
  "staff.erasure.length.3-6m": ["3 tot 6 maanden", "3 to 6 months"],
  "staff.erasure.length.6-12m": ["6 tot 12 maanden", "6 to 12 months"],
  "staff.erasure.length.1-2y": ["1 tot 2 jaar", "1 to 2 years"],
  "staff.erasure.length.2-5y": ["2 tot 5 jaar", "2 to 5 years"],
  "staff.erasure.length.over-5y": ["5 jaar of langer", "5 years or longer"],
  "staff.erasure.figures-persons": ["Aantal", "Number"],
})

type Own = typeof words

declare module "#web/staff/staff-words.ts" {
  interface StaffWords extends Own {}
}
