import { pairs } from "#ground/words/pair.ts"

/** What takes a second person. */
export const words = pairs({
  "approval.kind.erasure": ["Wissen, opschonen of anonimiseren", "Erasing, cleaning up or anonymising"],
  "approval.kind.erasure-number": [
    "Een hoger aantal dat je alleen mag wissen",
    "A higher number that one person may erase alone",
  ],
  "approval.kind.policy": ["Een bewaartermijn die vanzelf wist", "A retention policy that erases by itself"],
  "approval.kind.notice-end": [
    "Wissen vanuit een bericht over bewaartermijnen",
    "Erasing from a notice about retention periods",
  ],
  "approval.kind.import-undo": [
    "Een import terugdraaien: wie erin stond, gaat weg",
    "Undoing an import: whoever was in it goes",
  ],
  "audit.event.approval.answered": [
    "heeft ja of nee gezegd tegen iets waar twee mensen voor nodig zijn",
    "said yes or no to something that needs two people",
  ],
  "audit.event.approval.withdrawn": ["heeft een vraag om goedkeuring ingetrokken", "withdrew a request for approval"],
  "audit.event.approval.ripened": [
    "ging door: er was een ja, en een dag lang geen nee",
    "went ahead: there was a yes, and nobody said no for a day",
  ],
  "approval.waiting": [
    "1 vraag van een collega|{count} vragen van collega's",
    "1 request from a colleague|{count} requests from colleagues",
  ],
  "refusal.approval.own": [
    "Je hebt dit zelf aangevraagd. Laat een collega het goedkeuren.",
    "You asked for this yourself. Let a colleague approve it.",
  ],
  "refusal.approval.asker-gone": [
    "Degene die dit vroeg, mag dit zelf niet meer. Laat het opnieuw aanvragen.",
    "Whoever asked for this may no longer do it themselves. Have it requested again.",
  ],
  "refusal.approval.not-able": [
    "Je hebt niet (meer) de rechten om dit goed te keuren.",
    "You do not have the rights to approve this (any more).",
  ],
  "refusal.approval.made-by-asker": [
    "Je kunt dit niet goedkeuren. Degene die dit vroeg of voorbereidde, gaf jou in de afgelopen 30 dagen je account of rechten, of jij gaf die aan hem of haar. Laat een andere collega het doen.",
    "You cannot approve this. In the past 30 days, whoever asked for it or prepared it gave you your account or rights, or you gave them theirs. Let another colleague do it.",
  ],
  "approval.made-until": [
    "Je kunt dit niet goedkeuren. In de 30 dagen voor de vraag of daarna gaf degene die dit vroeg of voorbereidde jou een account of rechten, of andersom, of liep dat via een ander. Wordt het opnieuw gevraagd, dan kun je het vanaf {day} wel.",
    "You cannot approve this. In the 30 days before it was asked, or since, whoever asked for it or prepared it gave you an account or rights, or you gave them theirs, or this went through somebody else. If it is asked for again, you can from {day}.",
  ],
  "refusal.approval.later-than-asked": [
    "Je kon dit nog niet goedkeuren toen het werd gevraagd. Laat het opnieuw aanvragen.",
    "You could not approve this yet when it was asked for. Have it requested again.",
  ],
  "refusal.approval.not-waiting": [
    "Dit wacht niet (meer) op goedkeuring: het is al beslist of ingetrokken.",
    "This is not waiting for approval (any more): it has already been decided or withdrawn.",
  ],
  "refusal.approval.answered": ["Je hebt al ja gezegd.", "You have already said yes."],
  "mail.approval.subject": [
    "Iets wacht op jouw goedkeuring in {practice}",
    "Something is waiting for your approval in {practice}",
  ],
  "mail.approval.text": [
    "Hallo {name},\n\n{asker} heeft een tweede persoon nodig voor: {what}.\n\n{how}\n\nMeld je aan en kijk onder Vandaag.\n\n{practice}",
    "Hello {name},\n\n{asker} needs a second person for: {what}.\n\n{how}\n\nSign in and look under Today.\n\n{practice}",
  ],
  "mail.approval.refused.subject": ["Niet goedgekeurd in {practice}: {what}", "Not approved in {practice}: {what}"],
  "mail.approval.refused.text": [
    "Hallo {name},\n\n{by} heeft niet goedgekeurd wat je vroeg: {what}. Het gaat niet door.\n\nOverleg met {by}. Daarna kun je het opnieuw vragen.\n\n{practice}",
    "Hello {name},\n\n{by} did not approve what you asked for: {what}. It will not go ahead.\n\nTalk it over with {by}. Then you can ask again.\n\n{practice}",
  ],
  "mail.approval.at-once": [
    "Het gaat door zodra een van jullie ja zegt, tenzij iemand nee zegt.",
    "It goes ahead as soon as one of you says yes, unless somebody says no.",
  ],
  "mail.approval.with-a-day": [
    "Het is meer dan iemand alleen mag wissen. Zegt een collega ja, dan kun je nog een dag lang nee zeggen; daarna gaat het door.",
    "It is more than one person may erase alone. If a colleague says yes, you can still say no for a day; after that it goes ahead.",
  ],
  "leaving.table.approval": ["Wat aan een tweede persoon is gevraagd", "What was asked of a second person"],
  "leaving.table.ended-alone": ["Hoeveel iemand alleen wiste", "How much one person erased alone"],
  "leaving.column.answer": ["antwoord", "answer"],
})

type Own = typeof words

declare module "#ground/words/words.ts" {
  interface Words extends Own {}
}
