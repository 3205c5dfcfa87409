import { longDay } from "./calendar.ts"
import { bodyChart, motionChart } from "./charts.ts"
import type { Complaint } from "./complaints.ts"
import { isPrintable, letterPdf } from "./letters.ts"
import { doctorsOf, organisationContent } from "./organisations.ts"
import type { KnownPerson } from "./persons.ts"
import { progressAt } from "./physio-journal.ts"
import type { DocumentPlan } from "./plans.ts"
import { reportDocx } from "./reports.ts"

type Day = Temporal.PlainDate

const born = ({ brp }: KnownPerson): string =>
  brp.birth?.length === 10 ? longDay(Temporal.PlainDate.from(brp.birth)) : (brp.birth ?? "onbekend")
const about = (person: KnownPerson): string => `${person.fullName}, geboren ${born(person)}, nummer ${person.number}`

export const painDrawing = (person: KnownPerson, complaint: Complaint, day: Day): DocumentPlan => ({
  name: `pijntekening-${day.toString()}.png`,
  kind: "Tekening",
  description: `Ingevuld bij de intake: ${complaint.title.toLowerCase()}`,
  make: async () => bodyChart({ ...person, day }, complaint),
})

export const motionDrawing = (person: KnownPerson, complaint: Complaint, share: number, day: Day): DocumentPlan => ({
  name: `${complaint.movement.toLowerCase().replace(/ /g, "-")}-${day.toString()}.png`,
  kind: "Meting",
  description: `Verloop van de ${complaint.movement.toLowerCase()}`,
  make: async () => motionChart({ ...person, day }, complaint, share),
})

export function doctorLetter(person: KnownPerson, complaint: Complaint, share: number, day: Day): DocumentPlan {
  const doctors = doctorsOf(person.brp.address?.city)
  const { name, contactName } = doctors === undefined ? { name: "Aan de huisarts" } : organisationContent[doctors]
  const [start, now] = [progressAt(complaint, 0), progressAt(complaint, share)]
  const make = (): Promise<Uint8Array> =>
    letterPdf({
      day,
      to: contactName === undefined ? [name] : [name, contactName],
      subject: `Betreft: ${about(person)}`,
      body: [
        "Geachte collega,",
        `Bovengenoemde is bij ons in behandeling wegens ${complaint.title.toLowerCase()}. Hierbij het verloop tot nu toe.`,
        [["Meting", "Begin  >  nu"], [complaint.movement, `${start.degrees}°  >  ${now.degrees}°`], ["Pijn bij belasting (NRS)", `${start.pain}  >  ${now.pain}`], [`PSK ${complaint.activity}`, `${start.hindrance} mm  >  ${now.hindrance} mm`]],
        share === 1 ? "Het doel is bereikt en de behandeling is afgesloten. De oefeningen gaan thuis door." : "We gaan door met oefentherapie en berichten u over zes weken opnieuw.",
      ],
      signed: "Sander Vos, fysiotherapeut",
    }) // prettier-ignore
  return {
    name: `brief-huisarts-${day.toString()}.pdf`,
    kind: "Brief",
    description: `Bericht aan ${contactName ?? "de huisarts"}`,
    make,
  }
}

export const treatmentReport = (person: KnownPerson, complaint: Complaint, day: Day): DocumentPlan => ({
  name: `behandelplan-${day.toString()}.docx`,
  kind: "Behandelplan",
  description: `Behandelplan ${complaint.title.toLowerCase()}`,
  make: () =>
    reportDocx({
      title: `Behandelplan ${complaint.title.toLowerCase()}`,
      about: about(person),
      day,
      author: "Sander Vos, fysiotherapeut",
      chapters: [
        { heading: "Hulpvraag", text: `Cliënt wil ${complaint.wishes[0]}.` },
        { heading: "Bevindingen", points: complaint.findings },
        { heading: "Oefeningen voor thuis", points: complaint.exercises },
        { heading: "Doelen", table: [["Meting", "Doel"], [complaint.movement, `${complaint.normal}°`], ["Pijn bij belasting (NRS)", "1 of lager"]] },
      ],
    }), // prettier-ignore
})

export const carePlan = (person: KnownPerson, day: Day): DocumentPlan => ({
  name: `kraamplan-${day.toString()}.docx`,
  kind: "Plan",
  description: "Zorgplan voor de kraamweek",
  make: () =>
    reportDocx({
      title: "Zorgplan kraamweek",
      about: about(person),
      day,
      author: "Marijke Bos",
      chapters: [
        { heading: "Wensen", points: ["rust in de middag, bezoek na vier uur", "hulp bij het aanleggen", "oudere kinderen erbij betrekken"] },
        { heading: "Uren", table: [["Dag", "Uren"], ["1 tot en met 3", "8"], ["4 tot en met 8", "5"]] },
      ],
    }), // prettier-ignore
})

export const budgetPlan = (person: KnownPerson, day: Day): DocumentPlan => ({
  name: `plan-van-aanpak-${day.toString()}.docx`,
  kind: "Plan",
  description: "Plan van aanpak en afspraken",
  make: () =>
    reportDocx({
      title: "Plan van aanpak",
      about: about(person),
      day,
      author: "Marijke Bos",
      chapters: [
        { heading: "Doel", text: "Over een jaar zijn inkomsten en uitgaven in evenwicht en lopen alle regelingen." },
        {
          heading: "Afspraken",
          points: ["post blijft dicht tot het gesprek", "vaste lasten gaan vanzelf", "geen nieuwe leningen"],
        },
      ],
    }),
})

/** A form with a person rather than in a dossier; nothing for a name that the fonts of a PDF cannot write. */
export function consentForm(person: KnownPerson, day: Day): DocumentPlan[] {
  if (!isPrintable(person.fullName)) return []
  const make = (): Promise<Uint8Array> =>
    letterPdf({
      day,
      to: [person.fullName],
      subject: "Toestemming voor overleg met de huisarts",
      body: [
        `Hierbij geef ik, ${about(person)}, toestemming om gegevens over mijn behandeling te delen met mijn huisarts.`,
        "Ik kan deze toestemming op elk moment intrekken. Dat geldt dan voor de tijd daarna.",
        [["Gegeven op", longDay(day)], ["Handtekening", "getekend op papier, origineel teruggegeven"]],
      ],
      signed: "Fatima el Amrani, balie",
    }) // prettier-ignore
  return [
    {
      name: `toestemming-huisarts-${day.toString()}.pdf`,
      kind: "Toestemming",
      description: "Ingescand formulier",
      make,
    },
  ]
}
