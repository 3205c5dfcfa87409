import type { Chance } from "./chance.ts"
import type { EntryPlan } from "./plans.ts"

const euros = (amount: number): string => `€ ${amount.toLocaleString("nl-NL")}`

const causes = [
  "na het wegvallen van een inkomen",
  "na een scheiding",
  "doordat toeslagen moesten worden terugbetaald",
  "door een mislukte eigen zaak",
] as const

const talks = [
  "Post van de afgelopen maand samen geopend en geordend. Geen nieuwe aanmaningen.", "Begroting bijgewerkt: er blijft **€ 45 per week** over voor boodschappen.",
  "Zorgtoeslag en huurtoeslag aangevraagd. DigiD werkt weer.", "Afgesproken dat vaste lasten op de 25e vanzelf worden betaald.",
  "Cliënt heeft voor het eerst € 50 gespaard en is daar trots op.", "Kwam niet opdagen; een nieuwe afspraak per brief gestuurd.",
] as const // prettier-ignore

const calls = [
  "Woonstichting gebeld: betalingsregeling van € 40 per maand, ontruiming is van de baan.", "Energiebedrijf stuurt geen nieuwe kosten zolang de regeling loopt.",
  "Gemeente gebeld over bijzondere bijstand; uitslag binnen acht weken.", "Cliënt belt: brief van een deurwaarder gekregen. Niets betalen voordat we samen hebben gekeken.",
] as const // prettier-ignore

const notes = [
  { text: "Vermoed dat er nog schulden zijn die niet op tafel liggen. Voorzichtig op terugkomen.", workingNote: true },
  { text: "Broer leent geld van cliënt en betaalt niet terug; cliënt wil dat niet bespreken.", aboutThirdPerson: true },
  { text: "Ex-partner betaalt de alimentatie niet sinds drie maanden.", aboutThirdPerson: true },
] as const

/** A first talk, a meeting every few weeks, and what happens in between. */
export function budgetEntries(days: readonly Temporal.PlainDate[], chance: Chance): EntryPlan[] {
  const debt = chance.between(18, 120) * 100
  const first = chance.between(0, 5)
  return days.map((day, place): EntryPlan => {
    if (place === 0) return { day, kind: "Intake", text: intakeText(debt, chance) }
    if (place % 4 === 0) return { day, kind: "Gesprek", text: standText(debt, place / days.length) }
    const drawn = chance.between(1, 10)
    if (drawn <= 5) return { day, kind: "Gesprek", text: talks[(first + place) % talks.length] ?? talks[0] }
    if (drawn <= 8) return { day, kind: "Telefoon", text: calls[(first + place) % calls.length] ?? calls[0] }
    return { day, kind: "Notitie", ...chance.pick(notes) }
  })
}

function intakeText(debt: number, chance: Chance): string {
  const income = chance.between(1350, 2100)
  const rent = chance.between(520, 760)
  return `Meldt zich ${chance.pick(["zelf", "via de huisarts", "via de gemeente"])}; schulden ontstaan ${chance.pick(causes)}.

| Per maand | Bedrag |
|---|---|
| Inkomen en toeslagen | ${euros(income)} |
| Huur en energie | ${euros(rent + 185)} |
| Verzekeringen | ${euros(158)} |
| Overige vaste lasten | ${euros(chance.between(90, 240))} |

Schulden samen ongeveer **${euros(debt)}**. Afspraken:

- elke twee weken een gesprek
- alle post ongeopend meenemen
- geen nieuwe leningen`
}

const standText = (debt: number, share: number): string =>
  `Stand van zaken: de schuld is van ${euros(debt)} naar **${euros(Math.round((debt * (1 - 0.8 * share)) / 10) * 10)}**. Doorgaan met de regelingen.`

export const budgetClosing = (reason: string): string =>
  reason === "Zelf verder"
    ? "Afgerond. Alle regelingen lopen en cliënt houdt zelf de administratie bij. Over drie maanden nog één telefoontje."
    : `Begeleiding beëindigd: ${reason.toLowerCase()}. Overzicht van schulden en regelingen meegegeven.`
