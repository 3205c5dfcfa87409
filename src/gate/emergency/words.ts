import { pairs } from "#ground/words/pair.ts"

export const words = pairs({
  "permission.emergency.use": [
    "In noodgevallen een uur lang het dossier openen van iemand die ze niet zelf behandelen.",
    "In an emergency, open the file of somebody they do not treat, for an hour.",
  ],
  "permission.emergency.use.why": [
    "Hiermee kan iemand bij elk dossier, al wordt het altijd gemeld en nagekeken.",
    "With this, somebody can open any file, though it is always reported and reviewed.",
  ],
  "permission.emergency.review": [
    "Noodtoegang van collega's nakijken en beëindigen, en hen laten doorgaan boven de grens.",
    "Review and end colleagues' emergency access, and let them go on beyond the limit.",
  ],
  "permission.emergency.review.why": [
    "Hiermee ziet iemand van elke noodtoegang de reden, en wat er in dat uur is bekeken.",
    "With this, somebody sees the reason for each emergency access, and what was looked at in that hour.",
  ],
  "emergency.waiting.to-review": ["1 keer na te kijken|{count} keer na te kijken", "1 to review|{count} to review"],
  "emergency.waiting.running": [
    "1 keer loopt nog|{count} keer loopt nog",
    "1 is still going on|{count} are still going on",
  ],
  "emergency.waiting.stopped": ["{name} kan niet verder", "{name} cannot go on"],
  "emergency.stands": ["Niets na te kijken", "Nothing to review"],
  "holding.emergency": ["Noodtoegang", "Emergency access"],
  "field.emergency.begins-at": ["Vanaf", "From"],
  "field.emergency.ends-at": ["Tot", "Until"],
  "field.emergency.reason": ["Reden", "Reason"],
  "field.emergency.reviewed-at": ["Nagekeken op", "Reviewed on"],
  "field.emergency.verdict": ["Oordeel", "Verdict"],
  "field.emergency.note": ["Opmerking bij het nakijken", "Note on the review"],
  "emergency.verdict.in-order": ["In orde", "In order"],
  "emergency.verdict.not-in-order": ["Niet in orde", "Not in order"],
  "refusal.emergency.not-found": [
    "Er is niemand gevonden. Controleer de achternaam en de geboortedatum, of het nummer. Elke poging telt mee en staat in het toegangslog.",
    "Nobody was found. Check the family name and the date of birth, or the number. Each attempt counts and is in the access log.",
  ],
  "refusal.emergency.lasts": [
    "Je hebt al noodtoegang tot dit dossier. Open het bovenaan het scherm, bij Noodtoegang.",
    "You already have emergency access to this file. Open it at the top of the screen, under Emergency access.",
  ],
  "refusal.emergency.running.too-many": [
    "Je hebt nu al bij {count} dossiers noodtoegang. Beëindig er eerst een.",
    "You already have emergency access to {count} files. End one of them first.",
  ],
  "refusal.emergency.taken.too-many": [
    "Je nam in 24 uur al {count} keer noodtoegang die nog niet in orde is bevonden. Bel een collega die noodtoegang nakijkt.",
    "In 24 hours you took emergency access {count} times, and it has not yet been found in order. Call a colleague who reviews emergency access.",
  ],
  "refusal.emergency.missed.too-many": [
    "Je zocht in 24 uur al {count} keer iemand die niet werd gevonden. Bel een collega die noodtoegang nakijkt.",
    "In 24 hours you searched {count} times for somebody who was not found. Call a colleague who reviews emergency access.",
  ],
  "refusal.emergency.not-stopped": [
    "Deze collega kan gewoon door; er is niets vrij te geven.",
    "This colleague can simply go on; there is nothing to release.",
  ],
  "refusal.emergency.made-by-user": [
    "Je kunt dit niet nakijken: deze collega gaf jou de afgelopen 30 dagen je account of rechten, of jij die van deze collega. Laat een ander het doen.",
    "You cannot review this: in the past 30 days this colleague gave you your account or rights, or you gave them theirs. Let somebody else do it.",
  ],
  "refusal.emergency.own": [
    "Je eigen noodtoegang kijkt een collega na.",
    "Your own emergency access is reviewed by a colleague.",
  ],
  "mail.emergency.subject": ["Noodtoegang in {practice}", "Emergency access in {practice}"],
  "mail.emergency.text": [
    "Hallo {name},\n\n{colleague} heeft zojuist noodtoegang genomen tot een dossier. Meld je aan en kijk het na onder Noodtoegang.\n\n{practice}",
    "Hello {name},\n\n{colleague} has just taken emergency access to a file. Sign in and review it under Emergency access.\n\n{practice}",
  ],
  "mail.emergency-missed.subject": ["Noodtoegang: vaak niemand gevonden", "Emergency access: nobody found, many times"],
  "mail.emergency-missed.text": [
    "Hallo {name},\n\n{colleague} wilde noodtoegang, zocht tien keer iemand die niet werd gevonden, en kan nu niet verder. Bel even. Is het in orde? Meld je dan aan en laat je collega doorgaan onder Noodtoegang.\n\n{practice}",
    "Hello {name},\n\n{colleague} wanted emergency access, searched ten times without finding anybody, and cannot go on now. Give them a call. Is it in order? Then sign in and let your colleague go on under Emergency access.\n\n{practice}",
  ],
  "audit.event.emergency.begun": ["heeft noodtoegang genomen", "took emergency access"],
  "audit.event.emergency.ended": ["heeft noodtoegang beëindigd", "ended emergency access"],
  "audit.event.emergency.listed": ["heeft de lijst met noodtoegang bekeken", "looked at the list of emergency access"],
  "audit.event.emergency.read": ["heeft noodtoegang bekeken", "looked at emergency access"],
  "audit.event.emergency.review-taken-back": [
    "heeft het oordeel over noodtoegang teruggenomen",
    "withdrew the review of emergency access",
  ],
  "audit.event.emergency.let-on": [
    "heeft een collega verder laten gaan met noodtoegang",
    "let a colleague go on with emergency access",
  ],
  "audit.event.emergency.looked-at": ["heeft noodtoegang nagekeken", "reviewed emergency access"],
})

type Own = typeof words

declare module "#ground/words/words.ts" {
  interface Words extends Own {}
}
