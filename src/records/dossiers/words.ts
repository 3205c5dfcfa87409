import { pairs } from "#ground/words/pair.ts"

export const words = pairs({
  "dossiers.resting": ["open dossier|open dossiers", "open dossier|open dossiers"],
  "dossiers.team-gone": ["een team dat niet meer bestaat", "a team that no longer exists"],
  "refusal.dossiers.team-unknown": [
    "Dit team bestaat niet. Kies een team uit de lijst.",
    "This team does not exist. Choose one from the list.",
  ],
  "permission.dossiers.read": [
    "Zien welke dossiers er zijn, met titel, soort en betrokkenen.",
    "See which dossiers there are, with title, type and who is involved.",
  ],
  "permission.dossiers.read.why": [
    "Alleen al dát iemand een dossier heeft, kan een gezondheidsgegeven zijn.",
    "The mere fact that somebody has a dossier can be health data.",
  ],
  "permission.dossiers.read-journal": [
    "Het journaal lezen: medische en andere aantekeningen.",
    "Read the journal: medical and other notes.",
  ],
  "permission.dossiers.read-journal.why": [
    "Hierin staat het gevoeligste dat de praktijk heeft: gezondheid, gedrag, gezin (art. 9 AVG, beroepsgeheim).",
    "This is the most sensitive information the practice has: health, behaviour, family (art. 9 GDPR, professional secrecy).",
  ],
  "permission.dossiers.write.why": [
    "Wie schrijft, bepaalt wat er over iemand in het dossier staat.",
    "Whoever writes decides what the dossier says about somebody.",
  ],
  "permission.dossiers.write": [
    "Dossiers openen, wijzigen en sluiten en in het journaal schrijven.",
    "Open, change and close dossiers and write in the journal.",
  ],
  "permission.dossiers.manage-types": [
    "Bepalen welke soorten dossiers er zijn.",
    "Decide which types of dossier there are.",
  ],

  "audit.event.dossiers.type-created": ["heeft een dossiersoort toegevoegd", "added a type of dossier"],
  "audit.event.dossiers.type-changed": ["heeft een dossiersoort gewijzigd", "changed a type of dossier"],
  "audit.event.dossiers.opened": [
    "heeft een nieuw dossier gemaakt voor de {person}",
    "opened a new dossier for the {person}",
  ],
  "audit.event.dossiers.read": ["heeft het dossier bekeken", "looked at the dossier"],
  "audit.event.dossiers.listed": ["heeft een lijst van dossiers bekeken", "looked at a list of dossiers"],
  "audit.event.dossiers.changed": ["heeft het dossier gewijzigd", "changed the dossier"],
  "audit.event.dossiers.closed": ["heeft het dossier gesloten", "closed the dossier"],
  "audit.event.dossiers.reopened": ["heeft het dossier heropend", "reopened the dossier"],
  "audit.event.dossiers.archived": ["heeft het dossier in het archief gelegd", "put the dossier in the archive"],
  "audit.event.dossiers.taken-back": [
    "heeft het dossier uit het archief gehaald",
    "took the dossier back out of the archive",
  ],
  "audit.event.dossiers.party-added": ["heeft een betrokken partij toegevoegd", "added a party"],
  "audit.event.dossiers.party-removed": ["heeft een betrokken partij verwijderd", "removed a party"],
  "audit.event.dossiers.journal-read": ["heeft het journaal gelezen", "read the journal"],
  "audit.event.dossiers.entry-written": ["heeft in het journaal geschreven", "wrote in the journal"],
  "audit.event.dossiers.entry-corrected": ["heeft een journaalregel verbeterd", "corrected an entry"],
  "audit.event.dossiers.entries-mended": [
    "heeft ontbrekende witregels in oude journaalregels hersteld",
    "restored missing blank lines in old entries",
  ],
  "audit.event.dossiers.entry-versions-read": [
    "heeft eerdere versies van een journaalregel gelezen",
    "read earlier versions of an entry",
  ],

  "refusal.dossiers.type-exists": [
    "Er is al een dossiersoort met deze naam.",
    "There is already a type of dossier with this name.",
  ],
  "refusal.dossiers.type-not-in-use": [
    "Deze dossiersoort is niet meer in gebruik.",
    "This type of dossier is no longer in use.",
  ],
  "refusal.dossiers.closed": [
    "Dit dossier is gesloten. Heropen het eerst om er iets in te wijzigen.",
    "This dossier is closed. Reopen it first if you want to change anything in it.",
  ],
  "refusal.dossiers.archived": [
    "Dit dossier ligt in het archief en is alleen te lezen. Haal het eerst terug.",
    "This dossier is in the archive and can only be read. Take it back first.",
  ],
  "refusal.dossiers.archive-open": [
    "Dit dossier is nog open. Sluit het eerst.",
    "This dossier is still open. Close it first.",
  ],
  "refusal.dossiers.already-archived": [
    "Dit dossier ligt al in het archief.",
    "This dossier is already in the archive.",
  ],
  "refusal.dossiers.not-archived": ["Dit dossier ligt niet in het archief.", "This dossier is not in the archive."],
  "refusal.dossiers.already-open": ["Dit dossier is al open.", "This dossier is already open."],
  "refusal.dossiers.closed-before-opened": [
    "Een dossier kan niet zijn gesloten voordat het is geopend.",
    "A dossier cannot be closed before it was opened.",
  ],
  "refusal.dossiers.date-to-come": ["Dit moment ligt in de toekomst.", "This moment is in the future."],
  "refusal.dossiers.responsible-unknown": [
    "Deze collega heeft hier geen account.",
    "This colleague has no account here.",
  ],
  "refusal.dossiers.party-needs-one": [
    "Kies wie de partij is: één {person} of één organisatie.",
    "Choose who the party is: one {person} or one organisation.",
  ],
  "refusal.dossiers.party-is-client": [
    "Het dossier is van deze {person} zelf. Kies een ander als partij.",
    "The dossier is this {person}'s own. Choose somebody else as a party.",
  ],
  "refusal.dossiers.party-exists": [
    "Deze partij staat al met deze rol in het dossier.",
    "This party already has this role in the dossier.",
  ],

  "dossiers.runs": ["er loopt nog een dossier", "a dossier is still open"],
  "dossiers.takes-part": [
    "deze {person} doet mee in een dossier van een ander dat nog loopt",
    "this {person} takes part in somebody else's dossier that is still open",
  ],

  "dossiers.state.open": ["open", "open"],
  "dossiers.state.closed": ["gesloten", "closed"],

  "holding.dossier": ["Dossiers", "Dossiers"],
  "holding.party": ["Betrokken partijen", "Parties"],
  "holding.role": ["Rollen in dossiers van anderen", "Roles in dossiers of others"],
  "holding.entry": ["Journaal", "Journal"],
  "holding.entry.aged": ["Losse journaalregels", "Single entries in the journal"],
  "holding.entry.since": [
    "de dag waarop de journaalregel is geschreven of verbeterd",
    "the day on which the entry was written or corrected",
  ],
  "holding.entry-version": ["Eerdere versies in het journaal", "Earlier versions in the journal"],

  "field.dossier.number": ["Nummer", "Number"],
  "field.dossier.type": ["Soort", "Type"],
  "field.dossier.title": ["Titel", "Title"],
  "field.dossier.description": ["Omschrijving", "Description"],
  "field.dossier.state": ["Status", "Status"],
  "field.dossier.opened-on": ["Geopend op", "Opened on"],
  "field.dossier.closed-on": ["Gesloten op", "Closed on"],
  "field.dossier.close-reason": ["Reden van sluiten", "Reason for closing"],
  "field.dossier.archived-on": ["In het archief sinds", "In the archive since"],
  "field.dossier.taken-back": ["Uit het archief gehaald", "Taken out of the archive"],
  "field.dossier.reopened": ["Heropend", "Reopened"],
  "field.dossier.reopened-at": ["Op", "On"],
  "field.dossier.reopened-reason": ["Reden", "Reason"],
  "field.dossier.responsible": ["Verantwoordelijke", "Responsible"],
  "field.party.role": ["Rol", "Role"],
  "field.party.other": ["Wie", "Who"],
  "field.party.erased": ["niet meer bekend", "no longer known"],
  "field.entry.happened-at": ["Wanneer", "When"],
  "field.entry.written-at": ["Geschreven op", "Written on"],
  "field.entry.corrected-at": ["Verbeterd op", "Corrected on"],
  "field.entry.author": ["Door", "By"],
  "field.entry.kind": ["Soort", "Kind"],
  "field.entry.text": ["Tekst", "Text"],
  "field.entry.format": ["Vorm van de tekst", "Format of the text"],
  "field.entry.format.markdown": ["Markdown", "Markdown"],
  "field.entry.format.text": ["Gewone tekst", "Plain text"],
  "field.entry.reason": ["Reden van verbetering", "Reason for the correction"],
  "field.entry.working-note": ["Werkaantekening", "Working note"],
  "field.entry.about-third-person": ["Over een ander", "About somebody else"],
  "field.entry.earlier": ["Eerdere versies", "Earlier versions"],
  "leaving.table.dossier-type": ["Soorten dossiers", "Types of dossier"],
  "leaving.column.special": [
    "of er bijzondere gegevens in worden verwacht (AVG art. 9)",
    "whether special categories of data are expected in it (GDPR art. 9)",
  ],
  "leaving.column.roles": ["rollen van betrokkenen", "roles of those involved"],
  "leaving.column.entry-kinds": ["soorten journaalregels", "kinds of entries"],
  "leaving.column.close-reasons": ["redenen van sluiten", "reasons for closing"],
})

type Own = typeof words

declare module "#ground/words/words.ts" {
  interface Words extends Own {}
}
