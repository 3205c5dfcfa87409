import { pairs } from "#ground/words/pair.ts"

export const words = pairs({
  "permission.portability.export": [
    "Alles over iemand in één bestand meegeven, behalve wat verborgen is voor wie het bestand maakt.",
    "Export everything held on a person as one file, except what is hidden from whoever exports it.",
  ],
  "permission.portability.export.why": [
    "Een heel dossier gaat in één keer de deur uit, en is daarna niet meer terug te halen.",
    "A whole file leaves the building at once, and cannot be called back.",
  ],
  "audit.event.portability.previewed": [
    "heeft bekeken wat er is vastgelegd om mee te geven",
    "looked at what data there are to hand over",
  ],
  "audit.event.portability.exported": [
    "heeft alle gegevens opgevraagd om mee te geven",
    "asked for all data to hand over",
  ],
  "audit.event.portability.exported-delivered": [
    "heeft alle gegevens ontvangen om mee te geven",
    "received all data to hand over",
  ],
  "portability.title": ["Gegevens van {name}", "Data of {name}"],
  "portability.about.source": [
    "Gemaakt door {practice} op {moment}, uit de dossiers die {practice} in Hoeder bijhoudt.",
    "Made by {practice} on {moment}, from the files that {practice} keeps in Hoeder.",
  ],
  "portability.about.number": ["Nummer: {number}", "Number: {number}"],
  "portability.about.all": [
    "Dit is alles wat over je is vastgelegd (AVG, artikel 15), behalve wat onder 'Wat er niet in staat' wordt genoemd.",
    "This is everything held on you (GDPR, article 15), except what is listed under 'What is not included'.",
  ],
  "portability.about.provided": [
    "Dit zijn de gegevens die je zelf hebt gegeven (AVG, artikel 20). Wat de praktijk zelf heeft opgeschreven staat er niet in.",
    "These are the data that you provided yourself (GDPR, article 20). What the practice wrote down itself is not included.",
  ],
  "portability.about.everything": [
    "Dit is alles wat de praktijk in dit dossier heeft vastgelegd, ook werkaantekeningen en wat over anderen gaat. Het is gemaakt omdat de praktijk vertrekt en haar gegevens meeneemt. Geef het niet zo aan de persoon zelf.",
    "This is everything that the practice recorded in this file, including working notes and what is about others. It was made because the practice is leaving and taking its data with it, and is not meant to be given to the person as it stands.",
  ],
  "portability.contents": ["Inhoud", "Contents"],
  "portability.yes": ["ja", "yes"],
  "portability.no": ["nee", "no"],
  "portability.field": ["Gegeven", "Field"],
  "portability.value": ["Waarde", "Value"],
  "portability.file": ["Bestand", "File"],
  "portability.details": ["Gegevens", "Details"],
  "portability.size": ["Grootte", "Size"],
  "portability.belongs-to": ["Hoort bij", "Belongs to"],
  "portability.files": ["Lijst van bestanden", "List of files"],
  "portability.files.how": [
    "De namen verwijzen naar de map 'documenten' naast dit document. Pak eerst het hele ZIP-bestand uit.",
    "The names point to the folder 'documenten' beside this document. Unpack the whole ZIP file first.",
  ],
  "portability.damaged": [
    "Dit bestand is beschadigd en kon niet worden geopend. Het zit er niet bij.",
    "This file is damaged and could not be opened. It is not included.",
  ],
  "portability.unreadable.title": ["Wat niet te lezen was", "What could not be read"],
  "portability.unreadable": [
    "Deze gegevens zijn beschadigd en konden niet worden gelezen. Op hun plaats staat 'onleesbaar'. De praktijk zoekt uit of ze nog in een back-up staan.",
    "These data are damaged and could not be read. The word 'unreadable' stands in their place. The practice is finding out whether they can be recovered from a backup.",
  ],
  "portability.thing": ["Kenmerk", "Id"],
  "portability.kind": ["Soort", "Kind"],
  "portability.ground": ["Waarom niet", "Why not"],
  "portability.count": ["Aantal", "Count"],
  "portability.left-out": ["Wat er niet in staat", "What is not included"],
  "portability.left-out.none": ["Er is niets weggelaten.", "Nothing was left out."],
  "portability.left-out.some": ["Dit is weggelaten:", "This was left out:"],
  "portability.left-out.working-note": [
    "persoonlijke werkaantekening van de behandelaar; die is geen deel van het dossier",
    "a personal working note of the practitioner, which is not part of the file",
  ],
  "portability.left-out.third-person": [
    "gaat over iemand anders, die ook rechten heeft (AVG, artikel 15, lid 4)",
    "is about somebody else, who has rights too (GDPR, article 15(4))",
  ],
  "portability.left-out.not-allowed": [
    "wie dit bestand maakte, mag dit zelf niet zien; vraag de praktijk om de rest",
    "whoever made this file may not see it; ask the practice for the rest",
  ],
  "portability.left-out.not-provided": [
    "door de praktijk gemaakt, niet door jou gegeven (AVG, artikel 20)",
    "made by the practice, not provided by you (GDPR, article 20)",
  ],
  "portability.readme.what": ["Wat zit erin?", "What is in it?"],
  "portability.readme.docx": [
    "alles om te lezen, voor Word of LibreOffice",
    "everything to read, for Word or LibreOffice",
  ],
  "portability.readme.xml": ["hetzelfde, voor andere programma's", "the same, for other programs"],
  "portability.readme.xsd": ["uitleg en regels van gegevens.xml", "explanation and rules of gegevens.xml"],
  "portability.readme.json": ["hetzelfde als gegevens.xml, in JSON", "the same as gegevens.xml, in JSON"],
  "portability.readme.files": [
    "de bestanden zelf, precies zoals ze zijn bewaard",
    "the files themselves, exactly as they were kept",
  ],
  "portability.readme.damaged": [
    "Deze bestanden zijn beschadigd en konden niet worden geopend. Ze zitten er niet bij:",
    "These files are damaged and could not be opened. They are not included:",
  ],
  "portability.readme.sums": [
    "Controlegetallen (SHA-256), waarmee te zien is of een bestand nog precies hetzelfde is:",
    "Checksums (SHA-256), which show whether a file is still exactly the same:",
  ],
  "portability.xsd.export": [
    "Wat over één persoon is vastgelegd. Elk element hieronder is één gegeven; 'within' zegt bij welk ander gegeven het hoort. Tekens die niet in XML kunnen staan zijn vervangen door U+FFFD.",
    "What is held on one person. Each element below is one item of data; 'within' says to which other item it belongs. Characters that XML cannot hold are replaced by U+FFFD.",
  ],
  "portability.xsd.practice": ["De praktijk die de gegevens bijhoudt", "The practice that keeps the data"],
  "portability.xsd.made-at": ["Wanneer dit bestand is gemaakt", "When this file was made"],
  "portability.xsd.content": [
    "all: alles wat is vastgelegd (AVG art. 15); provided: wat de persoon zelf heeft gegeven (AVG art. 20)",
    "all: everything held (GDPR art. 15); provided: what the person provided (GDPR art. 20)",
  ],
  "portability.xsd.id": ["Eigen kenmerk van dit gegeven", "The id of this item"],
  "portability.xsd.within": ["Kenmerk van waar dit bij hoort", "The id of what this belongs to"],
  "portability.xsd.title": ["Hoe dit in een lijst heet", "What this is called in a list"],
  "portability.xsd.unreadable": [
    "Dit is beschadigd en kon niet worden gelezen; dit staat er in de plaats van",
    "This is damaged and could not be read; what is here stands in its place",
  ],
  "portability.xsd.left-out": [
    "Wat is weggelaten: welke soort, waarom, hoeveel",
    "What was left out: which kind, why, how many",
  ],
  "portability.xsd.file": ["Een bestand in de map 'documenten'", "A file in the folder 'documenten'"],
  "portability.xsd.file-name": ["De naam zoals hij was bij het toevoegen", "The name as it was when it was added"],
  "portability.xsd.path": ["Waar het in de ZIP staat", "Where it is in the ZIP"],
  "portability.xsd.size": ["Grootte in bytes", "Size in bytes"],
  "portability.xsd.sha256": ["SHA-256 van de inhoud", "SHA-256 of the content"],
  "portability.xsd.damaged": [
    "Het bestand kon niet worden geopend en zit er niet bij",
    "The file could not be opened and is not included",
  ],
})

type Own = typeof words

declare module "#ground/words/words.ts" {
  interface Words extends Own {}
}
