import { pairs } from "#ground/words/pair.ts"

export const words = pairs({
  "staff.backups.explanation": [
    "Of jullie gegevens terug te halen zijn als de computer van Hoeder stukgaat. Back-ups maakt je platformbeheerder.",
    "Whether your data can be brought back when Hoeder's computer breaks. Your operator makes the backups.",
  ],
  "staff.backups.well": ["Het staat er goed voor", "All is well"],
  "staff.backups.well-advice": [
    "De back-ups zijn bij, de sleutels zijn bewaard, en een proef heeft laten zien dat alles terugkomt.",
    "The backups are up to date, the keys are saved, and a trial has shown that everything comes back.",
  ],
  "staff.backups.owed": ["Er moet iets gebeuren", "Something has to be done"],
  "staff.backups.duty.no-backup": [
    "Er is nog nooit een back-up gemaakt. Gaat de computer stuk, dan is alles weg. Vraag je platformbeheerder om elke nacht een back-up te maken.",
    "No backup was ever made. When the computer breaks, everything is gone. Ask your operator to make a backup every night.",
  ],
  "staff.backups.duty.late-backup": [
    "Al {count} dag is er geen back-up gemaakt. Vraag je platformbeheerder wat er aan de hand is.|Al {count} dagen is er geen back-up gemaakt. Vraag je platformbeheerder wat er aan de hand is.",
    "No backup was made for {count} day. Ask your operator what is the matter.|No backup was made for {count} days. Ask your operator what is the matter.",
  ],
  "staff.backups.duty.no-keys": [
    "De laatste back-up is gemaakt zonder een kopie van de sleutels. Zo is hij op een andere computer niet terug te zetten. Vraag je platformbeheerder om een back-up met --keys-to.",
    "The last backup was made without a copy of the keys. It cannot be restored on another computer like that. Ask your operator for a backup with --keys-to.",
  ],
  "staff.backups.duty.older-keys": [
    "De kopie van de sleutels is ouder dan {moment}, toen de sleutel werd vernieuwd. Wie daarvoor is gewist, is met die kopie nog te openen. De volgende back-up met --keys-to vervangt haar.",
    "The copy of the keys is older than {moment}, when the key was rotated. Who was erased before that can still be opened by that copy. The next backup with --keys-to replaces it.",
  ],
  "staff.backups.duty.late-rotation": [
    "Sinds de wissing van {moment} moet er nog een sleutel worden vernieuwd. Dat gaat vanzelf binnen een dag, maar het is niet gebeurd. Vraag je platformbeheerder om Hoeder na te kijken.",
    "A key still has to be rotated since the erasure of {moment}. That happens by itself within a day, but it did not. Ask your operator to look after Hoeder.",
  ],
  "staff.backups.duty.no-trial": [
    "Er is nog nooit geprobeerd of een back-up terug te zetten is. Vraag je platformbeheerder om dat elke maand te doen.",
    "Nobody has ever tried whether a backup can be restored. Ask your operator to do so every month.",
  ],
  "staff.backups.duty.late-trial": [
    "Al {count} dag is niet geprobeerd of een back-up terug te zetten is. Vraag je platformbeheerder om dat te doen.|Al {count} dagen is niet geprobeerd of een back-up terug te zetten is. Vraag je platformbeheerder om dat te doen.",
    "For {count} day nobody tried whether a backup can be restored. Ask your operator to do so.|For {count} days nobody tried whether a backup can be restored. Ask your operator to do so.",
  ],
  "staff.backups.state": ["Hoe het ervoor staat", "How it stands"],
  "staff.backups.last-backup": ["Laatste back-up", "Last backup"],
  "staff.backups.kept": ["Bewaarde back-ups", "Backups kept"],
  "staff.backups.last-trial": ["Laatste proef", "Last trial"],
  "staff.backups.keys-saved": ["Kopie van de sleutels", "Copy of the keys"],
  "staff.backups.keys-rotated": ["Sleutel vernieuwd", "Key rotated"],
  "staff.backups.waiting": ["Wacht op de sleutel", "Waits for the key"],
  "staff.backups.waiting-value": [
    "{count} gewiste {person}, gewist vanaf {moment}. Een oude kopie van de sleutels opent die nog, tot de sleutel is vernieuwd; dat gaat vanzelf binnen een dag.|{count} gewiste {persons}, gewist vanaf {moment}. Een oude kopie van de sleutels opent die nog, tot de sleutel is vernieuwd; dat gaat vanzelf binnen een dag.",
    "{count} erased {person}, since {moment}. An older copy of the keys still opens it, until the key is rotated; that happens by itself within a day.|{count} erased {persons}, since {moment}. An older copy of the keys still opens them, until the key is rotated; that happens by itself within a day.",
  ],
  "staff.backups.never": ["nog nooit", "never yet"],
  "staff.backups.documents": ["{count} document|{count} documenten", "{count} document|{count} documents"],
  "staff.backups.persons": ["{count} {person}|{count} {persons}", "{count} {person}|{count} {persons}"],
  "staff.backups.with-keys": ["met de sleutels", "with the keys"],
  "staff.backups.without-keys": ["zonder de sleutels", "without the keys"],
  "staff.backups.of-backup": ["van de back-up van {moment}", "of the backup of {moment}"],
  "staff.backups.history": ["Gemaakt en geprobeerd", "Made and tried"],
  "staff.backups.run.backup": ["Back-up", "Backup"],
  "staff.backups.run.verify": ["Proef met terugzetten", "Trial restore"],
  "staff.backups.none": ["Nog niets gedaan", "Nothing done yet"],
  "staff.backups.none-advice": [
    "Zodra je platformbeheerder een back-up maakt of probeert, staat het hier.",
    "As soon as your operator makes a backup or tries one, it is here.",
  ],
  "staff.backups.how": ["Hoe je platformbeheerder dat doet", "How your operator does it"],
  "staff.backups.how-backup": [
    "Een back-up, elke nacht. De gegevens mogen overal staan; de sleutels op één andere plaats, waar elke back-up de vorige kopie vervangt:",
    "A backup, every night. The data may be kept anywhere; the keys in one other place, where each backup replaces the copy before:",
  ],
  "staff.backups.how-trial": [
    "Een proef, elke maand. De back-up wordt in een tijdelijke map teruggezet, alles wordt geopend en nagerekend, en de map gaat weer weg:",
    "A trial, every month. The backup is restored into a temporary folder, everything is opened and checked, and the folder goes away again:",
  ],
  "staff.backups.how-rotate": [
    "De sleutel meteen vernieuwen na een wissing. Daarna een back-up, zodat de kopie van de sleutels weer de laatste is:",
    "Rotating the key at once after an erasure. Then a backup, so that the copy of the keys is the last one again:",
  ],
  "staff.backups.how-more": [
    "De mappen zijn voorbeelden. Bij Hoeder hoort een handleiding, docs/operate/backup.md, met ook het terugzetten op een andere computer.",
    "The folders are examples. A manual comes with Hoeder, docs/operate/backup.md, which also tells how to restore on another computer.",
  ],
  "staff.backups.settings": ["Wanneer wil je een seintje?", "When do you want to be told?"],
  "staff.backups.settings-explanation": [
    "Duurt het langer zonder back-up, dan staat er een waarschuwing op het eerste scherm van wie de back-ups mag zien.",
    "When it takes longer without a backup, there is a warning on the first screen of those who may see the backups.",
  ],
  "staff.backups.backup-days": ["Dagen zonder back-up", "Days without a backup"],
  "staff.backups.trial-days": ["Dagen zonder proef", "Days without a trial"],
  "staff.backups.save": ["Opslaan", "Save"],
})

type Own = typeof words

declare module "#web/staff/staff-words.ts" {
  interface StaffWords extends Own {}
}
