import { pairs } from "#ground/words/pair.ts"

export const words = pairs({
  "staff.backups.explanation": [
    "Of jullie gegevens terug te halen zijn als de computer van Hoeder stukgaat. Back-ups maakt je platformbeheerder.",
    "Whether your data can be recovered if Hoeder's computer breaks down. Your operator makes the backups.",
  ],
  "staff.backups.well": ["Het staat er goed voor", "All is well"],
  "staff.backups.well-advice": [
    "De back-ups zijn bij, de sleutels zijn bewaard, en een proef heeft laten zien dat alles terugkomt.",
    "The backups are up to date, the keys have been saved, and a trial has shown that everything comes back.",
  ],
  "staff.backups.owed": ["Er moet iets gebeuren", "Something needs to be done"],
  "staff.backups.duty.no-backup": [
    "Er is nog nooit een back-up gemaakt. Gaat de computer stuk, dan is alles weg. Vraag je platformbeheerder om elke nacht een back-up te maken.",
    "No backup has ever been made. If the computer breaks down, everything is gone. Ask your operator to make a backup every night.",
  ],
  "staff.backups.duty.late-backup": [
    "Al {count} dag is er geen back-up gemaakt. Vraag je platformbeheerder wat er aan de hand is.|Al {count} dagen is er geen back-up gemaakt. Vraag je platformbeheerder wat er aan de hand is.",
    "No backup has been made for {count} day. Ask your operator what is going on.|No backup has been made for {count} days. Ask your operator what is going on.",
  ],
  "staff.backups.duty.no-keys": [
    "De laatste back-up is gemaakt zonder een kopie van de sleutels. Zo is hij op een andere computer niet terug te zetten. Vraag je platformbeheerder om een back-up met --keys-to.",
    "The last backup was made without a copy of the keys, so it cannot be restored on another computer. Ask your operator for a backup with --keys-to.",
  ],
  "staff.backups.duty.older-keys": [
    "De kopie van de sleutels is ouder dan {moment}, toen de sleutel werd vernieuwd. Wie daarvoor is gewist, is met die kopie nog te openen. De volgende back-up met --keys-to vervangt haar.",
    "The copy of the keys is older than {moment}, when the key was rotated. Anyone erased before then can still be opened with that copy. The next backup with --keys-to replaces it.",
  ],
  "staff.backups.duty.late-rotation": [
    "Sinds de wissing van {moment} moet er nog een sleutel worden vernieuwd. Dat gaat vanzelf binnen een dag, maar het is niet gebeurd. Vraag je platformbeheerder om Hoeder na te kijken.",
    "A key still has to be rotated since the erasure of {moment}. That should happen by itself within a day, but it has not. Ask your operator to check Hoeder.",
  ],
  "staff.backups.duty.no-trial": [
    "Er is nog nooit geprobeerd of een back-up terug te zetten is. Vraag je platformbeheerder om dat elke maand te doen.",
    "Nobody has ever tried to restore a backup. Ask your operator to do so every month.",
  ],
  "staff.backups.duty.late-trial": [
    "Al {count} dag is niet geprobeerd of een back-up terug te zetten is. Vraag je platformbeheerder om dat te doen.|Al {count} dagen is niet geprobeerd of een back-up terug te zetten is. Vraag je platformbeheerder om dat te doen.",
    "Nobody has tried to restore a backup for {count} day. Ask your operator to do so.|Nobody has tried to restore a backup for {count} days. Ask your operator to do so.",
  ],
  "staff.backups.state": ["Hoe het ervoor staat", "Current state"],
  "staff.backups.last-backup": ["Laatste back-up", "Last backup"],
  "staff.backups.kept": ["Bewaarde back-ups", "Backups kept"],
  "staff.backups.last-trial": ["Laatste proef", "Last trial"],
  "staff.backups.keys-saved": ["Kopie van de sleutels", "Copy of the keys"],
  "staff.backups.keys-rotated": ["Sleutel vernieuwd", "Key rotated"],
  "staff.backups.waiting": ["Wacht op een nieuwe sleutel", "Waiting for a new key"],
  "staff.backups.waiting-value": [
    "{count} gewiste {person}, gewist vanaf {moment}. Met een oude kopie van de sleutels zijn die gegevens nog te openen, tot de sleutel is vernieuwd; dat gaat vanzelf binnen een dag.|{count} gewiste {persons}, gewist vanaf {moment}. Met een oude kopie van de sleutels zijn die gegevens nog te openen, tot de sleutel is vernieuwd; dat gaat vanzelf binnen een dag.",
    "{count} erased {person}, since {moment}. An older copy of the keys can still open this data until the key is rotated; that happens by itself within a day.|{count} erased {persons}, since {moment}. An older copy of the keys can still open their data until the key is rotated; that happens by itself within a day.",
  ],
  "staff.backups.never": ["nog nooit", "never"],
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
    "As soon as your operator makes or tries a backup, it is listed here.",
  ],
  "staff.backups.how": ["Hoe je platformbeheerder dat doet", "How your operator does it"],
  "staff.backups.how-backup": [
    "Een back-up, elke nacht. De gegevens mogen overal staan; de sleutels op één andere plaats, waar elke back-up de vorige kopie vervangt:",
    "A backup, every night. The data may be kept anywhere; the keys in one other place, where each backup replaces the previous copy:",
  ],
  "staff.backups.how-trial": [
    "Een proef, elke maand. De back-up wordt in een tijdelijke map teruggezet, alles wordt geopend en nagerekend, en de map gaat weer weg:",
    "A trial, every month. The backup is restored into a temporary folder, everything is opened and checked, and the folder is removed again:",
  ],
  "staff.backups.how-rotate": [
    "Na een wissing meteen de sleutel vernieuwen. Daarna een back-up, zodat de kopie van de sleutels weer de laatste is:",
    "Rotate the key straight after an erasure. Then make a backup, so that the copy of the keys is up to date again:",
  ],
  "staff.backups.how-more": [
    "De mappen zijn voorbeelden. In de handleiding van Hoeder, docs/operate/backup.md, staat ook hoe je terugzet op een andere computer.",
    "The folders are examples. The manual that comes with Hoeder, docs/operate/backup.md, also tells how to restore on another computer.",
  ],
  "staff.backups.settings": ["Wanneer wil je een waarschuwing?", "When do you want a warning?"],
  "staff.backups.settings-explanation": [
    "Duurt het langer dan dit, dan staat er een waarschuwing op het eerste scherm van wie de back-ups mag zien.",
    "If it takes longer than this, a warning appears on the first screen of everybody who may see the backups.",
  ],
  "staff.backups.backup-days": ["Dagen zonder back-up", "Days without a backup"],
  "staff.backups.trial-days": ["Dagen zonder proef", "Days without a trial"],
  "staff.backups.save": ["Opslaan", "Save"],
})

type Own = typeof words

declare module "#web/staff/staff-words.ts" {
  interface StaffWords extends Own {}
}
