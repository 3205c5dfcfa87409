import { pairs } from "#ground/words/pair.ts"

export const words = pairs({
  "staff.forgotten.link": ["Wachtwoord vergeten?", "Forgotten your password?"],
  "staff.forgotten.title": ["Wachtwoord vergeten", "Forgotten password"],
  "staff.forgotten.explanation": [
    "Je krijgt een e-mail met een link waarmee je een nieuw wachtwoord kiest.",
    "You will get an e-mail with a link to choose a new password.",
  ],
  "staff.forgotten.submit": ["Stuur de link", "Send the link"],
  "staff.forgotten.sent": ["Kijk in je e-mail", "Check your e-mail"],
  "staff.forgotten.sent-explanation": [
    "Hoort dit adres bij een account, dan is er een link onderweg die een half uur werkt. Komt er niets? Kijk of het adres klopt, of vraag je beheerder.",
    "If this address belongs to an account, a link is on its way that works for half an hour. Nothing arrived? Check the address, or ask your manager.",
  ],
  "staff.forgotten.back": ["Terug naar aanmelden", "Back to sign in"],
  "staff.new-password.title": ["Kies een nieuw wachtwoord", "Choose a new password"],
  "staff.new-password.explanation": [
    "Voor het account van {email}. De link werkt tot {moment}. Je wordt overal afgemeld.",
    "For the account of {email}. The link works until {moment}. You will be signed out everywhere.",
  ],
  "staff.new-password.done": [
    "Je nieuwe wachtwoord is ingesteld. Meld je nu aan, met een tweede stap die geen e-mail is.",
    "Your new password is set. Now sign in, with a second step other than e-mail.",
  ],
  "staff.new-password.gone": ["Deze link werkt niet (meer)", "This link does not work (any more)"],
  "staff.new-password.gone-advice": [
    "De link is gebruikt, verlopen of vervangen door een nieuwere. Vraag een nieuwe aan.",
    "It has been used, has expired or was replaced by a newer one. Ask for another.",
  ],
  "staff.first-password.title": ["Kies een eigen wachtwoord", "Choose a password of your own"],
  "staff.first-password.explanation": [
    "Welkom, {name}. Je eerste wachtwoord kwam van je beheerder. Kies er nu een die alleen jij kent; daarna kun je aan het werk.",
    "Welcome, {name}. Your first password came from your manager. Now choose one that only you know; then you can start.",
  ],
  "staff.first-password.current": ["Het wachtwoord dat je kreeg", "The password you were given"],
  "staff.first-password.submit": ["Opslaan en verder", "Save and continue"],
})

type Own = typeof words

declare module "#web/staff/staff-words.ts" {
  interface StaffWords extends Own {}
}
