import { pairs } from "#ground/words/pair.ts"

export const words = pairs({
  "permission.documents.read": ["Documenten bekijken en downloaden.", "View and download documents."],
  "permission.documents.read.why": [
    "Brieven en verslagen bevatten vaak gezondheidsgegevens, ook van anderen.",
    "Letters and reports often contain health data, including that of others.",
  ],
  "permission.documents.write.why": [
    "Wie documenten toevoegt of vervangt, bepaalt wat er in het dossier staat.",
    "Whoever adds or replaces documents decides what is in the dossier.",
  ],
  "permission.documents.write": ["Documenten toevoegen en wijzigen.", "Add and change documents."],

  "audit.event.documents.listed": ["heeft een lijst van documenten bekeken", "looked at a list of documents"],
  "audit.event.documents.added": ["heeft een document toegevoegd", "added a document"],
  "audit.event.documents.version-added": [
    "heeft een nieuwe versie van een document toegevoegd",
    "added a new version of a document",
  ],
  "audit.event.documents.read": ["heeft de gegevens van een document bekeken", "looked at the details of a document"],
  "audit.event.documents.changed": [
    "heeft de gegevens van een document gewijzigd",
    "changed the details of a document",
  ],
  "audit.event.documents.opened": ["heeft een document geopend", "opened a document"],

  "refusal.documents.too-large": [
    "Dit bestand is groter dan 2 GiB. Het is niet opgeslagen.",
    "This file is larger than 2 GiB. It was not saved.",
  ],
  "refusal.documents.name-wrong": ["Geef het document een naam.", "Give the document a name."],

  "holding.document": ["Documenten", "Documents"],
  "holding.document.aged": ["Losse documenten", "Single documents"],
  "holding.document.since": ["de laatste wijziging van het document", "the last change to the document"],
  "holding.document-version": ["Eerdere versies van documenten", "Earlier versions of documents"],

  "field.document.name": ["Bestandsnaam", "File name"],
  "field.document.type": ["Bestandstype", "File type"],
  "field.document.size": ["Grootte in bytes", "Size in bytes"],
  "field.document.sha256": ["SHA-256", "SHA-256"],
  "field.document.kind": ["Soort", "Kind"],
  "field.document.description": ["Omschrijving", "Description"],
  "field.document.added-at": ["Toegevoegd op", "Added on"],
  "field.document.added-by": ["Toegevoegd door", "Added by"],
  "field.document.working-note": ["Werkaantekening", "Working note"],
  "field.document.about-third-person": ["Over een ander", "About somebody else"],
  "field.document.file-version": ["Versie", "Version"],
})

type Own = typeof words

declare module "#ground/words/words.ts" {
  interface Words extends Own {}
}
