import { pairs } from "#ground/words/pair.ts"

export const words = pairs({
  "leaving.common.person": [
    "over wie het gaat (nummer van de rij in person.csv)",
    "whom it is about (id of the row in person.csv)",
  ],
  "leaving.common.id": ["nummer van de rij", "id of the row"],
  "leaving.common.within": [
    "waar het bij hoort (nummer van een rij in een andere tabel)",
    "what it belongs to (id of a row in another table)",
  ],
  "leaving.common.title": ["hoe het heet", "what it is called"],

  "leaving.readme.title": [
    "Alles van {practice}, zoals het op {day} was.",
    "Everything of {practice}, as it was on {day}.",
  ],
  "leaving.readme.persons": [
    "personen: een ZIP voor elk van de {count} personen, met een Word-document, XML, JSON en alle documenten.",
    "personen: a ZIP for each of the {count} persons, with a Word document, XML, JSON and every document.",
  ],
  "leaving.readme.tables": [
    "tabellen: dezelfde gegevens als tabellen (CSV, UTF-8, puntkomma), met alles wat over niemand gaat: organisaties, medewerkers, groepen, teams en de logs. _beschrijving.csv zegt wat er in elke kolom staat.",
    "tabellen: the same data as tables (CSV, UTF-8, semicolons), with all that is about nobody: organisations, staff, groups, teams and the logs. _beschrijving.csv says what stands in each column.",
  ],
  "leaving.readme.tables-zip": [
    "tabellen.zip: dezelfde gegevens als tabellen (CSV, UTF-8, puntkomma), met alles wat over niemand gaat: organisaties, medewerkers, groepen, teams en de logs. _beschrijving.csv zegt wat er in elke kolom staat. Elke ZIP is versleuteld met het wachtwoord van de praktijk (AES-256; 7-Zip opent het).",
    "tabellen.zip: the same data as tables (CSV, UTF-8, semicolons), with all that is about nobody: organisations, staff, groups, teams and the logs. _beschrijving.csv says what stands in each column. Every ZIP is encrypted with the practice's password (AES-256; 7-Zip opens it).",
  ],
  "leaving.readme.documents-open": ["De documenten staan open in de ZIP's.", "The documents are in the ZIPs, open."],
  "leaving.readme.documents-sealed": [
    "De documenten zijn versleuteld gebleven; hun sleutels staan in sleutels.csv, dat apart is overhandigd. Elk bestand is een libsodium secretstream (XChaCha20-Poly1305): 1 byte versie, 24 bytes kop, dan blokken van 65.536 bytes met elk 17 bytes erbij; het pad in de ZIP is bij elk blok de meegewogen tekst (associated data).",
    "The documents stayed encrypted; their keys are in sleutels.csv, which is handed over apart. Each file is a libsodium secretstream (XChaCha20-Poly1305): 1 byte of version, a header of 24 bytes, then chunks of 65,536 bytes with 17 bytes each; the path in the ZIP is the associated data of every chunk.",
  ],
  "leaving.readme.sums": [
    "SHA256SUMS.txt noemt elk bestand met zijn SHA-256; het wordt als laatste geschreven. Ontbreekt het, dan is deze map niet heel.",
    "SHA256SUMS.txt names every file with its SHA-256; it is written last. Where it is missing, this folder is not whole.",
  ],
  "leaving.readme.damaged": [
    "Hierin is iets beschadigd dat niet meer te openen was; in een ZIP noemt LEESMIJ.txt wat:",
    "In these something is damaged that could no longer be opened; in a ZIP, LEESMIJ.txt names it:",
  ],
  "leaving.destroyed.ground": ["De praktijk is vertrokken of gestopt.", "The practice has left or stopped."],
  "leaving.destroyed.asked-by": [
    "de beheerder van het systeem, met een opdracht op de server",
    "the operator of the system, by a command on the server",
  ],
  "leaving.destroyed.keys": [
    "Eerst is de sleutel van de praktijk vernietigd, daarna de database, de sleutelring en de documenten. Op schijven zonder bewegende delen is niet te beloven dat elke byte is overschreven; zonder de sleutel is er niets van te lezen.",
    "First the key of the practice was destroyed, then the database, the keyring and the documents. On disks without moving parts nobody can promise that every byte was overwritten; without the key nothing of it can be read.",
  ],
  "leaving.destroyed.backups": [
    "Reservekopieën bevatten geen sleutels. Ze zijn niet meer te openen zodra ook het herstelbestand is vernietigd, dat buiten het systeem wordt bewaard.",
    "Backups hold no keys. They can no longer be opened once the recovery file, which is kept outside the system, is destroyed too.",
  ],
  "leaving.mail.subject": ["{practice}: alle gegevens worden meegegeven", "{practice}: all data are handed out"],
  "leaving.mail.text": [
    "De beheerder van het systeem is op {day} begonnen alle gegevens van {practice} weg te schrijven, omdat de praktijk vertrekt. Wist je hier niet van, neem dan meteen contact op met je leverancier. In het toegangslog staat het als 'heeft alle gegevens meegegeven'.",
    "On {day} the operator of the system began to write out all data of {practice}, because the practice leaves. If you did not know of this, contact your supplier at once. The access log has it as 'handed out all data'.",
  ],
  "audit.event.leaving.left": ["heeft alle gegevens meegegeven", "handed out all data"],
  "refusal.leaving.not-confirmed": [
    "De naam achter --confirm is niet {slug}. Er is niets vernietigd.",
    "The name after --confirm is not {slug}. Nothing was destroyed.",
  ],
  "refusal.leaving.nothing-to-destroy": [
    "Er is geen praktijk met deze naam. Is het vernietigen eerder afgebroken, noem dan dezelfde map voor de verklaring als toen.",
    "There is no practice of this name. If destroying it broke off before, name the same folder for the certificate as then.",
  ],
  "refusal.leaving.short-password": [
    "Het wachtwoord moet minstens {least} tekens hebben; er is niets geschreven.",
    "The password must have at least {least} characters; nothing was written.",
  ],
  "refusal.leaving.not-empty": [
    "In die map staat al iets. Kies een nieuwe of lege map; er is niets geschreven.",
    "There is something in that folder already. Choose a new or empty one; nothing was written.",
  ],
})

type Own = typeof words

declare module "#ground/words/words.ts" {
  interface Words extends Own {}
}
