import { pairs } from "#ground/words/pair.ts"

export const words = pairs({
  "staff.eid.card": ["eID-kaart", "eID card"],
  "staff.eid.linked": [
    "Je kaart is sinds {day} gekoppeld. Met kaart en pincode ben je in één keer binnen.",
    "Your card has been linked since {day}. With card and PIN you are in at once.",
  ],
  "staff.eid.not-linked": [
    "Koppel je eID-kaart en meld je voortaan aan met kaart en pincode. Steek de kaart in de lezer voordat je begint. Je rijksregisternummer bewaren we niet.",
    "Link your eID card and sign in with card and PIN from now on. Put the card in the reader before you begin. We do not keep your national number.",
  ],
  "staff.eid.make-link": ["Kaart koppelen", "Link card"],
  "staff.eid.undo-link": ["Kaart ontkoppelen", "Unlink card"],
  "staff.eid.undo-link-title": ["eID-kaart ontkoppelen?", "Unlink the eID card?"],
  "staff.eid.undo-link-explanation": [
    "Aanmelden met de kaart werkt dan niet meer, en je andere sessies eindigen. Koppelen kan later opnieuw, hier.",
    "Signing in with the card then no longer works, and your other sessions end. You can link again later, here.",
  ],
  "staff.eid.link-made": ["Je eID-kaart is gekoppeld", "Your eID card was linked"],
  "staff.eid.link-undone": ["Je eID-kaart is ontkoppeld", "Your eID card was unlinked"],
  "staff.eid.refused": ["Je kaart telt niet", "Your card does not count"],
  "staff.eid.refused.no-card": [
    "De browser gaf geen kaart. Steek de kaart in de lezer, sluit alle vensters van de browser en probeer het opnieuw.",
    "The browser showed no card. Put the card in the reader, close all windows of the browser and try again.",
  ],
  "staff.eid.refused.not-trusted": [
    "Deze kaart is niet gemaakt door een instantie die hier vertrouwd wordt.",
    "This card was not made by an authority that is trusted here.",
  ],
  "staff.eid.refused.expired": ["Deze kaart is verlopen.", "This card has expired."],
  "staff.eid.refused.wrong-use": [
    "Dit is niet het certificaat om mee aan te melden. Kies het certificaat waar 'Authentication' achter staat.",
    "This is not the certificate to sign in with. Choose the one that ends in 'Authentication'.",
  ],
  "staff.eid.refused.revoked": [
    "Deze kaart is ingetrokken, bijvoorbeeld omdat ze als verloren is opgegeven.",
    "This card was revoked, for example because it was reported lost.",
  ],
  "staff.eid.refused.no-list": [
    "Of deze kaart is ingetrokken, is nu niet te zien. Meld je aan met je wachtwoord en waarschuw je beheerder.",
    "Whether this card was revoked cannot be seen now. Sign in with your password and warn your manager.",
  ],
  "staff.eid.refused.stale-list": [
    "De lijst van ingetrokken kaarten is niet bijgewerkt. Meld je aan met je wachtwoord en waarschuw je beheerder.",
    "The list of revoked cards is not up to date. Sign in with your password and warn your manager.",
  ],
})

type Own = typeof words

declare module "#web/staff/staff-words.ts" {
  interface StaffWords extends Own {}
}
