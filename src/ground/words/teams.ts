import { pairs } from "./pair.ts"

export const teams = pairs({
  "permission.teams.manage.why": [
    "Wie in een team zit, kan bij de dossiers van dat team als de groep dat toestaat.",
    "Who is in a team reaches the dossiers of that team where their group allows it.",
  ],
  "permission.teams.manage": [
    "Teams maken, hun naam wijzigen, ze opheffen en bepalen wie erin zit.",
    "Make, rename and end teams, and decide who is in them.",
  ],

  "audit.event.teams.made": ["heeft een team gemaakt", "made a team"],
  "audit.event.teams.renamed": ["heeft de naam van een team gewijzigd", "renamed a team"],
  "audit.event.teams.ended": ["heeft een team opgeheven", "ended a team"],
  "audit.event.teams.member-added": ["heeft iemand in een team gezet", "put somebody in a team"],
  "audit.event.teams.member-removed": ["heeft iemand uit een team gehaald", "took somebody out of a team"],
  "audit.event.teams.lead-set": ["heeft bepaald of iemand een team leidt", "decided whether somebody leads a team"],

  "refusal.teams.name-taken": [
    "Er is al een team met deze naam. Kies een andere naam.",
    "There is a team of this name already. Choose another name.",
  ],
  "refusal.teams.has-tasks": [
    "Dit team heeft nog 1 open taak. Kies wie die overneemt; dan kan het team worden opgeheven.|Dit team heeft nog {count} open taken. Kies wie die overneemt; dan kan het team worden opgeheven.",
    "This team has 1 open task left. Choose who takes it over; then the team can be ended.|This team has {count} open tasks left. Choose who takes them over; then the team can be ended.",
  ],
  "refusal.teams.user-unknown": [
    "Deze collega heeft hier geen account (meer). Kies een ander.",
    "This colleague has no account here (any more). Choose somebody else.",
  ],
  "refusal.teams.not-oneself": [
    "Je kunt jezelf niet in een team zetten. Vraag het wie teams beheert.",
    "You cannot put yourself in a team. Ask somebody who manages teams.",
  ],
  "refusal.teams.unknown": [
    "Dit team is er niet, of het is opgeheven. Kies een ander team.",
    "This team is not there, or it has ended. Choose another team.",
  ],
})
