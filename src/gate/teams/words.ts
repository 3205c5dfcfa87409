import { pairs } from "#ground/words/pair.ts"

export const words = pairs({
  "leaving.table.team": ["Teams en wie erin zit", "Teams and who is in them"],
  "leaving.column.ended-at": ["opgeheven op (UTC)", "ended at (UTC)"],
  "leaving.column.member": ["lid (nummer van de rij in user.csv)", "member (id of the row in user.csv)"],
  "leaving.column.is-lead": ["of dit lid het team leidt", "whether this member leads the team"],
  "permission.teams.manage.why": [
    "Wie in een team zit, kan bij de dossiers van dat team als een groep dat toestaat.",
    "Whoever is in a team can open that team's dossiers if their group allows it.",
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
    "There is already a team with this name. Choose another name.",
  ],
  "refusal.teams.not-oneself": [
    "Je kunt jezelf niet in een team zetten. Vraag een collega die teams beheert.",
    "You cannot put yourself in a team. Ask a colleague who manages teams.",
  ],
  "refusal.teams.unknown": [
    "Dit team is er niet, of het is opgeheven. Kies een ander team.",
    "This team does not exist, or it has ended. Choose another team.",
  ],
})

type Own = typeof words

declare module "#ground/words/words.ts" {
  interface Words extends Own {}
}
