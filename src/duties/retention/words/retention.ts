import { pairs } from "#ground/words/pair.ts"

export const retention = pairs({
  "retention.end.erase": ["Wissen", "Erase"],
  "retention.end.clean-up": ["Gedeeltelijk opschonen", "Partial clean-up"],
  "retention.end.anonymise": ["Anonimiseren", "Anonymise"],
  "retention.end.archive": ["In het archief leggen", "Put in the archive"],
  "retention.end.ask": ["Telkens beslissen", "Decide each time"],

  "retention.waiting": [
    "1 bericht over een termijn die afloopt|{count} berichten over termijnen die aflopen",
    "1 notice about a period that is ending|{count} notices about periods that are ending",
  ],
  "retention.stands": ["1 termijn in gebruik|{count} termijnen in gebruik", "1 period in use|{count} periods in use"],
  "retention.stands.none": ["Nog geen termijn in gebruik", "No period in use yet"],
  "retention.two.policy": ["Bewaartermijn", "Retention policy"],
  "retention.two.end": ["Dan vanzelf", "Then by itself"],
  "retention.two.term": ["Na", "After"],
  "retention.two.notice": ["Vooraf gemeld", "Notice given"],
  "retention.two.things": ["Wat er weggaat", "How much goes"],
  "retention.two.persons": ["Van hoeveel {persons}", "Of how many {persons}"],
  "permission.retention.read": [
    "Bewaartermijnen bekijken, en zien wat te lang of nog niet lang genoeg is bewaard.",
    "See retention policies, and what has been kept too long or not yet long enough.",
  ],
  "permission.retention.manage": [
    "Bepalen hoe lang gegevens worden bewaard, en berichten krijgen als een termijn voorbij is.",
    "Decide how long data are kept, and be told when a retention period is over.",
  ],
  "permission.retention.manage.why": [
    "Een te korte termijn vernietigt dossiers die je van de wet moet bewaren; dat is niet terug te draaien.",
    "A retention period that is too short destroys files that the law requires you to keep, and that cannot be undone.",
  ],

  "refusal.retention.unseen": [
    "Bekijk eerst wat deze bewaartermijn doet. Dat is nog niet gebeurd, te lang geleden, of er is sindsdien iets veranderd.",
    "First see what this policy does. That has not been done yet, was too long ago, or something has changed since.",
  ],
  "refusal.retention.no-term": [
    "Vul in hoe lang wordt bewaard: minstens een dag.",
    "Say how long the data are kept: at least a day.",
  ],
  "refusal.retention.ask-by-itself": [
    "Bij telkens beslissen kan niets vanzelf gaan. Kies dat iemand het nakijkt.",
    "With deciding each time, nothing can happen by itself. Choose that somebody reviews it.",
  ],
  "refusal.retention.profile-without-clean-up": [
    "Een opschoonprofiel hoort alleen bij gedeeltelijk opschonen. Laat het weg.",
    "A clean-up profile only goes with a partial clean-up. Leave it out.",
  ],
  "refusal.retention.which-types": [
    "Kies voor welke soorten dossiers dit geldt. Geldt het voor alle dossiers, kies dat dan.",
    "Choose which types of dossier this applies to. If it applies to all dossiers, choose that.",
  ],
  "refusal.retention.preset-unknown": [
    "Dit voorbeeld kent Hoeder niet (meer). Kies een ander.",
    "Hoeder does not know this example (any more). Choose another one.",
  ],
  "refusal.retention.type-unknown": [
    "Deze dossiersoort is er niet (meer). Kies een andere.",
    "This type of dossier does not exist (any more). Choose another one.",
  ],
  "refusal.retention.event-elsewhere": [
    "Losse gegevens hebben een eigen begin van de termijn, {persons} en dossiers niet. Kies opnieuw vanaf wanneer de termijn loopt.",
    "Single items of data have a starting point of their own; {persons} and dossiers do not. Choose again what the period runs from.",
  ],
  "refusal.retention.kind-unknown": [
    "Deze soort gegevens kan niet los weg. Kies een andere soort.",
    "This kind of data cannot be erased on its own. Choose another kind.",
  ],
  "refusal.retention.archive-only-dossiers": [
    "Alleen dossiers kunnen naar het archief. Kies iets anders dat er moet gebeuren.",
    "Only dossiers can be put in the archive. Choose something else to happen.",
  ],
  "refusal.retention.not-to-archive": [
    "Deze bewaartermijn legt niets in het archief.",
    "This policy puts nothing in the archive.",
  ],
  "refusal.retention.kind-only-erased": [
    "Losse gegevens kunnen alleen worden gewist. Kies wissen.",
    "Single items of data can only be erased. Choose to erase them.",
  ],
  "refusal.retention.kind-has-policy": [
    "Voor deze soort gegevens is er al een bewaartermijn in gebruik. Wijzig die.",
    "There is already a policy in use for this kind of data. Change that one.",
  ],
  "refusal.retention.term-in-vain": [
    "Deze gegevens gaan altijd al weg na {days} dagen. Kies een kortere termijn.",
    "These data always go after {days} days anyway. Choose a shorter period.",
  ],
  "refusal.retention.end-by-erasure": [
    "{Persons} en dossiers wis je met een opdracht om te wissen. Begin die vanuit het bericht.",
    "{Persons} and dossiers are erased by an erasure. Begin it from the notice.",
  ],
  "refusal.retention.notice-outdated": [
    "De bewaartermijn is sinds dit bericht gewijzigd of buiten gebruik. Wacht op een nieuw bericht.",
    "The policy has been changed or taken out of use since this notice. Wait for a new one.",
  ],
  "refusal.retention.end-unseen": [
    "Bekijk eerst wat er nu weggaat. Dat is nog niet gebeurd, te lang geleden, of er is sindsdien iets veranderd.",
    "First see what would go now. You have not done so yet, it was too long ago, or something has changed since.",
  ],
  "refusal.retention.end-nothing": ["Er is nu niets dat weg mag.", "There is nothing that may go now."],
  "refusal.retention.already-ending": [
    "Dit wordt al gewist. Wacht tot dat klaar is.",
    "This is already being erased. Wait until that is done.",
  ],
  "refusal.retention.already-stopped": [
    "Deze bewaartermijn is al buiten gebruik.",
    "This policy is already out of use.",
  ],

  "retention.hold.term": ["De bewaartermijn is nog niet voorbij", "The retention period is not over yet"],
  "retention.hold.policy": ["Bewaartermijn ‘{name}’ bewaart langer", "Policy ‘{name}’ keeps it longer"],
  "retention.hold.same": ["dezelfde bewaartermijn", "the same policy"],
  "retention.persons": ["1 {person}|{count} {persons}", "1 {person}|{count} {persons}"],
  "retention.things": ["1 los gegeven|{count} losse gegevens", "1 single item|{count} single items"],
  "retention.dossiers": ["1 dossier|{count} dossiers", "1 dossier|{count} dossiers"],

  "retention.stage.coming": ["binnenkort voorbij", "soon over"],
  "retention.stage.passed": ["voorbij", "over"],
  "retention.stage.overdue": ["al een tijd voorbij", "long over"],
  "holding.term": ["Bewaartermijnen", "Retention periods"],
  "field.term.kept-through": ["Bewaard tot en met", "Kept until and including"],
  "field.term.stage": ["Stand", "Stage"],
  "purpose.retention": [
    "Niets langer bewaren dan nodig, en niets te vroeg vernietigen",
    "Keeping nothing longer than necessary, and destroying nothing too early",
  ],

  "mail.retention.subject": ["Bewaartermijnen lopen af", "Retention periods are ending"],
  "mail.retention.coming": ["Binnenkort voorbij: {what}.", "Soon over: {what}."],
  "mail.retention.passed": ["Voorbij: {what}.", "Over: {what}."],
  "mail.retention.overdue": [
    "Al een tijd voorbij, en er is nog niets mee gedaan: {what}.",
    "Over for some time, and nothing has been done: {what}.",
  ],
  "mail.retention.text": [
    "{lines}\n\nBekijk in Hoeder om wie het gaat en wat er moet gebeuren: {link}\n",
    "{lines}\n\nSee in Hoeder who it is about and what needs to be done: {link}\n",
  ],

  "audit.event.retention.tried": ["heeft bekeken wat een bewaartermijn doet", "looked at what a policy does"],
  "audit.event.retention.policy-created": ["heeft een bewaartermijn in gebruik genomen", "put a policy in use"],
  "audit.event.retention.policy-changed": ["heeft een bewaartermijn gewijzigd", "changed a policy"],
  "audit.event.retention.policy-stopped": [
    "heeft een bewaartermijn buiten gebruik gesteld",
    "took a policy out of use",
  ],
  "audit.event.retention.notice-days-set": [
    "heeft ingesteld wanneer berichten over bewaartermijnen komen",
    "set when notices about retention periods come",
  ],
  "audit.event.retention.notice-read": [
    "heeft bekeken van wie een bewaartermijn afloopt",
    "looked at whose retention period is ending",
  ],
  "audit.event.retention.notice-seen": [
    "heeft een bericht over bewaartermijnen op gezien gezet",
    "marked a notice about terms as seen",
  ],
  "audit.event.retention.watched": ["is bewaartermijnen gaan nakijken", "began to check retention periods"],
  "audit.event.retention.ended": [
    "is begonnen te wissen wat volgens een bewaartermijn weg moet",
    "began to erase what has to go under a policy",
  ],
  "audit.event.retention.end-previewed": [
    "heeft bekeken wat er volgens een bewaartermijn nu weg kan",
    "looked at what may go now under a policy",
  ],
  "audit.event.retention.end-asked": [
    "is vanuit een bericht begonnen te wissen wat volgens een bewaartermijn weg moet",
    "began from a notice to erase what has to go under a policy",
  ],
  "audit.event.retention.archive-asked": [
    "is vanuit een bericht begonnen dossiers in het archief te leggen",
    "began from a notice to put dossiers in the archive",
  ],
  "audit.event.retention.things-gone": [
    "heeft losse gegevens gewist volgens een bewaartermijn",
    "erased single items under a policy",
  ],
  "audit.event.retention.things-ended": [
    "is klaar met wissen volgens een bewaartermijn",
    "finished erasing under a policy",
  ],
  "audit.event.retention.marked": [
    "heeft gemerkt welke bewaartermijnen aflopen",
    "noted which retention periods are ending",
  ],
  "audit.event.retention.noticed": [
    "heeft berichten over bewaartermijnen gestuurd",
    "sent notices about retention periods",
  ],
})
