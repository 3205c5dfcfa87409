import { pairs } from "#ground/words/pair.ts"

export const words = pairs({
  "leaving.table.own-task": ["Taken die niet over een {person} gaan", "Tasks that are not about a {person}"],
  "leaving.column.title": ["titel", "title"],
  "leaving.column.details": ["toelichting", "details"],
  "leaving.column.due": ["uiterlijk", "due"],
  "leaving.column.team": ["team (nummer van de rij in team.csv)", "team (id of the row in team.csv)"],
  "audit.event.tasks.created": ["heeft een taak gemaakt", "made a task"],
  "audit.event.tasks.read": ["heeft een taak bekeken", "looked at a task"],
  "audit.event.tasks.listed": ["heeft een lijst van taken bekeken", "looked at a list of tasks"],
  "audit.event.tasks.changed": ["heeft een taak gewijzigd", "changed a task"],
  "audit.event.tasks.finished": ["heeft een taak gedaan", "finished a task"],
  "audit.event.tasks.reopened": ["heeft een taak weer opengezet", "reopened a task"],
  "audit.event.tasks.taken": ["heeft een taak op zich genomen", "took a task upon themselves"],
  "audit.event.tasks.handed-over": ["heeft een taak overgedragen", "handed a task over"],
  "audit.event.tasks.removed": ["heeft een taak verwijderd", "removed a task"],
  "audit.event.tasks.reminded": ["heeft herinneringen aan taken gestuurd", "sent reminders of tasks"],
  "audit.event.tasks.reminders-chosen": [
    "heeft gekozen of er herinneringen per e-mail komen",
    "chose whether reminders come by e-mail",
  ],

  "refusal.tasks.one-assignee": [
    "Kies voor wie de taak is: één collega of één team.",
    "Choose who the task is for: one colleague or one team.",
  ],
  "refusal.tasks.user-unknown": [
    "Deze collega heeft hier geen account (meer). Kies een ander.",
    "This colleague has no account here (any more). Choose somebody else.",
  ],
  "refusal.tasks.has-it-already": [
    "De taak is al van deze collega of dit team. Kies een ander.",
    "The task already belongs to this colleague or team. Choose another.",
  ],
  "refusal.tasks.dossier-of-other": [
    "Dit dossier is van iemand anders. Kies een dossier van deze {person}, of alleen de {person}.",
    "This dossier is somebody else's. Choose a dossier of this {person}, or only the {person}.",
  ],
  "refusal.tasks.already-done": [
    "Deze taak is al gedaan. Zet hem eerst weer open.",
    "This task has already been done. Reopen it first.",
  ],
  "refusal.tasks.already-open": ["Deze taak staat al open.", "This task is already open."],
  "refusal.tasks.not-allowed": [
    "Deze taak is van een ander. Vraag het aan degene die de taak heeft of gemaakt heeft.",
    "This task is somebody else's. Ask whoever has it, or whoever made it.",
  ],

  "tasks.waiting.overdue": ["1 taak te laat|{count} taken te laat", "1 task overdue|{count} tasks overdue"],
  "tasks.waiting.today": ["1 taak voor vandaag|{count} taken voor vandaag", "1 task for today|{count} tasks for today"],
  "tasks.resting": ["{count} open taak|{count} open taken", "{count} open task|{count} open tasks"],

  "mail.tasks.subject": ["Je taken voor vandaag", "Your tasks for today"],
  "mail.tasks.today": [
    "Je hebt 1 taak voor vandaag.|Je hebt {count} taken voor vandaag.",
    "You have 1 task due today.|You have {count} tasks due today.",
  ],
  "mail.tasks.overdue": [
    "1 taak had al klaar moeten zijn.|{count} taken hadden al klaar moeten zijn.",
    "1 task should have been done already.|{count} tasks should have been done already.",
  ],
  "mail.tasks.text": [
    "{lines}\n\nBekijk ze in Hoeder: {link}\n\nWil je deze e-mail niet meer? Zet hem uit onderaan de pagina Taken.",
    "{lines}\n\nSee them in Hoeder: {link}\n\nDon't want this e-mail any more? Turn it off at the bottom of the Tasks page.",
  ],

  "purpose.tasks": [
    "Niet vergeten wat er voor de {person} te doen is",
    "Not forgetting what needs to be done for the {person}",
  ],
  "holding.task": ["Taken", "Tasks"],
  "holding.task.aged": ["Afgeronde taken", "Finished tasks"],
  "holding.task.since": ["de dag waarop de taak klaar was", "the day on which the task was done"],
  "field.task.title": ["Wat", "What"],
  "field.task.details": ["Toelichting", "Details"],
  "field.task.due": ["Uiterlijk", "Due"],
  "field.task.for": ["Voor", "For"],
  "field.task.created-at": ["Gemaakt op", "Made on"],
  "field.task.done-at": ["Gedaan op", "Done on"],
  "field.task.handovers": ["Overgedragen", "Handed over"],
  "field.task.handed-over-at": ["Op", "On"],
  "field.task.note": ["Opmerking", "Note"],
})

type Own = typeof words

declare module "#ground/words/words.ts" {
  interface Words extends Own {}
}
