import { pairs } from "#ground/words/pair.ts"

export const words = pairs({
  "staff.faults.explanation": [
    "Wat Hoeder tegenkwam sinds het is gestart. Zelf kun je dit niet oplossen: je platformbeheerder wel.",
    "What Hoeder came across since it was started. You cannot solve this yourself: your operator can.",
  ],
  "staff.faults.none": ["Er zijn geen storingen bekend", "No faults are known"],
  "staff.faults.none-advice": [
    "Wat Hoeder heeft gelezen, is zoals het werd geschreven, en alle e-mail is verzonden.",
    "What Hoeder has read is as it was written, and all e-mail has been sent.",
  ],
  "staff.faults.unreadable": ["Er is iets beschadigd", "Something is damaged"],
  "staff.faults.unreadable-advice": [
    "Op {count} plaats in de database is iets niet meer te lezen; daar staat 'onleesbaar', en al het andere werkt. Vraag je platformbeheerder of een back-up het nog goed heeft, en noem: {tables}.|Op {count} plaatsen in de database is iets niet meer te lezen; daar staat 'onleesbaar', en al het andere werkt. Vraag je platformbeheerder of een back-up het nog goed heeft, en noem: {tables}.",
    "In {count} place in the database something can no longer be read; it says 'unreadable' there, and everything else works. Ask your operator whether a backup still has it intact, and mention: {tables}.|In {count} places in the database something can no longer be read; it says 'unreadable' there, and everything else works. Ask your operator whether a backup still has it intact, and mention: {tables}.",
  ],
  "staff.faults.not-proven": ["Er is iets gewijzigd buiten Hoeder om", "Something was changed outside Hoeder"],
  "staff.faults.not-proven-advice": [
    "In de database staat iets dat niet is zoals Hoeder het schreef. Wat daarvan afhangt, gaat niet open en er wordt niets van gewist. Vraag je platformbeheerder om dit vandaag nog uit te zoeken, en noem: {tables}.",
    "Something in the database is not as Hoeder wrote it. Whatever depends on it does not open, and none of it is erased. Ask your operator to look into this today, and mention: {tables}.",
  ],
  "staff.faults.mail": ["E-mail kan nog niet weg", "E-mail cannot leave yet"],
  "staff.faults.mail-advice": [
    "Sinds {moment} wacht er 1 e-mail die niet verzonden kan worden. Hoeder blijft het drie dagen proberen. Vraag je platformbeheerder om naar de mailserver te kijken.|Sinds {moment} wachten er {count} e-mails die niet verzonden kunnen worden. Hoeder blijft het drie dagen proberen. Vraag je platformbeheerder om naar de mailserver te kijken.",
    "Since {moment}, 1 e-mail has been waiting that cannot be sent. Hoeder keeps trying for three days. Ask your operator to look at the mail server.|Since {moment}, {count} e-mails have been waiting that cannot be sent. Hoeder keeps trying for three days. Ask your operator to look at the mail server.",
  ],
})

type Own = typeof words

declare module "#web/staff/staff-words.ts" {
  interface StaffWords extends Own {}
}
