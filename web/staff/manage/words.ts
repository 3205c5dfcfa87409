import { pairs } from "#ground/words/pair.ts"

export const words = pairs({
  "staff.manage.explanation": [
    "Alles wat je niet elke dag nodig hebt: wie wat mag, bewaren en wissen, beveiliging en hoe de praktijk is ingericht.",
    "Everything you do not need every day: who may do what, keeping and erasing, security and how the practice is set up.",
  ],
  "staff.manage.none": ["Er is niets wat jij kunt beheren", "There is nothing for you to manage"],
  "staff.manage.none-advice": [
    "Heb je iets van hier nodig? Vraag een beheerder om het recht daarvoor.",
    "Do you need something from here? Ask a manager for the right to it.",
  ],
  "staff.manage.waiting": ["Wacht op jou", "Waiting for you"],
  "staff.manage.urgent": ["Dringend", "Urgent"],
  "staff.manage.since-today": ["Sinds vandaag", "Since today"],
  "staff.manage.since-yesterday": ["Sinds gisteren", "Since yesterday"],
  "staff.manage.since-days": ["Al {count} dag|Al {count} dagen", "For {count} day|For {count} days"],
  "staff.manage.people": ["Mensen en rechten", "People and rights"],
  "staff.manage.keep": ["Bewaren en wissen", "Keeping and erasing"],
  "staff.manage.security": ["Beveiliging", "Security"],
  "staff.manage.practice": ["Praktijk", "Practice"],
  "staff.manage.data": ["Gegevens in en uit", "Data in and out"],
})

type Own = typeof words

declare module "#web/staff/staff-words.ts" {
  interface StaffWords extends Own {}
}
