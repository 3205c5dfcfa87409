import { pairs } from "#ground/words/pair.ts"

export const words = pairs({
  "staff.teams.explanation": [
    "Wie er samenwerken. Je kunt een team een taak geven. Wat iemand mag, bepalen de groepen.",
    "Who works together. You can give a team a task. What somebody may do is decided by groups.",
  ],
  "staff.teams.new": ["Nieuw team", "New team"],
  "staff.teams.make": ["Team maken", "Make the team"],
  "staff.teams.actions": ["Acties voor team {name}", "Actions for team {name}"],
  "staff.teams.rename": ["Naam wijzigen", "Change the name"],
  "staff.teams.rename-named": ["Naam wijzigen van {name}", "Change the name of {name}"],
  "staff.teams.name": ["Naam", "Name"],
  "staff.teams.name-needed": ["Geef het team een naam.", "Give the team a name."],
  "staff.teams.none": ["Er zijn nog geen teams", "There are no teams yet"],
  "staff.teams.none-advice": [
    "Maak een team en zet er collega's in; dan kun je het een taak geven.",
    "Make a team and put colleagues in it; then you can give it a task.",
  ],
  "staff.teams.nobody": [
    "Er zit nog niemand in dit team. Kies hieronder een collega.",
    "There is nobody in this team yet. Choose a colleague below.",
  ],
  "staff.teams.mine": ["Jouw team", "Your team"],
  "staff.teams.lead": ["Teamleider", "Team lead"],
  "staff.teams.make-lead": ["Teamleider maken", "Make team lead"],
  "staff.teams.make-lead-named": ["Teamleider maken van {team}: {name}", "Make team lead of {team}: {name}"],
  "staff.teams.no-lead": ["Geen teamleider meer", "No longer team lead"],
  "staff.teams.no-lead-named": ["Geen teamleider meer van {team}: {name}", "No longer team lead of {team}: {name}"],
  "staff.teams.remove-named": ["{name} uit team {team} halen", "Take {name} out of team {team}"],
  "staff.teams.add": ["Collega toevoegen aan {name}", "Add a colleague to {name}"],
  "staff.teams.add-hint": ["Kies een collega", "Choose a colleague"],
  "staff.teams.open-tasks": ["{count} open taak|{count} open taken", "{count} open task|{count} open tasks"],
  "staff.teams.end": ["Opheffen", "End"],
  "staff.teams.end-named": ["Team {name} opheffen", "End team {name}"],
  "staff.teams.end-explanation": [
    "Het team verdwijnt uit alle keuzes en niemand zit er nog in. Dit kan niet worden teruggedraaid. De collega's zelf en wat zij mogen veranderen niet.",
    "The team disappears from all choices and nobody is in it any more. This cannot be undone. The colleagues themselves, and what they may do, do not change.",
  ],
  "staff.teams.end-tasks": [
    "Dit team heeft nog 1 open taak. Wie neemt die over?|Dit team heeft nog {count} open taken. Wie neemt die over?",
    "This team has 1 open task left. Who takes it over?|This team has {count} open tasks left. Who takes them over?",
  ],
  "staff.teams.ended": ["Team {name} is opgeheven.", "Team {name} has ended."],
})

type Own = typeof words

declare module "#web/staff/staff-words.ts" {
  interface StaffWords extends Own {}
}
