import { pairs } from "#ground/words/pair.ts"

export const imports = pairs({
  "imports.waiting": [
    "1 import is nagekeken en kan verder|{count} imports zijn nagekeken en kunnen verder",
    "1 import has been checked and can go on|{count} imports have been checked and can go on",
  ],
  "imports.two.imported-on": ["Geïmporteerd op", "Imported on"],
  "imports.two.persons": ["{Persons} die daardoor weggaan", "{Persons} who go because of it"],
  "permission.intake.run": [
    "{Persons} importeren uit een bestand, en een import weer terugdraaien.",
    "Import {persons} from a file, and undo an import.",
  ],
  "permission.intake.run.why": [
    "Eén bestand kan duizenden {persons} toevoegen.",
    "One file can add thousands of {persons}.",
  ],
  "audit.event.intake.started": ["heeft een importbestand geüpload", "uploaded a file to import"],
  "audit.event.intake.read": ["heeft een import bekeken", "looked at an import"],
  "audit.event.intake.listed": ["heeft de imports bekeken", "looked at the imports"],
  "audit.event.intake.tried": ["heeft een import opnieuw laten proberen", "had an import tried again"],
  "audit.event.intake.run": ["heeft een import laten uitvoeren", "had an import run"],
  "audit.event.intake.undone": ["heeft een import laten terugdraaien", "had an import undone"],
  "audit.event.intake.wrong-rows-fetched": [
    "heeft de foute rijen van een import opgehaald",
    "fetched the wrong rows of an import",
  ],
  "audit.event.intake.wrong-rows-fetched-delivered": [
    "heeft de foute rijen van een import ontvangen",
    "received the wrong rows of an import",
  ],
  "audit.event.intake.file-read": ["heeft een importbestand gelezen", "read a file to import"],
  "audit.event.intake.rows-tried": ["heeft rijen van een import geprobeerd", "tried out rows of an import"],
  "audit.event.intake.rows-taken": ["heeft {persons} uit een import toegevoegd", "added {persons} from an import"],
  "audit.event.intake.rows-taken-back": [
    "heeft {persons} uit een import weer verwijderd",
    "removed {persons} added by an import",
  ],
  "audit.event.intake.step-ended": ["heeft een stap van een import afgerond", "finished a step of an import"],
  "audit.event.intake.file-removed": ["heeft een oud importbestand verwijderd", "removed an old import file"],
  "audit.event.intake.read-again": ["heeft een importbestand opnieuw laten lezen", "had an import file read again"],
  "audit.event.intake.doubles-listed": [
    "heeft bekeken wie in een import misschien al bekend is",
    "looked at who in an import may already be known",
  ],
  "audit.event.intake.doubles-decided": [
    "heeft besloten over mogelijke dubbelen van een import",
    "decided on possible duplicates of an import",
  ],
  "audit.event.intake.person-filled": [
    "heeft lege gegevens aangevuld uit een import",
    "filled in empty fields from an import",
  ],
  "audit.event.intake.person-emptied": [
    "heeft gegevens uit een import weer weggehaald",
    "took out what was filled in from an import",
  ],
  "imports.file-name-erased": ["(naam gewist)", "(name erased)"],
  "intake.hold-at-work": ["Komt uit een import die nog bezig is.", "Came from an import that is still running."],
  "imports.notice.rows-above": [
    "De kolomkoppen staan op rij {row}. Wat daarboven staat, is overgeslagen.",
    "The headings are on row {row}. What is above them was skipped.",
  ],
  "imports.notice.hidden-sheets": [
    "Verborgen werkbladen zijn niet gelezen: {names}.",
    "Hidden sheets were not read: {names}.",
  ],
  "imports.notice.other-sheets": [
    "Alleen het eerste werkblad met gegevens is gelezen. Niet gelezen: {names}.",
    "Only the first sheet with data was read. Not read: {names}.",
  ],
  "imports.notice.hidden-rows": [
    "Eén rij is verborgen in het bestand (bijvoorbeeld door een filter). Die rij doet gewoon mee.|{count} rijen zijn verborgen in het bestand (bijvoorbeeld door een filter). Die rijen doen gewoon mee.",
    "One row is hidden in the file (by a filter, for instance). It is imported like the others.|{count} rows are hidden in the file (by a filter, for instance). They are imported like the others.",
  ],
  "imports.notice.hidden-columns": [
    "Er zijn verborgen kolommen in het bestand. Ze staan hieronder gewoon tussen de andere.",
    "There are hidden columns in the file. They are listed below among the others.",
  ],
  "imports.notice.formulas": [
    "Eén cel heeft een formule zonder uitkomst. Die cel is leeg gelezen. Open het bestand in Excel en bewaar het, dan staat de uitkomst erin.|{count} cellen hebben een formule zonder uitkomst. Die zijn leeg gelezen. Open het bestand in Excel en bewaar het, dan staan de uitkomsten erin.",
    "One cell has a formula without a result and was read as empty. Open the file in Excel and save it to store the result.|{count} cells have a formula without a result and were read as empty. Open the file in Excel and save it to store the results.",
  ],
  "holding.imported": ["Herkomst uit een importbestand", "Origin in an import file"],
  "holding.imported.aged": ["Herkomst uit importbestanden", "Origin in import files"],
  "holding.imported.since": ["het einde van de import", "the end of the import"],
  "field.imported.at": ["Geïmporteerd op", "Imported on"],
  "field.imported.line": ["Rij in het bestand", "Row in the file"],
  "purpose.imports": [
    "Weten waar gegevens vandaan komen en een import kunnen terugdraaien",
    "Knowing where data came from and being able to undo an import",
  ],
  "imports.reason-column": ["reden", "reason"],
  "imports.wrong-rows": ["foute-rijen", "wrong-rows"],
  "leaving.table.import": ["Geïmporteerde bestanden", "Files that were imported"],
  "leaving.column.fresh": ["hoeveel er nieuw bij kwamen", "how many were new"],
  "leaving.column.duplicate": ["hoeveel er al waren", "how many were already there"],
  "leaving.column.wrong": ["hoeveel er niet klopten", "how many were wrong"],
})
