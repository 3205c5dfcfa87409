import { pairs } from "#ground/words/pair.ts"

export const words = pairs({
  "cli.ready": ["Hoeder is ready: {address}", "Hoeder is ready: {address}"],
  "cli.demo.how": [
    "Demopraktijk {practice}: meld je aan als {emails} met wachtwoord {password}; de code staat in de demo-mailbox: {mailbox}",
    "Demo practice {practice}: sign in as {emails} with password {password}; the code is in the demo mailbox: {mailbox}",
  ],
  "cli.demo.making": ["De demopraktijk wordt gemaakt ...", "Making the demo practice ..."],
  "cli.demo.key": [
    "Dit is een demo: de hoofdsleutel is gemaakt in {file}. Zet hier geen echte gegevens in.",
    "This is a demo: the master key was made in {file}. Do not put real data in it.",
  ],
  "cli.port-in-use": [
    "Poort {port} is al in gebruik, misschien door een Hoeder die nog draait. Stop die, of kies een andere poort met PORT=...",
    "Port {port} is already in use, perhaps by a Hoeder that is still running. Stop that one, or choose another port with PORT=...",
  ],
  "cli.folder-in-use": [
    "Een andere Hoeder gebruikt de map {folder} al. Stop die eerst, of kies een andere map met HOEDER_DATA=...",
    "Another Hoeder is already using the folder {folder}. Stop that one first, or choose another folder with HOEDER_DATA=...",
  ],
  "cli.database-away": [
    "De database van HOEDER_DATABASE is niet bereikbaar of laat Hoeder niet binnen ({code}). Kijk of de server draait, en of adres, naam, wachtwoord en certificaat kloppen.",
    "The database in HOEDER_DATABASE cannot be reached or does not let Hoeder in ({code}). Check that the server is running, and that the address, name, password and certificate are right.",
  ],
  "refusal.cli.word-malformed": [
    "In een van de woorden van de opdracht staat een regeleinde of een teken dat niet te zien is. Er is niets gedaan.",
    "One of the words of the command contains a line break or an invisible character. Nothing was done.",
  ],
  "refusal.cli.name-malformed": [
    "Een naam is één regel van 1 tot 200 tekens. Er is niets gedaan.",
    "A name is one line of 1 to 200 characters. Nothing was done.",
  ],
  "refusal.cli.email-malformed": [
    "Dit is geen e-mailadres. Er is niets gedaan.",
    "This is not an e-mail address. Nothing was done.",
  ],
  "cli.stopping": ["Hoeder stopt ...", "Hoeder is stopping ..."],
  "cli.help.title": ["Hoeder {version}: opdrachten", "Hoeder {version}: commands"],
  "cli.help.serve": [
    "Start Hoeder voor echt gebruik; instellingen komen uit de omgeving (docs/operate/configuration.md).",
    "Starts Hoeder for real use; settings come from the environment (docs/operate/configuration.md).",
  ],
  "cli.help.demo": ["Start de demo met praktijk linde.", "Starts the demo with the practice linde."],
  "cli.help.practice-create": ["Maakt een praktijk.", "Makes a practice."],
  "cli.help.practice-list": ["Noemt alle praktijken.", "Lists all practices."],
  "cli.help.practice-leave": [
    "Schrijft alles van een praktijk onversleuteld weg: een ZIP per persoon, tabellen en de logs. De beheerders van de praktijk krijgen er bericht van.",
    "Writes out everything a practice has, unencrypted: a ZIP for each person, tables and the logs. The practice's managers are told.",
  ],
  "cli.help.practice-destroy": [
    "Vernietigt een praktijk voorgoed en schrijft de verklaring van vernietiging (Word en PDF). Dit kan niet ongedaan worden gemaakt.",
    "Destroys a practice for good and writes the certificate of destruction (Word and PDF). This cannot be undone.",
  ],
  "cli.destroy.done": [
    "{slug} is vernietigd. De verklaring: {files}. Vernietig ook het herstelbestand van de back-ups.",
    "{slug} has been destroyed. The certificate: {files}. Destroy the recovery file of the backups too.",
  ],
  "cli.leave.progress": ["{slug}: {done} van {of} personen", "{slug}: {done} of {of} persons"],
  "cli.leave.done": [
    "{slug}: {persons} personen en {things} gegevens staan in {folder}. De praktijk zelf is niet veranderd.",
    "{slug}: {persons} persons and {things} items of data are in {folder}. The practice itself has not been changed.",
  ],
  "cli.leave.damaged": [
    "LET OP: bij {count} personen waren bestanden niet meer te openen; LEESMIJ.txt noemt ze.",
    "NOTE: for {count} persons there were files that could no longer be opened; LEESMIJ.txt names them.",
  ],
  "cli.help.user-invite": [
    "Nodigt een medewerker per e-mail uit; met --manager krijgt die alle rechten.",
    "Invites a member of staff by e-mail; with --manager they get every right.",
  ],
  "cli.help.user-check-identity": [
    "Voor een medewerker die geen tweede stap meer heeft: haalt de oude stappen weg. Controleer eerst zelf wie het is.",
    "For a member of staff who has lost every second step: removes the old ones. First check for yourself who it is.",
  ],
  "cli.help.audit-verify": [
    "Controleert het toegangslog van een praktijk, of van alle; --checkpoint vergelijkt met een eerder controlepunt, --write-checkpoint bewaart er een.",
    "Verifies the access log of a practice, or of all; --checkpoint compares it with an earlier checkpoint, --write-checkpoint keeps a new one.",
  ],
  "cli.help.audit-adopt": [
    "Laat de database van een praktijk gelden zoals zij er nu staat, ook wat buiten Hoeder om is gewijzigd. Alleen na een herstel met de hand; start Hoeder daarna opnieuw.",
    "Accepts a practice's database as it stands now, including what was changed outside Hoeder. Only after a repair by hand; restart Hoeder afterwards.",
  ],
  "cli.help.keys-rotate": [
    "Vernieuwt de sleutel van het sleutelbestand van een praktijk, of van alle: oudere kopieën openen dan niemand meer die gewist is. Doet Hoeder zelf binnen een dag na een wissing.",
    "Rotates the key of the keyring of a practice, or of all: older copies then no longer open anybody who was erased. Hoeder does this itself within a day of an erasure.",
  ],
  "cli.help.backup": [
    "Maakt een back-up van een praktijk, of van alle, terwijl Hoeder draait; alleen nieuwe bestanden worden gekopieerd. De sleutels gaan naar een andere plaats, verzegeld met de herstelzin. Lees docs/operate/backup.md.",
    "Makes a backup of a practice, or of all, while Hoeder is running; only new files are copied. The keys are kept apart, sealed with the recovery passphrase. Read docs/operate/backup.md.",
  ],
  "cli.help.backup-verify": [
    "Zet een back-up terug in een tijdelijke map, opent alles en ruimt weer op.",
    "Restores a backup into a temporary folder, opens everything in it, and cleans up again.",
  ],
  "cli.help.restore": [
    "Zet een praktijk terug uit een back-up: helemaal, of niets. Wie sinds de back-up gewist is, blijft gewist.",
    "Restores a practice from a backup: all of it, or nothing. Anybody erased since the backup stays erased.",
  ],
  "cli.backup.copying": ["{slug}: {done} van {of} nieuwe bestanden", "{slug}: {done} of {of} new files"],
  "cli.backup.done": [
    "{slug}: back-up {stamp}: {rows} rijen, {files} bestanden ({fresh} nieuw), {size} MB",
    "{slug}: backup {stamp}: {rows} rows, {files} files ({fresh} new), {size} MB",
  ],
  "cli.backup.no-keys": [
    "{slug}: de sleutels zijn niet bewaard; zonder een kopie met --keys-to is deze back-up na verlies van de machine niet te openen.",
    "{slug}: the keys were not saved; without a copy made with --keys-to this backup cannot be opened once the machine is lost.",
  ],
  "cli.backup.passphrase": ["Herstelzin: ", "Recovery passphrase: "],
  "cli.restore.progress.rows": ["{slug}: {done} van {of} rijen", "{slug}: {done} of {of} rows"],
  "cli.restore.progress.files": ["{slug}: {done} van {of} bestanden", "{slug}: {done} of {of} files"],
  "cli.restore.progress.persons": ["{slug}: {done} van {of} personen geopend", "{slug}: {done} of {of} persons opened"],
  "cli.help.practice-move": [
    "Verplaatst een praktijk naar PostgreSQL (postgres://...) of terug (sqlite:); zolang dat duurt is zij niet te gebruiken.",
    "Moves a practice to PostgreSQL (postgres://...) or back (sqlite:); it cannot be used while that is going on.",
  ],
  "cli.move.progress": ["{slug}: {done} rijen", "{slug}: {done} rows"],
  "cli.move.done": ["{slug}: verplaatst, {rows} rijen", "{slug}: moved, {rows} rows"],
  "cli.left-behind": [
    "{slug}: op {server} blijven twee rollen achter die niets bezitten en zich niet kunnen aanmelden; alleen de beheerder van die server kan ze weghalen: {sql}",
    "{slug}: two roles that own nothing and cannot sign in stay behind on {server}; only the administrator of that server can remove them: {sql}",
  ],
  "cli.restore.done": [
    "{slug}: teruggezet uit {stamp}: {rows} rijen, {files} bestanden, {persons} sleutels; {erased} op de wislijst blijven gewist",
    "{slug}: restored from {stamp}: {rows} rows, {files} files, {persons} keys; {erased} on the erasure ledger stay erased",
  ],
  "cli.backup.verified": [
    "{slug}: back-up {stamp} is heel: {persons} personen geopend, {things} gegevens gelezen, {documents} documenten nagerekend, {lines} regels van het log nagelopen",
    "{slug}: backup {stamp} is intact: {persons} persons opened, {things} items of data read, {documents} documents checked, {lines} lines of the log walked",
  ],
  "cli.keys.rotated": ["{slug}: de sleutel is vernieuwd", "{slug}: the key was rotated"],
  "cli.help.migrate": [
    "Brengt de databases van alle praktijken naar de nieuwste vorm.",
    "Brings the databases of all practices up to date.",
  ],
  "cli.help.help": ["Toont deze uitleg.", "Shows this help."],
  "cli.practice.made": ["Praktijk {slug} is gemaakt.", "Practice {slug} has been made."],
  "cli.user.invited": [
    "De uitnodiging voor {practice} is verstuurd naar het opgegeven adres.",
    "The invitation for {practice} was sent to the address given.",
  ],
  "cli.user.identity-checked": [
    "De tweede stappen van dit account van {practice} zijn weggehaald. De medewerker meldt zich aan met wachtwoord en een code per e-mail.",
    "The second steps of this account at {practice} have been removed. The member of staff signs in with the password and a code by e-mail.",
  ],
  "cli.user.identity-note": ["Door de platformbeheerder, met een opdracht", "By the operator, with a command"],
  "cli.user.invitation-waits": [
    "De uitnodiging staat klaar, maar de mailserver nam haar nog niet aan; Hoeder probeert het opnieuw zodra het draait.",
    "The invitation is ready, but the mail server has not accepted it yet; Hoeder tries again as soon as it is running.",
  ],
  "cli.audit.whole": ["{slug}: heel, {lines} regels", "{slug}: intact, {lines} lines"],
  "cli.audit.broken": ["{slug}: GEBROKEN bij regel {seq}: {broken}", "{slug}: BROKEN at line {seq}: {broken}"],
  "cli.audit.not-proven": [
    "{slug}: tabel {table} is NIET zoals Hoeder haar schreef ({concern})",
    "{slug}: table {table} is NOT as Hoeder wrote it ({concern})",
  ],
  "cli.audit.adopt-how": [
    "{slug}: er is niets gewijzigd. Weet je zeker dat alles klopt zoals het er nu staat? Voeg dan --as-it-stands toe.",
    "{slug}: nothing was changed. Are you sure that everything is right as it stands now? Then add --as-it-stands.",
  ],
  "cli.audit.adopted": [
    "{slug}: {rows} rijen gelden vanaf nu zoals ze er staan. Start Hoeder opnieuw.",
    "{slug}: {rows} rows now count as they stand. Restart Hoeder.",
  ],
  "cli.migrated": ["{slug}: bijgewerkt", "{slug}: up to date"],
  "cli.unknown": [
    "Deze opdracht is er niet: {command}. Zie: npm run hoeder -- help",
    "There is no such command: {command}. See: npm run hoeder -- help",
  ],
  "cli.usage": ["Gebruik: {usage}", "Usage: {usage}"],
  "cli.managers": ["Beheer", "Managers"],
})

type Own = typeof words

declare module "#ground/words/words.ts" {
  interface Words extends Own {}
}
