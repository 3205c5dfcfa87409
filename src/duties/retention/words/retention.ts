import { pairs } from "#ground/words/pair.ts"

export const retention = pairs({
  "retention.end.erase": ["Wissen", "Erase"],
  "retention.end.clean-up": ["Voor een deel opschonen", "Clean up in part"],
  "retention.end.anonymise": ["Anonimiseren", "Anonymise"],
  "retention.end.archive": ["In het archief leggen", "Put in the archive"],
  "retention.end.ask": ["Telkens beslissen", "Decide each time"],

  "retention.two.policy": ["Bewaartermijn", "Term of keeping"],
  "retention.two.end": ["Dan vanzelf", "Then by itself"],
  "retention.two.term": ["Na", "After"],
  "retention.two.notice": ["Vooraf gemeld", "Told beforehand"],
  "retention.two.things": ["Wat er weggaat", "How much goes"],
  "retention.two.persons": ["Van hoeveel mensen", "Of how many people"],
  "permission.retention.read": [
    "Bewaartermijnen bekijken, en zien wat te lang of nog niet lang genoeg is bewaard.",
    "See terms of keeping, and what is kept too long or not yet long enough.",
  ],
  "permission.retention.manage": [
    "Bepalen hoe lang gegevens worden bewaard, en berichten krijgen als een termijn voorbij is.",
    "Decide how long data are kept, and be told when a term has passed.",
  ],
  "permission.retention.manage.why": [
    "Een te korte termijn vernietigt dossiers die de wet laat bewaren; dat is niet terug te draaien.",
    "A term that is too short destroys files that the law has you keep, and that cannot be undone.",
  ],

  "refusal.retention.unseen": [
    "Bekijk eerst wat deze bewaartermijn doet. Dat is nog niet gebeurd, te lang geleden, of er is sindsdien iets veranderd.",
    "First see what this policy does. That was not done yet, or too long ago, or something has changed since.",
  ],
  "refusal.retention.no-term": [
    "Vul in hoe lang wordt bewaard: minstens een dag.",
    "Say for how long is kept: a day at least.",
  ],
  "refusal.retention.ask-by-itself": [
    "Wat telkens wordt gevraagd, kan niet vanzelf gaan. Kies dat iemand het nakijkt.",
    "What is asked each time cannot go by itself. Choose that somebody reviews it.",
  ],
  "refusal.retention.profile-without-clean-up": [
    "Een opschoonprofiel hoort alleen bij voor een deel opschonen. Laat het weg.",
    "A clean-up profile belongs to a partial clean-up only. Leave it out.",
  ],
  "refusal.retention.which-types": [
    "Kies voor welke soorten dossiers dit geldt. Geldt het voor alle dossiers, kies dat dan.",
    "Choose for which types of dossier this holds. If it holds for all dossiers, choose that.",
  ],
  "refusal.retention.preset-unknown": [
    "Dit voorbeeld kent Hoeder niet (meer). Kies een ander.",
    "Hoeder does not know this example (any more). Choose another.",
  ],
  "refusal.retention.type-unknown": [
    "Deze dossiersoort is er niet (meer). Kies een andere.",
    "This type of dossier is not there (any more). Choose another.",
  ],
  "refusal.retention.event-elsewhere": [
    "Losse gegevens hebben een eigen begin van de termijn, relaties en dossiers niet. Kies waar de termijn vanaf loopt opnieuw.",
    "Single things have a beginning of the term of their own, persons and dossiers have not. Choose anew what the term runs from.",
  ],
  "refusal.retention.kind-unknown": [
    "Dit soort gegevens kan niet los weg. Kies een andere soort.",
    "Data of this kind cannot go one by one. Choose another kind.",
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
    "Single things can only be erased. Choose to erase.",
  ],
  "refusal.retention.kind-has-policy": [
    "Voor dit soort gegevens is er al een bewaartermijn in gebruik. Wijzig die.",
    "There is a policy in use for this kind of data already. Change that one.",
  ],
  "refusal.retention.term-in-vain": [
    "Deze gegevens gaan altijd al weg na {days} dagen. Kies een kortere termijn.",
    "These data go after {days} days in any case. Choose a shorter term.",
  ],
  "refusal.retention.end-by-erasure": [
    "Relaties en dossiers wis je met een wissing. Begin die vanuit het bericht.",
    "Persons and dossiers are erased by an erasure. Begin it from the notice.",
  ],
  "refusal.retention.notice-outdated": [
    "De bewaartermijn is sinds dit bericht gewijzigd of buiten gebruik. Wacht op een nieuw bericht.",
    "The policy was changed or taken out of use since this notice. Wait for a new one.",
  ],
  "refusal.retention.end-unseen": [
    "Bekijk eerst wat er nu weggaat. Dat is te lang geleden, of er is sindsdien iets veranderd.",
    "First see what would go now. That was too long ago, or something has changed since.",
  ],
  "refusal.retention.end-nothing": ["Er is nu niets dat weg mag.", "There is nothing that may go now."],
  "refusal.retention.already-ending": [
    "Dit wordt al gewist. Wacht tot dat klaar is.",
    "This is being erased already. Wait until that is done.",
  ],
  "refusal.retention.already-stopped": [
    "Deze bewaartermijn is al buiten gebruik.",
    "This policy is out of use already.",
  ],

  "retention.hold.term": ["De bewaartermijn is nog niet voorbij", "The term of keeping is not over yet"],
  "retention.hold.policy": ["Bewaartermijn ‘{name}’ bewaart langer", "Policy ‘{name}’ keeps longer"],
  "retention.hold.same": ["deze zelf", "this one itself"],
  "retention.persons": ["1 persoon|{count} personen", "1 person|{count} persons"],
  "retention.things": ["1 los gegeven|{count} losse gegevens", "1 single thing|{count} single things"],
  "retention.dossiers": ["1 dossier|{count} dossiers", "1 dossier|{count} dossiers"],

  "retention.stage.coming": ["binnenkort voorbij", "over soon"],
  "retention.stage.passed": ["voorbij", "over"],
  "retention.stage.overdue": ["al een tijd voorbij", "over for a while"],
  "holding.term": ["Bewaartermijnen", "Retention periods"],
  "field.term.kept-through": ["Bewaard tot en met", "Kept through"],
  "field.term.stage": ["Hoe ver", "How far"],
  "purpose.retention": [
    "Niets langer bewaren dan nodig, en niets te vroeg vernietigen",
    "Keeping nothing longer than needed, and destroying nothing too early",
  ],

  "mail.retention.subject": ["Bewaartermijnen lopen af", "Retention periods are ending"],
  "mail.retention.coming": ["Binnenkort voorbij: {what}.", "Over soon: {what}."],
  "mail.retention.passed": ["Voorbij: {what}.", "Over: {what}."],
  "mail.retention.overdue": [
    "Al een tijd voorbij, en nog niets mee gedaan: {what}.",
    "Over for a while, and nothing was done: {what}.",
  ],
  "mail.retention.text": [
    "{lines}\n\nBekijk in Hoeder om wie het gaat en wat er moet gebeuren: {link}\n",
    "{lines}\n\nSee in Hoeder whom it is about and what is to be done: {link}\n",
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
    "set when notices about terms come",
  ],
  "audit.event.retention.notice-read": [
    "heeft bekeken van wie een bewaartermijn afloopt",
    "looked at whose term of keeping passes",
  ],
  "audit.event.retention.notice-seen": [
    "heeft een bericht over bewaartermijnen als gezien gemerkt",
    "marked a notice about terms as seen",
  ],
  "audit.event.retention.watched": ["is bewaartermijnen gaan nakijken", "began to look at terms of keeping"],
  "audit.event.retention.ended": [
    "is begonnen te wissen wat volgens een bewaartermijn weg moet",
    "began to erase what a policy says has to go",
  ],
  "audit.event.retention.end-previewed": [
    "heeft bekeken wat er volgens een bewaartermijn nu weg kan",
    "looked at what may go now by a policy",
  ],
  "audit.event.retention.end-asked": [
    "is vanuit een bericht begonnen te wissen wat volgens een bewaartermijn weg moet",
    "began from a notice to erase what a policy says has to go",
  ],
  "audit.event.retention.archive-asked": [
    "is vanuit een bericht begonnen dossiers in het archief te leggen",
    "began from a notice to put dossiers in the archive",
  ],
  "audit.event.retention.things-gone": [
    "heeft losse gegevens gewist volgens een bewaartermijn",
    "erased single things by a policy",
  ],
  "audit.event.retention.things-ended": [
    "was klaar met wissen volgens een bewaartermijn",
    "was done with erasing by a policy",
  ],
  "audit.event.retention.marked": ["heeft gemerkt welke termijnen aflopen", "marked which terms pass"],
  "audit.event.retention.noticed": ["heeft over bewaartermijnen bericht", "told of terms of keeping"],
})
