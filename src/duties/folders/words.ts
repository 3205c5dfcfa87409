import { pairs } from "#ground/words/pair.ts"

export const words = pairs({
  "permission.folders.manage": ["Mappen buiten Hoeder laten opschonen.", "Have folders outside Hoeder cleaned up."],
  "permission.folders.manage.why": [
    "Een regel verwijdert bestanden voorgoed, en namen van bestanden kunnen iets over mensen zeggen.",
    "A rule deletes files for good, and names of files can say something about people.",
  ],
  "audit.event.folders.rules-listed": ["heeft de regels voor mappen bekeken", "looked at the rules for folders"],
  "audit.event.folders.rule-made": ["heeft een regel voor een map gemaakt", "made a rule for a folder"],
  "audit.event.folders.rule-changed": ["heeft een regel voor een map gewijzigd", "changed a rule for a folder"],
  "audit.event.folders.rule-removed": ["heeft een regel voor een map verwijderd", "removed a rule for a folder"],
  "audit.event.folders.rule-switched": [
    "heeft een regel voor een map aan- of uitgezet",
    "switched a rule for a folder on or off",
  ],
  "audit.event.folders.trial-asked": ["heeft een regel voor een map laten proberen", "had a rule for a folder tried"],
  "audit.event.folders.run-asked": ["heeft een map laten opschonen", "had a folder cleaned up"],
  "audit.event.folders.run-begun": ["is met een map begonnen", "began work on a folder"],
  "audit.event.folders.run-ended": ["is met een map klaar", "finished work on a folder"],
  "audit.event.folders.run-stopped": ["heeft het opschonen van een map gestopt", "stopped the clean-up of a folder"],
  "audit.event.folders.run-read": ["heeft bekeken wat er in een map is gedaan", "looked at what was done in a folder"],
  "audit.event.folders.runs-listed": [
    "heeft bekeken welke mappen zijn opgeschoond",
    "looked at which folders were cleaned up",
  ],
  "audit.event.folders.files-deleted": ["heeft bestanden uit een map verwijderd", "deleted files from a folder"],
  "audit.event.folders.files-looked-at": [
    "heeft in een map gekeken wat er weg zou gaan",
    "looked in a folder at what would go",
  ],
  "audit.event.folders.names-forgotten": ["heeft namen van bestanden vergeten", "forgot names of files"],
  "refusal.folders.root-unknown": [
    "Deze map is niet vrijgegeven voor jullie praktijk. Vraag de platformbeheerder om de map vrij te geven.",
    "Your practice has not been given access to this folder. Ask the operator for it.",
  ],
  "refusal.folders.folder-malformed": [
    "Dit is geen map onder de gekozen map. Schrijf de namen van de mappen met een / ertussen.",
    "This is not a folder below the one chosen. Write the names of the folders with a / between them.",
  ],
  "refusal.folders.pattern-malformed": [
    "Een patroon gaat over de naam van een bestand, zonder map. Laat de / weg.",
    "A pattern is about the name of a file, without its folder. Leave out the /.",
  ],
  "refusal.folders.no-term": ["Vul in hoe lang bestanden blijven.", "Fill in how long files are kept."],
  "refusal.folders.too-many-rules": [
    "Er zijn al 50 regels. Haal er eerst een weg.",
    "There are already 50 rules. Remove one first.",
  ],
  "refusal.folders.not-tried": [
    "Probeer deze regel eerst, en kijk wat er weg zou gaan.",
    "Try this rule first, and see what would go.",
  ],
  "refusal.folders.busy": [
    "Deze regel is al bezig. Wacht tot hij klaar is.",
    "This rule is already running. Wait until it is done.",
  ],
  "refusal.folders.run-over": ["Dit is al klaar.", "This has already finished."],
  "refusal.folders.folder-gone": [
    "Deze map is er niet. Kijk of de naam klopt.",
    "There is no such folder. Check that the name is right.",
  ],
  "refusal.folders.folder-closed": [
    "Hoeder mag deze map niet openen. Vraag de platformbeheerder om hulp.",
    "Hoeder may not open this folder. Ask the operator for help.",
  ],
  "refusal.folders.is-link": [
    "Deze map is een verwijzing naar een andere plaats, of is intussen verplaatst. Daar komt Hoeder niet.",
    "This folder is a link to another place, or has moved in the meantime. Hoeder does not go there.",
  ],
  "refusal.folders.is-mounted": [
    "Deze map ligt op een andere schijf dan de vrijgegeven map. Daar komt Hoeder niet.",
    "This folder is on a different disk from the folder your practice was given. Hoeder does not go there.",
  ],
  "refusal.folders.broke-off": [
    "Het opschonen is onverwacht afgebroken. Wat al weg was, staat op de verklaring.",
    "The clean-up broke off unexpectedly. What had gone by then is on the certificate.",
  ],
  "folders.fact.rule": ["Regel", "Rule"],
  "folders.fact.folder": ["Map", "Folder"],
  "folders.fact.files": ["Bestanden", "Files"],
  "folders.fact.files.which": ["met een naam als {pattern}", "with a name like {pattern}"],
  "folders.fact.term": ["Bewaard", "Kept for"],
  "folders.fact.size": ["Omvang", "Size"],
  "folders.fact.switched-on-by": ["Aangezet door", "Switched on by"],
  "folders.asked-by-clock": ["Hoeder, elke nacht", "Hoeder, every night"],
  "folders.from.modified": ["{term} na de laatste wijziging", "{term} after the last change"],
  "folders.from.year-month-day": ["{term} na de dag in de naam", "{term} after the day in the name"],
  "folders.from.day-month-year": ["{term} na de dag in de naam", "{term} after the day in the name"],
  "folders.from.year-month": ["{term} na de maand in de naam", "{term} after the month in the name"],
  "folders.term.years": ["{count} jaar", "{count} year|{count} years"],
  "folders.term.months": ["{count} maand|{count} maanden", "{count} month|{count} months"],
  "folders.term.days": ["{count} dag|{count} dagen", "{count} day|{count} days"],
  "folders.term.and": ["en", "and"],
  "folders.count.files": ["Bestanden", "Files"],
  "folders.count.folders": ["Mappen die leeg werden", "Folders that became empty"],
  "folders.reason.link": ["Een verwijzing naar een andere plaats", "A link to another place"],
  "folders.reason.mount": ["Ligt op een andere schijf", "Is on another disk"],
  "folders.reason.special": ["Geen gewoon bestand", "Not an ordinary file"],
  "folders.reason.in-use": ["In gebruik", "In use"],
  "folders.reason.other-name": [
    "Heeft nog een tweede naam, waaronder de inhoud zou blijven",
    "Has a second name, under which its content would stay",
  ],
  "folders.reason.no-day": ["Geen datum gevonden", "No date found"],
  "folders.reason.changed": ["Intussen gewijzigd", "Changed in the meantime"],
  "folders.reason.moved": ["Intussen verplaatst", "Moved in the meantime"],
  "folders.reason.too-deep": ["Ligt te diep, in meer dan 100 mappen", "Too deep, in more than 100 folders"],
  "folders.reason.not-allowed": ["Hoeder mag het niet verwijderen", "Hoeder may not delete it"],
  "folders.reason.failed": ["Het systeem gaf een fout", "The system gave an error"],
  "folders.note.in-use": [
    "Of een ander programma een bestand open had, is alleen gezien waar het systeem dat programma liet zien.",
    "Whether another program had a file open was seen only where the system showed that program.",
  ],
  "folders.note.in-use-unseen": [
    "Op dit systeem is niet te zien of een ander programma een bestand open heeft.",
    "This system does not show whether another program has a file open.",
  ],
  "folders.note.disk": [
    "De bestanden zijn verwijderd. Niemand kan beloven dat de schijf ook is overschreven; zorg dat de schijf zelf versleuteld is.",
    "The files have been deleted. It cannot be promised that the disk was overwritten as well; make sure that the disk itself is encrypted.",
  ],
  "folders.note.interrupted": [
    "Het programma is tijdens het verwijderen gestopt en later verdergegaan. Het werkelijke aantal kan iets hoger zijn.",
    "The program stopped while it was deleting and carried on later. The true number may be slightly higher.",
  ],
  "folders.note.stopped": [
    "Het opschonen is gestopt voordat het klaar was.",
    "The clean-up was stopped before it was done.",
  ],
  "leaving.table.folder-rule": ["Regels voor mappen", "Rules for folders"],
  "leaving.table.folder-run": ["Opgeschoonde mappen", "Folders that were cleaned up"],
  "leaving.column.folder-rule": [
    "regel (nummer van de rij in folder-rule.csv)",
    "rule (id of the row in folder-rule.csv)",
  ],
})

type Own = typeof words

declare module "#ground/words/words.ts" {
  interface Words extends Own {}
}
