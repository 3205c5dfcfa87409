import { pairs } from "#ground/words/pair.ts"

export const words = pairs({
  "staff.erasure.confirm": ["Bevestigen", "Confirm"],
  "staff.erasure.confirm-type": ["Typ: {words}", "Type: {words}"],
  "staff.erasure.confirm-hint": [
    "Zo weet je zeker dat je het juiste aantal hebt gezien.",
    "So that you are sure of having seen the right number.",
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
    "You may prepare this, not start it. A colleague who may erase finds it under Erase and clean up until {moment}.",
  ],
  "staff.erasure.second": ["Een collega keurt dit eerst goed", "A colleague approves this first"],
  "staff.erasure.second.number": [
    "Het zijn er meer dan één iemand alleen mag wissen.",
    "There are more than one person alone may erase.",
  ],
  "staff.erasure.second.active": [
    "Er is iemand bij die nog actief is, of dat korter dan 30 dagen niet meer is.",
    "Somebody is among them who is still active, or has not been for less than 30 days.",
  ],
  "staff.erasure.second.overruled": ["Er worden bewaartermijnen opzij gezet.", "Retention periods are set aside."],
  "staff.erasure.second-who": [
    "Dit kan: {names}. Daar staat het op het eerste scherm.",
    "Who can: {names}. It is on their first screen.",
  ],
  "staff.erasure.second-nobody": [
    "Er is nu niemand anders die dit mag goedkeuren. Vraag je beheerder om iemand dat recht te geven.",
    "Nobody else may approve this now. Ask your manager to give somebody that right.",
  ],
  "staff.erasure.waiting": ["Dit wacht op goedkeuring van een collega", "This waits for a colleague's approval"],
  "staff.erasure.waiting-line": ["Tot die tijd gebeurt er niets.", "Nothing happens until then."],
  "staff.erasure.approved-waits": [
    "Je ja staat genoteerd. Het wissen begint als de anderen niets meer kunnen zeggen.",
    "Your yes is noted. The erasure begins when the others can say nothing more.",
  ],
  "staff.erasure.decide": ["Goedkeuren?", "Approve?"],
  "staff.erasure.decide-line": [
    "{name} vraagt je om dit goed te keuren. Kijk na wat er weggaat, van wie en waarom. Na je goedkeuring begint het meteen.",
    "{name} asks you to approve this. Look at what goes, whose it is and why. It begins as soon as you approve.",
  ],
  "staff.erasure.decide-not-line": [
    "{name} vraagt om goedkeuring hiervan. Jij kunt geen ja zeggen; nee zeggen kan wel, en dan gaat het niet door.",
    "{name} asks for approval of this. You cannot say yes; you can say no, and then it does not happen.",
  ],
  "staff.erasure.refuse-explanation": [
    "Wat {name} vroeg gaat dan niet door en er wordt niets gewist. Wie het toch wil, moet het opnieuw aanvragen.",
    "What {name} asked does not happen then and nothing is erased. Whoever wants it all the same must ask for it anew.",
  ],
  "staff.erasure.approve": ["Goedkeuren…", "Approve…"],
  "staff.erasure.approve-title": ["Goedkeuren en beginnen", "Approve and begin"],
  "staff.erasure.approve-explanation.erase": [
    "Hierna wordt voorgoed gewist: {what}. Dat kan niemand terugdraaien.",
    "After this will be erased for good: {what}. Nobody can undo that.",
  ],
  "staff.erasure.approve-explanation.clean-up": [
    "Hierna wordt opgeschoond: {what}. Dat kan niemand terugdraaien.",
    "After this will be cleaned up: {what}. Nobody can undo that.",
  ],
  "staff.erasure.approve-explanation.anonymise": [
    "Hierna wordt voorgoed geanonimiseerd: {what}. Dat kan niemand terugdraaien.",
    "After this will be anonymised for good: {what}. Nobody can undo that.",
  ],
  "staff.erasure.approve-submit": ["Ik keur dit goed", "I approve this"],
  "staff.erasure.refuse": ["Niet goedkeuren", "Do not approve"],
  "staff.erasure.approved": ["Goedgekeurd. Het begint nu.", "Approved. It begins now."],
  "staff.erasure.refused": ["Niet goedgekeurd. Er is niets gewist.", "Not approved. Nothing was erased."],
  "staff.erasure.started": ["Het is begonnen.", "It has begun."],
  "staff.erasure.asked": [
    "Goedkeuring gevraagd aan {names}. Tot die tijd gebeurt er niets.",
    "Approval asked of {names}. Nothing happens until then.",
  ],
  "staff.erasure.asked-nobody": [
    "De vraag staat klaar, maar nu kan niemand anders dit goedkeuren. Er gebeurt niets.",
    "The question is there, but nobody else can approve it now. Nothing happens.",
  ],

  "staff.erasure.running": ["Bezig: {done} van {total}", "Under way: {done} of {total}"],
  "staff.erasure.sweeping": ["Opruimen waarmee het werd gevonden", "Clearing what it was found by"],
  "staff.erasure.running-label": ["Voortgang", "Progress"],
  "staff.erasure.running-hint": [
    "Je kunt weggaan; het gaat door en je vindt het hier terug.",
    "You may leave; it goes on and you find it here again.",
  ],
  "staff.erasure.stop": ["Stoppen…", "Stop…"],
  "staff.erasure.stop-title": ["Stoppen", "Stop"],
  "staff.erasure.stop-running": [
    "Wat al weg is, blijft weg. De rest blijft staan. Van wat weg is krijg je een verklaring.",
    "What is gone stays gone. The rest stays. You get a certificate of what is gone.",
  ],
  "staff.erasure.stop-waiting": [
    "De vraag om goedkeuring wordt ingetrokken. Er wordt niets gewist.",
    "The question for approval is withdrawn. Nothing is erased.",
  ],
  "staff.erasure.stop-submit": ["Stop", "Stop"],
  "staff.erasure.withdraw": ["Intrekken…", "Withdraw…"],
  "staff.erasure.withdraw-title": ["Intrekken", "Withdraw"],
  "staff.erasure.withdraw-submit": ["Trek in", "Withdraw"],
  "staff.erasure.done": ["Klaar: {what} voorgoed weg", "Done: {what} gone for good"],
  "staff.erasure.done.clean-up": ["Klaar: {what} opgeschoond", "Done: {what} cleaned up"],
  "staff.erasure.done-none": ["Klaar: er is niets weggegaan", "Done: nothing went"],
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
    "What is gone, how much, why and who approved it. It holds nothing about any {person}.",
  ],
  "staff.erasure.certificate-pdf": ["PDF", "PDF"],
  "staff.erasure.certificate-docx": ["Word", "Word"],
  "staff.erasure.certificate-pdf-label": ["Verklaring downloaden als PDF", "Download the certificate as PDF"],
  "staff.erasure.certificate-docx-label": ["Verklaring downloaden als Word", "Download the certificate as Word"],

  "staff.erasure.today": ["Wacht op jouw goedkeuring", "Waits for your approval"],
  "staff.erasure.today-by": ["{name} vroeg dit {moment}", "{name} asked this {moment}"],
  "staff.erasure.today-all": ["Alle {count}", "All {count}"],
  "staff.erasure.today-look": ["Bekijken", "Look at it"],
  "staff.erasure.today-look-named": ["Bekijken: {what}", "Look at: {what}"],
})

type Own = typeof words

declare module "#web/staff/staff-words.ts" {
  interface StaffWords extends Own {}
}
