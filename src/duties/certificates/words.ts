import { pairs } from "#ground/words/pair.ts"

export const words = pairs({
  "permission.certificates.read": [
    "Verklaringen van vernietiging zien en ophalen.",
    "See and fetch certificates of destruction.",
  ],
  "audit.event.certificates.listed": [
    "heeft de verklaringen van vernietiging bekeken",
    "looked at the certificates of destruction",
  ],
  "audit.event.certificates.fetched": [
    "heeft een verklaring van vernietiging opgehaald",
    "fetched a certificate of destruction",
  ],
  "audit.event.certificates.fetched-delivered": [
    "heeft een verklaring van vernietiging ontvangen",
    "received a certificate of destruction",
  ],
  "certificates.title": ["Verklaring van vernietiging", "Certificate of destruction"],
  "certificates.number": ["Nummer {number}", "Number {number}"],
  "certificates.kind.erasure": ["Persoonsgegevens gewist", "Personal data erased"],
  "certificates.kind.clean-up": ["Gegevens gedeeltelijk opgeschoond", "Data partly cleaned up"],
  "certificates.kind.anonymise": ["Gegevens geanonimiseerd", "Data anonymised"],
  "certificates.kind.folder": ["Bestanden in een map verwijderd", "Files in a folder deleted"],
  "certificates.kind.practice": ["De hele praktijk gewist", "The whole practice erased"],
  "certificates.declares.erasure": [
    "{practice} verklaart dat de gegevens die hieronder zijn geteld, zijn gewist. De sleutels waarmee ze te lezen waren, zijn vernietigd.",
    "{practice} declares that the data counted below have been erased. The keys with which they could be read have been destroyed.",
  ],
  "certificates.declares.clean-up": [
    "{practice} verklaart dat de gegevens die hieronder zijn geteld, zijn gewist. Wat moet blijven, is bewaard.",
    "{practice} declares that the data counted below have been erased. What must be kept has been kept.",
  ],
  "certificates.declares.anonymise": [
    "{practice} verklaart dat alles waaraan iemand te herkennen is, uit de gegevens die hieronder zijn geteld is gewist. Er blijven alleen cijfers over.",
    "{practice} declares that everything by which somebody can be recognised has been erased from the data counted below. Only figures remain.",
  ],
  "certificates.declares.folder": [
    "{practice} verklaart dat de bestanden die hieronder zijn geteld, uit de genoemde map zijn verwijderd.",
    "{practice} declares that the files counted below have been deleted from the folder named.",
  ],
  "certificates.declares.practice": [
    "{practice} verklaart dat alle gegevens die hieronder zijn geteld, zijn gewist. De sleutels waarmee ze te lezen waren, zijn vernietigd.",
    "{practice} declares that all data counted below have been erased. The keys with which they could be read have been destroyed.",
  ],
  "certificates.fact.what": ["Wat", "What"],
  "certificates.fact.practice": ["Praktijk", "Practice"],
  "certificates.fact.when": ["Wanneer", "When"],
  "certificates.fact.ground": ["Grond", "Ground"],
  "certificates.fact.asked-by": ["Aangevraagd door", "Asked for by"],
  "certificates.fact.approved-by": ["Goedgekeurd door", "Approved by"],
  "certificates.fact.policy": ["Bewaartermijn", "Retention policy"],
  "certificates.destroyed": ["Wat is vernietigd", "What was destroyed"],
  "certificates.destroyed.none": ["Er is niets vernietigd.", "Nothing was destroyed."],
  "certificates.skipped": ["Wat is overgeslagen", "What was skipped"],
  "certificates.skipped.none": ["Er is niets overgeslagen.", "Nothing was skipped."],
  "certificates.column.what": ["Soort", "Kind"],
  "certificates.column.reason": ["Reden", "Reason"],
  "certificates.column.count": ["Aantal", "Number"],
  "certificates.column.number": ["nummer", "number"],
  "certificates.column.part": [
    "wat het is: fact (feit), destroyed (vernietigd), skipped (overgeslagen), note (toelichting)",
    "what it is: fact, destroyed, skipped, note",
  ],
  "certificates.column.said": ["wat er staat", "what it says"],
  "certificates.column.value": ["waarde of aantal", "value or number"],
  "certificates.notes": ["Toelichting", "Notes"],
  "certificates.no-personal-data": [
    "Deze verklaring noemt geen mensen, geen nummers en geen namen van bestanden. De aantallen zijn geteld terwijl er werd vernietigd.",
    "This certificate names no people, no numbers and no files. The figures were counted during the destruction.",
  ],
  "certificates.signed": ["Voor de praktijk", "For the practice"],
  "certificates.signed.name": ["Naam", "Name"],
  "certificates.signed.place": ["Plaats en datum", "Place and date"],
  "certificates.signed.signature": ["Handtekening", "Signature"],
})

type Own = typeof words

declare module "#ground/words/words.ts" {
  interface Words extends Own {}
}
