import { pairs } from "#ground/words/pair.ts"

export const words = pairs({
  "permission.archive.read": ["Zien hoe de back-ups ervoor staan.", "See how the backups are doing."],
  "permission.archive.set": [
    "Instellen na hoeveel dagen zonder back-up er wordt gewaarschuwd.",
    "Set after how many days without a backup a warning is given.",
  ],
  "backups.waiting.no-backup": ["Nog nooit een back-up", "Never backed up"],
  "backups.waiting.late-backup": ["Te lang geen back-up", "No backup for too long"],
  "backups.waiting.no-keys": ["Laatste back-up zonder sleutels", "Last backup without the keys"],
  "backups.waiting.older-keys": ["Kopie van de sleutels is verouderd", "Copy of the keys is out of date"],
  "backups.waiting.late-rotation": ["Sleutel had vernieuwd moeten zijn", "Key should have been rotated"],
  "backups.waiting.no-trial": ["Terugzetten nog nooit geprobeerd", "Restoring never tried"],
  "backups.waiting.late-trial": ["Terugzetten te lang niet geprobeerd", "Restoring not tried for too long"],
  "backups.stands": ["Laatste back-up: {day}", "Last backup: {day}"],
  "backups.today": ["vandaag", "today"],
  "backups.yesterday": ["gisteren", "yesterday"],
  "audit.event.archive.settings-changed": [
    "heeft ingesteld na hoeveel dagen zonder back-up er wordt gewaarschuwd",
    "set after how many days without a backup a warning is given",
  ],
  "audit.event.archive.backed-up": ["heeft een back-up gemaakt", "made a backup"],
  "audit.event.archive.verified": ["heeft een back-up gecontroleerd", "verified a backup"],
  "audit.event.archive.restored": ["heeft een back-up teruggezet", "restored a backup"],
  "audit.event.archive.moved": ["heeft de praktijk verplaatst", "moved the practice"],
  "refusal.backups.no-backup": [
    "Er is in deze map geen back-up van {slug}.",
    "There is no backup of {slug} in this folder.",
  ],
  "refusal.backups.no-keys-named": [
    "Waar is de kopie van de sleutels? Noem de map met --keys-from of in HOEDER_RECOVERY_FOLDER. Er is niets veranderd.",
    "Where is the copy of the keys? Name its folder with --keys-from or in HOEDER_RECOVERY_FOLDER. Nothing was changed.",
  ],
  "refusal.backups.no-keys": [
    "Er staat in deze map geen kopie van de sleutels van {slug}. Geef met --keys-from de map waar de sleutels bewaard zijn.",
    "There is no copy of the keys of {slug} in this folder. Use --keys-from to give the folder where the keys were saved.",
  ],
  "refusal.backups.wrong-passphrase": [
    "Dit is niet de herstelzin waarmee het herstelbestand is verzegeld. Er is niets veranderd.",
    "This is not the recovery passphrase with which the recovery file was sealed. Nothing was changed.",
  ],
  "refusal.backups.passphrase-weak": [
    "Deze herstelzin is te makkelijk te raden. Neem er een van ten minste {least} tekens, bijvoorbeeld vijf woorden die niets met elkaar te maken hebben.",
    "This recovery passphrase is too easy to guess. Choose one of at least {least} characters, for instance five words that have nothing to do with each other.",
  ],
  "refusal.backups.no-passphrase": [
    "Geef de herstelzin: in HOEDER_RECOVERY_PASSPHRASE, in een bestand met --passphrase-file, of typ haar in op de vraag.",
    "Give the recovery passphrase: in HOEDER_RECOVERY_PASSPHRASE, in a file with --passphrase-file, or type it when asked.",
  ],
  "refusal.backups.unreadable": [
    "De back-up is terug te zetten, maar {count} gegeven is beschadigd en niet te lezen: {things}.|De back-up is terug te zetten, maar {count} gegevens zijn beschadigd en niet te lezen: {things}.",
    "The backup can be restored, but {count} item of data is damaged and cannot be read: {things}.|The backup can be restored, but {count} items of data are damaged and cannot be read: {things}.",
  ],
  "refusal.backups.damaged": [
    "De back-up is beschadigd ({file}). Er is niets veranderd. Neem een eerdere back-up met --at, of een andere kopie van deze map.",
    "The backup is damaged ({file}). Nothing was changed. Use an earlier backup with --at, or another copy of this folder.",
  ],
  "refusal.backups.keys-apart": [
    "De sleutels horen niet bij elkaar of niet bij deze back-up: het herstelbestand opent dit sleutelbestand niet. Er is niets veranderd. Neem de map met sleutels zoals de laatste back-up die heeft achtergelaten.",
    "The keys do not belong together, or not to this backup: the recovery file does not open this keyring. Nothing was changed. Use the folder of keys as the last backup left it.",
  ],
  "refusal.backups.no-ledger": [
    "Er is geen wislijst bij deze back-up, of de lijst is ouder dan de back-up. Zonder wislijst zouden gewiste personen terugkomen. Er is niets veranderd. Zet het bestand ledger terug naast de back-up of bij de sleutels.",
    "There is no erasure ledger with this backup, or it is older than the backup. Without it, persons who were erased would come back. Nothing was changed. Put the file ledger back beside the backup or with the keys.",
  ],
  "refusal.backups.too-soon": [
    "Er is op ditzelfde moment al een back-up gemaakt. Probeer het opnieuw.",
    "A backup was made at this very same moment. Try again.",
  ],
  "refusal.backups.too-busy": [
    "Er verdwenen steeds bestanden terwijl zij werden gekopieerd. Probeer het opnieuw als het rustiger is.",
    "Files kept disappearing while they were being copied. Try again when there is less going on.",
  ],
  "refusal.backups.keys-inside": [
    "De sleutels mogen niet in de map met back-ups staan: wie die map heeft, kan dan alles openen. Geef met --keys-to een andere plaats.",
    "The keys may not be kept in the folder of backups: whoever has that folder could open everything. Give another place with --keys-to.",
  ],
})

type Own = typeof words

declare module "#ground/words/words.ts" {
  interface Words extends Own {}
}
