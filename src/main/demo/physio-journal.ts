import type { Chance } from "./chance.ts"
import type { Complaint } from "./complaints.ts"
import type { EntryPlan } from "./plans.ts"

/** How far a treatment has come, and what was measured then. */
export type TreatmentProgress = { readonly pain: number; readonly degrees: number; readonly hindrance: number }

/** From the first visit (0) to the last (1). */
export function progressAt(complaint: Complaint, share: number): TreatmentProgress {
  const healed = Math.min(1, share) ** 0.8
  return {
    pain: Math.round(7 - 6 * healed),
    degrees: Math.round((complaint.start + (complaint.normal - complaint.start) * 0.95 * healed) / 5) * 5,
    hindrance: Math.round(72 - 62 * healed),
  }
}

const list = (items: readonly string[]): string => items.map((item) => `- ${item}`).join("\n")

export function intakeText(complaint: Complaint, chance: Chance): string {
  const { pain, degrees, hindrance } = progressAt(complaint, 0)
  const asks = chance.pick([
    "Zit overdag veel.",
    "Slaapt onrustig door de pijn.",
    "Gebruikt zo nodig paracetamol.",
    "Sport normaal twee keer per week.",
    "Eerder goede ervaring met oefentherapie.",
  ])
  return `**Hulpvraag**: ${chance.pick(complaint.wishes)}.

**Anamnese**

${list([chance.pick(complaint.origins), `Klachten bestaan ${chance.between(2, 14)} weken.`, `Pijn in rust NRS ${Math.max(0, pain - 4)}, bij belasting NRS ${pain}.`, asks])}

**Onderzoek**: ${chance.pick(complaint.findings)}. ${complaint.movement} ${degrees}° (normaal ${complaint.normal}°). PSK '${complaint.activity}' ${hindrance} mm.

**Plan**: ${chance.between(6, 12)} behandelingen, eerst wekelijks. Uitleg gegeven over herstel en belasting; cliënt gaat akkoord met het behandelplan.`
}

const went = [
  "Gaat beter dan vorige week.", "Wisselend: twee goede dagen, daarna wat terugval.", "Oefeningen gaan goed, doet ze bijna elke dag.",
  "Was verkouden en heeft weinig geoefend.", "Merkt vooral 's ochtends nog stijfheid.", "Heeft voor het eerst weer een lange wandeling gemaakt.",
  "Na de vorige keer een dag spierpijn, daarna beter.", "Tevreden; slaapt weer door.", "Iets te veel gedaan in het weekend.",
] as const // prettier-ignore

const did = [
  "Mobilisaties en daarna oefeningen op geleide van pijn", "Oefeningen doorgenomen en zwaarder gemaakt", "Massage en rekken, daarna krachttraining",
  "Looptraining en balans in de oefenzaal", "Uitleg over opbouw van belasting; schema gemaakt", "Oefeningen in groep, begeleid op houding",
] as const // prettier-ignore

export function treatmentText(complaint: Complaint, share: number, chance: Chance): string {
  const { pain, degrees } = progressAt(complaint, share)
  const felt = `${chance.pick(went)} Pijn NRS ${pain}.`
  const exercises = chance.some(complaint.exercises, chance.between(2, 3))
  if (chance.is(35)) return `${felt} ${chance.pick(did)}. Thuis: ${exercises.join("; ")}.`
  if (chance.is(50))
    return `${felt}\n\n${chance.pick(did)}. ${complaint.movement} nu ${degrees}°.\n\n**Thuis oefenen**\n\n${list(exercises)}`
  return `${felt} ${chance.pick(did)}.\n\n${exercises.map((exercise, place) => `${place + 1}. ${exercise}`).join("\n")}\n\nVolgende keer: _${chance.pick(["belasting opvoeren", "opnieuw meten", "sportoefeningen toevoegen", "traplopen oefenen"])}_.`
}

export function measurementText(complaint: Complaint, share: number): string {
  const start = progressAt(complaint, 0)
  const now = progressAt(complaint, share)
  return `Tussentijds gemeten:

| Meting | Begin | Nu | Doel |
|---|---|---|---|
| ${complaint.movement} | ${start.degrees}° | ${now.degrees}° | ${complaint.normal}° |
| Pijn bij belasting (NRS) | ${start.pain} | ${now.pain} | 1 |
| PSK '${complaint.activity}' | ${start.hindrance} mm | ${now.hindrance} mm | 10 mm |

${share < 0.5 ? "Verloop **volgens plan**; doorgaan." : "Doel komt in zicht; frequentie naar **eens per twee weken**."}`
}

const calls = [
  "Belde af wegens griep; nieuwe afspraak gemaakt voor volgende week.", "Gebeld met vraag over spierpijn na de oefeningen. Gerustgesteld: twee dagen rustiger aan en dan weer opbouwen.",
  "Vraagt om een afspraak na 17 uur in verband met werk. Geregeld.", "Ingesproken dat de verzekeraar om een verwijzing vraagt; teruggebeld en uitgelegd dat die niet nodig is.",
] as const // prettier-ignore

const consults = [
  "Overleg met de huisarts: geen reden voor beeldvorming. Over zes weken opnieuw bericht.", "Huisarts gebeld over pijnmedicatie. Huisarts past recept aan en laat het cliënt weten.",
  "Casus besproken in het teamoverleg. Advies: kracht eerder opvoeren en slaap navragen.", "Bericht van de specialist ontvangen: controle was goed, belasting mag naar volledig.",
] as const // prettier-ignore

const ownNotes = [
  "Ik twijfel of het tempo haalbaar is. Volgende keer vragen wat er thuis speelt.", "Lijkt oefeningen mooier voor te stellen dan ze gaan. Nog eens samen doornemen.",
  "Let op: bewegingsangst. Overwegen of een psychosomatisch collega kan meekijken.", "Denkt zelf aan hernia, ik zie er geen aanwijzing voor. Niet te snel wegwuiven.",
] as const // prettier-ignore

const others = [
  "Partner kwam mee en vertelt dat hij zelf oververmoeid is door de zorg thuis.", "Dochter belde bezorgd: zij heeft net zelf een operatie achter de rug en kan nu niet helpen.",
  "Zus is vorige maand geopereerd aan dezelfde klacht; haar verhaal maakt cliënt onzeker.", "Leidinggevende belde met vragen over herstel. Geen informatie gegeven; naar cliënt verwezen.",
] as const // prettier-ignore

/** What comes between treatments: a call, a consultation, a note of one's own, word of somebody else. */
export function betweenTreatments(day: Temporal.PlainDate, chance: Chance): EntryPlan {
  const kind = chance.between(1, 10)
  if (kind <= 3) return { day, kind: "Telefoon", text: chance.pick(calls) }
  if (kind <= 6) return { day, kind: "Overleg", text: chance.pick(consults) }
  if (kind <= 8) return { day, kind: "Notitie", text: chance.pick(ownNotes), workingNote: true }
  return { day, kind: "Notitie", text: chance.pick(others), aboutThirdPerson: true }
}

export function closingText(complaint: Complaint, reason: string): string {
  const { pain, degrees } = progressAt(complaint, 1)
  if (reason !== "Behandeldoel bereikt")
    return `Behandeling beëindigd: ${reason.toLowerCase()}. Huiswerkoefeningen meegegeven; kan zich altijd opnieuw melden.`
  return `**Eindevaluatie**: doel bereikt. Pijn NRS ${pain}, ${complaint.movement.toLowerCase()} ${degrees}°. Gaat zelfstandig verder met:\n\n${list(complaint.exercises)}\n\nBericht aan de huisarts gestuurd.`
}
