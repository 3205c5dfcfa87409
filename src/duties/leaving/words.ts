import { pairs } from "#ground/words/pair.ts"

export const words = pairs({
  "leaving.common.person": [
    "over wie het gaat (nummer van de rij in person.csv)",
    "who it is about (id of the row in person.csv)",
  ],
  "leaving.common.id": ["nummer van de rij", "id of the row"],
  "leaving.common.within": [
    "waar het bij hoort (nummer van een rij in een andere tabel)",
    "what it belongs to (id of a row in another table)",
  ],
  "leaving.common.title": ["hoe het heet", "what it is called"],

  "leaving.readme.title": [
    "Alles van {practice}, zoals het op {day} was.",
    "Everything held by {practice}, as it was on {day}.",
  ],
  "leaving.readme.persons": [
    "personen: een ZIP voor elk van de {count} personen, met een Word-document, XML, JSON en alle documenten.",
    "personen: a ZIP for each of the {count} persons, with a Word document, XML, JSON and every document.",
  ],
  "leaving.readme.tables": [
    "tabellen: dezelfde gegevens als tabellen (CSV, UTF-8, puntkomma), met ook wat niet over een persoon gaat: organisaties, medewerkers, groepen, teams en de logs. _beschrijving.csv zegt wat er in elke kolom staat.",
    "tabellen: the same data as tables (CSV, UTF-8, semicolons), with everything that is not about a person: organisations, staff, groups, teams and the logs. _beschrijving.csv says what is in each column.",
  ],
  "leaving.readme.tables-zip": [
    "tabellen.zip: dezelfde gegevens als tabellen (CSV, UTF-8, puntkomma), met ook wat niet over een persoon gaat: organisaties, medewerkers, groepen, teams en de logs. _beschrijving.csv zegt wat er in elke kolom staat. Elke ZIP is versleuteld met het wachtwoord van de praktijk (AES-256; 7-Zip opent het).",
    "tabellen.zip: the same data as tables (CSV, UTF-8, semicolons), with everything that is not about a person: organisations, staff, groups, teams and the logs. _beschrijving.csv says what is in each column. Every ZIP is encrypted with the practice's password (AES-256; 7-Zip opens it).",
  ],
  "leaving.readme.documents-open": [
    "De documenten zitten onversleuteld in de ZIP's.",
    "The documents are in the ZIPs, unencrypted.",
  ],
  "leaving.readme.documents-sealed": [
    "De documenten zijn versleuteld gebleven; hun sleutels staan in sleutels.csv, dat apart is overhandigd. Elk bestand is een libsodium secretstream (XChaCha20-Poly1305): 1 byte versie, 24 bytes kop, dan blokken van 65.536 bytes met elk 17 bytes erbij; het pad in de ZIP telt bij elk blok mee (associated data).",
    "The documents are still encrypted; their keys are in sleutels.csv, which is handed over separately. Each file is a libsodium secretstream (XChaCha20-Poly1305): a version byte, a header of 24 bytes, then chunks of 65,536 bytes with 17 bytes each; the path in the ZIP is the associated data of every chunk.",
  ],
  "leaving.readme.sums": [
    "SHA256SUMS.txt noemt elk bestand met zijn SHA-256; het wordt als laatste geschreven. Ontbreekt het, dan is deze map niet compleet.",
    "SHA256SUMS.txt lists every file with its SHA-256; it is written last. If it is missing, this folder is not complete.",
  ],
  "leaving.readme.damaged": [
    "Hierin zit iets dat beschadigd is en niet meer te openen was; in een ZIP noemt LEESMIJ.txt wat:",
    "These hold something damaged that could no longer be opened; inside a ZIP, LEESMIJ.txt says what:",
  ],
  "leaving.destroyed.ground": ["De praktijk is vertrokken of gestopt.", "The practice has left or stopped."],
  "leaving.destroyed.asked-by": [
    "de platformbeheerder, met een opdracht op de server",
    "the operator, with a command on the server",
  ],
  "leaving.destroyed.keys": [
    "Eerst is de sleutel van de praktijk vernietigd, daarna de database, het sleutelbestand en de documenten. Op schijven zonder bewegende delen kan niemand beloven dat elke byte is overschreven; zonder de sleutel is er niets van te lezen.",
    "First the practice's key was destroyed, then the database, the keyring and the documents. On disks without moving parts nobody can promise that every byte was overwritten; without the key none of it can be read.",
  ],
  "leaving.destroyed.backups": [
    "Back-ups bevatten geen sleutels. Ze zijn niet meer te openen zodra ook het herstelbestand is vernietigd, dat buiten het systeem wordt bewaard.",
    "Backups hold no keys. They can no longer be opened once the recovery file, which is kept outside the system, is destroyed too.",
  ],
  "leaving.mail.subject": ["{practice}: alle gegevens worden meegegeven", "{practice}: all data are being handed over"],
  "leaving.mail.text": [
    "De platformbeheerder is op {day} begonnen alle gegevens van {practice} weg te schrijven, omdat de praktijk vertrekt. Wist je hier niet van, neem dan meteen contact op met je leverancier. In het toegangslog staat het als 'heeft alle gegevens meegegeven'.",
    "On {day} the operator began to write out all data of {practice}, because the practice is leaving. If you did not know about this, contact your supplier at once. In the access log it appears as 'handed over all data'.",
  ],
  "audit.event.leaving.left": ["heeft alle gegevens meegegeven", "handed over all data"],
  "refusal.leaving.not-confirmed": [
    "De naam achter --confirm is niet {slug}. Er is niets vernietigd.",
    "The name after --confirm is not {slug}. Nothing was destroyed.",
  ],
  "refusal.leaving.nothing-to-destroy": [
    "Er is geen praktijk met deze naam. Is het vernietigen eerder afgebroken? Noem dan dezelfde map voor de verklaring als toen.",
    "There is no practice with this name. If an earlier destruction broke off, name the same folder for the certificate as you did then.",
  ],
  "refusal.leaving.short-password": [
    "Het wachtwoord moet minstens {least} tekens hebben; er is niets geschreven.",
    "The password must have at least {least} characters; nothing was written.",
  ],
  "refusal.leaving.not-empty": [
    "In die map staat al iets. Kies een nieuwe of lege map; er is niets geschreven.",
    "That folder is not empty. Choose a new or empty one; nothing was written.",
  ],
})

type Own = typeof words

declare module "#ground/words/words.ts" {
  interface Words extends Own {}
}
