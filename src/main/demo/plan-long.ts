import type { Calendar } from "./calendar.ts"
import { type Chance, chanceOf } from "./chance.ts"
import { type Complaint, complaints } from "./complaints.ts"
import { doctorsOf } from "./organisations.ts"
import { doctorLetter, motionDrawing, painDrawing, treatmentReport } from "./papers.ts"
import type { KnownPerson } from "./persons.ts"
import { betweenTreatments, intakeText, measurementText, treatmentText } from "./physio-journal.ts"
import { corrected } from "./plan-physio.ts"
import type { DossierPlan, EntryPlan } from "./plans.ts"

/** Who has it: Suzanne Moulin. */
export const longDossierBsn = "999993653"

const [entryCount, documentCount, daysLong, perComplaint] = [200, 30, 1085, 25]

/** Three years of treatment of one complaint after another: a dossier to scroll through. */
export function longPlan(person: KnownPerson, calendar: Calendar): DossierPlan {
  const chance = chanceOf("long dossier")
  const dayOf = (place: number): Temporal.PlainDate =>
    calendar.workday(daysLong - Math.round((place * daysLong) / (entryCount - 1)))
  const complaintOf = (place: number): Complaint =>
    complaints[Math.floor(place / perComplaint) % complaints.length] ?? complaints[0]
  const entries = Array.from({ length: entryCount }, (_none, place) =>
    entryAt(complaintOf(place), dayOf(place), place % perComplaint, chance),
  )
  const documents = complaints.flatMap((complaint, turn) => {
    const [first, middle, last] = [0, 12, 24].map((visit) => dayOf(turn * perComplaint + visit))
    if (first === undefined || middle === undefined || last === undefined) return []
    return [
      painDrawing(person, complaint, first),
      treatmentReport(person, complaint, first),
      motionDrawing(person, complaint, 0.5, middle),
      doctorLetter(person, complaint, 1, last),
    ]
  })
  const doctors = doctorsOf(person.brp.address?.city)
  return {
    person,
    type: "physio",
    title: "Revalidatie na een ernstig ongeval",
    description:
      "Langdurig traject na een verkeersongeval, met wisselende klachten.\n\nZie de brieven aan de huisarts voor het verloop per klacht.",
    openedOn: dayOf(0),
    by: "physio",
    parties: [
      ...(doctors === undefined ? [] : [{ role: "huisarts", organisation: doctors }]),
      { role: "medisch specialist", organisation: "hospital" },
      { role: "werkgever", organisation: "employer" },
    ],
    entries,
    documents: documents.slice(0, documentCount),
  }
}

function entryAt(complaint: Complaint, day: Temporal.PlainDate, visit: number, chance: Chance): EntryPlan {
  const share = visit / (perComplaint - 1)
  if (visit === 0)
    return {
      day,
      kind: "Intake",
      text: `Nieuwe klacht: **${complaint.title.toLowerCase()}**.\n\n${intakeText(complaint, chance)}`,
    }
  if (visit === 12 || visit === 24) return { day, kind: "Meting", text: measurementText(complaint, share) }
  if (visit % 6 === 5) return betweenTreatments(day, chance)
  return corrected({ day, kind: "Behandeling", text: treatmentText(complaint, share, chance) }, chance)
}
