import type { Calendar } from "./calendar.ts"
import type { Chance } from "./chance.ts"
import { type Complaint, complaints } from "./complaints.ts"
import { isPrintable } from "./letters.ts"
import { doctorsOf } from "./organisations.ts"
import { doctorLetter, motionDrawing, painDrawing, treatmentReport } from "./papers.ts"
import type { KnownPerson } from "./persons.ts"
import { betweenTreatments, closingText, intakeText, measurementText, treatmentText } from "./physio-journal.ts"
import type { DocumentPlan, DossierPlan, EntryPlan, PartyPlan } from "./plans.ts"

const closeReasons = [
  "Behandeldoel bereikt",
  "Behandeldoel bereikt",
  "Behandeldoel bereikt",
  "Gestopt op eigen verzoek",
  "Doorverwezen",
  "Niet meer verschenen",
] as const

/** Treatments that began longer ago than this have ended. */
const longestDays = 120

/** One complaint, from intake to the last visit, or to today. */
export function physioPlan(person: KnownPerson, daysAgo: number, calendar: Calendar, chance: Chance): DossierPlan {
  const complaint = chance.pick(complaints)
  const visits = visitsAfter(daysAgo, chance)
  const ended = daysAgo > longestDays || (visits.length > 5 && chance.is(30))
  const days = visits.map((ago) => calendar.workday(ago))
  const last = days.at(-1) ?? calendar.today
  const reason = chance.pick(closeReasons)
  const entries = days.flatMap((day, place) =>
    entriesOf(complaint, day, place / Math.max(8, days.length - 1), place, chance),
  )
  const closing: EntryPlan = { day: last, kind: "Afsluiting", text: closingText(complaint, reason) }
  return {
    person,
    type: "physio",
    title: complaint.title,
    description: `Hulpvraag: ${chance.pick(complaint.wishes)}.`,
    openedOn: days[0] ?? calendar.today,
    ...(ended ? { closed: { on: last, reason } } : {}),
    by: chance.is(85) ? "physio" : "manager",
    parties: partiesOf(person, chance),
    entries: ended ? [...entries, closing] : entries,
    documents: documentsOf(person, complaint, days, ended && reason === "Behandeldoel bereikt", chance),
  }
}

/** How many days ago each visit was, first to last. */
function visitsAfter(daysAgo: number, chance: Chance): number[] {
  const visits = [daysAgo]
  const most = chance.between(3, 7)
  for (let ago = daysAgo - chance.between(5, 9); ago >= 0 && visits.length < most; ago -= chance.between(6, 12))
    visits.push(ago)
  return visits
}

function entriesOf(
  complaint: Complaint,
  day: Temporal.PlainDate,
  share: number,
  place: number,
  chance: Chance,
): EntryPlan[] {
  if (place === 0) return [{ day, kind: "Intake", text: intakeText(complaint, chance) }]
  if (place === 3) return [{ day, kind: "Meting", text: measurementText(complaint, share) }]
  const treatment = corrected({ day, kind: "Behandeling", text: treatmentText(complaint, share, chance) }, chance)
  return chance.is(14) ? [betweenTreatments(day, chance), treatment] : [treatment]
}

/** Now and then a figure was copied wrongly at first. */
export function corrected(entry: EntryPlan, chance: Chance): EntryPlan {
  const before = entry.text.replace(/NRS (\d)/, (_whole, pain: string) => `NRS ${Number(pain) + 2}`)
  return chance.is(3) && before !== entry.text
    ? { ...entry, before: { text: before, reason: "Pijnscore verkeerd overgenomen." } }
    : entry
}

function partiesOf({ brp }: KnownPerson, chance: Chance): PartyPlan[] {
  const doctors = doctorsOf(brp.address?.city)
  return [
    ...(doctors !== undefined && chance.is(45) ? [{ role: "huisarts", organisation: doctors } as const] : []),
    ...(chance.is(8) ? [{ role: "medisch specialist", organisation: "hospital" } as const] : []),
    ...(chance.is(5) ? [{ role: "werkgever", organisation: "employer" } as const] : []),
  ]
}

function documentsOf(
  person: KnownPerson,
  complaint: Complaint,
  days: readonly Temporal.PlainDate[],
  reached: boolean,
  chance: Chance,
): DocumentPlan[] {
  const [first, last] = [days[0], days.at(-1)]
  if (first === undefined || last === undefined) return []
  return [
    ...(chance.is(14) ? [painDrawing(person, complaint, first)] : []),
    ...(chance.is(6) ? [treatmentReport(person, complaint, first)] : []),
    ...(days.length > 4 && chance.is(10) ? [motionDrawing(person, complaint, reached ? 1 : 0.6, last)] : []),
    ...(reached && isPrintable(person.fullName) && chance.is(28) ? [doctorLetter(person, complaint, 1, last)] : []),
  ]
}
