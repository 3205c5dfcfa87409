import { pairs } from "#ground/words/pair.ts"

export const words = pairs({
  "staff.documents.title": ["Documenten", "Documents"],
  "staff.documents.none": ["Nog geen documenten", "No documents yet"],
  "staff.documents.none-advice": [
    "Sleep bestanden hierheen of kies ze. Meer tegelijk mag, tot 2 GB per bestand.",
    "Drag files here or choose them. Several at once is fine, up to 2 GB each.",
  ],
  "staff.documents.none-advice-read": [
    "Als iemand een document toevoegt, staat het hier.",
    "When somebody adds a document, it appears here.",
  ],
  "staff.documents.drop": ["Sleep bestanden hierheen, of klik om te kiezen", "Drag files here, or click to choose"],
  "staff.documents.drop-hint": ["Meer tegelijk mag, tot 2 GB per bestand", "Several at once is fine, up to 2 GB each"],
  "staff.documents.drop-label": ["Bestanden kiezen", "Choose files"],
  "staff.documents.too-large": [
    "Groter dan 2 GB. Splits het bestand of maak het kleiner.",
    "Larger than 2 GB. Split the file or make it smaller.",
  ],
  "staff.documents.empty-file": [
    "Dit bestand is leeg of een map. Kies losse bestanden.",
    "This file is empty or a folder. Choose single files.",
  ],
  "staff.documents.uploading": ["{name} uploaden", "Uploading {name}"],
  "staff.documents.waiting": ["Wacht", "Waiting"],
  "staff.documents.sent": ["{done} van {total}", "{done} of {total}"],
  "staff.documents.finishing": ["Wordt verzegeld…", "Being sealed…"],
  "staff.documents.stop": ["{name} niet uploaden", "Do not upload {name}"],
  "staff.documents.again": ["{name} opnieuw proberen", "Try {name} again"],
  "staff.documents.dismiss": ["Melding over {name} weghalen", "Remove the message about {name}"],
  "staff.documents.open": ["{name} bekijken", "View {name}"],
  "staff.documents.download": ["Downloaden", "Download"],
  "staff.documents.download-version": ["Versie {count} downloaden", "Download version {count}"],
  "staff.documents.change": ["Gegevens wijzigen", "Change details"],
  "staff.documents.change-title": ["Document wijzigen", "Change the document"],
  "staff.documents.new-version": ["Nieuwe versie uploaden", "Upload a new version"],
  "staff.documents.new-version-done": [
    "De nieuwe versie is opgeslagen; de oude is bewaard",
    "The new version has been saved; the old one is kept",
  ],
  "staff.documents.versions": ["Versies", "Versions"],
  "staff.documents.version": ["Versie {count}", "Version {count}"],
  "staff.documents.version-line": ["{moment} door {name}, {size}", "{moment} by {name}, {size}"],
  "staff.documents.actions": ["Acties voor {name}", "Actions for {name}"],
  "staff.documents.name": ["Naam", "Name"],
  "staff.documents.name-needed": ["Vul een naam in.", "Fill in a name."],
  "staff.documents.kind": ["Soort", "Kind"],
  "staff.documents.kind-hint": [
    "Jullie eigen woord: brief, verwijzing, verslag",
    "Your own word: letter, referral, report",
  ],
  "staff.documents.description": ["Omschrijving", "Description"],
  "staff.documents.working-note": ["Werkaantekening", "Working note"],
  "staff.documents.working-note-hint": [
    "Voor intern gebruik: blijft uit wat de {person} ontvangt.",
    "For internal use: is left out of what the {person} receives.",
  ],
  "staff.documents.third-person": ["Over een ander", "About somebody else"],
  "staff.documents.third-person-hint": [
    "Gaat over iemand anders, die ook rechten heeft.",
    "Is about somebody else, who has rights too.",
  ],
  "staff.documents.no-preview": [
    "Dit soort bestand kan hier niet worden getoond. Download het om het te openen.",
    "This kind of file cannot be shown here. Download it to open it.",
  ],
  "staff.documents.page": ["Bladzijde {count}", "Page {count}"],
  "staff.documents.larger": ["Groter", "Larger"],
  "staff.documents.smaller": ["Kleiner", "Smaller"],
  "staff.documents.pdf-broken": [
    "Deze PDF kan niet worden getoond. Downloaden kan wel.",
    "This PDF cannot be shown. It can be downloaded.",
  ],
  "staff.documents.in-dossier": ["In een dossier", "In a dossier"],
  "staff.documents.all": ["Alle documenten", "All documents"],
})

type Own = typeof words

declare module "#web/staff/staff-words.ts" {
  interface StaffWords extends Own {}
}
