import { pairs } from "./pair.ts"

export const emergency = pairs({
  "permission.emergency.use": [
    "In noodgevallen een uur lang het dossier openen van iemand die zij niet behandelen.",
    "In an emergency open the file of somebody whom they do not treat, for an hour.",
  ],
  "permission.emergency.use.why": [
    "Hiermee kan iemand bij elk dossier, al wordt het altijd gemeld en nagekeken.",
    "With this somebody reaches every file, though it is always reported and looked at.",
  ],
  "permission.emergency.review": ["Noodtoegang van collega's nakijken.", "Review emergency access of colleagues."],
  "holding.emergency": ["Noodtoegang", "Emergency access"],
  "field.emergency.begins-at": ["Vanaf", "From"],
  "field.emergency.ends-at": ["Tot", "Until"],
  "field.emergency.reason": ["Reden", "Reason"],
  "field.emergency.reviewed-at": ["Nagekeken op", "Reviewed on"],
  "field.emergency.note": ["Opmerking bij het nakijken", "Note of the review"],
  "refusal.emergency.reviewed": ["Deze noodtoegang is al nagekeken.", "This emergency access was reviewed already."],
  "refusal.emergency.own": [
    "Je eigen noodtoegang kijkt een collega na.",
    "Your own emergency access is reviewed by a colleague.",
  ],
  "mail.emergency.subject": ["Noodtoegang in {practice}", "Emergency access in {practice}"],
  "mail.emergency.text": [
    "Dag {name},\n\n{colleague} heeft zojuist noodtoegang genomen tot een dossier. Log in en kijk het na onder Noodtoegang.\n\n{practice}",
    "Hello {name},\n\n{colleague} has just taken emergency access to a file. Sign in and review it under Emergency access.\n\n{practice}",
  ],
  "audit.event.emergency.begun": ["heeft noodtoegang genomen", "took emergency access"],
  "audit.event.emergency.ended": ["heeft noodtoegang beëindigd", "ended emergency access"],
  "audit.event.emergency.listed": ["heeft de lijst met noodtoegang bekeken", "looked at the list of emergency access"],
  "audit.event.emergency.looked-at": ["heeft noodtoegang nagekeken", "reviewed emergency access"],
})
