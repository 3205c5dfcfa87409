import { pairs } from "#ground/words/pair.ts"

/** Looking back at rights. */
export const words = pairs({
  "leaving.table.attestation": ["Controles van rechten", "Checks of rights"],
  "leaving.column.confirmed": ["wie erin bleef", "who stayed in it"],
  "leaving.column.removed": ["wie eruit ging", "who left it"],
  "review.reason": ["niet gebruikt in {days} dagen", "not used in {days} days"],
  "review.waiting.not-proven": [
    "Op 1 plaats gewijzigd buiten Hoeder om|Op {count} plaatsen gewijzigd buiten Hoeder om",
    "Changed outside Hoeder in 1 place|Changed outside Hoeder in {count} places",
  ],
  "review.waiting.unreadable": [
    "Op 1 plaats beschadigd|Op {count} plaatsen beschadigd",
    "Damaged in 1 place|Damaged in {count} places",
  ],
  "review.waiting.mail": [
    "1 e-mail kan nog niet weg|{count} e-mails kunnen nog niet weg",
    "1 e-mail cannot leave yet|{count} e-mails cannot leave yet",
  ],
  "review.stands.next": ["Volgende controle: {day}", "Next check: {day}"],
  "review.stands.no-faults": ["Geen storingen bekend", "No faults known"],
  "review.waiting.overdue": ["Controleer wie in welke groep zit", "Check who is in which group"],
  "refusal.review.unused.stale": [
    "Dit recht is ondertussen gebruikt of ingetrokken. Bekijk de lijst opnieuw.",
    "This right has been used or withdrawn in the meantime. Look at the list again.",
  ],
  "refusal.review.group.stale": [
    "Wie in deze groep zit, is ondertussen veranderd. Bekijk de groep opnieuw.",
    "Who is in this group has changed in the meantime. Look at the group again.",
  ],
  "mail.review.subject": ["Controleer wie in welke groep zit", "Check who is in which group"],
  "mail.review.text": [
    "Het is tijd om te controleren wie in welke groep zit. Kijk per groep wie er nog bij hoort en haal anderen er meteen uit.\n\nDoe de controle in Hoeder: {link}\n\nZolang de controle niet klaar is, sturen we je elke week een herinnering.\n",
    "It is time to check who is in which group. See for each group who still belongs in it, and take the others out right away.\n\nDo the check in Hoeder: {link}\n\nUntil the check is done, we will send you a reminder every week.\n",
  ],
  "mail.not-proven.subject": [
    "Er is iets gewijzigd buiten Hoeder om bij {practice}",
    "Something was changed outside Hoeder at {practice}",
  ],
  "mail.not-proven.text": [
    "In de database staat iets dat niet is zoals Hoeder het schreef: {count} keer, in {tables}. Wat daarvan afhangt, gaat niet open en er wordt niets van gewist.\n\nVraag je platformbeheerder om dit vandaag uit te zoeken. Het toegangslog noemt elk geval.\n",
    "Something in the database is not as Hoeder wrote it: {count} times, in {tables}. Whatever depends on it does not open, and none of it is erased.\n\nAsk your operator to look into this today. The access log lists every case.\n",
  ],
  "mail.unreadable.subject": ["Er is iets beschadigd bij {practice}", "Something is damaged at {practice}"],
  "mail.unreadable.text": [
    "In de database staat iets dat beschadigd is en niet te lezen: {count} keer, in {tables}. Op het scherm staat daar 'onleesbaar'; al het andere werkt gewoon. Er wordt niets overheen geschreven.\n\nVraag je platformbeheerder om te kijken of een back-up het nog goed heeft. Het toegangslog noemt elk geval.\n",
    "Something in the database is damaged and cannot be read: {count} times, in {tables}. The screen says 'unreadable' there; everything else works as usual. It is not overwritten.\n\nAsk your operator to see whether a backup still has it intact. The access log lists every case.\n",
  ],
  "audit.event.review.not-proven-told": [
    "heeft beheerders verteld dat iets niet is zoals het werd geschreven",
    "told managers that something is not as it was written",
  ],
  "audit.event.review.unused-listed": ["heeft ongebruikte rechten bekeken", "looked at unused rights"],
  "audit.event.review.members-read": ["heeft bekeken wie in welke groep zit", "looked at who is in which group"],
  "audit.event.review.group-attested": ["heeft gecontroleerd wie in een groep zit", "checked who is in a group"],
  "audit.event.review.attestations-listed": ["heeft eerdere controles bekeken", "looked at earlier checks"],
  "audit.event.review.settings-set": [
    "heeft ingesteld hoe vaak er wordt gecontroleerd",
    "set how often there is a check",
  ],
  "audit.event.review.reminded": [
    "heeft aan de controle van groepen herinnerd",
    "sent a reminder about the check of groups",
  ],
})

type Own = typeof words

declare module "#ground/words/words.ts" {
  interface Words extends Own {}
}
