import { pairs } from "#ground/words/pair.ts"

export const words = pairs({
  "staff.eid.card": ["eID-kaart", "eID card"],
  "staff.eid.linked": [
    "Je kaart is sinds {day} gekoppeld. Met kaart en pincode ben je in één keer binnen.",
    "Your card has been linked since {day}. With the card and its PIN you are in at once.",
  ],
  "staff.eid.not-linked": [
    "Koppel je eID-kaart en meld je voortaan aan met kaart en pincode. Steek de kaart in de lezer voordat je begint. Je rijksregisternummer bewaren we niet.",
    "Link your eID card and sign in with the card and its PIN from now on. Put the card in the reader before you begin. We do not keep your national number.",
  ],
  "staff.eid.make-link": ["Kaart koppelen", "Link card"],
  "staff.eid.undo-link": ["Kaart ontkoppelen", "Unlink card"],
  "staff.eid.undo-link-title": ["eID-kaart ontkoppelen?", "Unlink the eID card?"],
  "staff.eid.undo-link-explanation": [
    "Aanmelden met de kaart werkt dan niet meer, en je andere sessies eindigen. Je kunt de kaart hier later opnieuw koppelen.",
    "You can then no longer sign in with the card, and your other sessions end. You can link it again here later.",
  ],
  "staff.eid.link-made": ["Je eID-kaart is gekoppeld", "Your eID card was linked"],
  "staff.eid.link-undone": ["Je eID-kaart is ontkoppeld", "Your eID card was unlinked"],
  "staff.eid.refused": ["Je kaart is niet geaccepteerd", "Your card was not accepted"],
  "staff.eid.refused.no-card": [
    "De browser gaf geen kaart. Steek de kaart in de lezer, sluit alle vensters van de browser en probeer het opnieuw.",
    "The browser did not present a card. Put the card in the reader, close all browser windows and try again.",
  ],
  "staff.eid.refused.not-trusted": [
    "Deze kaart is niet uitgegeven door een instantie die hier wordt vertrouwd.",
    "This card was not issued by an authority that is trusted here.",
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
    "We kunnen nu niet zien of deze kaart is ingetrokken. Meld je aan met je wachtwoord en waarschuw je beheerder.",
    "We cannot see at the moment whether this card has been revoked. Sign in with your password and tell your manager.",
  ],
  "staff.eid.refused.stale-list": [
    "De lijst van ingetrokken kaarten is niet bijgewerkt. Meld je aan met je wachtwoord en waarschuw je beheerder.",
    "The list of revoked cards is out of date. Sign in with your password and tell your manager.",
  ],
})

type Own = typeof words

declare module "#web/staff/staff-words.ts" {
  interface StaffWords extends Own {}
}
