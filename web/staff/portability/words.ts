import { pairs } from "#ground/words/pair.ts"

export const words = pairs({
  "staff.export.unreadable": [
    "{count} gegeven is beschadigd en niet te lezen. In het bestand staat welk.|{count} gegevens zijn beschadigd en niet te lezen. In het bestand staat welke.",
    "{count} item of data is damaged and cannot be read. The file says which.|{count} items of data are damaged and cannot be read. The file says which.",
  ],
  "staff.export.open": ["Gegevens meegeven", "Hand over data"],
  "staff.export.title": ["Gegevens van {name} meegeven", "Hand over {name}'s data"],
  "staff.export.explanation": [
    "Je krijgt één ZIP met een Word-document om te lezen, XML en JSON voor andere programma's, en elk bestand zoals het is toegevoegd.",
    "You get one ZIP with a Word document to read, XML and JSON for other programs, and every file just as it was added.",
  ],
  "staff.export.content": ["Wat geef je mee?", "What do you hand over?"],
  "staff.export.content.all": ["Alles wat we vastleggen", "Everything we hold"],
  "staff.export.content.all-hint": [
    "Voor een verzoek om inzage (artikel 15 AVG)",
    "For a request for access (article 15 GDPR)",
  ],
  "staff.export.content.provided": ["Wat de {person} zelf gaf", "What the {person} provided"],
  "staff.export.content.provided-hint": [
    "Voor overdracht naar een ander (artikel 20 AVG)",
    "For a transfer to somebody else (article 20 GDPR)",
  ],
  "staff.export.inside": ["Dit komt erin", "What is included"],
  "staff.export.kind": ["Soort", "Kind"],
  "staff.export.count": ["Aantal", "Count"],
  "staff.export.files": ["Bestanden", "Files"],
  "staff.export.left-out": ["Blijft eruit", "Left out"],
  "staff.export.left-out-hint": [
    "Werkaantekeningen en wat over een ander gaat blijven eruit. Het Word-document noemt hoeveel en waarom.",
    "Working notes and anything about somebody else are left out. The Word document says how many and why.",
  ],
  "staff.export.with-password": ["Versleutel de ZIP met een wachtwoord", "Encrypt the ZIP with a password"],
  "staff.export.password": ["Wachtwoord voor de ZIP", "Password for the ZIP"],
  "staff.export.password-hint": [
    "Minstens 12 tekens. Geef het los van het bestand door, bijvoorbeeld per telefoon. Hoeder bewaart het niet. Namen en groottes van bestanden blijven zichtbaar.",
    "At least 12 characters. Pass it on separately from the file, by phone for example. Hoeder does not keep it. Names and sizes of files stay visible.",
  ],
  "staff.export.password-short": [
    "Het wachtwoord is korter dan 12 tekens.",
    "The password is shorter than 12 characters.",
  ],
  "staff.export.submit": ["ZIP maken en downloaden", "Make the ZIP and download"],
  "staff.export.confirm": [
    "Als je laatste code langer geleden is, bevestig je opnieuw. De export wordt vastgelegd in het toegangslog.",
    "If your last code was some time ago, you confirm again. The export is recorded in the access log.",
  ],
  "staff.export.making": ["De ZIP wordt gemaakt: {size} binnen", "The ZIP is being made: {size} received"],
  "staff.export.keep-open": ["Laat dit venster open tot het klaar is.", "Keep this window open until it is ready."],
  "staff.export.done": ["{name} is gedownload", "{name} was downloaded"],
  "staff.export.stop": ["Stoppen", "Stop"],
})

type Own = typeof words

declare module "#web/staff/staff-words.ts" {
  interface StaffWords extends Own {}
}
