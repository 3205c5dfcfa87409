import type { TextKey, Values } from "#ground/words/words.ts"
import type { Preset } from "#duties/retention/contract.ts"

type KnownTypes = Omit<Preset, "id" | "name" | "explanation" | "source">

const years = (howMany: number): KnownTypes["term"] => ({ years: howMany, months: 0, days: 0 })
const days = (howMany: number): KnownTypes["term"] => ({ years: 0, months: 0, days: howMany })

/** Of dossiers that are kept from a day on: its last change, its closing, the end of the year of that. */
const dossier = { about: "dossier", endOfYear: false } as const
const changed = { ...dossier, event: "last-contact" } as const
const closed = { ...dossier, event: "dossier-closed" } as const
const yearEnd = { ...closed, endOfYear: true } as const
const person = { about: "person", endOfYear: false } as const

const law = (isMinimum: boolean) => ({ standing: "statute", isMinimum }) as const
const guideline = { standing: "guideline", isMinimum: false } as const
const usual = { standing: "practice", isMinimum: false } as const
const proposal = { standing: "suggestion", isMinimum: false } as const

const nl = { country: "NL" } as const
const be = { country: "BE" } as const
const both = { country: "both" } as const

/**
 * Terms of keeping as law and custom have them in the Netherlands and Belgium, as far as they are about persons and dossiers. Their
 * words and sources are in the catalogue. Nothing of it holds before a practice makes a policy of it, and looks at it itself.
 */
const presets = {
  "nl-wgbo": { ...nl, ...law(true), ...changed, term: years(20) },
  "nl-fysio": { ...nl, ...law(true), ...changed, term: years(20) },
  "nl-kraamzorg": { ...nl, ...law(true), ...changed, term: years(20) },
  "nl-jeugdwet": { ...nl, ...law(true), ...changed, term: years(20) },
  "nl-jeugdwet-gi": { ...nl, ...guideline, ...dossier, event: "majority", term: years(30) },
  "nl-wmo": { ...nl, ...law(false), ...changed, term: years(15) },
  "nl-wlz": { ...nl, ...usual, ...changed, term: years(20) },
  "nl-wkkgz-klacht": { ...nl, ...guideline, ...closed, term: years(2) },
  "nl-fiscaal": { ...nl, ...law(true), ...yearEnd, term: years(7) },
  "nl-debiteuren": { ...nl, ...guideline, ...closed, term: years(2) },
  "nl-debiteuren-persoon": { ...nl, ...guideline, ...person, event: "no-running-case", term: years(2) },
  "nl-incasso": { ...nl, ...law(true), ...closed, term: years(2) },
  "nl-gdw": { ...nl, ...law(false), ...yearEnd, term: years(7) },
  "nl-sollicitant": { ...nl, ...guideline, ...closed, term: days(28) },
  "nl-personeel": { ...nl, ...guideline, ...closed, term: years(2) },
  "nl-leden": { ...nl, ...guideline, ...person, event: "inactive", term: years(2) },
  "nl-klanten": { ...nl, ...guideline, ...person, event: "last-contact", term: years(2) },
  "nl-kinderopvang": { ...nl, ...guideline, ...closed, term: years(2) },
  "nl-communicatie": { ...nl, ...guideline, ...person, event: "inactive", term: years(1) },
  "nl-bezwaar": { ...nl, ...guideline, ...closed, term: years(2) },
  "be-patient": { ...be, ...law(true), ...changed, term: years(30) },
  "be-ziekenhuis": { ...be, ...law(true), ...changed, term: years(30) },
  "be-jeugdhulp-vl": { ...be, ...law(false), ...dossier, event: "majority", term: years(17) },
  "be-boekhouding": { ...be, ...law(true), ...yearEnd, term: years(7) },
  "be-fiscaal": { ...be, ...law(true), ...yearEnd, term: years(10) },
  "be-btw": { ...be, ...law(true), ...yearEnd, term: years(10) },
  "avg-verzoek": { ...both, ...proposal, ...closed, term: years(2) },
  inactive: { ...both, ...usual, ...person, event: "last-contact", term: years(2) },
} as const satisfies Readonly<Record<string, KnownTypes>>

export const isPreset = (id: string): id is keyof typeof presets => Object.hasOwn(presets, id)

/** A preset about dossiers is about one kind of them: which types those are here, the practice says. */
export const isForOneKind = (id: string | undefined): boolean =>
  id !== undefined && isPreset(id) && presets[id].about === "dossier"

/** The presets in the reader's language. */
export const presetsFor = (say: (key: TextKey, values?: Values) => string): Preset[] =>
  Object.entries(presets).map(([name, known]) => {
    const id = name as keyof typeof presets
    return {
      ...known,
      id,
      name: say(`retention.preset.${id}`),
      explanation: say(`retention.preset.${id}.why`),
      source: say(`retention.preset.${id}.source`),
    }
  })
