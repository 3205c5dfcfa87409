import { pairs } from "#ground/words/pair.ts"

export const words = pairs({
  "permission.erasure.prepare": [
    "Voorbereiden wie of wat gewist kan worden, en zien wat er gewist is.",
    "Prepare who or what can be erased, and see what has been erased.",
  ],
  "permission.erasure.prepare.why": [
    "Wie dit mag, ziet lijsten van {persons} uit de hele praktijk.",
    "Whoever may do this sees lists of {persons} from the whole practice.",
  ],
  "erasure.waiting": [
    "1 wissing wacht op jouw goedkeuring|{count} wissingen wachten op jouw goedkeuring",
    "1 erasure is waiting for your approval|{count} erasures are waiting for your approval",
  ],
  "erasure.number.now": ["Nu", "Now"],
  "erasure.number.asked": ["Gevraagd", "Asked for"],
  "permission.erasure.run": [
    "{Persons} en dossiers voorgoed wissen, opschonen of anonimiseren.",
    "Erase, clean up or anonymise {persons} and dossiers for good.",
  ],
  "permission.erasure.run.why": ["Wat gewist is, komt nooit meer terug.", "What has been erased never comes back."],
  "permission.erasure.approve": [
    "Goedkeuren wat een collega wil wissen, en bepalen vanaf hoeveel dat nodig is.",
    "Approve what a colleague wants to erase, and set from what number that is needed.",
  ],
  "permission.erasure.approve.why": [
    "Dit is de laatste controle voordat veel gegevens voorgoed verdwijnen.",
    "This is the last check before much data is gone for good.",
  ],
  "audit.event.erasure.previewed": ["heeft bekeken wat er gewist zou worden", "looked at what would be erased"],
  "audit.event.erasure.asked": ["heeft opdracht gegeven om te wissen", "asked for an erasure"],
  "audit.event.erasure.decided": ["heeft beslist over een opdracht om te wissen", "decided on an erasure"],
  "audit.event.erasure.stopped": ["heeft het wissen gestopt", "stopped an erasure"],
  "audit.event.erasure.read": ["heeft een opdracht om te wissen bekeken", "looked at an erasure"],
  "audit.event.erasure.listed": ["heeft de opdrachten om te wissen bekeken", "looked at the erasures"],
  "audit.event.erasure.items-listed": [
    "heeft de lijst bij een opdracht om te wissen bekeken",
    "looked at the list of an erasure",
  ],
  "audit.event.erasure.certificate-fetched": [
    "heeft de verklaring van een opdracht om te wissen opgehaald",
    "fetched the certificate of an erasure",
  ],
  "audit.event.erasure.certificate-fetched-delivered": [
    "heeft de verklaring van een opdracht om te wissen ontvangen",
    "received the certificate of an erasure",
  ],
  "audit.event.erasure.list-made": [
    "heeft een lijst gemaakt van wat gewist kan worden",
    "made a list of what can be erased",
  ],
  "audit.event.erasure.portion-taken": [
    "heeft een deel van een opdracht om te wissen uitgevoerd",
    "carried out part of an erasure",
  ],
  "audit.event.erasure.swept": [
    "heeft de zoekgegevens van gewiste gegevens opgeruimd",
    "cleared the search data of what was erased",
  ],
  "audit.event.erasure.ended": ["heeft een opdracht om te wissen afgerond", "finished an erasure"],
  "audit.event.erasure.erased": ["heeft gewist", "erased"],
  "audit.event.erasure.cleaned-up": ["heeft opgeschoond", "cleaned up"],
  "audit.event.erasure.anonymised": ["heeft geanonimiseerd", "anonymised"],
  "audit.event.erasure.preview-expired": [
    "heeft een verlopen voorbereiding om te wissen verwijderd",
    "removed an expired preview of an erasure",
  ],
  "audit.event.erasure.profile-made": ["heeft een opschoonprofiel gemaakt", "made a clean-up profile"],
  "audit.event.erasure.profile-changed": ["heeft een opschoonprofiel gewijzigd", "changed a clean-up profile"],
  "audit.event.erasure.settings-changed": [
    "heeft ingesteld wanneer een tweede persoon moet goedkeuren",
    "set when a second person must approve",
  ],
  "audit.event.erasure.settings-decided": [
    "heeft beslist over een hoger aantal dat je alleen mag wissen",
    "decided on a higher number that one person may erase alone",
  ],
  "audit.event.erasure.approved": [
    "is begonnen met wissen: het was goedgekeurd, en niemand zei binnen een dag nee",
    "began an erasure: it was approved, and nobody said no within a day",
  ],
  "erasure.confirmation.erase": ["wis {count}", "erase {count}"],
  "erasure.confirmation.clean-up": ["schoon {count} op", "clean up {count}"],
  "erasure.confirmation.anonymise": ["anonimiseer {count}", "anonymise {count}"],
  "erasure.reason.active": ["Is nog actief.", "Is still active."],
  "erasure.reason.touched": [
    "Er is later nog iets in dit dossier gedaan.",
    "Something was done in this dossier after that day.",
  ],
  "erasure.reason.too-few": [
    "Zou in de cijfers nog te herkennen zijn: minder dan vijf in de groep.",
    "Could still be recognised in the figures: fewer than five in the group.",
  ],
  "erasure.reason.changed": ["Is gewijzigd na de voorbereiding.", "Was changed after the preview."],
  "erasure.reason.gone": ["Was er al niet meer.", "Was already gone."],
  "erasure.profile.usual": ["Standaard", "Standard"],
  "erasure.fact.profile": ["Opschoonprofiel", "Clean-up profile"],
  "erasure.fact.stopped-by": ["Voortijdig gestopt door", "Stopped early by"],
  "erasure.fact.things": ["Aantal {persons} of dossiers", "Number of {persons} or dossiers"],
  "erasure.note.log-stays": [
    "Het toegangslog blijft bestaan. Daarin staan alleen codes, niets over iemand.",
    "The access log stays. It holds only codes, nothing about anybody.",
  ],
  "erasure.note.numbers-stay": [
    "Van gebruikte nummers blijft een onherleidbare code bewaard, zodat een nummer nooit twee keer wordt gegeven.",
    "An untraceable code is kept of each number that was used, so that no number is ever given out twice.",
  ],
  "refusal.erasure.ground-missing": [
    "Vul in op welke grond je een bewaartermijn opzij zet.",
    "Fill in on what ground you are setting a retention period aside.",
  ],
  "refusal.erasure.persons-or-dossiers": [
    "Kies {persons} of dossiers, niet allebei tegelijk.",
    "Choose {persons} or dossiers, not both at once.",
  ],
  "refusal.erasure.preview-busy": [
    "De lijst wordt nog gemaakt. Wacht tot hij klaar is en kijk hem eerst na.",
    "The list is still being made. Wait until it is ready and look at it first.",
  ],
  "refusal.erasure.already-started": [
    "Deze opdracht is al gestart of afgelopen. Maak een nieuwe voorbereiding.",
    "This erasure has already started or ended. Make a new preview.",
  ],
  "refusal.erasure.preview-expired": [
    "Deze voorbereiding is ouder dan een dag. Maak een nieuwe, zodat je ziet hoe het er nu voor staat.",
    "This preview is more than a day old. Make a new one, so that you see how things are now.",
  ],
  "refusal.erasure.nothing-to-end": [
    "Er is niets om te wissen: alles in deze lijst wordt tegengehouden.",
    "There is nothing to erase: everything in this list is held back.",
  ],
  "refusal.erasure.confirmation-wrong": [
    "Dat is niet wat er staat. Typ de woorden en het getal precies over.",
    "That is not what it says. Type the words and the number exactly as shown.",
  ],
  "refusal.erasure.not-waiting": [
    "Deze opdracht wacht niet (meer) op goedkeuring.",
    "This erasure is not waiting for approval (any more).",
  ],
  "refusal.erasure.not-running": ["Deze opdracht loopt niet (meer).", "This erasure is not running (any more)."],
  "refusal.erasure.no-certificate": [
    "Er is nog geen verklaring: die komt er als de opdracht is afgelopen.",
    "There is no certificate yet: it is made when the erasure has ended.",
  ],
  "refusal.erasure.kind-unknown": [
    "Een van deze soorten gegevens kan niet in een opschoonprofiel.",
    "One of these kinds of data cannot be in a clean-up profile.",
  ],
  "refusal.erasure.profile-exists": [
    "Er is al een profiel met deze naam.",
    "There is already a profile with this name.",
  ],
  "leaving.table.erasure": ["Opdrachten om te wissen", "Erasures"],
  "leaving.table.erasure-profile": ["Wat bij opschonen weggaat", "What goes in a clean-up"],
  "leaving.table.figure": ["Cijfers over wie geanonimiseerd is", "Figures about those who were anonymised"],
  "leaving.column.goes": ["soorten gegevens die weggaan", "kinds of data that go"],
  "leaving.column.is-default": ["of dit de standaard is", "whether this is the default"],
  "leaving.column.age": ["leeftijdsgroep", "age group"],
  "leaving.column.dossier-type": ["soort dossier", "type of dossier"],
  "leaving.column.length": ["duur van het dossier", "length of the dossier"],
})

type Own = typeof words

declare module "#ground/words/words.ts" {
  interface Words extends Own {}
}
