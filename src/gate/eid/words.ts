import { pairs } from "#ground/words/pair.ts"

/** Signing in with an eID card. */
export const words = pairs({
  "refusal.eid.not-found": [
    "Aanmelden met een eID-kaart kan hier niet. Meld je aan met je e-mailadres en wachtwoord.",
    "Signing in with an eID card is not possible here. Sign in with your e-mail address and password.",
  ],
  "refusal.eid.over": [
    "Je kaart is gelezen, maar dit aanmelden duurde te lang, is al gebruikt of begon in een andere browser. Begin opnieuw.",
    "Your card was read, but this took too long, has already been used or began in another browser. Start again.",
  ],
  "refusal.eid.no-account": [
    "Deze kaart hoort hier niet bij een account. Meld je aan met je e-mailadres en wachtwoord en koppel je kaart bij 'Mijn account', of vraag je beheerder.",
    "This card does not belong to an account here. Sign in with your e-mail address and password and link your card under 'My account', or ask your manager.",
  ],
  "refusal.eid.taken": [
    "Deze kaart is al gekoppeld aan een ander account. Ontkoppel haar daar eerst.",
    "This card is already linked to another account. Unlink it there first.",
  ],

  "mail.eid-linked.subject": ["Je eID-kaart is gekoppeld: {practice}", "Your eID card was linked: {practice}"],
  "mail.eid-linked.text": [
    "Hallo {name},\n\nJe account bij {practice} is zojuist gekoppeld aan je eID-kaart. Met die kaart en je pincode kun je je voortaan aanmelden.\n\nWas jij dit niet? Verwijder de koppeling bij 'Mijn account' en waarschuw meteen je beheerder.\n\nHoeder, namens {practice}\n",
    "Hello {name},\n\nYour account at {practice} has just been linked to your eID card. From now on you can sign in with that card and its PIN.\n\nWasn't this you? Remove the link under 'My account' and tell your manager at once.\n\nHoeder, for {practice}\n",
  ],
  "mail.eid-unlinked.subject": ["Je eID-kaart is ontkoppeld: {practice}", "Your eID card was unlinked: {practice}"],
  "mail.eid-unlinked.text": [
    "Hallo {name},\n\nJe account bij {practice} is niet meer gekoppeld aan je eID-kaart. Aanmelden met je wachtwoord en je tweede stap blijft werken.\n\nWas jij dit niet? Waarschuw dan meteen je beheerder.\n\nHoeder, namens {practice}\n",
    "Hello {name},\n\nYour account at {practice} is no longer linked to your eID card. You can still sign in with your password and your second step.\n\nWasn't this you? Then tell your manager at once.\n\nHoeder, for {practice}\n",
  ],

  "audit.event.eid.shown": ["heeft een eID-kaart getoond", "presented an eID card"],
  "audit.event.eid.refused": ["toonde een eID-kaart die is geweigerd", "presented an eID card that was rejected"],
  "audit.event.eid.recognised": ["bood een gelezen eID-kaart aan", "presented an eID card that had been read"],
  "audit.event.eid.linked": ["heeft een eID-kaart gekoppeld", "linked an eID card"],
  "audit.event.eid.unlinked": ["heeft een eID-kaart ontkoppeld", "unlinked an eID card"],
  "audit.event.eid.tidied": ["heeft verlopen eID-aanmeldingen opgeruimd", "cleared expired eID sign-ins"],
})

type Own = typeof words

declare module "#ground/words/words.ts" {
  interface Words extends Own {}
}
