import { pairs } from "#ground/words/pair.ts"

export const words = pairs({
  "staff.erasure.threshold-from": ["Vanaf {day} is dit {count}.", "From {day} this is {count}."],

  "staff.erasure.settings-title": ["Instellingen voor wissen", "Settings for erasing"],
  "staff.erasure.settings-explanation": [
    "Wanneer een collega meekijkt, en wat er weggaat als je opschoont.",
    "When a colleague looks along, and what goes when you clean up.",
  ],
  "staff.erasure.threshold": ["Tweede persoon", "Second person"],
  "staff.erasure.threshold-label": [
    "Een collega keurt goed als het er meer zijn dan",
    "A colleague approves when there are more than",
  ],
  "staff.erasure.threshold-hint": [
    "Bij 0 altijd. Voor wie nog actief is, en als een bewaartermijn opzij gaat, is het altijd nodig.",
    "At 0 always. For whoever is still active, and when a term is set aside, it is always needed.",
  ],
  "staff.erasure.threshold-save": ["Aantal opslaan", "Save the number"],
  "staff.erasure.threshold-saved": ["Opgeslagen", "Saved"],
  "staff.erasure.threshold-only": [
    "Alleen wie mag goedkeuren, kan dit aantal wijzigen.",
    "Only who may approve can change this number.",
  ],
  "staff.erasure.profiles": ["Opschoonprofielen", "Profiles for cleaning up"],
  "staff.erasure.profiles-explanation": [
    "Een profiel zegt welke soorten gegevens weggaan als je voor een deel opschoont. Wat er niet in staat, blijft.",
    "A profile says which kinds of data go when you clean up in part. What it does not name stays.",
  ],
  "staff.erasure.profile-new": ["Nieuw profiel", "New profile"],
  "staff.erasure.profile-change": ["Profiel wijzigen", "Change the profile"],
  "staff.erasure.profile-change-named": ["{name} wijzigen", "Change {name}"],
  "staff.erasure.profile-name": ["Naam", "Name"],
  "staff.erasure.profile-name-needed": ["Geef het profiel een naam.", "Give the profile a name."],
  "staff.erasure.profile-kinds": ["Gaat weg bij opschonen", "Goes when cleaning up"],
  "staff.erasure.profile-kinds-hint": ["Wat je niet aanvinkt, blijft.", "What you do not tick stays."],
  "staff.erasure.profile-kinds-needed": ["Kies minstens één soort.", "Choose at least one kind."],
  "staff.erasure.profile-along": ["Neemt mee: {kinds}", "Takes along: {kinds}"],
  "staff.erasure.profile-default": ["Gebruik dit als er niets gekozen is", "Use this when nothing is chosen"],
  "staff.erasure.profile-is-default": ["Standaard", "Default"],
  "staff.erasure.profile-saved": ["Profiel opgeslagen", "Profile saved"],
  "staff.erasure.profile-built-in": [
    "Het profiel waarmee elke praktijk begint. Maak een eigen profiel om het anders te doen.",
    "The profile that every practice begins with. Make your own to do it otherwise.",
  ],

  "staff.erasure.figures": ["Geanonimiseerde cijfers", "Anonymised figures"],
  "staff.erasure.figures-explanation": [
    "Wat er overblijft na anonimiseren. Elke groep telt vijf of meer, zodat niemand te herkennen is.",
    "What is left after anonymising. Every group counts five or more, so that nobody can be recognised.",
  ],
  "staff.erasure.figures-none": ["Nog geen cijfers", "No figures yet"],
  "staff.erasure.figures-none-advice": [
    "Ze komen er zodra je voor het eerst anonimiseert.",
    "They come as soon as you anonymise for the first time.",
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
