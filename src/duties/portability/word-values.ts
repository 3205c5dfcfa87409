import type { FieldRule } from "#ground/kernel/data-kind.ts"
import { countryName, homeOf } from "#ground/reading/countries.ts"
import { writePhone } from "#ground/reading/phones.ts"
import { dayLabel, momentLabel, type PaperReading } from "#ground/paper/moments.ts"
import { type Catalogue, type Say, sayFrom, type TextKey } from "#ground/words/words.ts"
import { isRecord } from "./selection.ts"
import { words } from "./words.ts"

/** How values are written out, and what says the names of kinds, fields and choices of every room. */
export type WordReading = PaperReading & { readonly say: Say; readonly has: Catalogue["has"] }

/** Says the room's own texts. */
export const say = sayFrom(words)

type WordRules = Readonly<Record<string, FieldRule>>

const day = /^(\d{4})-(\d\d)-(\d\d)$/
const instant = /^\d{4}-\d\d-\d\dT\d\d:\d\d:\d\d\.\d{3}Z$/

/** A value as lines for people: days and choices written out, groups as 'label: value'. */
export function linesOf(rule: FieldRule, value: unknown, reading: WordReading): readonly string[] {
  // What is not so is not told: a list of everything that somebody is not helps nobody.
  if (value === undefined || value === null || value === "" || value === false) return []
  if (Array.isArray(value))
    return value.flatMap((each) =>
      isRecord(each) ? [groupLines(rule.fields, each, reading).join(", ")] : linesOf(rule, each, reading),
    )
  if (isRecord(value)) return groupLines(rule.fields, value, reading)
  return single(rule, value, reading).split("\n")
}

/** The fields that people see, in their order: all but the technical. */
export const shownRules = (rules: WordRules): readonly (readonly [string, FieldRule])[] =>
  Object.entries(rules).filter(([, rule]) => rule.technical !== true)

/** Whether a value is a day or an instant. */
export const isMoment = (value: unknown): boolean =>
  typeof value === "string" && (day.test(value) || instant.test(value))

export const label = (key: TextKey, reading: WordReading): string => reading.say(key)

function groupLines(
  rules: WordRules | undefined,
  group: Readonly<Record<string, unknown>>,
  reading: WordReading,
): readonly string[] {
  if (rules === undefined) return [JSON.stringify(group)]
  return shownRules(rules).flatMap(([name, rule]) => {
    const lines = linesOf(rule, group[name], reading)
    return lines.length === 0 ? [] : [`${label(rule.label, reading)}: ${lines.join(", ")}`]
  })
}

function single(rule: FieldRule, value: unknown, reading: WordReading): string {
  if (typeof value === "boolean") return say(reading.language, value ? "portability.yes" : "portability.no")
  const text = String(value)
  const choice = `${rule.choices ?? ""}.${text}`
  if (rule.choices !== undefined && reading.has(choice)) return label(choice, reading)
  if (rule.spelled === "country") return countryName(text, reading.language)
  if (rule.spelled === "phone") return writePhone(text, homeOf(reading.zone))
  if (day.test(text)) return dayLabel(text, reading)
  return instant.test(text) ? momentLabel(Temporal.Instant.from(text), reading) : text
}
