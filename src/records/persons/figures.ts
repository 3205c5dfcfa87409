import type { Figures } from "#ground/kernel/data-kind.ts"
import { dayText } from "#ground/kernel/time.ts"
import { isUnreadable } from "#ground/kernel/unreadable.ts"
import { addressOn } from "./record.ts"
import { listRecords } from "./rows.ts"

/** Ages up to which somebody counts, and what the band is called. */
const bands: readonly (readonly [below: number, name: string])[] = [
  [18, "0-17"],
  [30, "18-29"],
  [45, "30-44"],
  [60, "45-59"],
  [75, "60-74"],
]

/** In which band of age somebody is on a day; of a date of birth that is known in part, the first day of it counts. */
export function ageBand(birth: string | undefined, today: string): string {
  if (birth === undefined) return ""
  const born = Temporal.PlainDate.from(`${birth}-01-01`.slice(0, 10))
  const { years } = born.until(today, { largestUnit: "years" })
  return bands.find(([below]) => years < below)?.[1] ?? "75+"
}

/** What anonymising leaves of a person: a band of age, and two digits of the postcode with the country they are of. */
export const figures: Figures = async (at, persons) => {
  const today = dayText(at.now, at.practice.zone)
  const records = (await listRecords(at, persons)).filter(({ content }) => !isUnreadable(content))
  return new Map(
    records.map(({ id, content: { birth, addresses } }) => {
      const address = addressOn(today, addresses)
      const digits = /^\d\d/.exec(address?.postcode ?? "")?.[0]
      const postcode = digits === undefined ? "" : `${address?.country ?? ""} ${digits}`.trim()
      return [id, [{ groups: { age: ageBand(birth?.date, today), postcode } }]]
    }),
  )
}
