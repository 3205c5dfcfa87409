import { pairs } from "#ground/words/pair.ts"

export const words = pairs({
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
