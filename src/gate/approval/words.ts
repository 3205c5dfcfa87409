import { pairs } from "#ground/words/pair.ts"

/** What takes a second person. */
export const words = pairs({
  "approval.kind.erasure": ["Wissen, opschonen of anonimiseren", "Erasing, cleaning up or anonymising"],
  "approval.kind.erasure-number": [
    "Een hoger aantal dat iemand alleen mag wissen",
    "A higher number that somebody may erase alone",
  ],
  "approval.kind.policy": ["Een bewaarregel die vanzelf wist", "A retention rule that erases by itself"],
  "approval.kind.notice-end": ["Wissen vanuit een melding over termijnen", "Erasing from a notice about terms"],
  "approval.kind.import-undo": [
    "Een import ongedaan maken: wie erin stond, gaat weg",
    "Undoing an import: whoever was in it goes",
  ],
  "audit.event.approval.answered": [
    "heeft ja of nee gezegd tegen iets waar twee mensen voor nodig zijn",
    "said yes or no to something that takes two people",
  ],
  "audit.event.approval.withdrawn": ["heeft een vraag om goedkeuring ingetrokken", "withdrew a question for approval"],
  "audit.event.approval.ripened": [
    "ging door: er was een ja, en een dag lang geen nee",
    "went ahead: there was a yes, and for a day no no",
  ],
  "refusal.approval.own": [
    "Je hebt dit zelf aangevraagd. Laat een collega het goedkeuren.",
    "You asked for this yourself. Let a colleague approve it.",
  ],
  "refusal.approval.asker-gone": [
    "Wie dit vroeg, kan het zelf niet meer doen. Laat het opnieuw aanvragen.",
    "Whoever asked for this can no longer do it themselves. Have it asked for anew.",
  ],
  "refusal.approval.not-able": [
    "Je hebt niet (meer) de rechten om dit goed te keuren.",
    "You do not have the rights to approve this (any more).",
  ],
  "refusal.approval.made-by-asker": [
    "Je kunt dit niet goedkeuren: wie dit vroeg of voorbereidde, gaf jou de afgelopen 30 dagen je account of rechten, of jij die van hen. Laat een andere collega het doen.",
    "You cannot approve this: in the past 30 days whoever asked for it or prepared it gave you your account or rights, or you gave them theirs. Let another colleague do it.",
  ],
  "approval.made-until": [
    "Je kunt dit niet goedkeuren: in de 30 dagen voor de vraag of daarna gaf wie dit vroeg of voorbereidde jou een account of rechten, of jij hun, of via een ander. Wordt het opnieuw gevraagd, dan kun je het vanaf {day} wel.",
    "You cannot approve this: in the 30 days before it was asked, or since, whoever asked for it or prepared it gave you an account or rights, or you gave them theirs, or through another. If it is asked anew, you can from {day} on.",
  ],
  "refusal.approval.later-than-asked": [
    "Je kon dit nog niet goedkeuren toen het werd gevraagd. Laat het opnieuw aanvragen.",
    "You could not approve this yet when it was asked for. Have it asked for anew.",
  ],
  "refusal.approval.not-waiting": [
    "Dit wacht niet (meer) op goedkeuring: het is al beslist of ingetrokken.",
    "This does not wait for approval (any more): it was decided or taken back.",
  ],
  "refusal.approval.answered": ["Je hebt al ja gezegd.", "You have said yes already."],
  "mail.approval.subject": [
    "Iets wacht op jouw goedkeuring in {practice}",
    "Something waits for your approval in {practice}",
  ],
  "mail.approval.text": [
    "Dag {name},\n\n{asker} vraagt een tweede persoon voor: {what}.\n\n{how}\n\nMeld je aan en kijk onder Vandaag.\n\n{practice}",
    "Hello {name},\n\n{asker} asks for a second person for: {what}.\n\n{how}\n\nSign in and look under Today.\n\n{practice}",
  ],
  "mail.approval.refused.subject": ["Niet goedgekeurd in {practice}: {what}", "Not approved in {practice}: {what}"],
  "mail.approval.refused.text": [
    "Dag {name},\n\n{by} heeft niet goedgekeurd wat je vroeg: {what}. Het gaat niet door.\n\nOverleg met {by}. Daarna kun je het opnieuw vragen.\n\n{practice}",
    "Hello {name},\n\n{by} did not approve what you asked for: {what}. It will not happen.\n\nTalk it over with {by}. After that you can ask again.\n\n{practice}",
  ],
  "mail.approval.at-once": [
    "Het gaat door zodra een van jullie ja zegt, en niet als iemand nee zegt.",
    "It goes ahead as soon as one of you says yes, and not when somebody says no.",
  ],
  "mail.approval.with-a-day": [
    "Het is meer dan een persoon alleen mag wissen. Als een collega ja zegt, kun je nog een dag lang nee zeggen; daarna gaat het door.",
    "It is more than one person may erase alone. When a colleague says yes, you can still say no for a day; after that it goes ahead.",
  ],
  "leaving.table.approval": ["Wat aan een tweede persoon gevraagd is", "What was asked of a second person"],
  "leaving.table.ended-alone": ["Hoeveel iemand alleen wiste", "How much somebody erased alone"],
  "leaving.column.answer": ["antwoord", "answer"],
})

type Own = typeof words

declare module "#ground/words/words.ts" {
  interface Words extends Own {}
}
