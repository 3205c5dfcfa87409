import { pairs } from "#ground/words/pair.ts"

export const words = pairs({
  "staff.erasure.confirm": ["Bevestigen", "Confirm"],
  "staff.erasure.confirm-type": ["Typ: {words}", "Type: {words}"],
  "staff.erasure.confirm-hint": [
    "Zo weet je zeker dat je het juiste aantal hebt gezien.",
    "This makes sure that you have seen the right number.",
  ],
  "staff.erasure.confirm-wrong": [
    "Dat is niet wat er staat. Typ precies: {words}",
    "That is not what it says. Type exactly: {words}",
  ],
  "staff.erasure.start.erase": ["Wis voorgoed", "Erase for good"],
  "staff.erasure.start.clean-up": ["Schoon op", "Clean up"],
  "staff.erasure.start.anonymise": ["Anonimiseer voorgoed", "Anonymise for good"],
  "staff.erasure.ask": ["Vraag goedkeuring", "Ask for approval"],
  "staff.erasure.leave-it": ["Niet nu", "Not now"],
  "staff.erasure.only-prepare": ["Een collega moet dit starten", "A colleague must start this"],
  "staff.erasure.only-prepare-line": [
    "Jij mag dit voorbereiden, niet starten. Een collega die mag wissen vindt dit tot {moment} onder Wissen en opschonen.",
    "You may prepare this, but not start it. A colleague who may erase will find it under Erase and clean up until {moment}.",
  ],
  "staff.erasure.second": ["Een collega moet dit eerst goedkeuren", "A colleague must approve this first"],
  "staff.erasure.second.number": ["Zoveel mag je niet alleen wissen.", "You may not erase this many alone."],
  "staff.erasure.second.active": [
    "Er is iemand bij die nog actief is, of nog geen 30 dagen inactief is.",
    "It includes somebody who is still active, or became inactive less than 30 days ago.",
  ],
  "staff.erasure.second.overruled": ["Er worden bewaartermijnen opzij gezet.", "Retention periods are set aside."],
  "staff.erasure.second-who": [
    "Dit kunnen goedkeuren: {names}. Bij hen staat het op het eerste scherm.",
    "These colleagues can approve it: {names}. It is on their first screen.",
  ],
  "staff.erasure.second-nobody": [
    "Er is nu niemand anders die dit mag goedkeuren.",
    "Nobody else may approve this at the moment.",
  ],
  "staff.erasure.second-give": ["Geef een collega dit recht", "Give a colleague this right"],
  "staff.erasure.second-ask": [
    "Vraag je beheerder om iemand dat recht te geven.",
    "Ask your manager to give somebody that right.",
  ],
  "staff.erasure.waiting": ["Dit wacht op goedkeuring van een collega", "This is waiting for a colleague's approval"],
  "staff.erasure.waiting-line": ["Tot die tijd gebeurt er niets.", "Nothing happens until then."],
  "staff.erasure.approved-waits": [
    "Je ja is vastgelegd. Het wissen begint als de anderen geen nee meer kunnen zeggen.",
    "Your yes has been recorded. The erasure begins once the others can no longer say no.",
  ],
  "staff.erasure.decide": ["Goedkeuren?", "Approve?"],
  "staff.erasure.decide-line": [
    "{name} vraagt je om dit goed te keuren. Kijk na wat er weggaat, van wie en waarom. Na je goedkeuring begint het meteen.",
    "{name} asks you to approve this. Check what goes, whose it is and why. It begins as soon as you approve.",
  ],
  "staff.erasure.decide-not-line": [
    "{name} vraagt om goedkeuring hiervan. Jij kunt geen ja zeggen; nee zeggen kan wel, en dan gaat het niet door.",
    "{name} asks for approval of this. You cannot say yes; you can say no, and then it does not go ahead.",
  ],
  "staff.erasure.refuse-explanation": [
    "Wat {name} vroeg gaat dan niet door en er wordt niets gewist. Wie het toch wil, moet het opnieuw aanvragen.",
    "What {name} asked for will then not go ahead and nothing is erased. Anyone who still wants it must ask for it again.",
  ],
  "staff.erasure.approve": ["Goedkeuren…", "Approve…"],
  "staff.erasure.approve-title": ["Goedkeuren en beginnen", "Approve and begin"],
  "staff.erasure.approve-explanation.erase": [
    "Dit wordt dan voorgoed gewist: {what}. Niemand kan dat terugdraaien.",
    "This will be erased for good: {what}. Nobody can undo that.",
  ],
  "staff.erasure.approve-explanation.clean-up": [
    "Dit wordt dan opgeschoond: {what}. Niemand kan dat terugdraaien.",
    "This will be cleaned up: {what}. Nobody can undo that.",
  ],
  "staff.erasure.approve-explanation.anonymise": [
    "Dit wordt dan voorgoed geanonimiseerd: {what}. Niemand kan dat terugdraaien.",
    "This will be anonymised for good: {what}. Nobody can undo that.",
  ],
  "staff.erasure.approve-submit": ["Ik keur dit goed", "I approve this"],
  "staff.erasure.refuse": ["Niet goedkeuren", "Do not approve"],
  "staff.erasure.approved": ["Goedgekeurd. Het begint nu.", "Approved. It begins now."],
  "staff.erasure.refused": ["Niet goedgekeurd. Er is niets gewist.", "Not approved. Nothing was erased."],
  "staff.erasure.started": ["Het is begonnen.", "It has begun."],
  "staff.erasure.asked": [
    "Om goedkeuring gevraagd: {names}. Tot die tijd gebeurt er niets.",
    "Asked for approval: {names}. Nothing happens until then.",
  ],
  "staff.erasure.asked-nobody": [
    "De vraag is opgeslagen, maar nu kan niemand anders dit goedkeuren. Er gebeurt niets.",
    "The request has been saved, but nobody else can approve it at the moment. Nothing happens.",
  ],

  "staff.erasure.running": ["Bezig: {done} van {total}", "Under way: {done} of {total}"],
  "staff.erasure.sweeping": ["Zoekgegevens opruimen", "Clearing the search data"],
  "staff.erasure.running-label": ["Voortgang", "Progress"],
  "staff.erasure.running-hint": [
    "Je kunt weggaan; het gaat door en je vindt het hier terug.",
    "You can leave this page; the work goes on and you will find it here again.",
  ],
  "staff.erasure.stop": ["Stoppen…", "Stop…"],
  "staff.erasure.stop-title": ["Stoppen", "Stop"],
  "staff.erasure.stop-running": [
    "Wat al weg is, blijft weg. De rest blijft staan. Van wat weg is krijg je een verklaring.",
    "What is gone stays gone. The rest stays. You get a certificate of what has gone.",
  ],
  "staff.erasure.stop-waiting": [
    "De vraag om goedkeuring wordt ingetrokken. Er wordt niets gewist.",
    "The request for approval is withdrawn. Nothing is erased.",
  ],
  "staff.erasure.stop-submit": ["Stoppen", "Stop"],
  "staff.erasure.withdraw": ["Intrekken…", "Withdraw…"],
  "staff.erasure.withdraw-title": ["Intrekken", "Withdraw"],
  "staff.erasure.withdraw-submit": ["Intrekken", "Withdraw"],
  "staff.erasure.done": ["Klaar: {what} voorgoed weg", "Done: {what} gone for good"],
  "staff.erasure.done.clean-up": ["Klaar: {what} opgeschoond", "Done: {what} cleaned up"],
  "staff.erasure.done-none": ["Klaar: er is niets gewist", "Done: nothing was erased"],
  "staff.erasure.was-stopped": [
    "Gestopt. Wat weg was, is weg; de rest staat er nog.",
    "Stopped. What was gone is gone; the rest is still there.",
  ],
  "staff.erasure.was-withdrawn": [
    "Ingetrokken voordat het begon. Er is niets gewist.",
    "Withdrawn before it began. Nothing was erased.",
  ],
  "staff.erasure.was-refused": [
    "{name} keurde dit niet goed. Er is niets gewist.",
    "{name} did not approve this. Nothing was erased.",
  ],
  "staff.erasure.certificate": ["Verklaring van vernietiging", "Certificate of destruction"],
  "staff.erasure.certificate-hint": [
    "Wat er weg is, hoeveel, waarom en wie het goedkeurde. Er staat niets in over een {person}.",
    "What has gone, how much, why and who approved it. It says nothing about any {person}.",
  ],
  "staff.erasure.certificate-pdf": ["PDF", "PDF"],
  "staff.erasure.certificate-docx": ["Word", "Word"],
  "staff.erasure.certificate-pdf-label": ["Verklaring downloaden als PDF", "Download the certificate as PDF"],
  "staff.erasure.certificate-docx-label": ["Verklaring downloaden als Word", "Download the certificate as Word"],
})

type Own = typeof words

declare module "#web/staff/staff-words.ts" {
  interface StaffWords extends Own {}
}
