import { pairs } from "#ground/words/pair.ts"

export const words = pairs({
  "staff.emergency.explanation": [
    "Collega's die in nood een dossier van een ander openden, en wat ze bekeken. Kijk elk geval na.",
    "Colleagues who opened somebody else's file in an emergency, and what they looked at. Review each case.",
  ],
  "staff.emergency.ask": ["Noodtoegang", "Emergency access"],
  "staff.emergency.ask-title": ["Noodtoegang nemen", "Take emergency access"],
  "staff.emergency.ask-explanation": [
    "Alleen als het moet. Je ziet dit dossier een uur lang. Alles wat je doet wordt vastgelegd. Wie noodtoegang nakijkt, krijgt meteen bericht en kijkt na wat je zag.",
    "Only when you must. You can see this file for an hour. Everything you do is recorded. Those who review emergency access are told at once, and review what you saw.",
  ],
  "staff.emergency.by": ["Wat weet je?", "What do you know?"],
  "staff.emergency.by.name": ["Naam en geboortedatum", "Name and date of birth"],
  "staff.emergency.by.number": ["Nummer", "Number"],
  "staff.emergency.family-name": ["Achternaam", "Family name"],
  "staff.emergency.family-name-hint": [
    "De hele naam. Hoofdletters, accenten en ‘van’ of ‘de’ maken niet uit.",
    "The whole name. Capitals, accents and ‘van’ or ‘de’ make no difference.",
  ],
  "staff.emergency.birth-date": ["Geboortedatum", "Date of birth"],
  "staff.emergency.given-name": ["Voornaam", "First name"],
  "staff.emergency.given-name-hint": [
    "Alleen nodig als er meer mensen zo heten die op die dag geboren zijn.",
    "Only needed when several people with this name were born on that day.",
  ],
  "staff.emergency.number": ["Nummer van de {person}", "Number of the {person}"],
  "staff.emergency.number-hint": [
    "Het staat bovenaan het dossier, en op elke afdruk en export.",
    "It is at the top of the file, and on every printout and export.",
  ],
  "staff.emergency.reason": ["Waarom is het nodig?", "Why is it needed?"],
  "staff.emergency.reason-short": ["Schrijf minstens tien tekens.", "Write at least ten characters."],
  "staff.emergency.begin": ["Open het dossier", "Open the file"],
  "staff.emergency.used": [
    "In de afgelopen 24 uur nam je {taken} van de {mostTaken} keer noodtoegang, en werd {missed} van de {mostMissed} keer niemand gevonden.",
    "In the past 24 hours you took emergency access {taken} out of {mostTaken} times, and nobody was found {missed} out of {mostMissed} times.",
  ],
  "staff.emergency.stop.running": [
    "Je hebt nu al bij {count} dossiers noodtoegang. Beëindig er eerst een, bovenaan het scherm.",
    "You already have emergency access to {count} files. End one of them first, at the top of the screen.",
  ],
  "staff.emergency.stop.taken": [
    "Je nam in 24 uur al {count} keer noodtoegang die nog niet in orde is bevonden.",
    "In 24 hours you took emergency access {count} times, and it has not yet been found in order.",
  ],
  "staff.emergency.stop.missed": [
    "Je zocht in 24 uur al {count} keer iemand die niet werd gevonden.",
    "In 24 hours you searched {count} times for somebody who was not found.",
  ],
  "staff.emergency.stop-title": ["Je kunt nu niet verder", "You cannot go on now"],
  "staff.emergency.call": [
    "Bel {names}. Die kan je met één klik verder laten gaan.",
    "Call {names}. They can let you go on with one click.",
  ],
  "staff.emergency.call-or": [" of ", " or "],
  "staff.emergency.call-nobody": [
    "Er is nu geen collega die je verder kan laten gaan. Bel iemand die zelf bij dit dossier mag.",
    "There is no colleague at the moment who can let you go on. Call somebody who may open this file themselves.",
  ],
  "staff.emergency.free-at": [
    "Zonder hulp kan het weer vanaf {moment}.",
    "Without help you can go on again from {moment}.",
  ],
  "staff.emergency.chip": ["Noodtoegang tot {time}", "Emergency access until {time}"],
  "staff.emergency.chip-short": ["tot {time}", "until {time}"],
  "staff.emergency.chip-many": ["Noodtoegang: {count} dossiers", "Emergency access: {count} files"],
  "staff.emergency.until": ["Tot {time}", "Until {time}"],
  "staff.emergency.bar": [
    "Noodtoegang tot {time}, nog 1 minuut|Noodtoegang tot {time}, nog {count} minuten",
    "Emergency access until {time}, 1 minute left|Emergency access until {time}, {count} minutes left",
  ],
  "staff.emergency.bar-explanation": [
    "Dit dossier is niet van jou. Alles wordt vastgelegd en nagekeken.",
    "This file is not yours. Everything is recorded and reviewed.",
  ],
  "staff.emergency.open-file": ["Naar het dossier", "To the file"],
  "staff.emergency.end": ["Nu beëindigen", "End now"],
  "staff.emergency.end-named": ["Nu beëindigen: noodtoegang van {name}", "End now: emergency access of {name}"],
  "staff.emergency.ended": ["De noodtoegang is beëindigd.", "The emergency access has ended."],
  "staff.emergency.state": ["Welke?", "Which?"],
  "staff.emergency.state.open": ["Na te kijken", "To review"],
  "staff.emergency.state.reviewed": ["Nagekeken", "Reviewed"],
  "staff.emergency.none": ["Niets na te kijken", "Nothing to review"],
  "staff.emergency.none-advice": [
    "Neemt iemand noodtoegang, dan krijg je een mail en staat het hier en op Vandaag.",
    "If somebody takes emergency access, you get an e-mail and it appears here and on Today.",
  ],
  "staff.emergency.none-reviewed": ["Nog niets nagekeken", "Nothing reviewed yet"],
  "staff.emergency.none-reviewed-advice": [
    "Wat je nakijkt, vind je hier terug, met het oordeel.",
    "What you have reviewed appears here, with the verdict.",
  ],
  "staff.emergency.who-to-whom": ["{user} bij {client}", "{user}, file of {client}"],
  "staff.emergency.hidden-client": ["een {person} die jij niet mag zien", "a {person} you may not see"],
  "staff.emergency.during": ["{from} tot {until}", "{from} to {until}"],
  "staff.emergency.lasts": ["Loopt nog", "Still going on"],
  "staff.emergency.verdict.in-order": ["In orde", "In order"],
  "staff.emergency.verdict.not-in-order": ["Niet in orde", "Not in order"],
  "staff.emergency.who": ["Wie", "Who"],
  "staff.emergency.client": ["Bij wie", "Whose file"],
  "staff.emergency.when": ["Wanneer", "When"],
  "staff.emergency.why": ["Waarom", "Why"],
  "staff.emergency.seen": ["Wat er is bekeken", "What was looked at"],
  "staff.emergency.seen-none": ["Er is niets geopend.", "Nothing was opened."],
  "staff.emergency.seen-times": ["{count} keer", "{count} times"],
  "staff.emergency.seen-refused": ["geweigerd", "refused"],
  "staff.emergency.seen-cut": [
    "Er is meer dan hier past. Alles staat in het dossier, onder Toegangslog.",
    "There is more than fits here. All of it is in the file, under Access log.",
  ],
  "staff.emergency.decide": ["Is dit in orde?", "Is this in order?"],
  "staff.emergency.note": ["Opmerking", "Note"],
  "staff.emergency.note-hint": [
    "Nodig als het niet in orde is. De {person} krijgt deze opmerking bij een verzoek om inzage.",
    "Needed when it is not in order. The {person} receives this note with a request for access.",
  ],
  "staff.emergency.note-missing": ["Schrijf op wat er niet in orde is.", "Write down what is not in order."],
  "staff.emergency.judged": ["Nagekeken: {verdict}.", "Reviewed: {verdict}."],
  "staff.emergency.take-back": ["Terugnemen", "Withdraw"],
  "staff.emergency.taken-back": [
    "Teruggenomen; het wacht weer op nakijken.",
    "Withdrawn; it is waiting for review again.",
  ],
  "staff.emergency.steps": ["Wat er is besloten", "What was decided"],
  "staff.emergency.did.in-order": ["{by}: in orde", "{by}: in order"],
  "staff.emergency.did.not-in-order": ["{by}: niet in orde", "{by}: not in order"],
  "staff.emergency.did.taken-back": ["{by}: teruggenomen", "{by}: withdrawn"],
  "staff.emergency.reviewed-by": ["{verdict}, volgens {by}, {moment}", "{verdict}, by {by}, {moment}"],
  "staff.emergency.to-list": ["Alle noodtoegang", "All emergency access"],
  "staff.emergency.stopped": ["Kan nu niet verder", "Cannot go on now"],
  "staff.emergency.stopped.taken": [
    "Nam in 24 uur zes keer noodtoegang.",
    "Took emergency access six times in 24 hours.",
  ],
  "staff.emergency.stopped.missed": [
    "Zocht in 24 uur tien keer iemand die niet werd gevonden.",
    "Searched ten times in 24 hours for somebody who was not found.",
  ],
  "staff.emergency.let-on": ["Laat verdergaan", "Let them go on"],
  "staff.emergency.let-on-named": ["Laat {name} verdergaan", "Let {name} go on"],
  "staff.emergency.let-on-done": ["{name} kan weer verder.", "{name} can go on again."],
  "staff.emergency.of-person": ["Noodtoegang tot dit dossier", "Emergency access to this file"],
})

type Own = typeof words

declare module "#web/staff/staff-words.ts" {
  interface StaffWords extends Own {}
}
