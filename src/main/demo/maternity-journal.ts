import type { Chance } from "./chance.ts"
import type { EntryPlan } from "./plans.ts"

const homes = [
  "eerste kind, thuis bevallen is het plan",
  "tweede kind, vorige bevalling ging vlot",
  "derde kind, wil poliklinisch bevallen",
] as const
const feedings = ["borstvoeding", "kunstvoeding", "borstvoeding, kolft 's avonds een keer"] as const

/** Eight days of care after a birth, with what was agreed before and handed over after. */
export function maternityEntries(
  birth: Temporal.PlainDate,
  intake: Temporal.PlainDate,
  last: Temporal.PlainDate,
  chance: Chance,
): EntryPlan[] {
  const feeding = chance.pick(feedings)
  const weight = chance.between(290, 400) * 10
  const visits = Array.from({ length: 8 }, (_none, place) => ({ day: birth.add({ days: place + 1 }), place }))
  const done = visits.filter(({ day }) => Temporal.PlainDate.compare(day, last) <= 0)
  const first = chance.between(0, visitLines.length - 1)
  const entries = done.map(({ day, place }) => visit(day, place, { weight, feeding, first }, chance))
  const handover: EntryPlan = { day: birth.add({ days: 9 }), kind: "Overdracht", text: handoverText(weight, feeding) }
  const whole = [{ day: intake, kind: "Intake", text: intakeText(feeding, chance) }, ...entries, handover]
  return whole.filter(({ day }) => Temporal.PlainDate.compare(day, last) <= 0)
}

const intakeText = (feeding: string, chance: Chance): string => `Huisbezoek voor de intake: ${chance.pick(homes)}.

- Uitgerekend over ongeveer tien weken
- Voeding: ${feeding}
- Bed op klossen: **${chance.pick(["ja", "nog te regelen"])}**
- Geïndiceerd: ${chance.pick(["49", "45", "54"])} uur kraamzorg

Veiligheid in huis doorgenomen; wiegje en kruiken zijn in orde. Folder over veilig slapen achtergelaten.`

/** `first`: with which line the visits begin; each says another. */
type Family = { readonly weight: number; readonly feeding: string; readonly first: number }

function visit(day: Temporal.PlainDate, place: number, { weight, feeding, first }: Family, chance: Chance): EntryPlan {
  const lost = [0.02, 0.05, 0.07, 0.06, 0.04, 0.02, 0, -0.02][place] ?? 0
  const now = Math.round((weight * (1 - lost)) / 5) * 5
  const temperature = `37,${chance.between(0, 4)}`
  const table = `| | Moeder | Kind |
|---|---|---|
| Temperatuur | ${temperature} °C | 36,${chance.between(7, 9)} °C |
| Pols | ${chance.between(66, 88)} | |
| Gewicht | | ${now} gram |
| Voeding | | ${feeding} |`
  const said = visitLines[(first + place) % visitLines.length] ?? visitLines[0]
  if (place === 4 && chance.is(50))
    return { day, kind: "Notitie", text: chance.pick(partnerLines), aboutThirdPerson: true }
  if (place === 2 && chance.is(30))
    return {
      day,
      kind: "Notitie",
      text: "Let op stemming: huilt veel, lacht ook weer. Morgen rustig naar vragen.",
      workingNote: true,
    }
  return {
    day,
    kind: "Kraambezoek",
    text: chance.is(60)
      ? `Kraamdag ${place + 1}. ${said}\n\n${table}`
      : `Kraamdag ${place + 1}. ${said} Kind weegt ${now} gram, temperatuur moeder ${temperature} °C.`,
  }
}

const visitLines = [
  "Moeder heeft redelijk geslapen. Baarmoeder goed gecontraheerd, bloedverlies normaal.", "Stuwing; warme doeken voor en koelen na de voeding helpt. Aanleggen geoefend.",
  "Kind ziet wat geel, drinkt goed en plast genoeg. Verloskundige op de hoogte.", "Badje gegeven, ouders deden het voor het eerst zelf. Navel droog.",
  "Veel bezoek gehad; samen een rustmoment in de middag afgesproken.", "Hechtingen rustig. Uitleg gegeven over bekkenbodem en tillen.",
] as const // prettier-ignore

const partnerLines = [
  "Partner vertelt dat hij slecht slaapt en opziet tegen het einde van zijn verlof.", "Moeder van mevrouw helpt elke dag, maar is zelf net ontslagen uit het ziekenhuis.",
] as const // prettier-ignore

const handoverText = (
  weight: number,
  feeding: string,
): string => `Zorg afgerond. Kind is terug op het geboortegewicht (${weight} gram), ${feeding}.

**Overdracht aan het consultatiebureau** meegegeven:

1. groei en voeding
2. hielprik afgenomen
3. vragen over slapen besproken`
