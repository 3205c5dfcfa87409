import { pairs } from "./pair.ts"

/** The frame of the staff site and its first screen. */
export const staff = pairs({
  "staff.name": ["Hoeder", "Hoeder"],
  "staff.nav.today": ["Vandaag", "Today"],
  "staff.nav.persons": ["{Persons}", "{Persons}"],
  "staff.nav.organisations": ["Organisaties", "Organisations"],
  "staff.nav.imports": ["Importeren", "Import"],
  "staff.nav.settings": ["Instellingen", "Settings"],
  "staff.nav.account": ["Mijn account", "My account"],
  "staff.nav.sign-out": ["Afmelden", "Sign out"],
  "staff.nav.find": ["Zoek of ga naar…", "Search or go to…"],
  "staff.nav.account-menu": ["Accountmenu van {name}", "Account menu of {name}"],
  "staff.nav.work": ["Werk", "Work"],
  "staff.nav.manage": ["Beheer", "Manage"],
  "staff.not-found": ["Deze pagina is er niet", "This page is not here"],
  "staff.not-found-advice": [
    "Misschien is de link oud, of heb je er geen bevoegdheid voor. Zoek met Ctrl+K, of ga terug naar Vandaag.",
    "Perhaps the link is old, or you have no permission for it. Search with Ctrl+K, or go back to Today.",
  ],
  "staff.welcome.morning": ["Goedemorgen, {name}", "Good morning, {name}"],
  "staff.welcome.afternoon": ["Goedemiddag, {name}", "Good afternoon, {name}"],
  "staff.welcome.evening": ["Goedenavond, {name}", "Good evening, {name}"],
  "staff.today.explanation": [
    "Wat vandaag op jou wacht: je taken, je open dossiers, wie je het laatst opende en wat er loopt.",
    "What waits for you today: your tasks, your open dossiers, whom you opened last and what is running.",
  ],
  "staff.today.dossiers": ["Mijn open dossiers", "My open dossiers"],
  "staff.today.no-dossiers": ["Er staan geen open dossiers op jouw naam", "No open dossiers are in your name"],
  "staff.today.no-dossiers-advice": [
    "Open een dossier bij een {person} en zet jezelf als verantwoordelijke; dan staat het hier.",
    "Open a dossier of a {person} and make yourself responsible; then it stands here.",
  ],
  "staff.today.recent": ["Laatst geopend", "Opened last"],
  "staff.today.no-recent": ["Je hebt nog niemand geopend", "You have not opened anybody yet"],
  "staff.today.no-recent-advice": [
    "Zoek een {person} met Ctrl+K, of kijk in de lijst.",
    "Search for a {person} with Ctrl+K, or look in the list.",
  ],
  "staff.today.to-list": ["Naar de lijst", "To the list"],
  "staff.today.imports": ["Import die loopt", "Import under way"],
  "staff.spotlight.placeholder": [
    "Naam, geboortedatum, postcode, nummer of pagina",
    "Name, birth date, postcode, number or page",
  ],
  "staff.spotlight.pages": ["Pagina's", "Pages"],
  "staff.spotlight.dossiers": ["Dossiers", "Dossiers"],
  "staff.spotlight.nothing": ["Niets gevonden voor deze woorden", "Nothing found for these words"],
  "staff.spotlight.hint": ["Typ minstens twee tekens", "Type at least two characters"],
  "staff.language.nl": ["Nederlands", "Dutch"],
  "staff.language.en": ["Engels", "English"],
  "staff.language": ["Taal", "Language"],
})
