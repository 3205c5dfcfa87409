import { pairs } from "./pair.ts"

export const general = pairs({
  "refusal.general.unexpected": [
    "Er ging iets mis bij ons. Wat je al had opgeslagen is er nog. Noem de verwijzing als je om hulp vraagt.",
    "Something went wrong on our side. What you had saved is still there. Mention the reference when you ask for help.",
  ],
  "refusal.general.malformed": [
    "Deze aanvraag klopt niet: kijk de genoemde velden na. Er is niets opgeslagen.",
    "This request is not right: check the fields named. Nothing was saved.",
  ],
  "refusal.general.not-found": [
    "Dit is er niet (meer), of je mag het niet zien.",
    "This does not exist (any more), or you may not see it.",
  ],
  "refusal.general.not-allowed": [
    "Je hebt niet het recht om dit te doen. Wie in de praktijk de rechten beheert, kan het je geven.",
    "You do not have the right to do this. Whoever manages rights at your practice can grant it.",
  ],
  "refusal.general.field.not-allowed": [
    "Je mag ‘{label}’ niet invullen, wijzigen of leegmaken. Daarvoor is dit recht nodig: {right}. Er is niets opgeslagen. Sla op zonder dit veld, of vraag erom bij wie de rechten beheert.",
    "You may not fill in, change or empty ‘{label}’. That takes this right: {right}. Nothing was saved. Save without this field, or ask whoever manages rights for it.",
  ],
  "refusal.general.not-signed-in": ["Meld je eerst aan.", "Sign in first."],
  "refusal.general.wrong-origin": [
    "Deze wijziging kwam niet van de pagina van Hoeder zelf en is geweigerd.",
    "This change did not come from Hoeder's own page and was refused.",
  ],
  "refusal.general.wrong-host": [
    "Onder deze naam is Hoeder hier niet te vinden. Kijk het adres na.",
    "Hoeder cannot be found here under this name. Check the address.",
  ],
  "refusal.general.wrong-method": [
    "Dit adres bestaat, maar niet voor dit soort aanvraag.",
    "This address exists, but not for this kind of request.",
  ],
  "refusal.general.too-slow": [
    "Het versturen duurde te lang en is afgebroken. Er is niets opgeslagen. Probeer het nog eens.",
    "Sending took too long and was stopped. Nothing was saved. Try again.",
  ],
  "refusal.general.too-long": ["Dit adres is te lang.", "This address is too long."],
  "refusal.general.headers-too-large": [
    "De browser stuurt te veel gegevens mee. Wis de cookies van deze site en probeer het nog eens.",
    "The browser is sending too much along with the request. Clear this site's cookies and try again.",
  ],
  "refusal.general.stale": [
    "Iemand anders heeft dit intussen gewijzigd. Vergelijk de twee versies en kies.",
    "Somebody else has changed this in the meantime. Compare the two versions and choose.",
  ],
  "refusal.general.too-large": ["Dit is te groot.", "This is too large."],
  "refusal.general.too-many": [
    "Te veel aanvragen achter elkaar. Wacht even.",
    "Too many requests in a row. Wait a moment.",
  ],
  "refusal.general.busy": [
    "Er melden zich nu te veel mensen tegelijk aan. Wacht {count} seconde en probeer het weer.|Er melden zich nu te veel mensen tegelijk aan. Wacht {count} seconden en probeer het weer.",
    "Too many people are signing in at once. Wait {count} second and try again.|Too many people are signing in at once. Wait {count} seconds and try again.",
  ],
  "refusal.general.disk-full": [
    "De schijf is vol. Deze wijziging is niet opgeslagen; al het eerdere wel. Waarschuw je beheerder.",
    "The disk is full. This change was not saved; everything before it was. Tell your manager.",
  ],
  "refusal.general.not-proven": [
    "Wat hierover is bewaard, is niet meer zoals Hoeder het schreef. Daarom gaat het niet open. Je beheerder en de platformbeheerder hebben bericht.",
    "What is kept about this is no longer as Hoeder wrote it, so it does not open. Your manager and the operator have been told.",
  ],
  "general.unreadable": ["onleesbaar", "unreadable"],
  "refusal.general.unreadable": [
    "Wat hier is bewaard, is beschadigd en gaat niet open. Er wordt niet overheen geschreven: misschien staat het nog goed in een back-up. Je beheerder en de platformbeheerder hebben bericht.",
    "What is kept here is damaged and does not open. It is not overwritten: a backup may still have it intact. Your manager and the operator have been told.",
  ],
  "refusal.general.unavailable": [
    "Hoeder kan nu niet opslaan. Probeer het zo weer.",
    "Hoeder cannot save at the moment. Try again shortly.",
  ],
  "refusal.step-up-needed": ["Bevestig eerst opnieuw dat jij het bent.", "First confirm again that it is you."],

  "refusal.general.held": [
    "Dit mag nu niet worden verwijderd: {ground}. Het kan pas als die reden voorbij is of is opgeheven.",
    "This may not be erased or removed now: {ground}. It can go only when that reason is over or has been lifted.",
  ],
  "refusal.practices.place-unguarded": [
    "Die databaseserver staat niet op deze machine. Zet ?sslmode=verify-full achter het adres (en niets anders over TLS): zonder dat kan iedereen op de lijn meelezen. Er is niets veranderd.",
    "That database server is not on this machine. Add ?sslmode=verify-full at the end of the address (and nothing else about TLS): without it, anybody on the line can read along. Nothing was changed.",
  ],
})
