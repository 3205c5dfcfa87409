import { pairs } from "#ground/words/pair.ts"

export const words = pairs({
  "staff.tasks.explanation": [
    "Wat jij en je teams nog te doen hebben. Wat te laat is staat bovenaan.",
    "What you and your teams still have to do. What is overdue comes first.",
  ],
  "staff.tasks.mine": ["Mijn taken", "My tasks"],
  "staff.tasks.all": ["Alle taken", "All tasks"],
  "staff.tasks.new": ["Nieuwe taak", "New task"],
  "staff.tasks.make": ["Taak maken", "Make the task"],
  "staff.tasks.about": ["Over {name}", "About {name}"],

  "staff.tasks.whose": ["Van wie", "Whose"],
  "staff.tasks.whose.both": ["Van mij en mijn teams", "Mine and my teams'"],
  "staff.tasks.whose.mine": ["Alleen van mij", "Only mine"],
  "staff.tasks.whose.teams": ["Van mijn teams", "My teams'"],
  "staff.tasks.whose.given": ["Door mij gegeven", "Given by me"],
  "staff.tasks.whose.left": ["Van vertrokken collega's", "From colleagues who left"],
  "staff.tasks.state": ["Open of gedaan", "Open or done"],
  "staff.tasks.state.open": ["Open", "Open"],
  "staff.tasks.state.done": ["Gedaan", "Done"],
  "staff.tasks.count-overdue": ["{count} te laat", "{count} overdue"],
  "staff.tasks.count-today": ["{count} voor vandaag", "{count} due today"],

  "staff.tasks.when.overdue": ["Te laat", "Overdue"],
  "staff.tasks.when.today": ["Vandaag", "Today"],
  "staff.tasks.when.later": ["Open", "Open"],
  "staff.tasks.when.done": ["Gedaan", "Done"],
  "staff.tasks.by": ["uiterlijk {day}", "by {day}"],
  "staff.tasks.done-by": ["gedaan door {name} op {day}", "done by {name} on {day}"],
  "staff.tasks.for-me": ["voor jou", "for you"],
  "staff.tasks.for": ["voor {name}", "for {name}"],
  "staff.tasks.for-team": ["voor team {name}", "for team {name}"],

  "staff.tasks.none": ["Er is niets te doen", "There is nothing to do"],
  "staff.tasks.none-advice": [
    "Maak een taak voor jezelf, een collega of een team, met een dag waarop hij klaar moet zijn.",
    "Make a task for yourself, a colleague or a team, with a day by which it should be done.",
  ],
  "staff.tasks.none-done": ["Er is nog niets gedaan", "Nothing has been done yet"],
  "staff.tasks.none-done-advice": [
    "Zet een taak op gedaan; dan blijft hij hier staan.",
    "Mark a task as done; then it stays here.",
  ],
  "staff.tasks.none-given": ["Je hebt niemand een taak gegeven", "You have not given anybody a task"],
  "staff.tasks.none-given-advice": [
    "Kies bij een nieuwe taak een collega of een team; hier zie je of het gedaan is.",
    "Choose a colleague or a team for a new task; here you see whether it is done.",
  ],
  "staff.tasks.none-left": ["Niemand liet taken achter", "Nobody left tasks behind"],
  "staff.tasks.none-left-advice": [
    "Sluit iemands account, dan staan de open taken hier om over te nemen.",
    "When you close somebody's account, their open tasks appear here to be taken over.",
  ],
  "staff.tasks.none-here": ["Er zijn geen open taken", "There are no open tasks"],
  "staff.tasks.none-here-advice": [
    "Spreek af wat er moet gebeuren: maak een taak voor jezelf, een collega of een team.",
    "Agree on what needs doing: make a task for yourself, a colleague or a team.",
  ],
  "staff.tasks.hidden": [
    "Eén taak gaat over iemand die jij niet mag zien. Wie dat wel mag, kan hem doen of aan een ander geven.|{count} taken gaan over mensen die jij niet mag zien. Wie dat wel mag, kan ze doen of aan een ander geven.",
    "One task is about somebody you may not see. Anyone who may can do it or hand it to somebody else.|{count} tasks are about people you may not see. Anyone who may can do them or hand them to somebody else.",
  ],

  "staff.tasks.what": ["Wat moet er gebeuren?", "What needs to be done?"],
  "staff.tasks.what-needed": ["Schrijf wat er moet gebeuren.", "Write what needs to be done."],
  "staff.tasks.details": ["Toelichting", "Details"],
  "staff.tasks.due": ["Uiterlijk", "Due"],
  "staff.tasks.due-needed": ["Kies een dag.", "Choose a day."],
  "staff.tasks.assignee": ["Voor wie", "For"],
  "staff.tasks.assignee-needed": ["Kies een collega of een team.", "Choose a colleague or a team."],
  "staff.tasks.myself": ["Mijzelf", "Myself"],
  "staff.tasks.teams": ["Teams", "Teams"],
  "staff.tasks.colleagues": ["Collega's", "Colleagues"],

  "staff.tasks.finish": ["Gedaan", "Done"],
  "staff.tasks.finish-named": ["Gedaan: {title}", "Done: {title}"],
  "staff.tasks.finished": ["Gedaan: {title}", "Done: {title}"],
  "staff.tasks.undo": ["Toch niet gedaan", "Not done after all"],
  "staff.tasks.reopen": ["Weer openzetten", "Reopen"],
  "staff.tasks.take": ["Ik doe dit", "I'll do this"],
  "staff.tasks.taken": ["De taak is nu van jou.", "The task is yours now."],
  "staff.tasks.hand-over": ["Overdragen", "Hand over"],
  "staff.tasks.hand-over-title": ["Taak overdragen", "Hand the task over"],
  "staff.tasks.handed-over": ["Overgedragen aan {name}.", "Handed over to {name}."],
  "staff.tasks.note": ["Opmerking", "Note"],
  "staff.tasks.change": ["Taak wijzigen", "Change the task"],
  "staff.tasks.remove": ["Taak verwijderen", "Remove the task"],
  "staff.tasks.remove-explanation": [
    "De taak verdwijnt voor iedereen en komt niet terug. Is hij gedaan, zet hem dan op gedaan.",
    "The task disappears for everybody and does not come back. If it is done, mark it as done.",
  ],
  "staff.tasks.made-by": ["Gemaakt door", "Made by"],
  "staff.tasks.made-on": ["{name}, {moment}", "{name}, {moment}"],
  "staff.tasks.person": ["{Person}", "{Person}"],
  "staff.tasks.dossier": ["Dossier", "Dossier"],
  "staff.tasks.history": ["Overgedragen", "Handed over"],
  "staff.tasks.history-line": ["{moment}: {by} gaf de taak aan {to}", "{moment}: {by} gave the task to {to}"],
  "staff.tasks.history-taken": ["{moment}: {to} nam de taak op zich", "{moment}: {to} took the task"],

  "staff.tasks.reminders": [
    "Mail mij 's ochtends hoeveel taken ik heb",
    "E-mail me every morning how many tasks I have",
  ],
  "staff.tasks.reminders-hint": [
    "In de e-mail staan alleen aantallen en een link, nooit over wie het gaat.",
    "The e-mail contains only numbers and a link, never who it is about.",
  ],
})

type Own = typeof words

declare module "#web/staff/staff-words.ts" {
  interface StaffWords extends Own {}
}
