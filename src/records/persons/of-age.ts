const adult = 18

/**
 * In which month somebody comes of age, `2026-03`; empty when it is not known when they were born. Whoever was born on
 * 29 February is of age when those eighteen years are full: on 1 March. Of whom only the month or the year is known, it is the
 * last month that it can be, so that nobody is taken for older than they are.
 */
export function comesOfAgeIn(birth: string | undefined): string {
  if (birth === undefined) return ""
  const [year = "", month = "12", day] = birth.split("-")
  const isFull = birth === "" || day !== "29" || month !== "02"
  return `${String(Number(year) + adult).padStart(4, "0")}-${isFull ? month : "03"}`
}
