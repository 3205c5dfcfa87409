import { pairs } from "#ground/words/pair.ts"

export const words = pairs({
  "staff.backups.today": ["Let op de back-ups", "Take a look at the backups"],
  "staff.backups.go": ["Naar de back-ups", "To the backups"],
  "staff.emergency.today": ["Noodtoegang wacht op jou", "Emergency access is waiting for you"],
  "staff.emergency.today-review": ["1 keer na te kijken|{count} keer na te kijken", "1 to review|{count} to review"],
  "staff.emergency.today-running": [
    "1 keer loopt nog|{count} keer loopt nog",
    "1 is still going on|{count} are still going on",
  ],
  "staff.emergency.today-stopped": ["{name} kan niet verder", "{name} cannot go on"],
  "staff.emergency.go": ["Nakijken", "Review"],
  "staff.retention.today": ["Bewaartermijnen lopen af", "Retention periods are ending"],
  "staff.retention.today-advice": [
    "Kijk om wie het gaat, en wat ermee moet gebeuren.",
    "See who it is about, and what needs to be done.",
  ],
  "staff.retention.go": ["Bekijk de berichten", "See the notices"],
  "staff.unreadable.title": ["Er is iets beschadigd", "Something is damaged"],
  "staff.unreadable.advice": [
    "Op {count} plaats in de database is iets niet meer te lezen; daar staat 'onleesbaar', en al het andere werkt. Vraag je platformbeheerder of een back-up het nog goed heeft, en noem: {tables}.|Op {count} plaatsen in de database is iets niet meer te lezen; daar staat 'onleesbaar', en al het andere werkt. Vraag je platformbeheerder of een back-up het nog goed heeft, en noem: {tables}.",
    "In {count} place in the database something can no longer be read; it says 'unreadable' there, and everything else works. Ask your operator whether a backup still has it intact, and mention: {tables}.|In {count} places in the database something can no longer be read; it says 'unreadable' there, and everything else works. Ask your operator whether a backup still has it intact, and mention: {tables}.",
  ],
  "staff.not-proven.title": ["Er is iets gewijzigd buiten Hoeder om", "Something was changed outside Hoeder"],
  "staff.not-proven.advice": [
    "In de database staat iets dat niet is zoals Hoeder het schreef. Wat daarvan afhangt, gaat niet open en er wordt niets van gewist. Vraag je platformbeheerder om dit vandaag nog uit te zoeken, en noem: {tables}.",
    "Something in the database is not as Hoeder wrote it. Whatever depends on it does not open, and none of it is erased. Ask your operator to look into this today, and mention: {tables}.",
  ],
  "staff.review.overdue-title": ["Controleer wie in welke groep zit", "Check who is in which group"],
  "staff.review.overdue-advice": [
    "Bekijk elke groep, en haal eruit wie er niet meer bij hoort.",
    "Look at every group, and take out anyone who no longer belongs there.",
  ],
  "staff.review.go": ["Naar de controle", "To the check"],
  "staff.welcome.morning": ["Goedemorgen, {name}", "Good morning, {name}"],
  "staff.welcome.afternoon": ["Goedemiddag, {name}", "Good afternoon, {name}"],
  "staff.welcome.evening": ["Goedenavond, {name}", "Good evening, {name}"],
  "staff.today.explanation": [
    "Wat vandaag op je wacht: je taken, je open dossiers, de {persons} die je het laatst opende en wat er loopt.",
    "What is waiting for you today: your tasks, your open dossiers, the {persons} you opened last and what is under way.",
  ],
  "staff.today.dossiers": ["Mijn open dossiers", "My open dossiers"],
  "staff.today.no-dossiers": ["Er staan geen open dossiers op jouw naam", "No open dossiers are in your name"],
  "staff.today.no-dossiers-advice": [
    "Maak een dossier bij een {person} en zet jezelf als verantwoordelijke; dan staat het hier.",
    "Make a dossier for a {person} and make yourself responsible; then it appears here.",
  ],
  "staff.today.recent": ["Laatst geopend", "Last opened"],
  "staff.today.no-recent": ["Je hebt nog geen {person} geopend", "You have not opened any {person} yet"],
  "staff.today.no-recent-advice": [
    "Zoek een {person} met Ctrl+K, of kijk in de lijst.",
    "Search for a {person} with Ctrl+K, or look in the list.",
  ],
  "staff.today.to-list": ["Naar de lijst", "To the list"],
  "staff.today.imports": ["Import die loopt", "Import under way"],
})

type Own = typeof words

declare module "#web/staff/staff-words.ts" {
  interface StaffWords extends Own {}
}
