import { pairs } from "#ground/words/pair.ts"

export const words = pairs({
  "staff.certificates.title": ["Verklaringen van vernietiging", "Certificates of destruction"],
  "staff.certificates.explanation": [
    "Van alles wat is vernietigd: wat, wanneer, waarom en hoeveel. Zonder gegevens van {persons}.",
    "Of everything that was destroyed: what, when, why and how much. Without data on {persons}.",
  ],
  "staff.certificates.none": ["Er zijn nog geen verklaringen", "There are no certificates yet"],
  "staff.certificates.none-advice": [
    "Na het wissen van gegevens of het opschonen van een map staat hier een verklaring.",
    "After data have been erased or a folder has been cleaned up, a certificate appears here.",
  ],
  "staff.certificates.kind.erasure": ["Gegevens van {persons} gewist", "Data on {persons} erased"],
  "staff.certificates.kind.clean-up": ["Gegevens gedeeltelijk opgeschoond", "Data partly cleaned up"],
  "staff.certificates.kind.anonymise": ["Gegevens geanonimiseerd", "Data anonymised"],
  "staff.certificates.kind.folder": ["Bestanden in een map verwijderd", "Files in a folder deleted"],
  "staff.certificates.kind.practice": ["De hele praktijk gewist", "The whole practice erased"],
  "staff.certificates.destroyed": ["{count} vernietigd", "{count} destroyed"],
  "staff.certificates.skipped": ["{count} overgeslagen", "{count} skipped"],
  "staff.certificates.fetch": ["{number} als {format}", "{number} as {format}"],
})

type Own = typeof words

declare module "#web/staff/staff-words.ts" {
  interface StaffWords extends Own {}
}
