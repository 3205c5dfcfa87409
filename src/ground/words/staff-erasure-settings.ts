import { pairs } from "./pair.ts"

/** What the practice sets for ending persons: the second person, the profiles; and the figures that are left. */
export const staffErasureSettings = pairs({
  "staff.erasure.threshold-from": ["Vanaf {day} is dit {count}.", "From {day} this is {count}."],
  "staff.approval.title": ["Wacht op een tweede persoon", "Waits for a second person"],
  "staff.approval.today": ["Wacht op jouw ja of nee", "Waits for your yes or no"],
  "staff.approval.asked-by": ["Gevraagd door {name}, {moment}", "Asked by {name}, {moment}"],
  "staff.approval.yes": ["Goedkeuren", "Approve"],
  "staff.approval.no": ["Niet goedkeuren", "Do not approve"],
  "staff.approval.no-explanation": [
    "Wat {name} vroeg gaat dan niet door. Wie het toch wil, moet het opnieuw aanvragen.",
    "What {name} asked does not happen then. Whoever wants it all the same must ask for it anew.",
  ],
  "staff.approval.withdraw": ["Vraag intrekken", "Withdraw the question"],
  "staff.approval.withdrawn": [
    "De vraag is ingetrokken. Er is niets veranderd.",
    "The question is withdrawn. Nothing has changed.",
  ],
  "staff.approval.approved": ["Goedgekeurd", "Approved"],
  "staff.approval.refused": ["Niet goedgekeurd. Er is niets veranderd.", "Not approved. Nothing has changed."],
  "staff.approval.yes-waits": [
    "Goedgekeurd. Collega's kunnen nog een dag nee zeggen; daarna gaat het vanzelf door.",
    "Approved. Colleagues can still say no for a day; after that it goes ahead by itself.",
  ],
  "staff.approval.until": [
    "Er is goedkeuring. Collega's kunnen nee zeggen tot {moment}; daarna begint het vanzelf.",
    "It is approved. Colleagues can say no until {moment}; after that it begins by itself.",
  ],
  "staff.approval.asker-gone": [
    "Wie dit vroeg, kan het zelf niet meer doen. Trek het in en vraag het opnieuw aan.",
    "Whoever asked for this can no longer do it themselves. Withdraw it and ask for it anew.",
  ],
  "staff.approval.nobody": [
    "Nu kan niemand dit goedkeuren. Dat kan alleen een collega die het recht al had, eerder is aangemeld, en de afgelopen 30 dagen niet door jou is uitgenodigd of gewijzigd.",
    "Nobody can approve this now. Only a colleague can who had the right already, was signed in before, and was not invited or changed by you in the past 30 days.",
  ],
  "staff.approval.nobody-beside": ["Nu kan niemand dit goedkeuren.", "Nobody can approve this now."],
  "staff.approval.somebody-from": [
    "Vanaf {day} kan een collega het wel, als het dan opnieuw wordt gevraagd.",
    "From {day} on a colleague can, if it is asked anew then.",
  ],
  "staff.approval.from": ["Dit wacht op: {names}.", "This waits for: {names}."],

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
